import { mentionsBefore } from "./around.js";
import { countryEntity } from "./known.js";
import { makeMention } from "./mention.js";
import type { Draft, Roster } from "./roster.js";
import { form, lower, type View } from "./view.js";

/** Common nouns for a body named before, and what it must be. Codes are of CODEBOOK section 2. */
const NOUNS: Readonly<Record<string, (draft: Draft) => boolean>> = {
  bloc: (draft) => draft.code === "EUR" || draft.code === "IGO",
  union: (draft) => draft.code === "EUR" || /union/i.test(draft.name),
  alliance: (draft) => draft.code === "IGO",
  coalition: (draft) => /coalition/i.test(draft.name),
  council: (draft) => /council/i.test(draft.name),
  commission: (draft) => /commission/i.test(draft.name),
  agency: (draft) => draft.code === "UNO" || /agency/i.test(draft.name) || draft.sector === "SPY",
  organization: (draft) =>
    /^(UNO|IGO|NGO)$/.test(draft.code ?? "") || /organi[sz]ation/i.test(draft.name) || draft.sector === "SOC",
  organisation: (draft) =>
    /^(UNO|IGO|NGO)$/.test(draft.code ?? "") || /organi[sz]ation/i.test(draft.name) || draft.sector === "SOC",
  group: (draft) => /^(REB|PRM|SOC|CRM)$/.test(draft.sector ?? "") || /^(IMG|NGO|IGO)$/.test(draft.code ?? ""),
  movement: (draft) => /^(REB|PRM|PTY|OPP)$/.test(draft.sector ?? ""),
  militia: (draft) => /^(REB|PRM)$/.test(draft.sector ?? ""),
  watchdog: (draft) => draft.code === "UNO" || draft.code === "NGO",
  institute: (draft) => /institut/i.test(draft.name),
  company: (draft) => draft.code === "MNC" || draft.sector === "BUS",
  firm: (draft) => draft.code === "MNC" || draft.sector === "BUS",
  court: (draft) => /court/i.test(draft.name) || draft.sector === "JUD",
};

/** "the bloc", "the alliance", "the North": a body or state named before, by a noun or half of its name. */
export function findAgain(views: readonly View[], view: View, roster: Roster): void {
  for (const token of view.tokens) {
    const { index } = token;
    if (lower(view, index - 1) !== "the" || roster.covered(view.index, index)) continue;
    const next = view.tokens[index];
    if (next && /^(NOUN|PROPN|ADJ)$/.test(next.upos)) continue;
    if (/^of$/i.test(form(view, index + 1))) continue;
    const half = /^(North|South)$/.exec(token.form);
    if (half) {
      const code = half[0] === "North" ? "PRK" : "KOR";
      if (roster.find(`country ${code}`)) add(view, index, countryEntity(roster, code), roster);
      continue;
    }
    const fits = Object.hasOwn(NOUNS, token.form.toLowerCase()) ? NOUNS[token.form.toLowerCase()] : undefined;
    if (token.form === "Community" && !fits && roster.find("body European Union")) {
      // until 1993 the union was one
      add(view, index, roster.find("body European Union")!, roster);
      continue;
    }
    if (!fits) continue;
    const mention = mentionsBefore(views, roster, view.index, index, 8).find((one) => {
      const draft = roster.get(one.entity);
      return draft.kind === "organisation" && fits(draft);
    });
    if (mention) add(view, index, roster.get(mention.entity), roster);
  }
}

function add(view: View, index: number, draft: Draft, roster: Roster): void {
  roster.mention(makeMention(view, index, index, draft, "nominal", ["who:again"], 0.7));
}
