import type { Unit } from "@coranto/lexicon";
import { writeDay } from "../calendar.js";
import { dayValue, rangeValue, stretchOf, type Value, withMod } from "../value.js";
import type { Word } from "../words.js";
import { type Found, is, isDash, isPhrase, isRareness, lexicon, lower, numberAt, type Rule } from "./found.js";
import { pointAt } from "./index.js";
import { unitFrom } from "./shift.js";
import { year } from "./years.js";

const point = (words: readonly Word[], at: number): Found | undefined => pointAt(words, at);

/** "early May", "mid-April", "late 1990s", "the start of last year", "the end of 1989". */
export const part: Rule = (words, at) => {
  const { stretch } = lexicon();
  let from = is(words, at, "the") ? at + 1 : at;
  if (is(words, from, "very")) from++;
  const mod = stretch.get(lower(words, from));
  if (!mod || is(words, from, "earlier", "later")) return undefined;
  const edge = is(words, from, "end", "beginning", "start", "middle");
  let to = from + 1;
  if (edge) {
    if (!is(words, to, "of")) return undefined;
    to++;
  } else if (isDash(words, to)) to++;
  else if (is(words, to, "in", "on")) to++;
  if (is(words, to, "the") && !edge) to++;
  const inner = wholeUnit(words, to) ?? point(words, to);
  if (!inner || inner.id === "times.clock") return undefined;
  const id = edge ? "times.edge" : "times.part";
  return {
    ...inner,
    id,
    resolve: (context) => {
      const value = inner.resolve(context);
      if (!value?.edtf) return undefined;
      if (!edge || mod === "MID") return stretchOf(value, mod);
      // The end of a year or a month is its last day; of a week or a day the whole.
      if (value.grain === "week" || value.grain === "day") return withMod(value, mod);
      const day = dayValue(mod === "END" ? value.to : value.from);
      return withMod({ ...day, timex: value.timex }, mod);
    },
    confidence: inner.confidence * 0.95,
  };
};

/** "the end of the year", "the end of the month": the unit around the publication. */
const wholeUnit: Rule = (words, at) => {
  if (!is(words, at, "the") || !["year", "month", "week", "decade", "century"].includes(lower(words, at + 1)))
    return undefined;
  const year = numberAt(words, at + 2, 1000, 2100);
  if (year !== undefined) return undefined;
  const unit = lower(words, at + 1);
  const stepped = point([{ ...words[at]!, lower: "this", text: "this" }, words[at + 1]!], 0);
  return (
    stepped && {
      ...stepped,
      to: at + 2,
      resolve: (context) =>
        context.narrative && context.previous
          ? unitFrom(context.previous.from, unit as Unit, 0)
          : stepped.resolve(context),
    }
  );
};

/** "since 1979", "since last week". */
export const since: Rule = (words, at) => {
  if (!is(words, at, "since")) return undefined;
  const from =
    is(words, at + 1, "at") && is(words, at + 2, "least")
      ? at + 3
      : is(words, at + 1, "about", "around")
        ? at + 2
        : at + 1;
  // "Since the 1979 revolution": the year of what is named.
  const named = is(words, from, "the") ? year(words, from + 1) : undefined;
  const inner = part(words, from) ?? point(words, from) ?? named;
  if (!inner || inner.id === "times.from-event" || inner.id === "times.stretch") return undefined;
  return {
    ...inner,
    id: "times.since",
    resolve: (context) => {
      const value = inner.resolve({ ...context, direction: -1 });
      if (!value?.edtf) return undefined;
      if (isRareness(words, at)) return value;
      const start = value.edtf.split("/")[0]!;
      return { ...value, edtf: `${start}/..` };
    },
  };
};

/** "before the end of February", "by the end of next month" keeps the end itself. */
export const beforeEnd: Rule = (words, at) => {
  if (!is(words, at, "before") || !isPhrase(words, at + 1, ["the", "end", "of"])) return undefined;
  const inner = part(words, at + 1);
  return (
    inner && {
      ...inner,
      id: "times.before",
      resolve: (context) => {
        const value = inner.resolve({ ...context, direction: context.direction < 0 ? context.direction : 1 });
        return value?.edtf ? { ...value, edtf: `../${writeDay(value.to)}` } : undefined;
      },
    }
  );
};

/** "from 1978 to 1986", "between Monday and Friday", "June 24 - July 2", "from 3 to 5 May". */
export const range: Rule = (words, at) => {
  const opened = is(words, at, "from", "between");
  const from = opened ? at + 1 : at;
  const first = part(words, from) ?? point(words, from);
  if (!first) return undefined;
  const joint = lower(words, first.to);
  const joins = opened ? ["to", "and", "until", "till", "through", "-", "–", "—"] : ["to", "through", "-", "–"];
  if (!joins.includes(joint)) return opened && first.id === "times.days-month" ? first : undefined;
  const second = part(words, first.to + 1) ?? point(words, first.to + 1);
  if (!second || first.id === "times.clock" || second.id === "times.clock" || second.id === "times.from-event")
    return undefined;
  if (!opened && (first.id !== second.id || (isDash(words, first.to) && !words[first.to]!.joined))) return undefined;
  if (is(words, at, "between") !== (joint === "and") && joint === "and") return undefined;
  return {
    to: second.to,
    id: "times.range",
    anchor: first.anchor === "absolute" && second.anchor === "absolute" ? "absolute" : "publication",
    resolve: (context) => {
      let last: Value | undefined = second.resolve(context);
      if (!last) return undefined;
      let start = first.resolve(context);
      // "From 3 March to 10 April 2025": the year stands with the second end alone.
      if (second.anchor === "absolute" && first.anchor !== "absolute")
        start = first.resolve({ ...context, published: { day: last.to }, direction: -1, narrative: false });
      // "From Monday to Wednesday": the second end is the next one after the first.
      else if (start && start.from > last.to)
        last = second.resolve({ ...context, published: { day: start.from }, direction: 1 }) ?? last;
      const whole = start && rangeValue(start, last);
      return (
        start &&
        whole && {
          ...whole,
          ends: [
            { from, to: first.to, value: start },
            { from: first.to + 1, to: second.to, value: last },
          ],
        }
      );
    },
    confidence: Math.min(first.confidence, second.confidence) * 0.95,
  };
};

export const wrapperRules: readonly Rule[] = [beforeEnd, since, range, part];
