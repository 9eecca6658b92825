import type { Described } from "./described.js";
import { type Found, isPossessive, lower, type View } from "./view.js";

/** Nouns that mean the body only as head of their phrase, not before another noun: "party line", "press conference". */
const AS_HEAD =
  /^(firm|bank|industry|union|company|state|press|media|church|mission|court|palace|command|academy|college|school|hospital)$/;

/** Nouns that mean something else than an actor unless a state or body stands with them: "intelligence", "justice". */
const WITH_STATE = /^(intelligence|justice|force|industry|community|union|command|executive|academy)$/;

/**
 * True when a noun spelled like an institution or group stands for no actor here: "a state visit", "artificial
 * intelligence", "opposition to the deal", "a third party".
 */
export function isNoActor(view: View, head: Found, first: number, described: Described): boolean {
  if (head.first !== head.last) return false;
  const word = lower(view, head.last);
  const next = view.tokens[head.last];
  const compound = next !== undefined && /^(NOUN|PROPN)$/.test(next.upos) && !isPossessive(view, head.last + 1);
  if (compound && AS_HEAD.test(word)) return true;
  if (described.country || described.body) return false;
  if (WITH_STATE.test(word)) return true;
  const after = lower(view, head.last + 1);
  if (word === "state") return after === "of" || lower(view, first - 1) !== "the";
  if (word === "opposition") return after === "to";
  if (word === "party") return lower(view, head.last - 1) === "third" || after === "of";
  return false;
}
