import type { Language, Sentence, Span } from "@coranto/language";
import type { Act, Status } from "../contract/vocabulary.js";
import { ancestors, head, isRelation } from "../syntax/tree.js";
import { cameoIn } from "./cameo/index.js";
import { type Projection, project } from "./project.js";
import { sceneOf } from "./relation/scene.js";
import { MESSAGE, type Weighed, weigh, weighAlone } from "./relation/weigh.js";
import { actByWords } from "./relation/words.js";
import { statusOf } from "./status/index.js";
import { findTriggers } from "./triggers.js";

/** What one side of a text does to another. There is always an answer; its doubt is in `confidence`. */
export interface Relation {
  readonly act: Act;
  /** What CODEBOOK section 4 makes of it; where it projects nothing, what comes nearest, and `why` says so. */
  readonly plover: Act;
  readonly mode?: string;
  readonly cameo: string | null;
  /** CAMEO code of the act as done, whatever its standing: what coders without status give. */
  readonly asDone: string | null;
  readonly status: Status;
  readonly confidence: number;
  readonly why: readonly string[];
}

/** Points from which the answer is as sure as it gets. */
const FULL = 11;

/** Standings that are not projected, and what their answer comes nearest to; else the act as done. */
const INSTEAD: Partial<Record<Status, Status>> = { negated: "refused", hypothetical: "planned" };

const NOTHING: Relation = {
  act: "CONSULT",
  plover: "CONSULT",
  cameo: "040",
  asDone: "040",
  status: "happened",
  confidence: 0.05,
  why: ["relation.nothing"],
};

/**
 * The act between two given stretches of a text, whatever they name: `coranto relation --jsonl`.
 *
 * @param source span of who acts, UTF-16, into `text`
 * @param target span of whom it reaches
 * @returns the likeliest act; without any word of the lexicon, CONSULT with a confidence of 0.05
 */
export function relationBetween(language: Language, text: string, source: Span, target: Span): Relation {
  const scene = sceneOf(language, text, source, target);
  const { sentences } = scene.document;
  return answer(
    sentences,
    sentences.flatMap((sentence, at) =>
      findTriggers(sentence).flatMap((trigger) => weigh(scene, sentence, at, trigger) ?? []),
    ),
  );
}

/** The main act of a text whose sides are not given. */
export function mainAct(sentences: readonly Sentence[]): Relation {
  return answer(
    sentences,
    sentences.flatMap((sentence) => findTriggers(sentence).map((trigger) => weighAlone(sentence, trigger))),
  );
}

function answer(sentences: readonly Sentence[], weighed: readonly Weighed[]): Relation {
  const ranked = weighed.toSorted(
    (a, b) => b.points - a.points || a.trigger.head.span.start - b.trigger.head.span.start,
  );
  const [first, second] = ranked;
  if (!first) {
    const hint = actByWords(sentences);
    return hint ? hinted(hint) : NOTHING;
  }
  const said = messageAct(first, ranked);
  const best = said ?? refusedAct(first, ranked) ?? keepingPeace(first);
  const { entry } = best.trigger;
  const act = entry.act as Act;
  const found = statusOf(best.sentence, best.trigger);
  const own = isAttempt(best)
    ? projected(best, "happened", false)
    : projected(best, found.status, found.asked ?? false);
  const asked = found.cue.startsWith("status.verb.ask");
  const { plover, cameo } = own.plover
    ? own
    : projected(best, asked ? "proposed" : (INSTEAD[found.status] ?? "happened"), asked);
  const asDone = projected(best, "happened", false).cameo?.code ?? null;
  const lead = first.points - (second?.points ?? 0);
  return {
    act,
    plover: plover?.event ?? act,
    ...(plover?.mode ? { mode: plover.mode } : {}),
    cameo: cameo?.code ?? asDone,
    asDone,
    status: found.status,
    confidence: Math.round(Math.min(0.95, Math.max(0.1, first.points / FULL) * (lead > 1 ? 1 : 0.8)) * 100) / 100,
    why: [entry.id, ...best.why, found.cue, ...(own.plover ? [] : ["relation.not-projected"])],
  };
}

