import type { Sentence, Token } from "@coranto/language";
import type { Act, Status } from "../contract/vocabulary.js";
import type { Cast, Document, LocatedTime } from "../stages.js";
import { ancestors, caseOf, token as tokenAt } from "../syntax/tree.js";
import { daysOf, readPublished } from "./calendar.js";

/** When an act took place or is to take place. `assumed`: the text does not say; the day of publication stands in. */
export interface ActDate {
  /** EDTF; empty when nothing is told and the article has no date. */
  readonly value: string;
  readonly source: "text" | "assumed";
  readonly span?: LocatedTime["span"];
  /** How it was found: `when.act.clause`, `when.act.story` (the day the story is on), `when.published`. */
  readonly why: string;
}

/** How well a time fits an act, in points; below `least` it is not the act's. Tuned on gold-learn, November 2026. */
const POINTS = {
  least: 40,
  onAct: 100,
  onGovernor: 85,
  conjunct: 72,
  content: 34,
  saidContent: 76,
  elsewhere: 52,
  step: 3,
  clause: 18,
  relative: 40,
  otherNoun: 35,
  wrongWay: 45,
  longAgo: 30,
  rightWay: 12,
};

/** Acts that are words: inside "he said on Friday that", Friday is their day too. */
const SPOKEN: ReadonlySet<Act> = new Set(["ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"]);

/** Sentences back in which a story's day is looked for when the act's own has none: for words, and for deeds. */
const STORY = { spoken: 5, deed: 1 };

/** Statuses whose act lies ahead of the publication, and those whose act lies behind it. */
const AHEAD: ReadonlySet<Status> = new Set(["planned"]);
const BEHIND: ReadonlySet<Status> = new Set(["happened", "historical", "alleged", "denied", "negated"]);

/**
 * The date of an act: the time that modifies its clause, by dependency first, then by nearness; CODEBOOK section 5.
 *
 * @param sentence index of the sentence the act's trigger stands in
 * @param token 1-based index of the trigger
 * @param act what the act is; words take the day of their saying, and the day the story is on
 */
export function dateOfAct(
  document: Document,
  _cast: Cast,
  times: readonly LocatedTime[],
  sentence: number,
  token: number,
  status: Status,
  act?: Act,
): ActDate {
  const here = document.sentences[sentence];
  const told = act === "CONSULT" && !AHEAD.has(status);
  const trigger = here && tokenAt(here, token);
  const spoken = act !== undefined && SPOKEN.has(act) && !AHEAD.has(status);
  const inSentence = timesIn(times, sentence);
  const published = document.article.published?.value;
  let best: LocatedTime | undefined;
  let most = POINTS.least - 1;
  if (here && trigger)
    for (const time of inSentence) {
      const points = fit(here, trigger, time, spoken) + direction(time, status, published);
      if (points > most) {
        most = points;
        best = time;
      }
    }
  if (best) return { ...lasting(document, best, inSentence), source: "text", why: "when.act.clause" };
  const story = inSentence.length === 0 ? storyDay(times, sentence, spoken || told, status, published) : undefined;
  if (story) return { value: story.value, source: "text", span: story.span, why: "when.act.story" };
  return { value: published ? dayPart(published) : "", source: "assumed", why: "when.published" };
}

/** The longest span of days that coordination makes up. */
const MOST_DAYS = 7;

/** "On Wednesday and Thursday": days in a row that are named together are one stretch of time. */
function lasting(
  document: Document,
  best: LocatedTime,
  inSentence: readonly LocatedTime[],
): { readonly value: string; readonly span: LocatedTime["span"] } {
  let [first, last] = [best, best];
  const at = inSentence.indexOf(best);
  for (let i = at + 1; i < inSentence.length && i - at < MOST_DAYS && follows(document, last, inSentence[i]!); i++)
    last = inSentence[i]!;
  for (let i = at - 1; i >= 0 && at - i < MOST_DAYS && follows(document, inSentence[i]!, first); i--)
    first = inSentence[i]!;
  if (first === last) return { value: best.value, span: best.span };
  return { value: `${first.value}/${last.value}`, span: { start: first.span.start, end: last.span.end } };
}

/** True for two days in a row with only "and" or a comma between them. */
function follows({ article }: Document, one: LocatedTime, next: LocatedTime): boolean {
  if (!DAY.test(one.value) || !DAY.test(next.value)) return false;
  const words = article.text.slice(one.span.end, next.span.start);
  if (words.length > 12 || !/^\s*(?:,|and|,\s*and)\s*(?:on\s+)?$/i.test(words)) return false;
  return daysOf(next.value)?.from === (daysOf(one.value)?.to ?? Number.NaN) + 1;
}

