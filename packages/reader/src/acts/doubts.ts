import type { Doubt, Event } from "../contract/reading.js";
import { keyOf, type Scored } from "./merge.js";
import type { Scene } from "./scene.js";

/** Share of the best reading's first score from which another filling of the sides is nearly as likely. */
const NEARLY = 0.85;

/** The rule by which an act is taken as done because a noun names it. */
const BY_NOUN = "status.noun";

/**
 * Near decisions on told events, each with its reason in words: other sides nearly as likely, a standing that no word tells.
 *
 * @param scored every candidate with its first score (`scoreCandidates`)
 */
export function doubtsOfActs(scene: Scene, scored: readonly Scored[], events: readonly Event[]): readonly Doubt[] {
  const byWords = new Map<string, Scored[]>();
  for (const one of scored) {
    const { trigger, act } = one.candidate;
    const key = wordsKey(act, trigger.words[0]!.span.start, trigger.words.at(-1)!.span.end);
    const list = byWords.get(key);
    if (list) list.push(one);
    else byWords.set(key, [one]);
  }
  return events.flatMap((event) => {
    const readings = byWords.get(wordsKey(event.act, event.trigger.start, event.trigger.end)) ?? [];
    const reasons = [
      ...otherSides(
        scene,
        readings.toSorted((a, b) => b.score - a.score),
      ),
      ...(event.status === "happened" && event.why.includes(BY_NOUN)
        ? [`${event.act} is taken as happened: a noun tells it, and no word tells whether it was done`]
        : []),
    ];
    return reasons.map((reason) => ({ span: event.trigger, reason }));
  });
}

function otherSides(scene: Scene, [best, ...others]: readonly Scored[]): readonly string[] {
  if (!best) return [];
  const near = others.find((other) => keyOf(other.candidate) !== keyOf(best.candidate));
  if (!near || near.score < best.score * NEARLY) return [];
  return [`read as ${inWords(scene, best)}; ${inWords(scene, near)} is nearly as likely`];
}

function inWords(scene: Scene, { candidate }: Scored): string {
  const names = (side: "actor" | "recipient"): string =>
    candidate[side].entities.map((id) => scene.cast.entity(id).name).join(" and ") || "nobody";
  return `${names("actor")} ${candidate.act} ${names("recipient")}`;
}

const wordsKey = (act: string, start: number, end: number): string => `${act} ${start} ${end}`;
