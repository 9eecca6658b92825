import type { Sentence, Token } from "@coranto/language";
import { loadActs } from "@coranto/lexicon";
import type { Trigger } from "./triggers.js";

/** Words before and after a trigger among which its mode may be named; harm done is often told before it is summed up. */
const REACH: Readonly<Record<string, readonly [before: number, after: number]>> = {
  ASSAULT: [10, 12],
  CONSULT: [3, 6],
};
const USUAL_REACH = [3, 16] as const;
/** Participants from which talks are multilateral. */
const MANY = 3;
/** Modes a pattern gives for want of a better one. */
const GENERAL = new Set([undefined, "meet", "change", "destroy"]);
/** Words that make two sides of however many are named. */
const TWO = new Set(["bilateral", "one-on-one", "separately", "counterpart", "between"]);

/**
 * The mode of an act: of its pattern, made closer by how many take part and by the nearest word around the trigger that
 * tells one, the trigger's own words before all others.
 *
 * @param parties countries and bodies that take part on both sides
 */
export function modeOf(sentence: Sentence, trigger: Trigger, parties: ReadonlySet<string>): string | undefined {
  const { act, pattern, form } = trigger.entry;
  const given = pattern.mode;
  if (!GENERAL.has(given)) return given;
  const { classes } = loadActs();
  // "Cancelled a trip": what is done to the visit.
  if (act === "CONSULT" && trigger.object && classes.visit?.includes(trigger.object.lemma.toLowerCase()))
    return "visit";
  const told = nearestCue(sentence, trigger);
  if (told) return told;
  if (act === "CONSULT" && given === "meet" && form === "noun" && isWithVisitor(sentence, trigger)) return "visit";
  if (act === "CONSULT" && (parties.has("IGO") || parties.size >= MANY) && !isOfTwo(sentence, trigger))
    return "multilateral";
  return given ?? (act === "CONSULT" ? "meet" : undefined);
}

function around({ tokens }: Sentence, { words, head, entry }: Trigger): readonly Token[] {
  const [before, after] = REACH[entry.act] ?? USUAL_REACH;
  const first = (words[0] ?? head).index;
  const last = (words.at(-1) ?? head).index;
  return tokens.slice(Math.max(0, first - 1 - before), last + after);
}

type Cues = Readonly<Record<string, ReadonlySet<string>>>;

const tables = new WeakMap<Cues, Map<string, ReadonlyMap<string, string>>>();

/** The mode each word tells of an act, from keys like `REQUEST-yield`; a word under two keys tells the first. */
function modesOf(cues: Cues, act: string): ReadonlyMap<string, string> {
  let byAct = tables.get(cues);
  if (!byAct) {
    byAct = new Map();
    tables.set(cues, byAct);
  }
  let modes = byAct.get(act);
  if (!modes) {
    const words = Object.entries(cues)
      .filter(([key]) => key.startsWith(`${act}-`))
      .flatMap(([key, lemmas]) => [...lemmas].map((lemma) => [lemma, key.slice(act.length + 1)] as const));
    modes = new Map(words.toReversed());
    byAct.set(act, modes);
  }
  return modes;
}

/** The mode of the nearest word that tells one; words of the trigger itself have no distance, those after it come first. */
function nearestCue(sentence: Sentence, trigger: Trigger): string | undefined {
  const { act } = trigger.entry;
  const modes = modesOf(loadActs().cues, act);
  const own = new Set(trigger.words.map(({ index }) => index));
  let nearest = Number.POSITIVE_INFINITY;
  let found: string | undefined;
  for (const { lemma, index, upos } of around(sentence, trigger)) {
    // Means and kinds of talks are things: "a call", not "called".
    if (act === "CONSULT" && upos === "VERB") continue;
    const distance = own.has(index)
      ? 0
      : index > trigger.head.index
        ? index - trigger.head.index
        : 2 * (trigger.head.index - index);
    if (distance >= nearest) continue;
    const mode = modes.get(lemma.toLowerCase());
    if (mode) [found, nearest] = [mode, distance];
  }
  return found;
}

/** "Talks with the visiting leader": the meeting of a visit. */
function isWithVisitor(sentence: Sentence, trigger: Trigger): boolean {
  return around(sentence, trigger).some(({ form }) => form.toLowerCase() === "visiting");
}

function isOfTwo(sentence: Sentence, trigger: Trigger): boolean {
  return around(sentence, trigger).some(({ lemma }) => TWO.has(lemma.toLowerCase()));
}
