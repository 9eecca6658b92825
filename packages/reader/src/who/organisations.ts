import { loadActors } from "@coranto/lexicon";
import { setCode } from "./groups.js";
import { free, isHead } from "./heads.js";
import { makeMention } from "./mention.js";
import type { Roster } from "./roster.js";
import { type Found, form, isHyphen, isPossessive, lower, meaningOf, type View, words } from "./view.js";

/** An organisation that the network saw and that the lexicon's phrases do not spell out whole. */
export function nameOrganisation(view: View, first: number, last: number, confidence: number, roster: Roster): void {
  let [start, end] = [first, last];
  while (start < end && /^(the|a|an)$/i.test(form(view, start))) start++;
  while (end > start && isPossessive(view, end)) end--;
  if (!free(view, roster, start, end)) return;
  const inside = view.found.filter((one) => one.first >= start && one.last <= end);
  const whole = inside.find((one) => one.first === start && one.last === end);
  if (whole) return;
  const longer = view.at[start];
  // "White House officials", "State Department spokesman": the name is the beginning of an office
  if (longer && longer.first === start && longer.last > end && isHead(longer)) return;
  const reach = inside.at(-1);
  if (reach && reach.last === end && isHead(reach) && inside[0]!.first === start && explains(inside, start, end))
    return;
  if (!/\p{Lu}/u.test(words(view, start, end))) return;
  const { heads } = loadActors();
  const text = words(view, start, end);
  if (form(view, start - 1) === "(" && start === end) {
    const spelled = roster.between(view.index, start - 2, start - 2)[0];
    if (spelled && text === text.toUpperCase()) roster.alias(`org ${text.toLowerCase()}`, roster.get(spelled.entity));
  }
  const sector = sectorByHead(text, heads);
  const before = view.at[start - 1];
  const beside = isPossessive(view, start - 1) ? view.at[start - 2] : before;
  const based = isHyphen(view, start - 2) && lower(view, start - 1) === "based" ? view.at[start - 3] : undefined;
  const country =
    firstState(inside) ?? meaningOf(beside, "country")?.code ?? meaningOf(based, "country")?.code ?? ofState(view, end);
  const draft = roster.entity(`org ${text.toLowerCase()}`, () => ({
    name: text,
    kind: "organisation",
    pieces: [],
    why: new Set(["model:ORG", ...(sector ? [`actors:head.${sector}`] : [])]),
    confidence,
    ...(sector ? { sector } : {}),
    ...(country ? { country } : {}),
  }));
  if (country) draft.country ??= country;
  setCode(draft);
  roster.mention(makeMention(view, start, end, draft, "name", ["model:ORG"], confidence));
}

function explains(inside: readonly Found[], first: number, last: number): boolean {
  return inside.reduce((sum, one) => sum + one.last - one.first + 1, 0) >= last - first;
}

function firstState(inside: readonly Found[]): string | undefined {
  for (const one of inside) {
    const code = meaningOf(one, "country")?.code ?? meaningOf(one, "place")?.code;
    if (code) return code;
  }
  return undefined;
}

function ofState(view: View, end: number): string | undefined {
  if (lower(view, end + 1) !== "of" && lower(view, end + 1) !== "in") return undefined;
  const next = lower(view, end + 2) === "the" ? end + 3 : end + 2;
  return meaningOf(view.at[next], "country")?.code;
}

export function sectorByHead(name: string, heads: ReadonlyMap<string, string>): string | undefined {
  const parts = name
    .toLowerCase()
    .replaceAll(".", "")
    .split(/[\s-]+/);
  const of = parts.indexOf("of");
  const ends = [
    parts.slice(-2).join(" "),
    parts.at(-1)!,
    ...(of > 0 ? [parts[of - 1]!] : []),
    ...(parts.includes("for") ? [parts[parts.indexOf("for") - 1] ?? ""] : []),
  ];
  for (const end of ends) {
    const sector = heads.get(end);
    if (sector) return sector;
  }
  return undefined;
}