/** The day told last before a sentence without one; for words, else the first day of the article. */
function storyDay(
  times: readonly LocatedTime[],
  sentence: number,
  spoken: boolean,
  status: Status,
  published: string | undefined,
): LocatedTime | undefined {
  const reach = spoken ? STORY.spoken : STORY.deed;
  const fits = (time: LocatedTime): boolean => DAY.test(time.value) && direction(time, status, published) >= 0;
  let first: LocatedTime | undefined;
  let last: LocatedTime | undefined;
  for (const time of times) {
    if (!fits(time)) continue;
    if (time.sentence > sentence && (first || time.sentence > sentence + reach)) break;
    first ??= time;
    if (time.sentence < sentence && time.sentence >= sentence - reach) last = time;
  }
  return last ?? (spoken ? first : undefined);
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Times of one sentence; `times` is in order, so the first is found by halving. */
function timesIn(times: readonly LocatedTime[], sentence: number): readonly LocatedTime[] {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.sentence < sentence) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (times[end]?.sentence === sentence) end++;
  return times.slice(low, end);
}

const YEAR = 400;

const dayPart = (value: string): string => /^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? value;

/** Points for time and status lying on the same or on different sides of the publication. */
function direction(time: LocatedTime, status: Status, published: string | undefined): number {
  const day = readPublished(published)?.day;
  const days = daysOf(time.value);
  if (day === undefined || !days) return 0;
  const past = days.to < day;
  const future = days.from > day;
  if (AHEAD.has(status)) return past ? -POINTS.wrongWay : future ? POINTS.rightWay : 0;
  if (status === "happened" && day - days.to > YEAR) return -POINTS.longAgo;
  if (BEHIND.has(status)) return future ? -POINTS.wrongWay : 0;
  if (status === "ongoing") return future ? -POINTS.wrongWay : time.value.endsWith("/..") ? POINTS.rightWay : 0;
  return 0;
}

/** Points for how the time hangs on the act in the tree. */
function fit(sentence: Sentence, act: Token, time: LocatedTime, spoken: boolean): number {
  const head = headOfTime(sentence, time);
  if (!head) return 0;
  if (time.first <= OPENING && sentence.tokens[time.last]?.form === ",") return openingFit(sentence, act, spoken);
  const up = ancestors(sentence, head);
  const onPath = up.findIndex((one) => one.index === act.index);
  if (onPath >= 0) {
    const between = up.slice(1, onPath);
    const relative = between.some((one) => one.deprel === "acl:relcl" || one.deprel === "ccomp") ? POINTS.relative : 0;
    const clauses = between.filter(isClause).length;
    return POINTS.onAct - POINTS.step * onPath - POINTS.clause * clauses - relative;
  }
  const governor = up.slice(1).find((one) => isClause(one) || one.head === 0);
  // "The 2015 deal", "Friday's vote": the noun's own time. "A statement on Friday" is as good as the verb's.
  const ownNoun =
    /^(?:compound|nmod:poss|nummod|amod|nmod:unmarked|nmod:tmod|appos)$/.test(head.deprel) ||
    caseOf(sentence, head) === "of";
  const modifiesNoun =
    ownNoun && up[1] !== undefined && up[1].index !== governor?.index && /^(?:NOUN|PROPN)$/.test(up[1].upos);
  const from = ancestors(sentence, act);
  const below = governor ? from.findIndex((one) => one.index === governor.index) : -1;
  const noun = modifiesNoun ? POINTS.otherNoun : 0;
  if (below > 0) {
    const between = from.slice(0, below);
    const relations = between.map((one) => one.deprel.split(":")[0]!);
    const clauses = between.slice(1).filter(isClause).length;
    const base = relations.some((one) => one === "ccomp" || one === "parataxis" || one === "csubj")
      ? spoken
        ? POINTS.saidContent
        : POINTS.content
      : relations.includes("conj")
        ? POINTS.conjunct
        : POINTS.onGovernor;
    return base - POINTS.step * below - POINTS.clause * clauses - noun;
  }
  const apart = Math.min(Math.abs(time.first - act.index), Math.abs(time.last - act.index));
  return POINTS.elsewhere - apart - noun;
}

/** A time that opens the sentence ("In August, …") is the main clause's, wherever a parse hangs it. */
const OPENING = 3;

function openingFit(sentence: Sentence, act: Token, spoken: boolean): number {
  const up = ancestors(sentence, act);
  const relations = up.slice(0, -1).map((one) => one.deprel.split(":")[0]!);
  if (relations.some((one) => one === "ccomp" || one === "parataxis"))
    return spoken ? POINTS.saidContent : POINTS.content;
  const clauses = up.slice(1, -1).filter(isClause).length;
  const relative = up.some((one) => one.deprel === "acl:relcl") ? POINTS.relative : 0;
  return POINTS.onGovernor - POINTS.step * relations.length - POINTS.clause * clauses - relative;
}

const isClause = (one: Token): boolean => one.upos === "VERB" || (one.upos === "AUX" && one.deprel === "root");

/** The token of the time whose head lies outside it. */
function headOfTime(sentence: Sentence, time: LocatedTime): Token | undefined {
  let found: Token | undefined;
  for (let index = time.first; index <= time.last; index++) {
    const one = tokenAt(sentence, index);
    if (!one || (one.head >= time.first && one.head <= time.last)) continue;
    if (!found || /^(?:ADP|PUNCT|DET)$/.test(found.upos)) found = one;
  }
  return found;
}
