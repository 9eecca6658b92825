import { loadLanguage } from "@coranto/language/node";
import { type ActRelation, actsIn, mainAct, relationBetween } from "@coranto/reader";
import type { Measured } from "../measured.js";
import { share } from "../tally.js";
import { readCoded } from "./line.js";
import { sideIn } from "./side.js";

export interface CodedSentence {
  /** The code of one event, or every code of the sentence where its sides are not told. */
  readonly gold: readonly string[];
  /** The answer's code, and the code of its act as done. */
  readonly said: string | null;
  readonly asDone: string | null;
  /** Codes of all acts read in the sentence. */
  readonly read: readonly string[];
}

/** Roots that CAMEO has; test sets also use numbers of their own. */
const CAMEO = /^(?:0[1-9]|1\d|20)\d{0,2}$/;

/**
 * CAMEO codes of sentences: of each event the act between its two sides, where the set names them by codes that begin
 * words of the text (`GON`: "Gondor"), else the main act of the sentence.
 */
export async function measureCameo(
  path: string,
  { errors, set }: { readonly errors: boolean; readonly set: string },
): Promise<Measured> {
  const language = loadLanguage();
  const lines: string[] = [];
  const sentences = readCoded(path).flatMap(({ id, text, events }): CodedSentence[] => {
    const coded = events.filter(({ cameo }) => cameo && CAMEO.test(cameo));
    if (!coded.length) return [];
    const parsed = language.parse(text);
    const read = parsed.flatMap(actsIn).flatMap(({ cameo }) => cameo?.code ?? []);
    const cases = coded.map(({ cameo, source, target }): CodedSentence => {
      const [from, to] = [sideIn(text, source), sideIn(text, target)];
      const answer: ActRelation = from && to ? relationBetween(language, text, from, to) : mainAct(parsed);
      const sentence = { gold: [cameo ?? ""], said: answer.cameo, asDone: answer.asDone, read };
      if (errors && !hasRoot(sentence.gold, [answer.cameo]))
        lines.push(`${id} ${cameo} as ${answer.cameo} (${answer.why.join(" ")})\t${text.slice(0, 200)}`);
      return sentence;
    });
    return cases;
  });
  return { set, figures: scoreCodes(sentences), errors: lines };
}

const rootOf = (code: string): string => code.slice(0, 2);
const hasRoot = (gold: readonly string[], read: readonly (string | null)[]): boolean =>
  read.some((code) => code !== null && gold.some((one) => rootOf(one) === rootOf(code)));
const hasCode = (gold: readonly string[], read: readonly (string | null)[]): boolean =>
  read.some((code) => code !== null && gold.includes(code));

export function scoreCodes(sentences: readonly CodedSentence[]) {
  const shareOf = (name: string, holds: (one: CodedSentence) => boolean) => ({
    name,
    value: share(sentences.filter(holds).length, sentences.length),
    of: sentences.length,
  });
  return [
    shareOf("root", ({ gold, said }) => hasRoot(gold, [said])),
    shareOf("full code", ({ gold, said }) => hasCode(gold, [said])),
    shareOf("root, status left aside", ({ gold, said, asDone }) => hasRoot(gold, [said, asDone])),
    shareOf("root of some act", ({ gold, said, read }) => hasRoot(gold, [said, ...read])),
    shareOf("full code of some act", ({ gold, said, read }) => hasCode(gold, [said, ...read])),
  ];
}
