import { loadActs } from "@coranto/lexicon";
import type { Candidate } from "./candidates.js";
import { type Scene, sentenceAt } from "./scene.js";

/** Words before and after a trigger among which its mode may be named. */
const BEFORE = 3;
const AFTER = 16;
/** Participants from which talks are multilateral. */
const MANY = 3;

/** Modes a pattern gives for want of a better one. */
const GENERAL = new Set([undefined, "meet", "change"]);

/** The mode of an act: of its pattern, made closer by how many take part and by the words that follow the trigger. */
export function modeOf(scene: Scene, candidate: Candidate): string | undefined {
  const { trigger, act, actorCountries, recipientCountries } = candidate;
  const given = trigger.entry.pattern.mode;
  if (!GENERAL.has(given)) return given;
  if (act === "CONSULT" && new Set([...actorCountries, ...recipientCountries]).size >= MANY) return "multilateral";
  const { cues } = loadActs();
  const own = trigger.words.at(-1) ?? trigger.head;
  const first = (trigger.words[0] ?? own).index;
  const around = sentenceAt(scene, candidate.sentence).tokens.slice(Math.max(0, first - 1 - BEFORE), own.index + AFTER);
  const modes = Object.keys(cues).filter((key) => key.startsWith(`${act}-`));
  for (const { lemma } of around)
    for (const key of modes) if (cues[key]?.has(lemma.toLowerCase())) return key.slice(act.length + 1);
  return given ?? (act === "CONSULT" ? "meet" : undefined);
}
