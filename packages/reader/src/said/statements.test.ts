import { loadLanguage } from "@coranto/language/node";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createReader } from "../read.js";
import { accordingTo } from "./index.js";
import { nobody, readSaid, shown } from "./testing.js";

const language = loadLanguage();
const kinds = (text: string): string[] => readSaid(language, text).statements.map(({ kind }) => kind);

const reader = createReader(language);

/** Who speaks and to whom, by name, in a text read with the whole cast. */
function whoSaid(text: string): string[] {
  const article = { id: "test", published: null, language: "en", text, removed: [], damage: [] };
  const { entities, statements } = reader.read(article as unknown as Parameters<typeof reader.read>[0]);
  const named = (id: string | undefined): string | undefined => entities.find((entity) => entity.id === id)?.name;
  const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return statements.map(({ speaker, addressee }) => {
    const who = "entity" in speaker ? named(speaker.entity) : speaker.text;
    return addressee ? `${who} > ${cut(addressee.span)}` : `${who}`;
  });
}

describe("who speaks when the source is no name", () => {
  test.each([
    [
      "whom a speaker names does not take over",
      "“Ada Lorn is lying,” John Smith said. “It is clear that Lorn will fall,” he said.",
      ["John Smith", "John Smith"],
    ],
    [
      "a statement speaks for its maker",
      "The Velden Power Board issued a statement on Monday. The statement said the plant was safe.",
      ["Velden Power Board"],
    ],
    [
      "the outlet is the medium named before",
      "The envoy fell ill, Reuters reported. The outlet reported that John Smith had left.",
      ["Reuters", "Reuters"],
    ],
    [
      "they are those who spoke",
      "Diplomats said the talks had failed. They said the farmers would suffer.",
      ["Diplomats", "Diplomats"],
    ],
  ])("%s", (_, text, expected) => expect(whoSaid(text)).toEqual(expected));
});

describe("to whom it is said", () => {
  test.each([
    ["at the end", "The talks had failed, John Smith told reporters.", ["John Smith > reporters"]],
    ["interview", "In an interview with Reuters, John Smith said the talks had failed.", ["John Smith > Reuters"]],
    ["speaking to", "Speaking to lawmakers, John Smith said the talks had failed.", ["John Smith > lawmakers"]],
    [
      "the talk goes on",
      "The talks had failed, John Smith told reporters. Smith said the border was closed.",
      ["John Smith > reporters", "John Smith > reporters"],
    ],
    ["a subject is nobody spoken to", "John Smith warned the truce was failing.", ["John Smith"]],
    ["a place of speaking is nobody", "John Smith told a news conference that the talks had failed.", ["John Smith"]],
  ])("%s", (_, text, expected) => expect(whoSaid(text)).toEqual(expected));
});

