import { describe, expect, test } from "vitest";
import { type MadeArticle, made } from "../../testing/article.js";
import * as views from "../overTimeViews.js";
import { type Library, openLibrary } from "../store/library.js";
import { claims } from "./claims.js";
import { expectations } from "./expectations.js";
import { quotes } from "./quotes.js";

function libraryOf(articles: readonly MadeArticle[]): Library {
  const library = openLibrary(":memory:", { findCopies: () => [] });
  for (const one of articles) {
    const { article, reading } = made(one);
    library.add(article, reading);
  }
  return library;
}

const EXPECTED: MadeArticle = {
  id: "forecast",
  text: "Analysts say Arvania will probably attack Belmark.",
  published: "2026-04-01",
  expectations: [
    {
      holder: "Analysts",
      words: "Arvania will probably attack Belmark",
      acts: ["ASSAULT"],
      about: ["Arvania", "Belmark"],
    },
  ],
};
const report = (id: string, status: "happened" | "cancelled", published: string, about = "Belmark"): MadeArticle => ({
  id,
  text: `Arvania attacked ${about} (${id}).`,
  published,
  events: [{ actor: ["Arvania"], recipient: [about], act: "ASSAULT", status, words: "attacked", when: published }],
});
const later: MadeArticle = { id: "later", text: "It rains.", published: "2026-06-30" };
const withHorizon: MadeArticle = {
  ...EXPECTED,
  expectations: [{ ...EXPECTED.expectations![0]!, horizon: "2026-05-31" }],
};

describe("what later articles make of an expectation", () => {
  test.each([
    ["a later report that it happened", [EXPECTED, report("r", "happened", "2026-04-10")], "came about", "r#e1"],
    ["called off", [EXPECTED, report("r", "cancelled", "2026-04-10")], "did not", "r#e1"],
    [
      "called off, then it happened after all",
      [EXPECTED, report("r", "cancelled", "2026-04-10"), report("q", "happened", "2026-05-10")],
      "came about",
      "q#e1",
    ],
    ["the horizon is over", [withHorizon, later], "overtaken", undefined],
    ["happened after the horizon", [withHorizon, report("r", "happened", "2026-06-20")], "overtaken", undefined],
    ["nothing yet", [EXPECTED], "open", undefined],
    ["a report from before", [report("r", "happened", "2026-03-10"), EXPECTED], "open", undefined],
    ["another country's war", [EXPECTED, report("r", "happened", "2026-04-10", "Corvia")], "open", undefined],
  ])("%s", (_, articles, outcome, evidence) => {
    const answer = expectations(libraryOf(articles).driver);
    expect(views.ExpectationsSchema.parse(answer).expectations[0]?.outcome).toBe(outcome);
    expect(answer.expectations[0]?.evidence?.id).toBe(evidence);
  });

  test("a person's decision is kept apart, counts for --open, and outlives another reading of the article", () => {
    const library = libraryOf([EXPECTED]);
    library.decide("forecast#x1", "did not", "It was an exercise.");
    const again = made({ ...EXPECTED, coder: "0.0.1" });
    library.add(again.article, again.reading);
    const [one] = expectations(library.driver).expectations;
    expect(one?.outcome).toBe("open");
    expect(one?.decision).toEqual({ outcome: "did not", note: "It was an exercise." });
    expect(expectations(library.driver, { open: true }).expectations).toEqual([]);
    library.decide("forecast#x1", null);
    expect(expectations(library.driver, { open: true }).expectations).toHaveLength(1);
    expect(() => library.decide("forecast#x9", "open")).toThrow("x9");
  });

  test("filters: holder, countries named, pages", () => {
    const { driver } = libraryOf([EXPECTED, { ...EXPECTED, id: "second", title: "Second" }]);
    expect(expectations(driver, { by: "analyst" }).expectations).toHaveLength(2);
    expect(expectations(driver, { by: "Mira" }).expectations).toEqual([]);
    expect(expectations(driver, { about: ["XAR", "XBE"] }).expectations).toHaveLength(2);
    expect(expectations(driver, { about: ["XCO"] }).expectations).toEqual([]);
    const first = expectations(driver, { limit: 1 });
    expect(expectations(driver, { limit: 1, cursor: first.next! }).expectations[0]?.id).not.toBe(
      first.expectations[0]?.id,
    );
  });
});

