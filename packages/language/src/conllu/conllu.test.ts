import { describe, expect, test } from "vitest";
import { splitText } from "../tokens/index.js";
import type { Name, Sentence } from "../types.js";
import { toConllu } from "./conllu.js";

/** A flat tree over the words of the text: the first word is the root. */
function flat(text: string, names: readonly Name[] = []): Sentence[] {
  return splitText(text).map((sentence) => ({
    ...sentence,
    names,
    tokens: sentence.tokens.map((token, at) => ({
      ...token,
      index: at + 1,
      lemma: token.form.toLowerCase(),
      upos: "X" as const,
      xpos: "",
      feats: at === 0 ? { VerbForm: "Fin", mood: "Ind", Tense: "Past" } : {},
      head: at === 0 ? 0 : 1,
      deprel: at === 0 ? "root" : "dep",
    })),
  }));
}

describe("toConllu", () => {
  test("writes ranges, spacing, paragraphs and numbers", () => {
    const text = "Lask can't come.  He left.\n\nThe end.";
    expect(toConllu(text, flat(text)).split("\n")).toEqual([
      "# newpar",
      "# sent_id = 1",
      "# text = Lask can't come.",
      "1\tLask\tlask\tX\t_\tmood=Ind|Tense=Past|VerbForm=Fin\t0\troot\t_\t_",
      "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_",
      "2\tca\tca\tX\t_\t_\t1\tdep\t_\t_",
      "3\tn't\tn't\tX\t_\t_\t1\tdep\t_\t_",
      "4\tcome\tcome\tX\t_\t_\t1\tdep\t_\tSpaceAfter=No",
      "5\t.\t.\tX\t_\t_\t1\tdep\t_\t_",
      "",
      "# sent_id = 2",
      "# text = He left.",
      "1\tHe\the\tX\t_\tmood=Ind|Tense=Past|VerbForm=Fin\t0\troot\t_\t_",
      "2\tleft\tleft\tX\t_\t_\t1\tdep\t_\tSpaceAfter=No",
      "3\t.\t.\tX\t_\t_\t1\tdep\t_\t_",
      "",
      "# newpar",
      "# sent_id = 3",
      "# text = The end.",
      "1\tThe\tthe\tX\t_\tmood=Ind|Tense=Past|VerbForm=Fin\t0\troot\t_\t_",
      "2\tend\tend\tX\t_\t_\t1\tdep\t_\tSpaceAfter=No",
      "3\t.\t.\tX\t_\t_\t1\tdep\t_\t_",
      "",
      "",
    ]);
  });

  test("brackets names, one word and several", () => {
    const text = "Teodor Lask left Arvania";
    const name = (first: number, last: number, kind: Name["kind"]): Name => ({
      span: { start: 0, end: 0 },
      kind,
      first,
      last,
      confidence: 1,
    });
    const rows = toConllu(text, flat(text, [name(4, 4, "LOC"), name(1, 2, "PER")]))
      .split("\n")
      .slice(3, 7);
    expect(rows.map((row) => row.split("\t")[9])).toEqual(["Entity=(PER-1", "Entity=1)", "_", "Entity=(LOC-2)"]);
  });

  test.each([
    ["", "", "nothing for nothing"],
    ["said.The", "# text = said.", "a sentence that begins without a space after the last"],
    ["a\u00a0b", "# text = a b", "every space becomes one space"],
    ["x \ud800 y", "# text = x \u25a1 y", "half a surrogate pair becomes a white square"],
    ["x \ufffd y\0z", "# text = x \u25a1 y\u25a1z", "so do the replacement character and control characters"],
    ["don\u0092t", "# text = don’t", "Windows punctuation read as Latin-1 becomes itself"],
    ["cafe\u0301", "# text = caf\u00e9", "composed, as the validator asks"],
  ])("%j", (text, line) => {
    expect(toConllu(text, flat(text))).toContain(line);
  });

  test("marks a missing space between sentences", () => {
    const text = "He left the room.The end.";
    expect(toConllu(text, flat(text))).toMatch(/3?\t\.\t.*SpaceAfter=No\n\n# sent_id = 2\n# text = The end\./);
  });
});
