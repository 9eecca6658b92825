import type { Holder } from "@coranto/lexicon";
import { applyTitle, bestTitle } from "./bestTitle.js";
import { isByline } from "./byline.js";
import { codeOf } from "./code.js";
import { knownHolder } from "./holders.js";
import { makeMention } from "./mention.js";
import type { Draft, Roster } from "./roster.js";
import type { Person } from "./sameName.js";
import { coreOf, type Sighting } from "./sightings.js";
import { stateAround, statesOfArticle, topState } from "./stateAround.js";
import type { Title } from "./titles.js";
import type { View } from "./view.js";

/** The body that a holder leads, where the lists name one in place of a state. */
function bodyOf({ state, body }: Holder): { code: string; name: string } | undefined {
  return body ? { code: state, name: body } : undefined;
}

/** Makes the entity: the longest name, the fullest office, the state from title, public facts or surroundings. */
export function enrol(person: Person, day: string | undefined, views: readonly View[], roster: Roster): void {
  const names = person.sightings.map(({ name }) => name);
  const longest = names.reduce((best, one) => (coreOf(one.pieces).length > coreOf(best.pieces).length ? one : best));
  const title = bestTitle(person);
  const of = person.sightings.find((one) => one.of)?.of;
  const firm = title && !title.assumed ? title.country : undefined;
  const said =
    firm ?? person.sightings.flatMap(({ titles }) => titles).find((one) => one.country && !one.assumed)?.country;
  const known = knownHolder(longest.pieces, day, {
    ...(said ? { country: said } : {}),
    ...(title?.office ? { office: title.office } : {}),
    states: statesOfArticle(views),
  });
  const gender = names.find((one) => one.gender)?.gender;
  const draft = roster.entity(`person ${person.core.join(" ")} ${names[0]!.view.index}.${names[0]!.first}`, () => ({
    name: longest.text,
    kind: "person",
    pieces: person.core,
    why: new Set(longest.why),
    confidence: Math.max(...names.map((one) => one.confidence)),
    ...(gender ? { gender } : {}),
  }));
  if (title) applyTitle(draft, title, names[0]!, views, roster);
  if (known && !(said && known.holder.state !== said)) {
    const body = bodyOf(known.holder);
    if (known.holder.wikidata) draft.wikidata = known.holder.wikidata;
    if (body) draft.body ??= body;
    else draft.country ??= known.holder.state;
    if (title?.assumed && !body) draft.country = known.holder.state;
    draft.why.add(`actors:holder.${known.holder.state}${known.office ? `.${known.office.replace(/\W+/g, "-")}` : ""}`);
    if (!title || title.level === "private") {
      if (known.sector) draft.sector = known.sector;
      if (known.level) draft.level = known.level;
      if (known.office) draft.officeKey ??= known.office;
    }
  }
  if (of && (!draft.country || title?.assumed)) draft.country = of;
  if (!draft.country && title?.country) draft.country = title.country;
  if (draft.body && /^[A-Z]{6}$/.test(draft.body.code)) draft.country ??= draft.body.code.slice(0, 3);
  if (draft.body?.code === "EUR") draft.country ??= "EUR";
  if (!draft.country && !draft.body && title && title.level !== "private" && !ofUnknownBody(title, names[0]!.view)) {
    const titled = person.sightings.find(({ titles }) => titles.length)!.name;
    const around = stateAround(views, titled, title, day);
    if (around) {
      draft.country = around;
      draft.why.add("who:state-around");
      draft.confidence = Math.min(draft.confidence, 0.6);
    }
  }
  if (!draft.country && !draft.body && !isByline(person, title)) {
    const state = topState(views);
    if (state && state !== "EUR") {
      draft.country = state;
      draft.why.add("who:state-of-article");
      draft.confidence = Math.min(draft.confidence, 0.5);
    }
  }
  // a state that only the article tells makes nobody its actor
  const code = draft.why.has("who:state-of-article") ? undefined : codeOf(draft);
  if (code) draft.code = code;
  if (draft.office && draft.country) draft.office = { ...draft.office, of: draft.country };
  for (const one of person.sightings) mentionPerson(one, draft, roster);
}

function mentionPerson(one: Sighting, draft: Draft, roster: Roster): void {
  const { name, titles } = one;
  const close = titles.find((title) => !title.view && title.stands === "before" && title.last === name.from - 1);
  const first = close ? close.first + (close.owner ? 1 : 0) : name.from;
  roster.mention(
    makeMention(name.view, Math.min(first, name.from), name.last, draft, "name", name.why, name.confidence),
  );
  for (const title of titles) {
    if (title === close) continue;
    const start = title.owner ? title.owner + 1 : title.first;
    if (start <= title.last)
      roster.mention(
        makeMention(title.view ?? name.view, start, title.last, draft, "nominal", ["who:apposition"], 0.9),
      );
  }
}

/** "Counsel of the Tarsa Fund": what the title belongs to is a body that nothing is known of, no state around. */
function ofUnknownBody(title: Title, at: View): boolean {
  if (title.level === "leader" || title.level === "minister") return false;
  const view = title.view ?? at;
  for (let token = title.first; token <= title.last; token++)
    if (view.nameAt[token]?.kind === "ORG" && !view.at[token]) return true;
  return false;
}
