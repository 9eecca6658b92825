import { isLocative, mentionsBefore, stateOf, tellsState } from "./around.js";
import { bodyEntity, countryEntity } from "./known.js";
import { makeMention } from "./mention.js";
import { isMainSubject } from "./roles.js";
import type { Draft, Roster } from "./roster.js";
import { form, lower, type View } from "./view.js";

const SIDES =
  /^(sides?|countries|nations|states|governments|neighbou?rs|powers|capitals|parties|allies|rivals|foes|delegations|enemies|superpowers|economies|adversaries|teams|negotiators|diplomats|militaries|armies|peoples|officials|archrivals|giants|forces|leaderships)$/;
const PERSONS =
  /^(leaders|ministers|presidents|premiers|men|women|statesmen|politicians|chancellors|diplomats|officials|generals|envoys|foreign_ministers|secretaries|officers|kings|counterparts|heads|negotiators)$/;

const COUNTS: ReadonlyMap<string, number> = new Map([
  ["two", 2],
  ["three", 3],
  ["four", 4],
]);

/** "the two sides", "both countries", "the three leaders": one mention for each of them, with the same span. */
export function findTogether(views: readonly View[], view: View, roster: Roster): void {
  for (let at = 1; at <= view.tokens.length; at++) {
    const start = opens(view, at);
    if (!start) continue;
    const end = nounAfter(view, start.next);
    if (!end) continue;
    const noun = lower(view, end);
    const members =
      (PERSONS.test(noun) && peopleMeant(views, roster, view, at, start.count)) ||
      statesMeant(views, view, roster, at, start.count, /^(countries|nations|states|governments|capitals)$/.test(noun));
    if (!members) continue;
    for (const draft of members) roster.mention(makeMention(view, at, end, draft, "nominal", ["who:together"], 0.7));
    at = end;
  }
}

/** "the two", "both", "both of the", "these three", "all four", and how many are meant. */
function opens(view: View, at: number): { next: number; count: number } | undefined {
  const word = lower(view, at);
  if (word === "both") {
    let next = at + 1;
    if (lower(view, next) === "of") next++;
    if (lower(view, next) === "the") next++;
    return { next, count: 2 };
  }
  const count = COUNTS.get(lower(view, at + 1));
  if (/^(the|these|those|our|their|its|all)$/.test(word) && count) return { next: at + 2, count };
  if (word === "all" && /^(sides|parties)$/.test(lower(view, at + 1))) return { next: at + 1, count: 2 };
  if (word === "two" && !/^(the|these|those|our|their)$/.test(lower(view, at - 1)) && lower(view, at + 1) === "sides")
    return { next: at + 1, count: 2 };
  return undefined;
}

/** The noun within three words: "the two neighbouring countries", "the two foreign ministers". */
function nounAfter(view: View, from: number): number | undefined {
  for (let at = from; at < from + 4 && at <= view.tokens.length; at++) {
    const word = lower(view, at);
    if (SIDES.test(word) || PERSONS.test(word)) return at;
    const { upos } = view.tokens[at - 1]!;
    if (!/^(ADJ|NOUN|PROPN|PUNCT|VERB)$/.test(upos)) return undefined;
  }
  return undefined;
}

/** The people of different states last named; undefined when there are fewer than are meant. */
function peopleMeant(
  views: readonly View[],
  roster: Roster,
  view: View,
  before: number,
  count: number,
): readonly Draft[] | undefined {
  const out: Draft[] = [];
  for (const mention of mentionsBefore(views, roster, view.index, before, 4)) {
    const draft = roster.get(mention.entity);
    if (draft.kind !== "person" || !draft.country || draft.level === "private" || draft.level === "former") continue;
    if (out.some((one) => one === draft || one.country === draft.country)) continue;
    out.unshift(draft);
    if (out.length === count) return out;
  }
  return undefined;
}

/** The states that weigh most before the phrase: often, near, and not only as the place of something. */
function statesMeant(
  views: readonly View[],
  view: View,
  roster: Roster,
  before: number,
  count: number,
  statesOnly: boolean,
): readonly Draft[] | undefined {
  const weight = new Map<string, number>();
  const urging = urger(view, roster, before);
  for (const mention of mentionsBefore(views, roster, view.index, before, SENTENCES_BACK)) {
    const draft = roster.get(mention.entity);
    const state = draft.country ?? draft.body?.code;
    if (state?.length !== 3 || draft.level === "private" || !tellsState(draft) || state === urging) continue;
    if (statesOnly && state === "EUR") continue;
    const far = view.index - mention.sentence;
    const other = views[mention.sentence]!;
    const placed = draft.kind === "place" || isLocative(other, mention) || /^,$/.test(form(other, mention.first - 1));
    weight.set(state, (weight.get(state) ?? 0) + (placed ? PLACED : 1) / (1 + far));
  }
  for (const state of coordinated(views, roster, view.index, before))
    weight.set(state, (weight.get(state) ?? 0) + JOINED);
  const best = [...weight].sort((a, b) => b[1] - a[1]).slice(0, count);
  if (best.length < count) return undefined;
  return best.map(([state]) => (state === "EUR" ? bodyEntity(roster, UNION) : countryEntity(roster, state)));
}

const UNION = { code: "EUR", name: "European Union" };

const URGING =
  /^(urg|ask|call|press|tell|told|warn|appeal|invit|encourag|implor|beg|push|advis|mediat|interced|request)\w*$/;

/** "Corvia urged both sides": the one who urges is neither of them. */
function urger(view: View, roster: Roster, before: number): string | undefined {
  const urges = [1, 2, 3].some((back) => URGING.test(lower(view, before - back)));
  if (!urges) return undefined;
  const subject = roster
    .between(view.index, before - 60, before - 1)
    .find((one) => isMainSubject(view, one.head) && stateOf(roster.get(one.entity)));
  return subject && stateOf(roster.get(subject.entity));
}

/** States joined by "and" in this sentence or the one before: "Arvania and Belmark said … Both countries". */
function coordinated(views: readonly View[], roster: Roster, sentence: number, before: number): readonly string[] {
  for (let at = sentence; at >= Math.max(0, sentence - 1); at--) {
    const to = at === sentence ? before - 1 : views[at]!.tokens.length;
    const mentions = roster.between(at, to - 60, to).filter((one) => roster.get(one.entity).kind === "country");
    for (let index = 0; index + 1 < mentions.length; index++) {
      const [right, left] = [mentions[index]!, mentions[index + 1]!];
      if (lower(views[at]!, right.first - 1) === "and" && left.last === right.first - 2 && left.entity !== right.entity)
        return [roster.get(left.entity).country!, roster.get(right.entity).country!];
    }
  }
  return [];
}

/** Weight of being joined by "and". */
const JOINED = 1;

/** How far back the two sides of a relation are looked for, and what a mention as mere place counts. */
const SENTENCES_BACK = 20;
const PLACED = 0.15;
