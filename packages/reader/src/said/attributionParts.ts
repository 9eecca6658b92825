import type { Span } from "@coranto/language";
import type { Frame } from "./bounds.js";
import { isMark, isTimeWord, opensQuotation, spanBetween, type View, wordAt } from "./view.js";

/** The source with what hangs on it: "Joseph, who has four children", "X, an adviser," with its second comma. */
export function sourceOfAttribution(view: View, { source, cue }: Frame): Span | null {
  if (!source) return null;
  const relative = relativeSubject(view, cue);
  if (relative) return spanBetween(view, relative, relative);
  const { extents } = view;
  let { first, last } = source;
  const { head } = source;
  if (first > cue.last && source.why === "said/inverted") {
    const end = extents.last[head.index]!;
    while (last < end && !opensQuotation(view, last + 1)) last++;
  } else if (last < cue.first) {
    last = Math.max(last, Math.min(extents.last[head.index]!, cue.first - 1));
    first = Math.min(first, Math.max(extents.first[head.index]!, 1));
  }
  while (last > source.last && isMark(view.tokens[last - 1])) last--;
  while (first < source.first && (isMark(view.tokens[first - 1]) || !isNameWord(view, first))) first++;
  if (/^['’]s?$/.test(wordAt(view, last + 1)) && view.tokens[last]!.upos === "PART") last++;
  const apposed = view.tokens.slice(first - 1, last).some((token) => token.form === ",");
  if (apposed && last < cue.first && wordAt(view, last + 1) === ",") last++;
  return spanBetween(view, first, last);
}

const isNameWord = (view: View, at: number): boolean =>
  ["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"].includes(view.tokens[at - 1]!.upos);

/** "the envoy, who said", "a study that says": the pronoun beside the verb is the source. @returns its index, or 0 */
function relativeSubject(view: View, cue: Frame["cue"]): number {
  if (cue.form !== "verb") return 0;
  let at = cue.first - 1;
  while (at > 1 && ["AUX", "ADV", "PART"].includes(view.tokens[at - 1]!.upos)) at--;
  const token = view.tokens[at - 1];
  return token && ["who", "which", "that"].includes(wordAt(view, at)) && token.upos === "PRON" ? at : 0;
}

/**
 * "has said", "also said", "continues to call for": auxiliaries and adverbs belong to the cue; so do the time and the occasion
 * behind it ("said Friday", "said in an interview") and the colon of its quotation.
 */
export function cueOfAttribution(view: View, frame: Frame, colon: boolean): Span {
  const { cue } = frame;
  const last = cue.form === "verb" ? setting(view, cue.last) : cue.last;
  return spanBetween(view, cueStart(view, frame), colon ? cue.last + 1 : last);
}

function cueStart(view: View, { cue, source }: Frame): number {
  if (cue.form !== "verb") return cue.first;
  let at = cue.first;
  const stop = source && source.last < cue.first ? source.last : 0;
  const back = (): void => {
    while (at - 1 > stop && ["AUX", "ADV", "PART"].includes(view.tokens[at - 2]!.upos)) at--;
  };
  back();
  const up = view.tokens[at - 2];
  if (wordAt(view, at) === "to" && at - 1 > stop && up && GOES_ON.has(up.lemma)) {
    at--;
    back();
  } else if (wordAt(view, at) === "on" && wordAt(view, at + 1) === "to" && at - 1 > stop && up?.lemma === "go") {
    at--;
    back();
  }
  return at;
}

/** "continues to insist": the saying goes on. */
const GOES_ON = new Set(["continue", "begin", "start", "go", "proceed"]);
/** "in a recent telephone interview" is no longer than this, in words. */
const LONGEST_OCCASION = 6;

/** Last token of the time or occasion right behind a cue, or the cue's own. */
function setting(view: View, last: number): number {
  let at = last + 1;
  if (wordAt(view, at) === "on" && isTimeWord(wordAt(view, at + 1))) at++;
  if (isDay(view, at)) {
    const part = /^(?:morning|afternoon|evening|night)$/.test(wordAt(view, at + 1));
    return part ? at + 1 : at;
  }
  if (!["in", "at", "during"].includes(wordAt(view, last + 1))) return last;
  for (let i = last + 2; i <= last + LONGEST_OCCASION; i++) {
    const token = view.tokens[i - 1];
    if (!token || !["DET", "ADJ", "NOUN", "PROPN", "PRON"].includes(token.upos)) return last;
    if (token.upos === "NOUN" && view.tokens[i]?.upos !== "NOUN") return OCCASIONS.has(token.lemma) ? i : last;
  }
  return last;
}

const isDay = (view: View, at: number): boolean =>
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(wordAt(view, at));
const OCCASIONS = new Set([
  "interview",
  "statement",
  "email",
  "e-mail",
  "speech",
  "letter",
  "briefing",
  "conference",
  "tweet",
  "post",
  "report",
  "hearing",
  "rally",
  "debate",
  "message",
  "memo",
]);
