import type { Sentence } from "@coranto/language";
import { loadCodes } from "@coranto/lexicon";
import { digitsOf, threatOf } from "../codes.js";
import type { Trigger } from "../triggers.js";
import { codeAsDone } from "./done.js";
import { nearestTold } from "./nearest.js";

/** Words after a request, promise, refusal or threat in which it says what it is about; a noun may have it before. */
const AFTER = 24;
const REACH = { verb: { before: 0, after: AFTER }, noun: { before: 4, after: AFTER } } as const;
/** Acts that say something, about which another act is: nothing that is asked for or threatened with. */
const SAYING = new Set(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE"]);
/** Words by which a word of the tables may stand behind the act named next and still decide. */
const CLOSE = 1;
const ABOUT = new Set(["REQUEST", "REJECT", "AGREE"]);

/**
 * What a request, promise or refusal is about, as CAMEO's last digits, or the code of what a threat is with: told by the
 * act named next or by a word of the tables, whichever stands nearer.
 *
 * @param named every act named in the sentence
 */
export function aboutOf(sentence: Sentence, trigger: Trigger, named: readonly Trigger[]): string | undefined {
  const { act, form } = trigger.entry;
  const threat = act === "THREATEN";
  if (!threat && !ABOUT.has(act)) return undefined;
  const { about, threat: threats } = loadCodes().subcodes;
  const told = nearestTold(sentence, trigger, threat ? threats : about, REACH[form === "noun" ? "noun" : "verb"]);
  const last = (trigger.words.at(-1) ?? trigger.head).index;
  const next = named.find(
    ({ head, entry }) => head.index > trigger.head.index && head.index <= last + AFTER && !SAYING.has(entry.act),
  );
  if (!next || (told && told.distance <= next.head.index - last + CLOSE)) return told?.key;
  const done = codeAsDone(sentence, next);
  const said = threat ? threatOf(done) : digitsOf(done);
  // "Urge to improve rights": the word says more than the act.
  return said && told && told.key.length > said.length && told.key.startsWith(said) ? told.key : (said ?? told?.key);
}