describe("findStatements: words of speaker, cue and content", () => {
  test.each([
    ["cue before", "The minister said that the talks had failed.", ["The minister | said | the talks had failed"]],
    ["no that", "The minister said the talks had failed.", ["The minister | said | the talks had failed"]],
    ["cue after", "The talks had failed, the minister said on Monday.", ["the minister | said | The talks had failed"]],
    ["cue inside", "“We agree,” the envoy said. “It is over.”", ["the envoy | said | We agree, ¦ It is over."]],
    [
      "long office before the cue",
      "“We agree,” Ada Lorn, deputy minister of state for the northern and southern river affairs, said on Monday.",
      ["Ada Lorn, deputy minister of state for the northern and southern river affairs | said | We agree,"],
    ],
    ["owner within a dateline", "GENEVA's report (EXP) - said the talks had failed.", []],
    ["colon", "The envoy said: “We agree.”", ["The envoy | said | We agree."]],
    [
      "colon ends the paragraph",
      "The envoy said:\n“We agree on the matter.”",
      ["The envoy | said | We agree on the matter."],
    ],
    [
      "over paragraphs",
      "“We agree on it.\n“It is over,” the envoy said.",
      ["the envoy | said | We agree on it. ¦ It is over,"],
    ],
    [
      "next paragraph goes on",
      "“We agree on it,” the envoy said.\n“The war is over now.”",
      ["the envoy | said | We agree on it, ¦ The war is over now."],
    ],
    ["addressee", "The president told reporters that the war was over.", ["The president | told | the war was over"]],
    [
      "according to, before",
      "According to the ministry, the border is closed.",
      ["the ministry | According to | the border is closed"],
    ],
    [
      "according to, after",
      "The border is closed, according to the ministry.",
      ["the ministry | according to | The border is closed"],
    ],
    [
      "participle",
      "The envoy left the room, saying that the talks had failed.",
      ["The envoy | saying | the talks had failed"],
    ],
    [
      "two cues",
      "The minister said the talks had failed, adding that Belmark would reply.",
      ["The minister | said | the talks had failed", "The minister | adding | Belmark would reply"],
    ],
    ["demand", "Arvania urged Belmark to withdraw its troops.", ["Arvania | urged | Belmark to withdraw its troops"]],
    ["threat", "Arvania threatened to close the strait.", ["Arvania | threatened | to close the strait"]],
    [
      "quoted as saying",
      "The agency quoted the minister as saying that the talks had failed.",
      ["the minister | saying | the talks had failed"],
    ],
    [
      "dateline",
      "VELDEN, March 3 - The minister said the talks had failed.",
      ["The minister | said | the talks had failed"],
    ],
  ])("%s", (_, text, expected) => expect(shown(readSaid(language, text))).toEqual(expected));

  test.each([
    ["bare object", "Arvania condemned the attack."],
    ["not said", "The minister declined to say whether the talks had failed."],
    ["did not say", "The minister did not say that the talks had failed."],
    ["will say", "The minister will say on Monday that the talks have failed."],
    ["a title", "The film “The Long Night” opened in Velden."],
    ["adverbial alone", "On Monday, the ministry reported for duty."],
    ["nothing", ""],
  ])("finds nothing: %s", (_, text) => expect(shown(readSaid(language, text))).toEqual([]));

  test.each([
    ["“We agree,” the envoy said.", "direct"],
    ["The envoy said Arvania “will never agree” to the plan.", "mixed"],
    ["The envoy said Arvania agreed.", "indirect"],
  ])("kind: %s -> %s", (text, kind) => expect(kinds(text)).toEqual([kind]));

  test("a statement inside a statement is known through the outer speaker", () => {
    const said = readSaid(language, "The ministry said the envoy told Belmark that the border was closed.");
    expect(shown(said)).toContain("the envoy | told | the border was closed");
    expect(said.statements.find(({ kind, according_to }) => kind && according_to)?.according_to?.text).toBe(
      "The ministry",
    );
  });

  test("accordingTo: the speaker inside content, nobody for the cue itself", () => {
    const { document, statements } = readSaid(language, "The ministry said troops crossed the border.");
    const at = (word: string): number => document.sentences[0]!.tokens.findIndex(({ form }) => form === word) + 1;
    expect(accordingTo(document, nobody, statements, 0, at("crossed"))?.text).toBe("The ministry");
    expect(accordingTo(document, nobody, statements, 0, at("said"))).toBeUndefined();
  });

  test("any text: content and cue cut inside the article, no throw", () => {
    const words = fc.constantFrom(
      "said",
      "Smith",
      "“",
      "”",
      '"',
      ",",
      ".",
      ":",
      "that",
      "told",
      "the",
      "minister",
      "according",
      "to",
      "’",
      "(",
      "\n",
      "he",
      "warning",
      "\ud800",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(" ");
        for (const { content, cue, source } of readSaid(language, text).statements)
          for (const span of [...content, ...(cue ? [cue] : []), ...(source ? [source] : [])]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
      }),
      { numRuns: 30 },
    );
  });
});
