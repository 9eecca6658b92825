import type { Document } from "../stages.js";
import type { Attribution } from "./attributions.js";
import { isNominal } from "./nounphrase.js";
import { isQuoteMark, opensQuotation, spanBetween, type View } from "./view.js";

/** A name before a colon ("Mira Doval: We will go") is no longer than this, in words. */
const LONGEST_LABEL = 6;
/** A name of a speaker in a transcript ("DOVAL:", "MIRA DOVAL:") is no longer than this, in words. */
const LONGEST_CAPITALS = 3;
/** A name under a quotation ("“We will go.” ― Mira Doval") is no longer than this, in characters. */
const LONGEST_SIGNATURE = 60;

/** "Mira Doval: We will go": the mark between name and words is the cue. */
export function labelled(view: View): readonly Attribution[] {
  const { tokens } = view;
  const colon = tokens.findIndex(({ form }) => form === ":") + 1;
  if (colon <= 1 || colon > LONGEST_LABEL + 1 || colon >= tokens.length) return [];
  const label = tokens.slice(0, colon - 1);
  const rest = tokens.slice(colon);
  const named = label.every(({ upos }) => ["PROPN", "NOUN", "DET", "ADJ", "ADP"].includes(upos));
  const told = rest.some(({ upos }) => upos === "VERB" || upos === "AUX") || opensQuotation(view, colon + 1);
  if (!named || !told || !label.some(isNominal)) return [];
  return [
    {
      source: spanBetween(view, 1, colon - 1),
      cue: [spanBetween(view, colon, colon)],
      content: [spanBetween(view, colon + 1, wordsEnd(view))],
    },
  ];
}

/** Turns of a transcript: a name in capitals and a colon begin a paragraph, the rest of it is what is said. */
export function turnsOf(views: readonly View[]): readonly Attribution[] {
  return views.flatMap((view, at) => {
    const { tokens, sentence } = view;
    if (at > 0 && views[at - 1]!.sentence.paragraph === sentence.paragraph) return [];
    const first = isQuoteMark(tokens[0]) ? 2 : 1;
    const colon = tokens.findIndex(({ form }) => form === ":") + 1;
    if (colon <= first || colon > first + LONGEST_CAPITALS || colon >= tokens.length) return [];
    if (!tokens.slice(first - 1, colon - 1).every(({ form }) => /^\p{Lu}[\p{Lu}.’'-]+$/u.test(form))) return [];
    let end = at;
    while (views[end + 1]?.sentence.paragraph === sentence.paragraph) end++;
    const last = views[end]!;
    return [
      {
        source: spanBetween(view, first, colon - 1),
        cue: [spanBetween(view, colon, colon)],
        content: [{ start: tokens[colon]!.span.start, end: last.tokens[wordsEnd(last) - 1]!.span.end }],
      },
    ];
  });
}

/** Last token of a sentence but for its full stop. */
function wordsEnd({ tokens }: View): number {
  return tokens.at(-1)!.form === "." && tokens.length > 1 ? tokens.length - 1 : tokens.length;
}

/** "“We will go.” ― Mira Doval": a quotation with its speaker's name under it. */
export function signedQuotations({
  quotations,
  article,
}: Pick<Document, "quotations" | "article">): readonly Attribution[] {
  return quotations.flatMap(({ span }) => {
    const after = article.text.slice(span.end, span.end + LONGEST_SIGNATURE + 10);
    const signature = /^(\s*)([―—–]|--)(\s*)(\p{Lu}[\p{L}.’'-]*(?:[ \u00a0]\p{Lu}[\p{L}.’'-]*){0,4})\s*?(?:\n|$)/u.exec(
      after,
    );
    if (!signature) return [];
    const [, blank = "", dash = "", gap = "", name = ""] = signature;
    const cue = { start: span.end + blank.length, end: span.end + blank.length + dash.length };
    const start = cue.end + gap.length;
    const source = { start, end: start + name.trimEnd().replace(/\.$/, "").length };
    return [{ source, cue: [cue], content: [span] }];
  });
}
