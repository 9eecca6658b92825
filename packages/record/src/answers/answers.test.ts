import { describe, expect, test } from "vitest";
import { made } from "../../testing/article.js";
import { lakeReadings } from "../../testing/lake.js";
import { openLibrary } from "../store/library.js";
import * as views from "../views.js";
import { articlePage } from "./article.js";
import { articles } from "./articles.js";
import { happeningPage, happenings } from "./happenings.js";
import { overview } from "./overview.js";
import { relation } from "./relation.js";
import { said } from "./said.js";
import { search } from "./search.js";
import { sources } from "./sources.js";
import { who } from "./who.js";

const library = openLibrary(":memory:", {
  findCopies: (driver, _n, { id }) =>
    id === "talks-copy"
      ? [
          {
            other: Number(driver.prepare("select n from articles where id = 'talks-agency'").get()!.n),
            kind: "copy",
            similarity: 0.95,
            older: "other",
          },
        ]
      : [],
});
for (const { article, reading } of lakeReadings()) library.add(article, reading);
library.logFailure({
  source: "empty.txt",
  kind: "failed",
  fault: { code: "E103", message: "There is nothing to read: empty.txt", next: "Fill it." },
});
const { driver } = library;
const empty = openLibrary(":memory:").driver;
const PAIR = { a: "XAR", b: "XBE" };
const someHappening = (): string => happenings(driver).happenings[0]!.id;

describe.each([
  ["a library", driver],
  ["an empty library", empty],
])("every answer has the form of its schema: %s", (_name, from) => {
  test.each([
    ["overview", views.OverviewSchema, () => overview(from)],
    ["articles", views.ArticlesSchema, () => articles(from, { copies: "all" })],
    ["relation", views.RelationSchema, () => relation(from, { ...PAIR, copies: "all" })],
    [
      "relation, filtered",
      views.RelationSchema,
      () =>
        relation(from, {
          ...PAIR,
          since: "90d",
          status: ["planned"],
          code: ["04", "CONSULT"],
          outlet: "x",
          saidBy: "y",
          directed: true,
        }),
    ],
    ["sources", views.SourcesSchema, () => sources(from)],
    ["search", views.SearchSchema, () => search(from, { q: "Arvania" })],
    ["happenings", views.HappeningsSchema, () => happenings(from)],
    ["said", views.SaidSchema, () => said(from, { copies: "all" })],
    ["who", views.WhoSchema, () => who(from, { q: "a" })],
  ] as const)("%s", (_view, schema, ask) => {
    const answer = ask();
    expect(schema.parse(answer)).toEqual(answer);
  });
});

test.each(lakeReadings().map(({ article }) => article.id))("the page of %s", (id) => {
  const page = articlePage(driver, id);
  expect(views.ArticlePageSchema.parse(page)).toEqual(page);
  expect(page.reading.article.id).toBe(id);
});

test("the page of a happening has every report of it", () => {
  const page = happeningPage(driver, someHappening());
  expect(views.HappeningPageSchema.parse(page)).toEqual(page);
  expect(page.events.map(({ id }) => id).sort()).toEqual([...page.happening.events].sort());
});

test("every quote is cut from its article, within its sentence", () => {
  const { events } = relation(driver, { ...PAIR, copies: "all" });
  for (const event of events)
    for (const { text, span, context, contextStart } of event.evidence) {
      expect(articlePage(driver, event.article.id).reading.article.text.slice(span.start, span.end)).toBe(text);
      expect(context.slice(span.start - contextStart, span.end - contextStart)).toBe(text);
    }
});

