import { makeMention } from "./mention.js";
import type { Draft, Roster } from "./roster.js";
import { form, type View } from "./view.js";

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&-]+s?$/u;

/** "the Tarsa Trade Organisation (TTO)" names the body; "the TTO" after it is the same, whatever the network says. */
export function findAcronyms(view: View, roster: Roster): void {
  for (const { index } of view.tokens) {
    const word = form(view, index);
    if (!ACRONYM.test(word) || view.at[index]) continue;
    const key = `acronym ${word.toLowerCase()}`;
    const spelled =
      form(view, index - 1) === "(" && form(view, index + 1) === ")" ? bodyBefore(view, index - 2, roster) : undefined;
    if (spelled && spells(spelled.name, word)) roster.alias(key, spelled);
    const draft = roster.find(key);
    if (draft && !roster.covered(view.index, index))
      roster.mention(makeMention(view, index, index, draft, "name", ["who:acronym"], 0.85));
  }
}

function bodyBefore(view: View, token: number, roster: Roster): Draft | undefined {
  const mention = roster.over(view.index, token);
  const draft = mention && mention.last === token ? roster.get(mention.entity) : undefined;
  return draft?.kind === "organisation" || draft?.kind === "group" ? draft : undefined;
}

/** Its letters are initials of the name, in order; the first one of the first word or the second. */
function spells(name: string, acronym: string): boolean {
  const initials = name.split(/[\s-]+/).map((word) => word[0]!.toLowerCase());
  let at = 0;
  for (const letter of acronym.replace(/s$/, "").toLowerCase()) {
    const next = initials.indexOf(letter, at);
    if (next < 0) return false;
    at = next + 1;
  }
  return true;
}
