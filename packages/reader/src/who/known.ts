import { loadActors, locate } from "@coranto/lexicon";
import { opensArticle } from "../where/dateline.js";
import { beforeForces, forcesEntity } from "./forces.js";
import { groupEntity } from "./groups.js";
import { isWhere } from "./isWhere.js";
import { makeMention } from "./mention.js";
import { addPlace } from "./places.js";
import type { Draft, Roster } from "./roster.js";
import { type Found, form, lower, meaningOf, type View, words } from "./view.js";

/** The one city that stands for a body of several states. */
const BRUSSELS = /^Brussels$/i;

/** A state, body or place by its own name, standing alone. */
export function nameKnown(view: View, found: Found, roster: Roster): void {
  const body = meaningOf(found, "body");
  const country = meaningOf(found, "country");
  const place = meaningOf(found, "place");
  const text = words(view, found.first, found.last);
  if (text.endsWith("$") || /^\$/.test(form(view, found.last + 1))) return;
  const dateline = opensArticle(view.tokens, view.index, found.first, found.last);
  if (body && !country && BRUSSELS.test(text) && (dateline || isWhere(view, found.first, found.last)))
    addPlace(
      view,
      found.first,
      found.last,
      text,
      undefined,
      ["actors:seat.EUR"],
      0.85,
      roster,
      dateline ? "dateline" : undefined,
    );
  else if (body && !(country && country.form === "name")) {
    const draft = bodyEntity(roster, body);
    roster.mention(makeMention(view, found.first, found.last, draft, "name", [`actors:body.${body.code}`], 0.95));
  } else if (country) nameCountry(view, found, country, roster);
  else if (place) addPlace(view, found.first, found.last, text, place.code, ["actors:place"], 0.9, roster);
}

export function bodyEntity(roster: Roster, body: { code: string; name: string }): Draft {
  return roster.entity(`body ${body.name}`, () => {
    const state = body.code.length === 6 ? body.code.slice(0, 3) : body.code === "EUR" ? "EUR" : undefined;
    return {
      name: body.name,
      kind: "organisation",
      code: body.code,
      body,
      ...(state ? { country: state } : {}),
      ...(body.code.length === 6 ? { sector: body.code.slice(3) } : {}),
      pieces: [],
      why: new Set([`actors:body.${body.code}`]),
      confidence: 0.95,
    };
  });
}

export function countryEntity(roster: Roster, code: string): Draft {
  return roster.entity(`country ${code}`, () => ({
    name: loadActors().countryName.get(code) ?? code,
    kind: "country",
    code: `${code}GOV`,
    country: code,
    sector: "GOV",
    pieces: [],
    why: new Set([`actors:country.${code}`]),
    confidence: 0.95,
  }));
}

/** The name of a land that is no state, though its bodies count as one's: "the Gaza Strip". */
function landOf(text: string): string | undefined {
  const name = text.replace(/^(?:the |occupied )+/i, "");
  return locate(name)?.kind === "area" ? name : undefined;
}

/** "Tarsa, Arvania": by its name; another capital after a comma is the next of a list. */
function isStateName(found: Found | undefined): boolean {
  return meaningOf(found, "country")?.form === "name";
}

function nameCountry(
  view: View,
  found: Found,
  country: { code: string; form: "name" | "adjective" | "people" | "seat" },
  roster: Roster,
): void {
  const text = words(view, found.first, found.last);
  if (
    (country.form === "seat" || country.form === "name") &&
    opensArticle(view.tokens, view.index, found.first, found.last)
  ) {
    addPlace(view, found.first, found.last, text, country.code, ["who:dateline"], 0.9, roster, "dateline");
    return;
  }
  const land = country.form === "name" ? landOf(text) : undefined;
  if (land) {
    addPlace(view, found.first, found.last, land, country.code, ["actors:land"], 0.9, roster, "seat");
    return;
  }
  if (country.form === "seat") {
    if (
      isWhere(view, found.first, found.last) ||
      (form(view, found.last + 1) === "," && isStateName(view.at[found.last + 2]))
    ) {
      addPlace(
        view,
        found.first,
        found.last,
        text,
        country.code,
        [`actors:seat.${country.code}`],
        0.85,
        roster,
        "seat",
      );
      return;
    }
  }
  const people = found.meanings.some((one) => one.kind === "country" && one.form === "people");
  const next = view.tokens[found.last];
  const headless = !next || !/^(NOUN|PROPN|ADJ)$/.test(next.upos);
  if (
    people &&
    country.form !== "name" &&
    headless &&
    !(meaningOf(found, "country")!.form === "adjective" && view.tokens[found.last - 1]!.upos === "ADJ")
  ) {
    const the = lower(view, found.first - 1) === "the";
    if (!the) {
      const draft = groupEntity(roster, { country: country.code, sector: "CVL", why: [] }, text, text.toLowerCase());
      const first = view.tokens[found.first - 2]?.upos === "NUM" ? found.first - 1 : found.first;
      roster.mention(makeMention(view, first, found.last, draft, "nominal", [`actors:people.${country.code}`], 0.8));
      return;
    }
  }
  const forces = country.form !== "seat" && country.code !== "EUR" && beforeForces(view, found);
  const draft = forces ? forcesEntity(roster, country.code) : countryEntity(roster, country.code);
  const why = forces ? "actors:force" : `actors:country.${country.form}`;
  roster.mention(makeMention(view, found.first, found.last, draft, "name", [why], forces ? 0.8 : 0.95));
}