/** Without any trigger, what the other words hint at. */
function hinted({ act, code }: { readonly act: Act; readonly code: string }): Relation {
  return { ...NOTHING, act, plover: act, cameo: code, asDone: code, confidence: 0.1, why: ["relation.words"] };
}

const HOSTILE = new Set(["ASSAULT", "COERCE"]);

/** "Tried to hack": an attempt is an attack, no threat of one. */
function isAttempt({ sentence, trigger }: Weighed): boolean {
  const up = head(sentence, trigger.head);
  return (
    HOSTILE.has(trigger.entry.act) &&
    isRelation(trigger.head, "xcomp") &&
    (up?.lemma === "try" || up?.lemma === "attempt")
  );
}

/** Peacekeepers that arrive or are sent are aid to the host (CODEBOOK section 3, troops). */
function keepingPeace(first: Weighed): Weighed {
  const { sentence, trigger } = first;
  const { act, pattern } = trigger.entry;
  if (act !== "MOBILIZE" && pattern.mode !== "visit") return first;
  const near = sentence.tokens.slice(Math.max(0, trigger.head.index - 1 - NEAR), trigger.head.index + NEAR);
  if (!near.some(({ lemma }) => lemma.toLowerCase().startsWith("peacekeep"))) return first;
  const { mode: _, ...rest } = pattern;
  const entry = { ...trigger.entry, act: "AID", id: "aid.peacekeepers", pattern: { ...rest, cameo: "074" } };
  return { ...first, trigger: { ...trigger, entry } };
}

/** Words around the trigger among which peacekeepers are looked for. */
const NEAR = 8;

const MESSENGERS = new Set(["send", "dispatch"]);
const MEANT = new Set(["SUPPORT", "ACCUSE", "REQUEST", "THREATEN", "REJECT", "CONCEDE", "AID"]);
const PURPOSE_STEPS = 3;

/** "Telephoned to congratulate", "wrote urging", "sent a team to investigate": what the word was sent for is the act. */
function messageAct({ sentence, trigger }: Weighed, ranked: readonly Weighed[]): Weighed | undefined {
  const { entry, head: over } = trigger;
  const { mode } = entry.pattern;
  if (entry.act !== "CONSULT" || !(mode === "phone" || entry.id === MESSAGE || MESSENGERS.has(over.lemma)))
    return undefined;
  return ranked.find((other) => {
    if (other.sentence !== sentence || !MEANT.has(other.trigger.entry.act) || other.trigger.entry.form !== "verb")
      return false;
    const up = ancestors(sentence, other.trigger.head).slice(0, PURPOSE_STEPS);
    return (
      up.some(({ head: above }) => above === over.index) &&
      isRelation(up[0] ?? over, "advcl", "xcomp", "acl") &&
      (up[0]?.xpos === "VB" || up[0]?.xpos === "VBG")
    );
  });
}

/** "Refused to meet": the act that is refused says more than the refusal (CODEBOOK section 3). */
function refusedAct(first: Weighed, ranked: readonly Weighed[]): Weighed | undefined {
  if (first.trigger.entry.act !== "REJECT" || first.trigger.entry.form !== "verb") return undefined;
  const { index } = first.trigger.head;
  return ranked.find(
    ({ sentence, trigger }) =>
      sentence === first.sentence &&
      trigger.head.head === index &&
      isRelation(trigger.head, "xcomp") &&
      statusOf(sentence, trigger).status === "refused" &&
      project({ act: trigger.entry.act as Act, cameo: trigger.entry.pattern.cameo, status: "refused" }).plover !== null,
  );
}

function projected({ trigger, sentence }: Weighed, status: Status, asked: boolean): Projection {
  const { mode } = trigger.entry.pattern;
  const code = cameoIn(sentence, trigger, findTriggers(sentence));
  return project({ act: trigger.entry.act as Act, ...(mode ? { mode } : {}), ...code, status, asked });
}
