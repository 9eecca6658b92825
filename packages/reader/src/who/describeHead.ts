import type { Described } from "./described.js";
import { type Found, meaningOf, type View, words } from "./view.js";

/** Ranks and posts that exist in many bodies: the body named beside them decides the sector. */
const GENERIC =
  /^(spokes\w+|deputy spokes\w+|chief spokes\w+|head|chief|director|chair\w*|vice chair\w*|commander|official|senior official|top official|adviser|advisor|aide|secretary|general secretary|deputy (head|chief|director)|chief of staff|deputy chief of staff|representative|leader|co-leader|member|president|vice president|vice-president|officer|senior director|coordinator|administrator|deputy|negotiator|negotiators|press secretary|communications director|founder|co-founder|executive director|board member|advisory board member|secretary general|secretary-general|expert|analyst|lawyer|counsel|specialist|director general|director-general|governor|minister|chief executive|general|candidate|soldier|lieutenant)$/i;

export function takeHead(view: View, out: Described, head: Found, found: readonly Found[]): void {
  const office = meaningOf(head, "office");
  const group = meaningOf(head, "group");
  const institution = bestInstitution(head, out);
  const body = meaningOf(head, "body");
  const country = meaningOf(head, "country");
  const beside = found.find((one) => one !== head && meaningOf(one, "institution") && !meaningOf(one, "modifier"));
  const besideInstitution = beside && bestInstitution(beside, out);
  if (office) {
    out.sector = office.sector;
    out.level = office.level;
    out.office = office.title;
    out.plural = office.plural;
    out.why.push(`actors:office.${office.title.replace(/\W+/g, "-").toLowerCase()}`);
    const portfolio = besideInstitution?.sector === "BUS" && office.level === "minister";
    if (besideInstitution && !portfolio && GENERIC.test(office.title)) {
      out.sector = besideInstitution.sector;
      if (
        office.level === "leader" &&
        beside &&
        !/government|state|council|republic/i.test(words(view, beside.first, beside.last))
      )
        out.level = "senior";
    }
    if (besideInstitution?.state && !out.country) out.country = besideInstitution.state;
    if (!out.country && !out.body && office.state && !out.plural) {
      out.country = office.state;
      out.assumed = true;
    }
  }
  if (institution && !office) {
    out.sector = institution.sector;
    if (institution.state && !out.country) out.country = institution.state;
    out.why.push(`actors:institution.${institution.sector}`);
  }
  if (group && !institution) {
    if (!office) {
      out.sector = group.sector;
      out.why.push(`actors:group.${group.singular.replace(/\W+/g, "-").toLowerCase()}`);
      if (
        besideInstitution &&
        /^(GOV|CVL|UNK|UAF)$/.test(group.sector) &&
        /^(official|member|spokes\w+|source|officer|head|chief|representative|leader|minister|delegate|agent|inspector|accountant)$/.test(
          group.singular,
        )
      )
        out.sector = besideInstitution.sector;
    }
    if (besideInstitution?.state && !out.country) out.country = besideInstitution.state;
    out.source = group.source;
    out.thing = group.thing;
    out.singular = group.singular;
    out.plural = out.plural || group.plural;
  }
  if (!office && !institution && !group) {
    if (body) {
      out.body = { code: body.code, name: body.name };
      out.why.push(`actors:body.${body.code}`);
    } else if (country) {
      out.country ??= country.code;
      out.why.push(`actors:country.${country.form}`);
    }
  }
  if (out.former) {
    out.sector = "ELI";
    out.level = "former";
  }
}

/** The institution of the state named beside it, or the only state that has one of this name. */
export function bestInstitution(
  found: Found,
  near: { country?: string },
): { sector: string; state?: string } | undefined {
  const all = found.meanings.filter((one) => one.kind === "institution");
  const own = all.find((one) => one.state !== undefined && one.state === near.country);
  const plain = all.find((one) => one.state === undefined);
  return own ?? (near.country ? plain : all.find((one) => one.state !== undefined)) ?? all[0];
}
