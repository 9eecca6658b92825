import type { Span } from "@coranto/language";
import type { Act } from "../contract/vocabulary.js";
import { countries, type Reading, readingsOf } from "./fallback.js";
import { type Party, partiesBySyntax } from "./parties.js";
import { type Projection, project } from "./project.js";
import { type Scene, unique } from "./scene.js";
import { type StatusFinding, statusOf } from "./status/index.js";
import { findTriggers, type Trigger } from "./triggers.js";

/** One mention of an act that may become an event or join one. */
export interface Candidate {
  readonly sentence: number;
  readonly trigger: Trigger;
  readonly act: Act;
  readonly actor: Party;
  readonly recipient: Party;
  /** Place of each party among the choices for it, 0 for the likeliest by rule. */
  readonly actorChoice: number;
  readonly recipientChoice: number;
  readonly actorCountries: readonly string[];
  readonly recipientCountries: readonly string[];
  readonly status: StatusFinding;
  readonly projection: Projection;
  /** Words that show the act: trigger, parties near it. */
  readonly span: Span;
}

/** Everything that may be an act, with each way to fill its parties; a trigger without any actor is none. */
export function findCandidates(scene: Scene): readonly Candidate[] {
  const out: Candidate[] = [];
  scene.document.sentences.forEach((sentence, at) => {
    if (!scene.mentions[at]?.length && !scene.statements.length) return;
    for (const trigger of findTriggers(sentence)) {
      const status = statusOf(sentence, trigger);
      for (const reading of readingsOf(scene, at, trigger, partiesBySyntax(scene, at, trigger)))
        out.push(candidateOf(scene, at, trigger, status, reading));
    }
  });
  return out;
}

function candidateOf(scene: Scene, at: number, trigger: Trigger, status: StatusFinding, reading: Reading): Candidate {
  const { actor, recipient, actorChoice, recipientChoice } = reading;
  const act = trigger.entry.act as Act;
  const { mode, cameo } = trigger.entry.pattern;
  return {
    sentence: at,
    trigger,
    act,
    actor,
    recipient,
    actorChoice,
    recipientChoice,
    actorCountries: unique(countries(scene, actor)),
    recipientCountries: unique(countries(scene, recipient)),
    status,
    projection: project({ act, ...(mode ? { mode } : {}), cameo, status: status.status, asked: status.asked ?? false }),
    span: evidenceSpan(trigger, actor, recipient),
  };
}

/** Characters between trigger and party within which the party's words belong to the evidence. */
const EVIDENCE_REACH = 160;

function evidenceSpan({ words }: Trigger, ...parties: readonly Party[]): Span {
  let start = words[0]!.span.start;
  let end = words.at(-1)!.span.end;
  const [first, last] = [start, end];
  for (const { tokens } of parties)
    for (const { span } of tokens) {
      if (first - span.start <= EVIDENCE_REACH && span.start < start) start = span.start;
      if (span.end - last <= EVIDENCE_REACH && span.end > end) end = span.end;
    }
  return { start, end };
}
