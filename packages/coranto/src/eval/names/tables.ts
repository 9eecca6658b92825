import { mostFrequent } from "../treebanks/tables.js";

/** Names of a sentence as `KIND first last`, words counted from 1. */
export interface NamedSentence {
  readonly gold: readonly string[];
  readonly read: readonly string[];
  readonly forms: readonly string[];
}

/** Examples after a count. */
const SHOWN = 8;

/** How often names of each kind are missed, extra, of another kind or of another extent, as lines `what<TAB>count<TAB>names`. */
export function nameTables(sentences: readonly NamedSentence[]): string[] {
  const examples = new Map<string, string[]>();
  for (const { gold, read, forms } of sentences) {
    const note = (what: string, name: string): void => {
      const [, first, last] = parts(name);
      const seen = examples.get(what) ?? [];
      examples.set(what, [...seen, forms.slice(first - 1, last).join(" ")]);
    };
    for (const name of gold) if (!read.includes(name)) note(missedAs(name, read), name);
    for (const name of read)
      if (!gold.some((other) => overlap(name, other))) note(`${parts(name)[0]} where nothing is`, name);
  }
  const counts = new Map([...examples].map(([what, names]) => [what, names.length]));
  return mostFrequent(counts, counts.size).map(([what, count]) => {
    const names = new Map<string, number>();
    for (const name of examples.get(what) ?? []) names.set(name, (names.get(name) ?? 0) + 1);
    return `${what}\t${count}\t${mostFrequent(names, SHOWN)
      .map(([name]) => name)
      .join(", ")}`;
  });
}

function missedAs(name: string, read: readonly string[]): string {
  const [kind, first, last] = parts(name);
  const near = read.find((other) => overlap(name, other));
  if (!near) return `${kind} missed`;
  const [otherKind, otherFirst, otherLast] = parts(near);
  return otherFirst === first && otherLast === last
    ? `${kind} as ${otherKind}`
    : `${kind} cut otherwise, as ${otherKind}`;
}

function overlap(a: string, b: string): boolean {
  const [, first, last] = parts(a);
  const [, otherFirst, otherLast] = parts(b);
  return first <= otherLast && otherFirst <= last;
}

function parts(name: string): [kind: string, first: number, last: number] {
  const [kind = "", first = "", last = ""] = name.split(" ");
  return [kind, Number(first), Number(last)];
}
