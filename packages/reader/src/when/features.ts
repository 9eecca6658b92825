import type { Sentence, Token } from "@coranto/language";
import type { Act, Status } from "../contract/vocabulary.js";
import type { Document, LocatedTime } from "../stages.js";
import { hanging } from "../syntax/hanging.js";
import { caseOf, token as tokenAt } from "../syntax/tree.js";
import { groupOf } from "../where/words.js";
import { daysOf, readPublished } from "./calendar.js";
import { candidateTimes } from "./near.js";

/** A time that may be the act's, and what holds for it. */
export interface TimeCandidate {
  readonly time: LocatedTime;
  readonly features: readonly string[];
}

/** An act whose date is looked for. */
export interface Dated {
  readonly sentence: number;
  readonly trigger: Token;
  readonly status: Status;
  readonly act?: Act;
}

/** Every time that may be when an act took place, and the features of none. Names only what patterns show, never a certain day. */
export function timeCandidates(
  document: Document,
  times: readonly LocatedTime[],
  dated: Dated,
): { readonly candidates: readonly TimeCandidate[]; readonly none: readonly string[] } {
  const { sentence, trigger, status, act } = dated;
  const group = groupOf(act);
  const near = candidateTimes(times, sentence, trigger.index);
  const here = near.filter((time) => time.sentence === sentence);
  const latest = near.findLast((time) => time.sentence < sentence);
  const published = readPublished(document.article.published?.value)?.day;
  const candidates = near.map((time) => {
    const sideOfDay = distanceOf(time, published);
    const grain = grainOf(time.value);
    const where = time.sentence === sentence ? "here" : offsetOf(time.sentence - sentence);
    const rule = time.why[0] ?? "";
    const out = [
      where,
      `${where}:${group}`,
      `${where}:${grain}`,
      `${where}:${sideOfDay}`,
      `grain:${grain}:${group}`,
      `day:${sideOfDay}:${status}`,
      `day:${sideOfDay}:${group}`,
      `rule:${rule}`,
      `rule:${rule}:${where === "here" ? "here" : "other"}`,
      `told:${here.length ? "here" : "-"}:${where}`,
    ];
    if (time.approximate) out.push("approximate");
    if (time === latest)
      out.push("latest", `latest:${group}`, `latest:${grain}`, `latest:here:${Math.min(here.length, 2)}`);
    if (time === times[0]) out.push("first", `first:${group}`);
    const own = document.sentences[time.sentence];
    if (own) out.push(...placeFeatures(document, own, time, where, dated, group, here.length));
    return { time, features: out };
  });
  return { candidates, none: noneFeatures(dated, group, here.length, near.length) };
}

function placeFeatures(
  document: Document,
  sentence: Sentence,
  time: LocatedTime,
  where: string,
  { trigger, status, act }: Dated,
  group: string,
  many: number,
): readonly string[] {
  const head = headOfTime(sentence, time);
  if (!head) return [];
  const marker = caseOf(sentence, head) ?? markerBefore(sentence, time);
  const governor = tokenAt(sentence, head.head);
  const noun = governor && /^(?:NOUN|PROPN)$/.test(governor.upos) ? "noun" : (governor?.upos ?? "-");
  const opens = time.first <= OPENING && sentence.tokens[time.last]?.form === ",";
  if (where !== "here")
    return [
      `${where}:${head.deprel.split(":")[0]}`,
      `other:${noun}:${group}`,
      `other:marker:${marker}`,
      ...(opens ? ["other:opens"] : []),
    ];
  const hangs = hanging(sentence, head, trigger);
  const apart = Math.min(Math.abs(time.first - trigger.index), Math.abs(time.last - trigger.index));
  const far = apart <= 2 ? "2" : apart <= 5 ? "5" : apart <= 10 ? "10" : apart <= 20 ? "20" : "more";
  const side = time.first > trigger.index ? "after" : "before";
  const own = /^(?:compound|nmod:poss|nummod|amod|nmod:unmarked|nmod:tmod|appos)$/.test(head.deprel) ? "own" : "free";
  return [
    `hangs:${hangs}`,
    `hangs:${hangs}:${group}`,
    `hangs:${hangs}:${own}`,
    `hangs:${hangs}:${noun}`,
    `hangs:${hangs}:${status}`,
    `marker:${marker}`,
    `marker:${marker}:${group}`,
    `marker:${marker}:${trigger.upos}`,
    `far:${far}`,
    `far:${far}:${side}`,
    `far:${far}:${group}`,
    `governor:${noun}:${own}`,
    `many:${Math.min(many, 4)}`,
    ...(act ? [`here:${act}`] : []),
    ...(opens ? ["opens", `opens:${hangs.split(":")[0]}`] : []),
    ...(between(document, sentence, time, trigger) ? ["quote-between"] : []),
  ];
}

/** A time that opens the sentence ("In August, …") is the main clause's. */
const OPENING = 3;

/** A quotation mark stands between the time and the act: one of them is quoted, the other is not. */
function between({ article }: Document, { tokens }: Sentence, time: LocatedTime, trigger: Token): boolean {
  const [from, to] =
    time.span.end <= trigger.span.start ? [time.span.end, trigger.span.start] : [trigger.span.end, time.span.start];
  return tokens.length > 0 && to - from < 2000 && /["“”]/.test(article.text.slice(from, Math.max(from, to)));
}

function noneFeatures({ trigger, status, act }: Dated, group: string, here: number, near: number): readonly string[] {
  return [
    "none",
    `none:${act ?? "-"}`,
    `none:${group}`,
    `none:${status}`,
    `none:${status}:${group}`,
    `none:${trigger.upos}`,
    `none:${trigger.xpos}`,
    `none:${trigger.upos}:${group}`,
    `none:here:${Math.min(here, 3)}`,
    `none:here:${Math.min(here, 3)}:${trigger.upos}`,
    `none:near:${Math.min(near, 6)}`,
  ];
}

function offsetOf(offset: number): string {
  if (offset < -6) return "far";
  if (offset < -3) return "before";
  return offset > 2 ? "later" : String(offset);
}

function grainOf(value: string): string {
  if (value.endsWith("/..") || value.startsWith("../")) return "open";
  const parts = value.split("/");
  if (parts.length > 1) return parts[0]!.length >= 10 ? "days" : "span";
  const size = value.replace(/[~?%]/g, "").length;
  return size >= 10 ? "day" : size >= 7 ? "month" : "year";
}

/** Where a time lies from the day of publication, in steps. */
function distanceOf({ value }: LocatedTime, published: number | undefined): string {
  const days = daysOf(value);
  if (published === undefined || !days) return "-";
  if (days.from <= published && published <= days.to) return days.from === days.to ? "same" : "around";
  const past = published - days.to;
  if (past > 0)
    return past === 1 ? "yesterday" : past <= 7 ? "week" : past <= 60 ? "months" : past <= 400 ? "year" : "ago";
  const ahead = days.from - published;
  return ahead <= 7 ? "soon" : ahead <= 60 ? "ahead" : "far-ahead";
}

function markerBefore(sentence: Sentence, time: LocatedTime): string {
  const before = tokenAt(sentence, time.first - 1);
  return before?.upos === "ADP" || before?.upos === "SCONJ" ? before.lemma.toLowerCase() : "-";
}

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
