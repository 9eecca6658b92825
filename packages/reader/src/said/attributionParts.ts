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
  while (
    last > head.index + 1 &&
    isTimeWord(wordAt(view, last)) &&
    ["on", "in", "last", "this"].includes(wordAt(view, last - 1))
  )
    last -= 2;
  while (last > head.index + 1 && /^\d{4}$/.test(wordAt(view, last)) && wordAt(view, last - 1) === "in") last -= 2;
  while (last > source.last && isMark(view.tokens[last - 1])) last--;
  while (first < source.first && (isMark(view.tokens[first - 1]) || !isNameWord(view, first))) first++;
  while (first > 1 && isTitle(view, first - 1) && isTitle(view, first)) first--;
  if (first > 1 && view.tokens[first - 2]!.upos === "DET" && isTitle(view, first)) first--;
  if (/^['’]s?$/.test(wordAt(view, last + 1)) && view.tokens[last]!.upos === "PART") last++;
  const apposed = view.tokens.slice(first - 1, last).some((token) => token.form === ",");
  if (apposed && last < cue.first && wordAt(view, last + 1) === ",") last++;
  return spanBetween(view, first, last);
}

/** A word of an office or name before a name: "Home Secretary Lorn". */
const isTitle = (view: View, at: number): boolean =>
  ["NOUN", "PROPN", "ADJ"].includes(view.tokens[at - 1]!.upos) && !isTimeWord(wordAt(view, at));

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

/** "has said", "also said", "continues to call for": auxiliaries and adverbs belong to the cue; so does the colon of its quotation. */
export function cueOfAttribution(view: View, frame: Frame, content: readonly Span[], colon: boolean): Span {
  const { cue } = frame;
  if (cue.form === "noun") return nounCue(view, cue.first, content);
  return spanBetween(view, cueStart(view, frame), colon ? cue.last + 1 : cue.last);
}

/** "infamous comment about": a noun with its adjectives and the preposition before the content. */
function nounCue(view: View, noun: number, content: readonly Span[]): Span {
  let first = noun;
  while (first > 1 && view.tokens[first - 2]!.upos === "ADJ") first--;
  const next = view.tokens[noun + 1];
  const joined = view.tokens[noun]?.upos === "ADP" && next !== undefined && next.span.start === content[0]!.start;
  return spanBetween(view, first, joined ? noun + 1 : noun);
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
  } else if (cue.head.xpos === "VBG" && at - 1 > stop && up && KEEPS.has(up.lemma)) {
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
/** "keeps saying", "avoids condemning". */
const KEEPS = new Set(["keep", "avoid", "resist", "stop", "start", "begin", "continue"]);
