import type { Described } from "./described.js";
import { type Found, isHyphen, isPossessive, lower, meaningOf, type View, words } from "./view.js";

/** Titles whose noun before them is what they deal with: "Corvia envoy", "Corvia analyst". */
const DEALS_WITH =
  /(envoy|coordinator|analyst|expert|specialist|adviser|advisor|scholar|watcher|negotiator|correspondent|researcher|rapporteur|director|czar|fellow|historian|affairs|editor)$/i;

/** Short names that newspapers use as adjectives: "US envoy" is an envoy of the US. */
const AS_ADJECTIVE =
  /^(US|USA|U\.S\.?|UK|U\.K\.|UAE|DPRK|ROK|PRC|Hong Kong|Taiwan|Vatican|New Zealand|Philippine|Saudi)$/;

export function placeCountry(
  view: View,
  out: Described,
  one: Found,
  code: string,
  writing: "name" | "adjective" | "people" | "seat",
  head: Found | undefined,
): void {
  if (!head) {
    out.country ??= code;
    return;
  }
  const office = meaningOf(head, "office");
  if (one.first > head.last) {
    const preposition = prepositionBefore(view, one.first, head.last);
    if (
      office &&
      /^(to|for|on|with|in|towards?)$/.test(preposition) &&
      (office.level === "envoy" || office.level !== "leader")
    ) {
      if (
        /^(in|for)$/.test(preposition) &&
        (/^spokes/.test(office.title) || (preposition === "in" && office.level !== "envoy"))
      )
        out.country ??= code;
      else out.object ??= code;
    } else if (out.country === undefined || out.assumed) {
      out.country = code;
      out.assumed = false;
    }
    return;
  }
  const text = words(view, one.first, one.last);
  const plain =
    writing === "name" && !AS_ADJECTIVE.test(text) && !isPossessive(view, one.last + 1) && one.last + 1 === head.first;
  if (office && plain && DEALS_WITH.test(office.title) && !/^(adviser|director|editor)$/.test(office.title)) {
    out.object ??= code;
    return;
  }
  if (isHyphen(view, one.last + 1) && /^(led|backed|sponsored|funded|allied)$/.test(lower(view, one.last + 2))) return;
  // the nearest state before the office is its own: "Arvania's ambassador", "the Belmark-born Arvanian minister"
  if (isHyphen(view, one.last + 1) && /^(born|based)$/.test(lower(view, one.last + 2))) {
    out.country ??= code;
    return;
  }
  out.country = code;
}

export function placeBody(
  view: View,
  out: Described,
  one: Found,
  body: { code: string; name: string },
  head: Found | undefined,
): void {
  const office = meaningOf(head, "office");
  if (head && office && one.first > head.last) {
    const preposition = prepositionBefore(view, one.first, head.last);
    if (office.level === "envoy" || (preposition === "to" && office.level !== "spokesperson")) return;
    out.body ??= body;
    return;
  }
  const possessive = isPossessive(view, one.last + 1);
  if (head && office && /ambassador|permanent representative/.test(office.title) && !possessive && body.code !== "EUR")
    return;
  out.body ??= body;
}

/** The preposition nearest before a token and after another. */
function prepositionBefore(view: View, index: number, after: number): string {
  for (let at = index - 1; at > after; at--)
    if (/^(of|for|to|in|at|on|from|with|toward|towards|by)$/.test(lower(view, at)) && !view.at[at])
      return lower(view, at);
  return "";
}
