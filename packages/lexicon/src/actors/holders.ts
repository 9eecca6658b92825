import { piecesOf } from "./pieces.js";
import type { Of } from "./schema.js";
import type { Phrases } from "./trie.js";
import type { Holder, Term } from "./types.js";

/** States whose newspapers' English keeps the family name first. */
const FAMILY_FIRST = new Set(["CHN", "KOR", "PRK", "TWN", "VNM", "HKG", "KHM"]);

/** One line of a list: `Name = Other spelling 2020-01-31/2024-05-01`. */
export function readHolder(line: string): { names: readonly string[]; from: string; to?: string } {
  const blank = line.lastIndexOf(" ");
  const slash = line.indexOf("/", blank);
  const to = line.slice(slash + 1);
  const from = line.slice(blank + 1, slash);
  return { names: line.slice(0, blank).split(" = "), from, ...(to === ".." ? {} : { to }) };
}

/** One holder a name and state, whatever the number of offices, findable by every name and by family name. */
export function indexHolders(files: readonly Of<"holders">[], ids: readonly Of<"wikidata">[], phrases: Phrases) {
  const people = new Map<string, Holder & { names: string[]; terms: Term[] }>();
  for (const { state, body, holders } of files)
    for (const [office, lines] of Object.entries(holders))
      for (const line of lines) {
        const { names, from, to } = readHolder(line);
        const name = names[0]!;
        const key = `${state} ${body ?? ""} ${name}`;
        let person = people.get(key);
        if (!person) {
          const wikidata = ids.map((file) => file.people[state]?.[name]).find((id) => id);
          person = { name, names: [], state, terms: [], ...(body ? { body } : {}), ...(wikidata ? { wikidata } : {}) };
          people.set(key, person);
        }
        for (const each of names) if (!person.names.includes(each)) person.names.push(each);
        person.terms.push({ office, from, ...(to ? { to } : {}) });
      }
  const holders = new Map<string, Holder[]>();
  const surnames = new Map<string, Holder[]>();
  const put = (map: Map<string, Holder[]>, key: string, holder: Holder): void => {
    const list = map.get(key);
    if (!list) map.set(key, [holder]);
    else if (!list.includes(holder)) list.push(holder);
  };
  for (const holder of people.values()) {
    if (holder.terms.length > 1) holder.terms.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
    for (const name of holder.names) {
      const surface = piecesOf(name);
      const pieces = surface.map((piece) => piece.toLowerCase());
      put(holders, pieces.join(" "), holder);
      put(surnames, pieces.at(-1)!, holder);
      if (pieces.length > 1 && FAMILY_FIRST.has(holder.state)) put(surnames, pieces[0]!, holder);
      if (pieces.length > 1) phrases.add(name, { kind: "holder", holder }, surface);
    }
  }
  return { holders, surnames };
}
