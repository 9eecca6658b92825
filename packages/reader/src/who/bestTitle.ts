import { mentionsBefore } from "./around.js";
import type { PersonName } from "./names.js";
import type { Draft, Roster } from "./roster.js";
import type { Person } from "./sameName.js";
import type { Title } from "./titles.js";
import type { View } from "./view.js";

/** A rank or address says less than a post. */
const RANK =
  /^((lieutenant |lt\.? |major |maj\.? |brigadier |brig\.? |colonel |army )?(general|gen\.?)|brigadier|(lieutenant |lt\.? )?(colonel|col\.?)|major|maj\.|captain|capt\.|lieutenant|lt\.|sergeant|sgt\.|(vice |rear )?(admiral|adm\.)|commander|officer|soldier|official|senior official|secretary|minister|sen\.|rep\.|senator|prince)$/i;

/** The first title of public office; a longer wording of the same one is better ("Secretary", "Secretary of State"). */
export function bestTitle(person: Person): Title | undefined {
  const titles = person.sightings.flatMap(({ titles }) => titles).filter((title) => title.title || title.counterpart);
  const named = titles.filter((title) => !title.counterpart);
  const publicOffice =
    named.find((title) => title.level !== "private" && !RANK.test(title.office ?? "")) ??
    named.find((title) => title.level !== "private");
  const first = publicOffice ?? named[0] ?? titles[0];
  if (!first) return undefined;
  const longer = named.find(
    (title) =>
      title !== first &&
      title.title.length > first.title.length &&
      title.title.toLowerCase().includes(first.title.toLowerCase()) &&
      !!title.former === !!first.former,
  );
  const best = longer ?? first;
  const country =
    best.country && !best.assumed
      ? best.country
      : (named.find((title) => title.country && !title.assumed && !title.body)?.country ?? best.country);
  return country && country !== best.country ? { ...best, country, assumed: false } : best;
}

export function applyTitle(draft: Draft, title: Title, name: PersonName, views: readonly View[], roster: Roster): void {
  for (const why of title.why) draft.why.add(why);
  if (title.counterpart) {
    const owner = personBefore(views, name, roster);
    if (owner?.office) {
      draft.office = { title: owner.office.title, former: false };
      if (owner.officeKey) draft.officeKey = owner.officeKey;
      if (owner.sector) draft.sector = owner.sector;
      if (owner.level) draft.level = owner.level;
    } else draft.sector = "GOV";
    if (title.country) draft.country = title.country;
    return;
  }
  draft.office = { title: title.title, former: title.former ?? false };
  if (title.office) draft.officeKey = title.office;
  if (title.sector) draft.sector = title.sector;
  if (title.level) draft.level = title.level;
  if (title.country && !title.assumed) draft.country = title.country;
  if (title.body) draft.body = title.body;
}

/** The entity mentioned last before a name, in its sentence or the two before. */
function personBefore(views: readonly View[], name: PersonName, roster: Roster): Draft | undefined {
  const before = mentionsBefore(views, roster, name.view.index, name.first, 2)[0];
  return before && roster.get(before.entity);
}
