import { loadLanguage } from "@coranto/language/node";
import { actsIn } from "@coranto/reader";
import type { Measured } from "../measured.js";
import { share } from "../tally.js";
import { readCoded } from "./line.js";

export interface CodedSentence {
  readonly gold: readonly string[];
  /** Codes read, the main act of the sentence first. */
  readonly read: readonly string[];
}

/** CAMEO codes of sentences whose parties are not told: the main act, and whether any act read has the right root or the whole code. */
export async function measureCameo(
  path: string,
  { errors, set }: { readonly errors: boolean; readonly set: string },
): Promise<Measured> {
  const language = loadLanguage();
  const lines: string[] = [];
  const sentences = readCoded(path).flatMap(({ id, text, events }): CodedSentence[] => {
    const gold = events.flatMap(({ cameo }) => (cameo && cameo !== "---" ? [cameo] : []));
    if (!gold.length) return [];
    const acts = language
      .parse(text)
      .flatMap(actsIn)
      .flatMap(({ cameo, main }) => (cameo ? [{ code: cameo.code, main }] : []));
    const read = acts.toSorted((a, b) => Number(b.main) - Number(a.main)).map(({ code }) => code);
    if (errors && !hasRoot(gold, read.slice(0, 1)))
      lines.push(`${id} ${gold.join(" ")} as ${read.join(" ") || "nothing"}\t${text.slice(0, 200)}`);
    return [{ gold, read }];
  });
  return { set, figures: scoreCodes(sentences), errors: lines };
}

const rootOf = (code: string): string => code.slice(0, 2);
const hasRoot = (gold: readonly string[], read: readonly string[]): boolean =>
  read.some((code) => gold.some((one) => rootOf(one) === rootOf(code)));

export function scoreCodes(sentences: readonly CodedSentence[]) {
  const shareOf = (name: string, holds: (one: CodedSentence) => boolean) => ({
    name,
    value: share(sentences.filter(holds).length, sentences.length),
    of: sentences.length,
  });
  return [
    shareOf("root of the main act", ({ gold, read }) => hasRoot(gold, read.slice(0, 1))),
    shareOf("root of some act", ({ gold, read }) => hasRoot(gold, read)),
    shareOf("full code of some act", ({ gold, read }) => read.some((code) => gold.includes(code))),
  ];
}
