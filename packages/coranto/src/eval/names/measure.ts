import type { WordLanguage } from "@coranto/language";
import { loadLanguage } from "@coranto/language/node";
import { readBlocks } from "../files.js";
import type { Measured } from "../measured.js";
import { addKeys, emptyTally, rateFigures } from "../tally.js";
import { nameTables } from "./tables.js";

const KINDS = ["PER", "ORG", "LOC"] as const;

/** Names by kind and words, given gold words. Kinds of ours that the set does not know are left out. */
export async function measureNames(
  path: string,
  { errors, set }: { readonly errors: boolean; readonly set: string },
): Promise<Measured> {
  const language = loadLanguage();
  const tallies = new Map(["names", ...KINDS].map((kind) => [kind, emptyTally()]));
  const lines: string[] = [];
  const sentences: { gold: readonly string[]; read: readonly string[]; forms: readonly string[] }[] = [];
  for (const rows of readBlocks(path)) {
    const forms = rows.map(([, form = ""]) => form);
    const gold = namesOfTags(rows.map(([, , tag = "O"]) => tag));
    const read = namesRead(language, forms);
    for (const [kind, tally] of tallies) {
      const of = (all: readonly string[]): Set<string> =>
        new Set(kind === "names" ? all : all.filter((name) => name.startsWith(kind)));
      addKeys(tally, of(gold), of(read));
    }
    sentences.push({ gold, read, forms });
    if (errors)
      for (const [label, names, others] of [
        ["missed", gold, read],
        ["extra", read, gold],
      ] as const)
        for (const name of names.filter((one) => !others.includes(one)))
          lines.push(`${label}\t${name}\t${forms.join(" ")}`);
  }
  const figures = [...tallies].flatMap(([kind, tally]) => rateFigures(kind, tally));
  return { set, figures, errors: errors ? [...nameTables(sentences), ...lines] : [] };
}

/** Names of IOB2 tags as `KIND first last`, words counted from 1. */
export function namesOfTags(tags: readonly string[]): string[] {
  return tags.flatMap((tag, first) => {
    const [part, kind = ""] = tag.split("-");
    if (part !== "B" || !KINDS.some((one) => one === kind)) return [];
    let last = first;
    while (tags[last + 1] === `I-${kind}`) last++;
    return [`${kind} ${first + 1} ${last + 1}`];
  });
}

function namesRead(language: WordLanguage, forms: readonly string[]): string[] {
  const tokens = forms.map((form, at) => ({ form, span: { start: at, end: at + 1 } }));
  const [sentence] = language.analyse([
    { span: { start: 0, end: tokens.length }, paragraph: 0, tokens, multiwords: [] },
  ]);
  return (sentence?.names ?? [])
    .filter(({ kind }) => kind !== "MISC")
    .map(({ kind, first, last }) => `${kind} ${first} ${last}`);
}
