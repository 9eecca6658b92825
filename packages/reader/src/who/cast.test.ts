import { ArticleSchema } from "@coranto/intake/article";
import type { Name, Sentence, Token } from "@coranto/language";
import { describe, expect, test } from "vitest";
import type { Document } from "../stages.js";
import { findCast } from "./index.js";

const FUNCTION: Readonly<Record<string, Token["upos"]>> = Object.fromEntries([
  ...["the", "a", "an", "both", "this"].map((word) => [word, "DET"]),
  ...["of", "in", "to", "with", "for", "on", "at", "from", "by"].map((word) => [word, "ADP"]),
  ...["he", "she", "his", "her", "they", "it", "its", "their", "who"].map((word) => [word, "PRON"]),
  ...["said", "met", "left", "arrived", "rejected", "spoke", "urged", "welcomed", "is", "was", "thanked"].map(
    (word) => [word, "VERB"],
  ),
  ...["and", "or", "but"].map((word) => [word, "CCONJ"]),
  ...["two", "three"].map((word) => [word, "NUM"]),
]);

/** A document from sentences in which names stand in brackets: "[PER Mira Doval] spoke". The parse is flat: rules must not need it. */
function sketch(...lines: readonly string[]): Document {
  let text = "";
  const sentences: Sentence[] = lines.map((line, paragraph) => {
    const tokens: Token[] = [];
    const names: Name[] = [];
    const start = text.length;
    let open: { kind: Name["kind"]; first: number } | undefined;
    for (const [part] of line.matchAll(/\[(PER|ORG|LOC|MISC) |\]|['’]s\b|[\p{L}\p{N}.]+(?<!\.)|[^\s]/gu)) {
      const opening = /^\[(PER|ORG|LOC|MISC) $/.exec(part);
      if (opening) {
        open = { kind: opening[1] as Name["kind"], first: tokens.length + 1 };
        continue;
      }
      if (part === "]" && open) {
        const span = { start: tokens[open.first - 1]!.span.start, end: text.length };
        names.push({ span, kind: open.kind, first: open.first, last: tokens.length, confidence: 0.9 });
        open = undefined;
        continue;
      }
      if (tokens.length && !/^(['’]s|[.,;:!?])$/.test(part)) text += " ";
      const lower = part.toLowerCase();
      const upos =
        FUNCTION[lower] ??
        (/^['’]s$/.test(part) ? "PART" : /^\p{Lu}/u.test(part) ? "PROPN" : /^\p{L}/u.test(part) ? "NOUN" : "PUNCT");
      const span = { start: text.length, end: text.length + part.length };
      tokens.push({
        index: tokens.length + 1,
        form: part,
        span,
        lemma: lower,
        upos,
        xpos: "_",
        feats: {},
        head: 0,
        deprel: "root",
      });
      text += part;
    }
    const sentence = { span: { start, end: text.length }, paragraph, tokens, multiwords: [], names };
    text += "\n";
    return sentence;
  });
  const article = ArticleSchema.parse({
    id: "t",
    published: { value: "2026-03-05", source: "given" },
    language: "en",
    text,
    removed: [],
    damage: [],
  });
  return { article, sentences, quotations: [] };
}

/** "Mira Doval: president XARGOV" for every person. */
function people(...lines: readonly string[]): string[] {
  return findCast(sketch(...lines))
    .entities.filter((one) => one.kind === "person")
    .map((one) => `${one.name}: ${one.office?.former ? "former " : ""}${one.office?.title ?? "-"} ${one.code ?? "-"}`);
}

/** The entity each mention of the words stands for. */
function meant(words: string, ...lines: readonly string[]): string[] {
  const document = sketch(...lines);
  const cast = findCast(document);
  return cast.mentions
    .filter(({ span }) => document.article.text.slice(span.start, span.end) === words)
    .map((one) => cast.entity(one.entity).name);
}

describe("a person's office", () => {
  test.each([
    [
      "Arvanian Foreign Minister [PER Teodor Lask] left.",
      "Teodor Lask: Foreign Minister XARGOV",
      "right before the name",
    ],
    ["Belmark's Prime Minister [PER Anton Krel] spoke.", "Anton Krel: Prime Minister XBEGOV", "after a possessive"],
    ["Arvania's president, [PER Mira Doval], spoke.", "Mira Doval: president XARGOV", "before a comma"],
    [
      "[PER Sofia Brandt], the Belmark foreign minister, left.",
      "Sofia Brandt: foreign minister XBEGOV",
      "after the name",
    ],
    [
      "[PER Teodor Lask], former foreign minister of Arvania, spoke.",
      "Teodor Lask: former foreign minister XARELI",
      "former",
    ],
    [
      "Arvanian Minister of Economy, Trade and Industry [PER Jon Vale] left.",
      "Jon Vale: Minister of Economy, Trade and Industry XARGOV",
      "a list of portfolios",
    ],
    ["President [PER Mira Doval] of Arvania left.", "Mira Doval: President XARGOV", "the state after the name"],
    [
      "[PER Emil Haas], Belmark's ambassador to Arvania, left.",
      "Emil Haas: ambassador to Arvania XBEGOV",
      "the host is not his state",
    ],
    ["Arvanian army spokesman [PER Oskar Renn] spoke.", "Oskar Renn: army spokesman XARMIL", "sector of the body"],
    [
      "[PER Nora Stein], an analyst at the Tarsa Institute, spoke.",
      "Nora Stein: analyst at the Tarsa Institute XARSOC",
      "not of the state",
    ],
  ])("%s", (line, expected) => {
    expect(people(line)).toEqual([expected]);
  });

  test("is not taken from the next one in a list", () => {
    expect(people("[PER Nora Stein], Foreign Minister [PER Teodor Lask] and others left Arvania.")[0]).toBe(
      "Nora Stein: - -",
    );
  });

  test("of an unnamed person makes no person", () => {
    expect(people("A senior Arvanian official spoke.", "The Belmark foreign minister left.")).toEqual([]);
  });

  test("counterpart takes the office of the one before", () => {
    expect(
      people("Arvanian Foreign Minister [PER Teodor Lask] met his Belmark counterpart, [PER Sofia Brandt].")[1],
    ).toBe("Sofia Brandt: Foreign Minister XBEGOV");
  });
});

describe("later mentions", () => {
  test.each([
    ["Doval", "Mira Doval", ["President [PER Mira Doval] spoke.", "[PER Doval] left Arvania."], "family name"],
    [
      "Doval",
      "Mira Doval",
      ["President [PER Mira Doval] spoke.", "Then Doval left."],
      "also where the network saw none",
    ],
    [
      "Arvanian president",
      "Mira Doval",
      ["Arvanian President [PER Mira Doval] spoke.", "The Arvanian president left."],
      "title",
    ],
    ["bloc", "European Union", ["The European Union welcomed the pact.", "The bloc thanked Arvania."], "a body"],
    [
      "ministry",
      "Arvanian foreign ministry",
      ["The Arvanian foreign ministry spoke.", "The ministry left."],
      "an institution",
    ],
  ])("%s is %s", (words, name, lines) => {
    expect(meant(words, ...lines)).toContain(name);
  });

  test("both sides are two states with one span", () => {
    expect(meant("Both sides", "Arvania and Belmark spoke.", "Both sides left.").sort()).toEqual([
      "Arvania",
      "Belmark",
    ]);
  });

  test.each([
    ["The three ministers", 3],
    ["All sides", 2],
    ["All ministers", 0],
  ])("%s are %i states or people", (words, count) => {
    const lines = ["Arvania and Belmark spoke to Corvia.", `${words} left.`];
    const document = sketch(...lines);
    const { mentions } = findCast(document);
    expect(mentions.filter(({ why }) => why.includes("who:together")).length).toBe(count);
  });

  test("two people of one family name stay two", () => {
    expect(people("[PER Mira Doval] met [PER Jon Doval].", "Mr [PER Doval] left.").length).toBe(2);
  });
});

describe("states, bodies and groups", () => {
  test.each([
    ["Arvanian troops", "XARMIL"],
    ["Belmark lawmakers", "XBELEG"],
    ["Corvian foreign ministry", "XCOGOV"],
    ["Arvania", "XARGOV"],
  ])("%s has the code %s", (words, code) => {
    const cast = findCast(sketch(`${words} left.`));
    expect(cast.entities.map((one) => one.code)).toContain(code);
  });

  test.each([
    ["Arvanian overnight air raids left nothing.", "Arvanian", "XARMIL"],
    ["Belmark's shelling left nothing.", "Belmark", "XBEMIL"],
    ["Arvanian officials said it.", "Arvanian", "XARGOV"],
    ["Arvanian raid shelters left nothing.", "Arvanian", "XARGOV"],
    ["Arvanian rejected raids.", "Arvanian", "XARGOV"],
  ])("the state in “%s” by %s is %s", (line, words, code) => {
    const document = sketch(line);
    const cast = findCast(document);
    const start = line.indexOf(words);
    const own = cast.mentions.filter(({ span }) => span.start === start && span.end === start + words.length);
    expect(own.map((one) => cast.entity(one.entity).code)).toEqual([code]);
  });

  test.each([
    [["[PER Jon Vale] spoke.", "Arvania rejected it."], "XAR"],
    [["By [PER Jon Vale].", "Arvania rejected it."], undefined],
    [["[PER Jon Vale], a journalist, spoke.", "Arvania rejected it."], undefined],
  ])("the article's state is a guess, never a code: %j", (lines, state) => {
    const person = findCast(sketch(...lines)).entities.find((one) => one.kind === "person")!;
    expect([person.country, person.code]).toEqual([state, undefined]);
  });

  test.each([
    ["TARSA, May 5 - Belmark left.", "TARSA", "place -"],
    ["Tarsa (AP) — Belmark left.", "Tarsa", "place -"],
    ["TARSA, Arvania — Belmark left.", "Arvania", "place -"],
    ["Tarsa - and Velden left.", "Velden", "country XBEGOV"],
    ["Tarsa rejected it — again.", "Tarsa", "country XARGOV"],
  ])("in “%s” %s is %s", (line, words, is) => {
    const cast = findCast(sketch(line));
    const start = line.indexOf(words);
    const own = cast.mentions.find(({ span }) => span.start === start)!;
    const { kind, code } = cast.entity(own.entity);
    expect(`${kind} ${code ?? "-"}`).toBe(is);
  });

  test("a capital is its government, or a place", () => {
    expect(meant("Tarsa", "Tarsa rejected it.")).toEqual(["Arvania"]);
    expect(meant("Tarsa", "He arrived in Tarsa.")).toEqual(["Tarsa"]);
  });

  test("an office that the splitter cut from its name keeps the words of its own sentence", () => {
    const apart = sketch("It was the new Arvanian Foreign Minister", "[PER Mira Doval] :");
    const document = { ...apart, sentences: apart.sentences.map((sentence) => ({ ...sentence, paragraph: 0 })) };
    const office = findCast(document).mentions.find(({ form }) => form === "nominal");
    expect(document.article.text.slice(office?.span.start, office?.span.end)).toContain("Foreign Minister");
    expect(office?.sentence).toBe(0);
  });

  test("the same input gives the same cast, with every mention inside the text", () => {
    const document = sketch(
      "Arvanian Foreign Minister [PER Teodor Lask] met officials of Belmark in [LOC Geneva].",
      "He left.",
    );
    const [one, two] = [findCast(document), findCast(document)];
    expect(one.mentions).toEqual(two.mentions);
    for (const { span } of one.mentions)
      expect(span.start < span.end && span.end <= document.article.text.length).toBe(true);
  });

  test.each([[[]], [[""]], [["It rained."]], [["\ud800 \udfff"]]])("nothing in %j", (lines) => {
    expect(findCast(sketch(...lines)).entities).toEqual([]);
  });
});
