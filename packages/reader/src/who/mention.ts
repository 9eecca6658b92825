import type { LocatedMention } from "../stages.js";
import type { Draft } from "./roster.js";
import type { View } from "./view.js";

/** Head of a stretch of tokens: the one that hangs outside it; where the parse is broken and there are several, the last noun of them. */
export function headIn(view: View, first: number, last: number): number {
  const heads = headsIn(view, first, last);
  const nominal = heads.filter((index) => /^(NOUN|PROPN|PRON)$/.test(view.tokens[index - 1]!.upos));
  return nominal[0] ?? heads[0] ?? last;
}

/** Every token of the stretch that hangs on something outside it. */
export function headsIn(view: View, first: number, last: number): number[] {
  const out: number[] = [];
  for (let index = first; index <= last; index++) {
    const token = view.tokens[index - 1]!;
    if ((token.head < first || token.head > last) && token.upos !== "PUNCT") out.push(index);
  }
  return out;
}

export function makeMention(
  view: View,
  first: number,
  last: number,
  entity: Draft,
  form: LocatedMention["form"],
  why: readonly string[],
  confidence: number,
): LocatedMention {
  return {
    span: { start: view.tokens[first - 1]!.span.start, end: view.tokens[last - 1]!.span.end },
    entity: entity.id,
    form,
    why: [...why],
    confidence: Math.round(confidence * 100) / 100,
    sentence: view.index,
    first,
    last,
    head: headIn(view, first, last),
  };
}
