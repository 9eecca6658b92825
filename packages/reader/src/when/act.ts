import { loadTimes } from "@coranto/lexicon";
import type { Act, Status } from "../contract/vocabulary.js";
import type { Document, LocatedTime } from "../stages.js";
import { token as tokenAt } from "../syntax/tree.js";
import { daysOf } from "./calendar.js";
import { chooseOne } from "./choice.js";
import { timeCandidates } from "./features.js";
import { firstFrom } from "./near.js";

/** When an act took place or is to take place. `assumed`: the text does not say; the day of publication stands in. */
export interface ActDate {
  /** EDTF; empty when nothing is told and the article has no date. */
  readonly value: string;
  readonly source: "text" | "assumed";
  readonly span?: LocatedTime["span"];
  /** How it was found: `when.act.clause`, `when.act.story` (the day the story is on), `when.published`. */
  readonly why: string;
}

/** Share of all candidates from which a time of the act's own sentence counts as told with the act. */
const SURE = 0.4;

/**
 * The date of an act: the likeliest of the times near it, or none, by weights learnt from coded articles; CODEBOOK section 5.
 *
 * @param sentence index of the sentence the act's trigger stands in
 * @param token 1-based index of the trigger
 * @param act what the act is: words take the day of their saying, deeds their own
 */
export function dateOfAct(
  document: Document,
  times: readonly LocatedTime[],
  sentence: number,
  token: number,
  status: Status,
  act?: Act,
): ActDate {
  const here = document.sentences[sentence];
  const trigger = here && tokenAt(here, token);
  const published = document.article.published?.value;
  if (trigger && times.length) {
    const { candidates, none } = timeCandidates(document, times, {
      sentence,
      trigger,
      status,
      ...(act ? { act } : {}),
    });
    const chosen = chooseOne(
      candidates.map(({ features }) => features),
      none,
      loadTimes().actWeights,
    );
    const time = chosen && candidates[chosen.at]!.time;
    if (chosen && time) {
      const own = time.sentence === sentence;
      const told = own
        ? lasting(document, time, times.slice(firstFrom(times, sentence), firstFrom(times, sentence + 1)))
        : { value: time.value, span: time.span };
      return {
        ...told,
        source: "text",
        why: own && chosen.share >= SURE ? "when.act.clause" : "when.act.story",
      };
    }
  }
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

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The day of a minute; bounds of an undated text stay bounds. */
const dayPart = (value: string): string =>
  value.includes("/") ? value : (/^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? value);
