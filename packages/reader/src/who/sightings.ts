import type { Meaning } from "@coranto/lexicon";
import { knownSurnames, type PersonName, personNames } from "./names.js";
import { reachLeft, type Title, titleAfter, titleBefore, titleBeforeComma } from "./titles.js";
import { isPossessive, lower, meaningOf, type View } from "./view.js";

export interface Sighting {
  readonly name: PersonName;
  readonly core: readonly string[];
  readonly titles: readonly Title[];
  /** "Doval of Arvania". */
  readonly of?: string;
}

const PARTICLE = /^(al|el|bin|ibn|ben|de|del|da|di|dos|van|von|der|den|la|le|jr|sr|ii|iii)$/;

export function allSightings(views: readonly View[]): Sighting[] {
  const named = views.map((view) => personNames(view));
  const surnames = new Set<string>();
  for (const name of named.flat()) {
    const core = coreOf(name.pieces);
    if (core.length > 1) surnames.add(core.at(-1)!);
  }
  return views.flatMap((view, index) => {
    const names = named[index]!;
    const covered = new Set<number>();
    for (const name of names) for (let token = name.from; token <= name.last; token++) covered.add(token);
    const taken = (token: number): boolean => covered.has(token);
    const more = knownSurnames(view, surnames, taken);
    const all = [...names, ...more].sort((a, b) => a.first - b.first);
    const nameAt = new Map<number, PersonName>();
    for (const name of all) for (let token = name.first; token <= name.last; token++) nameAt.set(token, name);
    return all.map((name) => sight(view, name, nameAt, views[index - 1]));
  });
}

function sight(
  view: View,
  name: PersonName,
  nameAt: ReadonlyMap<number, PersonName>,
  previous: View | undefined,
): Sighting {
  const taken = (token: number): boolean => nameAt.has(token) && nameAt.get(token) !== name;
  const titles: Title[] = [];
  const close = titleBefore(view, name.from, taken);
  if (close) titles.push(close);
  const apart = titleBeforeComma(view, close?.first ?? name.from, taken);
  if (apart) titles.push(apart);
  const cut = name.from === 1 && previous ? cutTitle(previous, view) : undefined;
  if (cut) titles.push(cut);
  const after = titleAfter(view, name.last, taken);
  if (after) titles.push(after);
  const owner = isPossessive(view, name.from - 1) ? meaningOf(view.at[name.from - 2], "country") : undefined;
  const state =
    lower(view, name.last + 1) === "of"
      ? meaningOf(view.at[name.last + 2], "country")
      : (owner ?? (titles.length ? undefined : nationality(view, name, taken)));
  return { name, core: coreOf(name.pieces), titles, ...(state ? { of: state.code } : {}) };
}

/** "the Arvanian hostage Jon Vale": an adjective of a state before the name, though no office is. */
function nationality(
  view: View,
  name: PersonName,
  taken: (token: number) => boolean,
): Extract<Meaning, { kind: "country" }> | undefined {
  const start = reachLeft(view, name.from - 1, taken);
  for (let token = name.from - 1; token >= start; token--) {
    if (isPossessive(view, token)) return undefined;
    const country = meaningOf(view.at[token], "country");
    if (country?.form === "adjective") return country;
  }
  return undefined;
}

/** A title that the sentence splitter cut from its name: the sentence before ends in it, without a full stop. */
function cutTitle(previous: View, view: View): Title | undefined {
  const last = previous.tokens.at(-1);
  if (!last || previous.sentence.paragraph !== view.sentence.paragraph || !meaningOf(previous.at[last.index], "office"))
    return undefined;
  const title = titleBefore(previous, last.index + 1, () => false);
  return title && { ...title, view: previous };
}

export function coreOf(pieces: readonly string[]): readonly string[] {
  const core = pieces.filter((piece) => piece.length > 1 && !PARTICLE.test(piece));
  return core.length ? core : pieces;
}
