import { daysOf } from "../when/calendar.js";
import type { Candidate } from "./candidates.js";

/** A candidate that the scorer kept, with its score. */
export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Mentions of one act, best first. */
export interface Merged {
  readonly best: Scored;
  readonly mentions: readonly Scored[];
}

/** Categories in which both sides do the same, so that who is named first does not tell acts apart. */
const UNDIRECTED = new Set(["CONSULT", "AGREE", "COOPERATE"]);

/**
 * One act, one event (CODEBOOK section 1): mentions of the same category, parties and standing become one.
 * The best mention gives the event its words; all keep their evidence. Dated rounds of talks stay apart.
 */
export function mergeMentions(scored: readonly Scored[]): readonly Merged[] {
  const groups = new Map<string, Scored[]>();
  for (const one of perTrigger(scored)) {
    const key = keyOf(one.candidate);
    const list = groups.get(key) ?? [];
    list.push(one);
    groups.set(key, list);
  }
  return [...groups.values()].flatMap(roundsOf).map((mentions) => {
    const ordered = mentions.toSorted((a, b) => b.score - a.score || a.candidate.span.start - b.candidate.span.start);
    return { best: asVisit(asSpeechAct(ordered), ordered), mentions: ordered };
  });
}

/** Of several readings of one trigger the best; of triggers within another's words the outer. */
function perTrigger(scored: readonly Scored[]): readonly Scored[] {
  const best = new Map<string, Scored>();
  for (const one of scored) {
    const key = `${one.candidate.sentence}:${one.candidate.trigger.head.index}`;
    const known = best.get(key);
    if (!known || one.score > known.score) best.set(key, one);
  }
  return [...best.values()];
}

export function keyOf({ act, projection, actorCountries, recipientCountries }: Candidate): string {
  const projected = projection.plover?.event ?? `(${act})`;
  if (UNDIRECTED.has(act) && projected !== "REJECT")
    return `${projected} ${[...new Set([...actorCountries, ...recipientCountries])].sort().join("+")}`;
  return `${projected} ${[...actorCountries].sort().join("+")}>${[...recipientCountries].sort().join("+")}`;
}

/** Rounds beyond which no more are told apart: a chronicle of talks, not a report. */
const MOST_ROUNDS = 8;

/** Sentences apart within which an agreement and what was agreed on are one. */
const FAR = 1;

/** Mentions of talks of one pair, by round: those with days or means of their own are apart, the rest join the nearest. */
function roundsOf(mentions: readonly Scored[]): readonly (readonly Scored[])[] {
  const rounds: Scored[][] = [];
  const inText = mentions.toSorted((a, b) => a.candidate.span.start - b.candidate.span.start);
  for (const dated of [true, false])
    for (const one of inText) {
      if (isDated(one.candidate) !== dated) continue;
      const fitting = rounds.filter((round) => round.every((other) => !areApart(one.candidate, other.candidate)));
      const nearest = fitting.toSorted((a, b) => distance(a, one) - distance(b, one))[0];
      if (nearest) nearest.push(one);
      else if (rounds.length < MOST_ROUNDS) rounds.push([one]);
    }
  return rounds;
}

const isDated = ({ date }: Candidate): boolean => date.why === "when.act.clause";

function distance(round: readonly Scored[], { candidate }: Scored): number {
  return Math.min(...round.map((other) => Math.abs(other.candidate.sentence - candidate.sentence)));
}

/** Talks by telephone are not those face to face; days told of both that do not meet are days of two rounds. */
function areApart(one: Candidate, other: Candidate): boolean {
  if (isPast(one) !== isPast(other)) return true;
  if (one.act === other.act && isAhead(one) !== isAhead(other)) return true;
  if (isUnderWay(one) !== isUnderWay(other)) return true;
  const talks = one.act === "CONSULT" && other.act === "CONSULT";
  // A visit this week is not what was agreed on last year.
  if (!talks)
    return haveOtherDays(one, other) || (one.act !== other.act && Math.abs(one.sentence - other.sentence) > FAR);
  if ((one.mode === "phone") !== (other.mode === "phone")) return true;
  // A visit and the meeting with the host are one where they are told together, or with one day.
  if ((one.mode === "visit") !== (other.mode === "visit") && isVerb(one) && isVerb(other))
    return (
      one.date.value !== other.date.value || (one.sentence !== other.sentence && !(isDated(one) && isDated(other)))
    );
  return haveOtherDays(one, other);
}

/** Told in so many words as going on ("efforts to resume talks"), not by a noun that may stand for one round as well. */
const isUnderWay = ({ status, trigger }: Candidate): boolean =>
  status.status === "ongoing" && (trigger.entry.form === "verb" || status.cue !== "status.noun");

function haveOtherDays(one: Candidate, other: Candidate): boolean {
  if (!isDated(one) || !isDated(other)) return false;
  const [a, b] = [daysOf(one.date.value), daysOf(other.date.value)];
  return a !== undefined && b !== undefined && (a.to < b.from || b.to < a.from);
}

/** Background of more than a year ago is not what happened now. */
const isPast = ({ status }: Candidate): boolean => status.status === "historical";

const isAhead = ({ status }: Candidate): boolean => status.status === "planned" || status.status === "proposed";

const isVerb = ({ trigger }: Candidate): boolean => trigger.entry.form === "verb";

/** A visit with the meeting at its end is a visit: its words speak for both. */
function asVisit(best: Scored, mentions: readonly Scored[]): Scored {
  const { candidate, score } = best;
  if (candidate.act !== "CONSULT" || candidate.mode !== "meet") return best;
  const visit = mentions.find(
    ({ candidate: one }) =>
      one.mode === "visit" &&
      one.status.status === candidate.status.status &&
      Math.abs(one.sentence - candidate.sentence) <= 1,
  );
  return visit ? { candidate: visit.candidate, score } : best;
}

/** Verbs that speak for what they govern: "agreed to resume talks", "refused to restore contacts". */
const PERFORMED: Readonly<Record<string, string>> = { planned: "AGREE", refused: "REJECT" };

/**
 * "Agreed to resume talks" is the agreement, "agreed to hold talks on 20 April" the planned talks (CODEBOOK section 3):
 * the verb speaks for the event unless what was agreed on has a day of its own.
 */
function asSpeechAct(ordered: readonly Scored[]): Scored {
  const [best] = ordered as [Scored];
  const { candidate, score } = best;
  const performed = PERFORMED[candidate.status.status];
  if (!performed || candidate.above !== performed || isDated(candidate)) return best;
  const verb = ordered.find(({ candidate: { act, sentence } }) => act === performed && sentence === candidate.sentence);
  return verb ? { candidate: verb.candidate, score } : best;
}
