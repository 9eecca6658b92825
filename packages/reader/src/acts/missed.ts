import type { Span } from "@coranto/language";
import type { EventId } from "../contract/reading.js";
import type { Act } from "../contract/vocabulary.js";
import type { Stage } from "../read.js";
import { isRelation } from "../syntax/tree.js";
import { type Trace, type TracedAct, triggerText, withTrace } from "./explain/trace.js";
import type { Scored } from "./merge.js";
import { countryOf } from "./scene.js";
import type { Trigger } from "./triggers.js";

/** Why something was not coded. */
export interface MissedReason {
  /**
   * `no-entry`: no word heads an entry of the lexicon · `no-parties`: nobody could be the actor · `first-score`: too weak for a
   * mention · `second-score`: too weak among the article's acts · `beaten`: too weak, and a told event stands in its way ·
   * `not-political`: a rule above the model · `no-code`: the side that acts has none.
   */
  readonly kind: "no-entry" | "no-parties" | "first-score" | "second-score" | "beaten" | "not-political" | "no-code";
  readonly says: string;
  /** Words of the trigger, entry and category; absent for `no-entry`. */
  readonly trigger?: { readonly text: string; readonly entry: string; readonly act: Act };
  /** How much was lacking to the limit. */
  readonly short?: number;
  /** The event that was told instead. */
  readonly by?: EventId;
}

/** A sentence in which two sides meet and nothing was coded. */
export interface Missed {
  /** Place among the sentences of the Reading, from 0. */
  readonly sentence: number;
  readonly span: Span;
  readonly text: string;
  /** Countries and bodies that it names, by code. */
  readonly sides: readonly string[];
  /** What came nearest to being told first. */
  readonly reasons: readonly MissedReason[];
}

/** Sentences that name two sides without giving evidence to any event, and why: what `coranto read --missed` prints. */
export function missed(stage: Stage): readonly Missed[] {
  const coded = new Set(stage.reading.events.flatMap(({ evidence }) => evidence.map(({ sentence }) => sentence)));
  const { document, cast } = stage;
  return withTrace(stage, (trace) =>
    document.sentences.flatMap(({ span }, at) => {
      const named = (trace.scene.mentions[at] ?? []).flatMap(({ entity }) => countryOf(cast.entity(entity)) ?? []);
      const sides = [...new Set(named)];
      if (sides.length < 2 || coded.has(at)) return [];
      const text = document.article.text.slice(span.start, span.end);
      return [{ sentence: at, span, text, sides, reasons: reasonsOf(trace, at) }];
    }),
  );
}

function reasonsOf(trace: Trace, at: number): readonly MissedReason[] {
  const triggers = trace.triggers[at]!;
  if (!triggers.length) return [noEntry(trace, at)];
  return triggers
    .map((trigger) => reasonOf(trace, at, trigger))
    .toSorted((a, b) => b.near - a.near)
    .map(({ reason }) => reason);
}

interface Near {
  readonly reason: MissedReason;
  /** How near it came to being told: the second score, or less than none of these. */
  readonly near: number;
}

function reasonOf(trace: Trace, at: number, trigger: Trigger): Near {
  const is = ({ candidate }: Scored): boolean => candidate.trigger.head.index === trigger.head.index;
  const { entry } = trigger;
  const named = { trigger: { text: triggerText(trigger), entry: entry.id, act: entry.act as Act } };
  const traced = trace.acts[at]!.find(({ act }) =>
    act.mentions.some((one) => one.candidate.sentence === at && is(one) && one.candidate.trigger.entry.id === entry.id),
  );
  if (traced) return { reason: { ...named, ...ofAct(trace, traced) }, near: traced.score };
  const best = Math.max(
    -1,
    ...trace.scored[at]!.filter((one) => is(one) && one.candidate.trigger.entry.id === entry.id).map(
      ({ score }) => score,
    ),
  );
  if (best < 0)
    return { reason: { ...named, kind: "no-parties", says: "no side of the article could be who acts" }, near: -2 };
  const short = rounded(trace.floor - best);
  const says =
    short > 0
      ? `the first score ${best.toFixed(3)} is ${short.toFixed(3)} short of a mention's ${trace.floor}`
      : "another meaning of the same word is likelier";
  return { reason: { ...named, kind: "first-score", says, ...(short > 0 ? { short } : {}) }, near: best - 1 };
}

function ofAct(trace: Trace, traced: TracedAct): Omit<MissedReason, "trigger"> {
  const { score, model, rule } = traced;
  if (score >= trace.threshold) return { kind: "no-code", says: "the side that acts has no code" };
  const short = rounded(trace.threshold - score);
  if (rule && model >= trace.threshold)
    return { kind: "not-political", says: `${rule}: a quarter of the score ${model.toFixed(3)} is left`, short };
  const under = `the second score ${score.toFixed(3)} is ${short.toFixed(3)} short of ${trace.threshold}`;
  const rival = rivalOf(trace, traced);
  if (!rival) return { kind: "second-score", says: under, short };
  const { event, act } = rival;
  const where = act.best.candidate.sentence + 1;
  return {
    kind: "beaten",
    says: `${under}; ${event!.id} (${event!.act} “${triggerText(act.best.candidate.trigger)}”, sentence ${where}) is told for the same sides`,
    short,
    by: event!.id,
  };
}

/** The strongest told event of the same sides in the sentence or its neighbours. */
function rivalOf(trace: Trace, { act, score }: TracedAct): TracedAct | undefined {
  const { candidate } = act.best;
  const sidesOf = ({ actorCountries, recipientCountries }: Scored["candidate"]): string =>
    [...new Set([...actorCountries, ...recipientCountries])].sort().join("+");
  const sides = sidesOf(candidate);
  return [-1, 0, 1]
    .flatMap((step) => trace.acts[candidate.sentence + step] ?? [])
    .filter((other) => other.event && other.score >= score && sidesOf(other.act.best.candidate) === sides)
    .toSorted((a, b) => b.score - a.score)[0];
}

/** Words shown at most for a sentence whose words are in no entry. */
const MOST_WORDS = 6;

/** Verbs first, then nouns that something depends on: what an entry of the lexicon could begin with. */
function noEntry(trace: Trace, at: number): MissedReason {
  const { tokens } = trace.stage.document.sentences[at]!;
  const verbs = tokens.filter(({ upos }) => upos === "VERB");
  const governing = new Set(
    tokens.filter((token) => isRelation(token, "nmod", "amod", "compound")).map(({ head }) => head),
  );
  const nouns = tokens.filter(({ upos, index }) => upos === "NOUN" && governing.has(index));
  const words = [...new Set([...verbs, ...nouns].map(({ lemma }) => lemma.toLowerCase()))].slice(0, MOST_WORDS);
  const says = words.length
    ? `no entry of the lexicon of acts for ${words.map((word) => `“${word}”`).join(", ")}`
    : "no verb and no noun that could name an act";
  return { kind: "no-entry", says };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
