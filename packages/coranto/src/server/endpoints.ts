import {
  articlePage,
  articles,
  type Driver,
  happeningPage,
  happenings,
  overview,
  relation,
  said,
  search,
  sources,
  who,
} from "@coranto/record";
import * as views from "@coranto/record/views";
import type { z } from "zod";
import { serverError } from "./errors.js";
import * as questions from "./questions.js";
import * as tables from "./tables.js";

/** One answer of the API: its address, what can be asked, how it is answered as JSON and as a table. */
export interface Endpoint {
  /** Address below `/api`; parts that begin with `:` are values. */
  readonly path: string;
  /** Address of the page that shows it. */
  readonly page: string;
  readonly says: string;
  readonly question: z.ZodType;
  readonly answer: z.ZodType;
  readonly name: string;
  /** @throws CorantoError `E508` when the question is not understood, and the record's own faults */
  ask(driver: Driver, values: readonly string[], asked: Readonly<Record<string, string>>): Answered;
}

export interface Answered {
  readonly value: unknown;
  /** Cursor of the next page, `null` when there is none. */
  readonly next: string | null;
  table(): string;
}

interface Definition<Q extends z.ZodType, A extends z.ZodType> {
  readonly page: string;
  readonly says: string;
  readonly question: Q;
  readonly answer: A;
  readonly name: string;
  ask(driver: Driver, values: readonly string[], asked: z.output<Q>): z.output<A>;
  table(answer: z.output<A>): string;
}

function endpoint<Q extends z.ZodType, A extends z.ZodType>(path: string, of: Definition<Q, A>): Endpoint {
  return {
    path,
    page: of.page,
    says: of.says,
    question: of.question,
    answer: of.answer,
    name: of.name,
    ask(driver, values, asked) {
      const question = of.question.safeParse(asked);
      if (!question.success) throw serverError("E508", firstFault(question.error));
      const value = of.ask(driver, values, question.data);
      const next = (value as { next?: unknown }).next;
      return { value, next: typeof next === "string" ? next : null, table: () => of.table(value) };
    },
  };
}

function firstFault({ issues }: z.ZodError): string {
  const [issue] = issues;
  return issue ? `${issue.path.join(".")}: ${issue.message}` : "";
}

export const ENDPOINTS: readonly Endpoint[] = [
  endpoint("/overview", {
    page: "/",
    says: "What the library holds and what is new in it",
    question: questions.NoQuestion,
    answer: views.OverviewSchema,
    name: "Overview",
    ask: (driver) => overview(driver),
    table: ({ pairs }) => tables.pairTable(pairs),
  }),
  endpoint("/articles", {
    page: "/articles",
    says: "Articles, newest first",
    question: questions.ArticlesQuestion,
    answer: views.ArticlesSchema,
    name: "Articles",
    ask: (driver, _values, asked) => articles(driver, asked),
    table: (answer) => tables.articleTable(answer.articles),
  }),
  endpoint("/article/:id", {
    page: "/article/:id",
    says: "One article with its Reading",
    question: questions.NoQuestion,
    answer: views.ArticlePageSchema,
    name: "ArticlePage",
    ask: (driver, [id]) => articlePage(driver, id!),
    table: tables.readingTable,
  }),
  endpoint("/relation/:a/:b", {
    page: "/relation/:a/:b",
    says: "What two sides do to and with each other",
    question: questions.RelationQuestion,
    answer: views.RelationSchema,
    name: "Relation",
    ask: (driver, [a, b], { "said-by": saidBy, ...asked }) => relation(driver, { a: a!, b: b!, saidBy, ...asked }),
    table: ({ events }) => tables.eventTable(events),
  }),
  endpoint("/sources", {
    page: "/sources",
    says: "Outlets, what could not be read, families of copies",
    question: questions.NoQuestion,
    answer: views.SourcesSchema,
    name: "Sources",
    ask: (driver) => sources(driver),
    table: ({ outlets }) => tables.outletTable(outlets),
  }),
  endpoint("/search", {
    page: "/search",
    says: "Sentences with all the words",
    question: questions.SearchQuestion,
    answer: views.SearchSchema,
    name: "Search",
    ask: (driver, _values, asked) => search(driver, asked),
    table: ({ hits }) => tables.hitTable(hits),
  }),
  endpoint("/happenings", {
    page: "/happenings",
    says: "Happenings, newest act first",
    question: questions.HappeningsQuestion,
    answer: views.HappeningsSchema,
    name: "Happenings",
    ask: (driver, _values, asked) => happenings(driver, asked),
    table: (answer) => tables.happeningTable(answer.happenings),
  }),
  endpoint("/happening/:id", {
    page: "/happening/:id",
    says: "One happening with every report of it",
    question: questions.NoQuestion,
    answer: views.HappeningPageSchema,
    name: "HappeningPage",
    ask: (driver, [id]) => happeningPage(driver, id!),
    table: ({ events }) => tables.eventTable(events),
  }),
  endpoint("/said", {
    page: "/said",
    says: "Statements, newest first",
    question: questions.SaidQuestion,
    answer: views.SaidSchema,
    name: "Said",
    ask: (driver, _values, asked) => said(driver, asked),
    table: ({ statements }) => tables.statementTable(statements),
  }),
  endpoint("/who", {
    page: "/who",
    says: "Office-holders by name",
    question: questions.WhoQuestion,
    answer: views.WhoSchema,
    name: "Who",
    ask: (driver, _values, asked) => who(driver, asked),
    table: ({ people }) =>
      tables.personTable(
        people.flatMap((person) =>
          (person.offices.length ? person.offices : [null]).map((office) => ({ person, office })),
        ),
      ),
  }),
];
