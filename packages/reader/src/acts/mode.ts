import type { Sentence } from "@coranto/language";
import { loadActs } from "@coranto/lexicon";
import type { Trigger } from "./triggers.js";

/** Words before and after a trigger among which its mode may be named. */
const BEFORE = 3;
const AFTER = 16;
/** Participants from which talks are multilateral. */
const MANY = 3;

/** Modes a pattern gives for want of a better one. */
const GENERAL = new Set([undefined, "meet", "change"]);

/**
 * The mode of an act: of its pattern, made closer by how many take part and by the words that follow the trigger.
 *
 * @param parties how many countries take part on both sides
 */
export function modeOf(sentence: Sentence, trigger: Trigger, parties: number): string | undefined {
  const { act, pattern } = trigger.entry;
  const given = pattern.mode;
  const { classes, cues } = loadActs();
  if (!GENERAL.has(given)) return given;
  // "Cancelled a trip": what is done to the visit.
  if (act === "CONSULT" && trigger.object && classes.visit?.includes(trigger.object.lemma.toLowerCase()))
    return "visit";
  if (act === "CONSULT" && parties >= MANY) return "multilateral";
  const own = trigger.words.at(-1) ?? trigger.head;
  const first = (trigger.words[0] ?? own).index;
  const around = sentence.tokens.slice(Math.max(0, first - 1 - BEFORE), own.index + AFTER);
  const modes = Object.keys(cues).filter((key) => key.startsWith(`${act}-`));
  for (const { lemma } of around)
    for (const key of modes) if (cues[key]?.has(lemma.toLowerCase())) return key.slice(act.length + 1);
  return given ?? (act === "CONSULT" ? "meet" : undefined);
}
