import { loadLanguage } from "@coranto/language/node";
import { relationBetween } from "@coranto/reader";
import type { Measured } from "../measured.js";
import { emptyTally, f1Figure, rates, share, type Tally } from "../tally.js";
import { readCoded } from "./line.js";

/** PLOVER's fifteen roots of the set: CONCEDE and RETREAT are one. */
const folded = (root: string): string => (root === "CONCEDE" || root === "RETREAT" ? "YIELD" : root);

/** The act between two given sides of a sentence: share right, and the mean F1 over the roots that the set has. */
export async function measurePlover(
  path: string,
  { errors, set }: { readonly errors: boolean; readonly set: string },
): Promise<Measured> {
  const language = loadLanguage();
  const lines: string[] = [];
  const answers = readCoded(path).map(({ id, text, events: [event] }) => {
    const span = (part: string) => {
      const start = Math.max(0, text.indexOf(part));
      return { start, end: start + part.length };
    };
    const read = relationBetween(language, text, span(event?.source_text ?? ""), span(event?.target_text ?? ""));
    const answer = { gold: folded(event?.plover ?? "none"), said: folded(read.plover) };
    if (errors && answer.gold !== answer.said)
      lines.push(`${id} ${answer.gold} as ${answer.said} (${read.why.join(" ")})\t${text.slice(0, 220)}`);
    return answer;
  });
  const { macro, right, byRoot } = scoreRoots(answers);
  const figures = [
    { name: "macro-F1", value: macro, of: answers.length },
    { name: "right", value: right, of: answers.length },
    ...[...byRoot].map(([root, tally]) => f1Figure(root, tally)),
  ];
  return { set, figures, errors: lines };
}

/** @returns roots of the gold side in the order of their letters; the mean is over those */
export function scoreRoots(answers: readonly { readonly gold: string; readonly said: string }[]): {
  macro: number;
  right: number;
  byRoot: Map<string, Tally>;
} {
  const byRoot = new Map([...new Set(answers.map(({ gold }) => gold))].sort().map((root) => [root, emptyTally()]));
  let right = 0;
  for (const { gold, said } of answers) {
    byRoot.get(gold)!.gold++;
    const tally = byRoot.get(said);
    if (tally) tally.predicted++;
    if (gold !== said) continue;
    byRoot.get(gold)!.found++;
    right++;
  }
  const sum = [...byRoot.values()].reduce((total, tally) => total + rates(tally).f1, 0);
  return { macro: share(sum, byRoot.size), right: share(right, answers.length), byRoot };
}
