import type { LocatedMention } from "../stages.js";
import type { Draft, Roster } from "./roster.js";
import { lower, type View } from "./view.js";

/** Sentences looked back over for a state that a phrase does not name. */
const SENTENCES_BACK = 3;

/** The state a mention stands for, if any. */
export function stateOf(draft: Draft): string | undefined {
  return draft.country ?? (draft.body && /^[A-Z]{6}$/.test(draft.body.code) ? draft.body.code.slice(0, 3) : undefined);
}

/** News agencies and those whose state is a guess tell nothing about whose "the army" is. */
export function tellsState(draft: Draft): boolean {
  return stateOf(draft) !== undefined && draft.sector !== "JRN" && !draft.why.has("who:state-of-article");
}

/** Tokens looked back over within one sentence, so that a sentence of any length costs the same. */
const TOKENS_BACK = 150;
/** Longest sentence whose end is looked at from the next one. */
const LONGEST = 100_000;

/** Mentions that end before a token, nearest first, over this sentence and some before it. */
export function mentionsBefore(
  views: readonly View[],
  roster: Roster,
  sentence: number,
  token: number,
  back = SENTENCES_BACK,
): LocatedMention[] {
  const out: LocatedMention[] = [];
  for (let at = sentence; at >= Math.max(0, sentence - back); at--) {
    const to = at === sentence ? token - 1 : Math.min(LONGEST, views[at]!.tokens.length);
    out.push(...roster.between(at, to - TOKENS_BACK, to));
  }
  return out;
}

/** "in Arvania", "across Belmark": the mention is where something happens. */
export function isLocative(view: View, mention: LocatedMention): boolean {
  let at = mention.first - 1;
  while (at > 0 && (view.tokens[at - 1]!.upos === "DET" || view.tokens[at - 1]!.upos === "ADJ")) at--;
  return /^(in|inside|across|throughout|near|at|around|outside|within|into)$/.test(lower(view, at));
}

/**
 * The state of a body or group that names none.
 *
 * @param kind `own`: it acts for a state ("the army"); `there`: it is found in one ("protesters")
 */
export function stateNear(
  views: readonly View[],
  roster: Roster,
  view: View,
  token: number,
  kind: "own" | "there",
): string | undefined {
  const here = roster.between(view.index, token - TOKENS_BACK, token + TOKENS_BACK).reverse();
  const located = here.find((one) => tellsState(roster.get(one.entity)) && isLocative(view, one));
  if (kind === "there" && located) return stateOf(roster.get(located.entity));
  const before = mentionsBefore(views, roster, view.index, token);
  if (kind === "there") {
    const place = before.find((one) => tellsState(roster.get(one.entity)) && isLocative(views[one.sentence]!, one));
    if (place) return stateOf(roster.get(place.entity));
  }
  const same = before.find((one) => one.sentence === view.index && tellsState(roster.get(one.entity)));
  if (same) return stateOf(roster.get(same.entity));
  if (located) return stateOf(roster.get(located.entity));
  const earlier = before.find((one) => tellsState(roster.get(one.entity)));
  return earlier && stateOf(roster.get(earlier.entity));
}

/** The state or body that "its", "their" before a noun stands for: the nearest one before it that can own something. */
export function ownerOf(views: readonly View[], roster: Roster, view: View, token: number): Draft | undefined {
  const word = lower(view, token);
  const before = mentionsBefore(views, roster, view.index, token, 1);
  const fits = (draft: Draft): boolean =>
    /^(his|her)$/.test(word)
      ? draft.kind === "person"
      : word === "its"
        ? draft.kind === "country" || draft.kind === "organisation"
        : draft.kind === "country" || draft.kind === "organisation" || draft.kind === "group";
  const subject = before.find((one) => {
    const role = view.index === one.sentence ? view.tokens[one.head - 1]!.deprel : "";
    return /^nsubj/.test(role) && fits(roster.get(one.entity));
  });
  const found = subject ?? before.find((one) => fits(roster.get(one.entity)));
  return found && roster.get(found.entity);
}