describe("relation", () => {
  test.each([
    ["all", {}, 7],
    ["every report", { copies: "all" }, 8],
    ["one status", { status: ["planned"] }, 1],
    ["two statuses", { status: ["planned", "denied"] }, 2],
    ["a category", { code: ["CONSULT"] }, 4],
    ["a CAMEO code finds those below it", { code: ["04"] }, 7],
    ["no such code", { code: ["19"] }, 0],
    ["an outlet", { outlet: "Tarsa Courier" }, 2],
    ["said by a state", { saidBy: "XBE" }, 2],
    ["said by a person", { saidBy: "brandt" }, 1],
    ["said by, with wild cards", { saidBy: "%" }, 0],
    ["from a day on", { since: "2026-04-01" }, 3],
    ["up to a day", { until: "2026-03-02" }, 2],
    ["the last week", { since: "7d" }, 3],
    ["only what Arvania does to Belmark", { directed: true }, 3],
  ] as const)("%s", (_says, filters, count) => {
    expect(relation(driver, { ...PAIR, ...filters }).events).toHaveLength(count);
  });

  test("the sides can be named in any order and case", () => {
    const swapped = relation(driver, { a: "xbe", b: "xar" });
    expect(swapped).toMatchObject({ a: { code: "XBE", name: "Belmark" }, b: { code: "XAR", name: "Arvania" } });
    expect(swapped.events).toEqual(relation(driver, PAIR).events);
  });

  test("pages follow each other without gap or repeat", () => {
    const whole = relation(driver, { ...PAIR, limit: 200 });
    const events: string[] = [];
    const found: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = relation(driver, { ...PAIR, limit: 2, cursor });
      events.push(...page.events.map(({ id }) => id));
      found.push(...page.happenings.map(({ id }) => id));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(events).toEqual(whole.events.map(({ id }) => id));
    expect(found).toEqual(whole.happenings.map(({ id }) => id));
    expect(found).toHaveLength(whole.counts.happenings);
  });

  test("three empty answers are told apart", () => {
    const narrow = relation(driver, { ...PAIR, outlet: "Tarsa Courier", status: ["happened"], since: "2026-02-01" });
    expect(narrow).toMatchObject({
      events: [],
      narrowest: { filter: "outlet", without: 3 },
      counts: { unfiltered: { once: 7, all: 8 } },
    });
    expect(relation(driver, { a: "XAR", b: "XCO" })).toMatchObject({
      narrowest: null,
      counts: { unfiltered: { all: 1 }, bothNamed: 8 },
    });
    expect(relation(driver, { a: "XBE", b: "XCO" })).toMatchObject({
      narrowest: null,
      counts: { unfiltered: { all: 0 }, bothNamed: 8 },
    });
    expect(relation(driver, { a: "XBE", b: "XZZ" })).toMatchObject({
      b: { name: "XZZ" },
      counts: { unfiltered: { all: 0 }, bothNamed: 0 },
    });
  });
});

