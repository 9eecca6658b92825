import type { Sentence, Span } from "@coranto/language";
import type { Act } from "../contract/vocabulary.js";
import { ancestors } from "../syntax/tree.js";
import { type ActDate, dateOfAct } from "../when/act.js";
import { daysOf, readPublished } from "../when/calendar.js";
import type { ToldAct } from "./anaphora.js";
import { type CodeInWords, cameoIn } from "./cameo/index.js";
import { countries, type Reading, readingsOf } from "./fallback.js";
import { modeOf } from "./mode.js";
import { type Party, partiesBySyntax } from "./parties.js";
import { type Projection, project } from "./project.js";
import { countryOf, type Scene, sentenceAt, unique } from "./scene.js";
import { finding } from "./status/finding.js";
import { type StatusFinding, statusOf } from "./status/index.js";
import { findTriggers, type Trigger } from "./triggers.js";

/** One mention of an act that may become an event or join one. */
export interface Candidate {
  readonly sentence: number;
  readonly trigger: Trigger;
  readonly act: Act;
  readonly mode?: string;
  readonly actor: Party;
  readonly recipient: Party;
  /** Place of each party among the choices for it, 0 for the likeliest by rule. */
  readonly actorChoice: number;
  readonly recipientChoice: number;
  readonly actorCountries: readonly string[];
  readonly recipientCountries: readonly string[];
  readonly status: StatusFinding;
  readonly date: ActDate;
  /** Category of the act whose words govern this one: "urged" over "suspend". */
  readonly above?: string;
  readonly projection: Projection;
  /** The trigger is the cue of a statement whose speaker is of the actor's side: a speech act in so many words. */
  readonly isCue: boolean;
  /** Words that show the act: trigger, parties near it. */
  readonly span: Span;
}

/** Everything that may be an act, with each way to fill its parties; a trigger without any actor is none. */
export function findCandidates(scene: Scene): readonly Candidate[] {
  const out: Candidate[] = [];
  const told: ToldAct[] = [];
  scene.document.sentences.forEach((sentence, at) => {
    if (!scene.mentions[at]?.length && !scene.statements.length) return;
    const triggers = findTriggers(sentence);
    for (const trigger of triggers) {
      const above = actAbove(sentence, trigger, triggers);
      const standing = statusOf(sentence, trigger);
      const date = dateOfAct(
        scene.document,
        scene.times,
        at,
        trigger.head.index,
        standing.status,
        trigger.entry.act as Act,
      );
      const status = byDate(scene, date, standing);
      const parties = partiesBySyntax(scene, at, trigger);
      const code = cameoIn(sentence, trigger, triggers);
      for (const reading of readingsOf(scene, at, trigger, parties, told))
        out.push(candidateOf(at, { scene, trigger, status, date, above, code }, reading));
      told.push({ sentence: at, act: trigger.entry.act, actor: parties.actor });
    }
  });
  return out;
}

/** What all readings of one trigger share. */
interface Told {
  readonly scene: Scene;
  readonly trigger: Trigger;
  readonly status: StatusFinding;
  readonly date: ActDate;
  readonly above: string | undefined;
  readonly code: CodeInWords;
}

function candidateOf(at: number, { scene, trigger, status, date, above, code }: Told, reading: Reading): Candidate {
  const { actor, recipient, actorChoice, recipientChoice } = reading;
  const act = trigger.entry.act as Act;
  const actorCountries = unique(countries(scene, actor));
  const recipientCountries = unique(countries(scene, recipient));
  const mode = modeOf(sentenceAt(scene, at), trigger, new Set([...actorCountries, ...recipientCountries]));
  return {
    sentence: at,
    trigger,
    act,
    ...(mode ? { mode } : {}),
    actor,
    recipient,
    actorChoice,
    recipientChoice,
    actorCountries,
    recipientCountries,
    status,
    date,
    ...(above ? { above } : {}),
    projection: project({
      act,
      ...(mode ? { mode } : {}),
      ...code,
      status: status.status,
      asked: status.asked ?? false,
      concrete: isConcrete(date, status),
    }),
    isCue: isCueOf(scene, trigger, actorCountries),
    span: evidenceSpan(trigger, actor, recipient),
  };
}

function isCueOf({ statements, cast }: Scene, { head }: Trigger, actorCountries: readonly string[]): boolean {
  return statements.some(({ cue, speaker }) => {
    if (!cue || head.span.start < cue.start || head.span.end > cue.end || !("entity" in speaker)) return false;
    const country = countryOf(cast.entity(speaker.entity));
    return country !== undefined && actorCountries.includes(country);
  });
}

/** An allegation that names a day is projected as the act (CODEBOOK section 4). */
function isConcrete({ why }: ActDate, { status }: StatusFinding): boolean {
  return status === "alleged" && why === "when.act.clause";
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

const YEAR_DAYS = 365;

/**
 * What a date of the text says about the status: told as done more than a year before the publication is background
 * (CODEBOOK section 4), told with a day after it is still to come ("leaves on Friday", "Thursday's summit").
 */
function byDate({ document }: Scene, { value, source, why }: ActDate, standing: StatusFinding): StatusFinding {
  const { status } = standing;
  const published = readPublished(document.article.published?.value)?.day;
  const days = source === "text" && (status === "happened" || status === "ongoing") ? daysOf(value) : undefined;
  if (published === undefined || days === undefined) return standing;
  if (status === "happened" && published - days.to > YEAR_DAYS) return finding("historical", "date");
  return why === "when.act.clause" && days.from > published + 1 ? finding("planned", "date") : standing;
}

/** Steps up the tree in which another act's word counts as governing. */
const GOVERNING_STEPS = 4;

function actAbove(sentence: Sentence, trigger: Trigger, triggers: readonly Trigger[]): string | undefined {
  const own = new Set(trigger.words.map(({ index }) => index));
  for (const word of ancestors(sentence, trigger.head).slice(1, 1 + GOVERNING_STEPS)) {
    if (own.has(word.index)) continue;
    const over = triggers.find(({ head }) => head.index === word.index);
    if (over) return over.entry.act;
  }
  return undefined;
}