describe("quotes across outlets", () => {
  const quoted = (
    id: string,
    outlet: string,
    words: string,
    published: string,
    speaker = "Mira Doval",
  ): MadeArticle => ({
    id,
    outlet,
    published,
    text: `“${words}” ${speaker} said.`,
    statements: [{ speaker, words, kind: "direct" }],
  });
  const WORDS = "We will never yield to any threat from abroad";

  test("one quote with its places, earliest first; a changed word is shown", () => {
    const { driver } = libraryOf([
      quoted("b", "Herald", WORDS, "2026-04-02"),
      quoted("a", "Times", WORDS, "2026-04-01"),
      quoted("c", "Globe", WORDS.replace("never", "not"), "2026-04-03", "Doval"),
      quoted("d", "Globe", "The border with Belmark is closed for good now", "2026-04-03"),
    ]);
    const answer = views.QuotesSchema.parse(quotes(driver));
    expect(answer.quotes.map(({ places }) => places.map(({ article }) => article.id))).toEqual([
      ["d"],
      ["a", "b", "c"],
    ]);
    const [, one] = answer.quotes;
    expect(one?.outlets).toEqual(["Times", "Herald", "Globe"]);
    expect(one?.places.map(({ likeness }) => likeness)).toEqual(["first", "same", "changed"]);
    expect(one?.places[2]?.changes).toEqual([{ was: "never", is: "not" }]);
    expect(quotes(driver, { outlets: 2 }).quotes).toHaveLength(1);
    expect(quotes(driver, { q: "border" }).quotes).toHaveLength(1);
  });

  test("another speaker's same words are another quote", () => {
    const { driver } = libraryOf([
      quoted("a", "Times", WORDS, "2026-04-01"),
      quoted("b", "Herald", WORDS, "2026-04-02", "Otto Kern"),
    ]);
    expect(quotes(driver).quotes).toHaveLength(2);
  });
});

describe("claims over time", () => {
  const told = (
    id: string,
    published: string,
    status: "happened" | "denied" | "planned",
    by: string | undefined,
  ): MadeArticle => ({
    id,
    published,
    outlet: id,
    text: `Arvania shelled Belmark's port (${id}).`,
    entities: [{ name: "Mira Doval", code: "XBEGOV", country: "XBE" }],
    events: [
      {
        actor: ["Arvania"],
        recipient: ["Belmark"],
        act: "ASSAULT",
        status,
        words: "shelled",
        when: "2026-04-01",
        ...(by ? { by } : {}),
      },
    ],
  });

  test("first said, repeated, denied, came about", () => {
    const { driver } = libraryOf([
      told("a", "2026-04-02", "happened", "Mira Doval"),
      told("b", "2026-04-03", "happened", "Mira Doval"),
      told("c", "2026-04-04", "denied", "Arvania"),
      told("d", "2026-04-05", "happened", undefined),
    ]);
    const answer = views.ClaimsSchema.parse(claims(driver));
    expect(answer.claims.map(({ steps }) => steps.map(({ step }) => step))).toEqual([
      ["first said", "repeated", "denied", "came about"],
    ]);
    expect(answer.claims[0]?.standing).toBe("came about");
    expect(claims(driver, { by: "Doval" }).claims).toHaveLength(1);
    expect(claims(driver, { by: "Kern" }).claims).toEqual([]);
    expect(claims(driver, { about: "XCO" }).claims).toEqual([]);
  });

  test("what nobody vouches for is no claim", () => {
    expect(claims(libraryOf([told("a", "2026-04-02", "happened", undefined)]).driver).claims).toEqual([]);
  });
});