describe("lists", () => {
  test("articles, newest first, undated last", () => {
    const { total, articles: rows } = articles(driver, { copies: "all" });
    expect(total).toBe(8);
    expect(rows.map(({ id }) => id)).toEqual([
      "names-only",
      "talks-own",
      "talks-copy",
      "talks-agency",
      "denial",
      "off",
      "plan",
      "undated",
    ]);
    expect(articles(driver).total).toBe(7);
    expect(articles(driver, { outlet: "World Desk" }).total).toBe(3);
    expect(articles(driver, { since: "2026-04-01", until: "2026-04-21", copies: "all" }).total).toBe(3);
  });

  test.each([
    [
      "articles",
      (cursor?: string) =>
        ((page) => ({ ids: page.articles.map(({ id }) => id), next: page.next, total: page.total }))(
          articles(driver, { limit: 3, cursor }),
        ),
    ],
    [
      "happenings",
      (cursor?: string) =>
        ((page) => ({ ids: page.happenings.map(({ id }) => id), next: page.next, total: page.total }))(
          happenings(driver, { limit: 3, cursor }),
        ),
    ],
    [
      "said",
      (cursor?: string) =>
        ((page) => ({ ids: page.statements.map(({ id }) => id), next: page.next, total: page.total }))(
          said(driver, { limit: 3, cursor }),
        ),
    ],
    [
      "search",
      (cursor?: string) =>
        ((page) => ({
          ids: page.hits.map(({ article, quote }) => `${article.id} ${quote.span.start}`),
          next: page.next,
          total: page.total,
        }))(search(driver, { q: "Arvania", limit: 3, cursor })),
    ],
  ])("pages of %s", (_name, ask) => {
    const ids: string[] = [];
    let page = ask();
    for (ids.push(...page.ids); page.next !== null; ids.push(...page.ids)) page = ask(page.next);
    expect(ids).toHaveLength(page.total);
    expect(new Set(ids).size).toBe(page.total);
  });

  test("happenings by who takes part, what and how it stands", () => {
    expect(happenings(driver, { country: ["XAR", "XBE"] }).total).toBe(4);
    expect(happenings(driver, { country: ["XCO"] }).total).toBe(0); // what Corvia would do is no happening
    expect(happenings(driver, { category: "consult", status: "cancelled" }).happenings).toMatchObject([
      { statuses: [{ status: "planned" }, { status: "cancelled" }] },
    ]);
  });

  test("statements by whom and with what words", () => {
    expect(said(driver, { by: "XBE" }).total).toBe(2);
    expect(said(driver, { by: "lask" }).statements).toMatchObject([
      { kind: "direct", speaker: { name: "Teodor Lask", country: "XAR" } },
    ]);
    expect(said(driver, { q: '"frank meeting"', by: "XBE" }).total).toBe(0);
    expect(said(driver, { q: "()" }).total).toBe(0);
  });

  test("people who hold an office", () => {
    expect(who(driver, { q: "LASK" }).people).toMatchObject([
      {
        name: "Teodor Lask",
        articles: 2,
        statements: 2,
        events: 2,
        offices: [
          { title: "foreign minister", former: false, code: "XARGOV", articles: ["talks-agency", "talks-copy"] },
        ],
      },
    ]);
    expect(who(driver, { q: "%" }).people).toEqual([]);
    expect(who(driver, { q: "nobody" }).people).toEqual([]);
  });

  test("sources: outlets, failures, families of copies", () => {
    const { outlets, failures, copyGroups } = sources(driver);
    expect(outlets.map(({ outlet, articles: n, copies }) => [outlet, n, copies])).toEqual([
      ["World Desk", 3, 0],
      ["Tarsa Courier", 2, 0],
      [null, 1, 0],
      ["Express", 1, 0],
      ["Northern Herald", 1, 1],
    ]);
    expect(failures).toMatchObject([{ source: "empty.txt", code: "E103" }]);
    expect(copyGroups).toMatchObject([
      { origin: { id: "talks-agency" }, copies: [{ article: { id: "talks-copy" }, kind: "copy", direction: "to" }] },
    ]);
  });
});

describe("questions that are not understood", () => {
  test.each<[string, () => unknown, string]>([
    ["a date that is none", () => relation(driver, { ...PAIR, since: "yesterday" }), "E309"],
    ["a day that is none", () => articles(driver, { until: "2026-02-31" }), "E309"],
    ["a side that is none", () => relation(driver, { a: "Arvania", b: "XBE" }), "E309"],
    ["a status that is none", () => relation(driver, { ...PAIR, status: ["done"] }), "E309"],
    ["a limit of nothing", () => articles(driver, { limit: 0 }), "E309"],
    ["a limit above the most", () => articles(driver, { limit: 201 }), "E309"],
    [
      "another list's cursor",
      () => articles(driver, { cursor: search(driver, { q: "Arvania", limit: 1 }).next! }),
      "E309",
    ],
    ["a cursor that is none", () => said(driver, { cursor: "\u0000" }), "E309"],
    ["another word for copies", () => search(driver, { q: "a", copies: "twice" }), "E309"],
    ["an unknown article", () => articlePage(driver, "talks-owm"), "E310"],
    ["an unknown happening", () => happeningPage(driver, "x"), "E310"],
  ])("%s", (_says, ask, code) => {
    expect(ask).toThrow(expect.objectContaining({ code, next: expect.stringMatching(/\w/) }));
  });

  test("an unknown article names the nearest ids", () => {
    expect(() => articlePage(driver, "talks-owm")).toThrow(
      expect.objectContaining({ next: expect.stringContaining("talks-own") }),
    );
  });
});

test("text of an article that looks like SQL or markup is only text", () => {
  const odd = openLibrary(":memory:");
  const text = "Arvania said <script>alert(1)</script> '); drop table articles; -- to Belmark.";
  const { article, reading } = made({ id: "'; drop table x; --", title: "<b>=1+1</b>", outlet: "\u0000", text });
  odd.add(article, reading);
  expect(articlePage(odd.driver, "'; drop table x; --").reading.article.text).toBe(text);
  expect(search(odd.driver, { q: "'); drop table" }).total).toBe(1);
  expect(articles(odd.driver, { outlet: "\u0000" }).total).toBe(1);
});
