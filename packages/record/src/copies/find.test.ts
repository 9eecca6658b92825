import { describe, expect, test } from "vitest";
import { type MadeArticle, made } from "../../testing/article.js";
import { articlePage } from "../answers/article.js";
import { overview } from "../answers/overview.js";
import { sources } from "../answers/sources.js";
import { type Library, openLibrary } from "../store/library.js";

const STORY =
  "The foreign ministers of Arvania and Belmark met for three hours at a hotel on the lake. They agreed to open two border posts before the winter. Neither side spoke of the fishermen held since the spring. A spokesman called the talks useful and said that the next round would be in Velden.";
const OTHER =
  "Corvia's parliament passed a budget after a debate that lasted through the night. Two members left the hall before the vote. The prime minister thanked her party and promised lower prices for bread and milk before the end of the year.";

const library = (...articles: readonly MadeArticle[]): Library => {
  const filled = openLibrary(":memory:");
  for (const { article, reading } of articles.map(made)) filled.add(article, reading);
  return filled;
};
const first: MadeArticle = {
  id: "first",
  outlet: "Express",
  title: "Ministers meet at the lake",
  published: "2026-04-20T08:00",
  text: STORY,
};

describe("copies of stored articles", () => {
  test.each<[string, MadeArticle, unknown]>([
    [
      "another outlet's print",
      { id: "b", outlet: "Herald", published: "2026-04-21", text: `${STORY} (EXP)` },
      { kind: "copy", direction: "to" },
    ],
    [
      "printed before it came in",
      { id: "b", outlet: "Herald", published: "2026-04-19", text: `${STORY} (EXP)` },
      { kind: "copy", direction: "from" },
    ],
    ["undated", { id: "b", outlet: "Herald", published: null, text: STORY }, { kind: "copy", direction: null }],
    [
      "a later version",
      { ...first, id: "b", published: "2026-04-20T18:00", text: `${STORY} No date was set.` },
      { kind: "revision", direction: "to" },
    ],
    [
      "a later version under one id",
      { ...first, title: "Lake talks end", outlet: "Other", text: `${STORY} No date was set.` },
      { kind: "revision" },
    ],
    [
      "rewritten under one headline",
      { ...first, id: "b", published: "2026-04-20T18:00", text: OTHER },
      { kind: "revision" },
    ],
  ])("%s", (_says, second, expected) => {
    const { driver } = library(first, second);
    expect(articlePage(driver, "first").copies).toMatchObject([expected]);
    expect(overview(driver).counts).toMatchObject({ articles: 2, sources: 1, copies: 1 });
    expect(sources(driver).copyGroups).toHaveLength(1);
  });

  test.each<[string, MadeArticle]>([
    ["another story", { id: "b", outlet: "Herald", text: OTHER }],
    ["the same words a year later", { id: "b", outlet: "Herald", published: "2027-04-20", text: `${STORY} (EXP)` }],
    ["another story under one id", { ...first, title: "The budget", published: "2026-04-28", text: OTHER }],
    ["an empty text", { id: "b", text: "" }],
  ])("finds nothing: %s", (_says, second) => {
    const { driver } = library(first, second);
    expect(articlePage(driver, "first").copies).toEqual([]);
    expect(overview(driver).counts).toMatchObject({ articles: 2, sources: 2, copies: 0 });
  });

  test("a part taken over links and does not join", () => {
    const part = `${STORY.slice(0, 150)} ${OTHER} ${OTHER.toUpperCase()} ${"In Tarsa it rained all day and nobody came. ".repeat(3)}`;
    const { driver } = library(first, { id: "part", outlet: "Herald", text: part });
    expect(articlePage(driver, "first").copies).toMatchObject([{ kind: "partial" }]);
    expect(overview(driver).counts).toMatchObject({ sources: 2, copies: 0 });
  });

  test("a chain of copies is one family with one origin", () => {
    const { driver } = library(
      { ...first, id: "c", outlet: "Third", published: "2026-04-22" },
      { ...first, id: "b", outlet: "Second", published: "2026-04-21" },
      first,
    );
    expect(sources(driver).copyGroups).toMatchObject([{ origin: { id: "first", copies: 2 } }]);
    expect(articlePage(driver, "c").article).toMatchObject({ copyOf: "first", copies: 2 });
  });

  test("an article that is read anew keeps its relations", () => {
    const copy: MadeArticle = { id: "b", outlet: "Herald", published: "2026-04-21", text: `${STORY} (EXP)` };
    const filled = library(first, copy);
    const { article, reading } = made({ ...first, coder: "9" });
    expect(filled.add(article, reading)).toMatchObject({ kind: "reread", copyOf: null });
    expect(articlePage(filled.driver, "b").article.copyOf).toBe("first");
  });
});
