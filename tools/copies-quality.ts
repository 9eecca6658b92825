// Measures the finding of copies on groups of related articles: npx tsx -C coranto-source tools/copies-quality.ts [--errors]
// Labels are by shingles except revisions, which are gold.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type CopyText, findCopies } from "../packages/intake/src/copies/index.js";

const path = join(process.env.CORANTO_SHARED ?? "../shared", "data/news/copy_groups.jsonl.gz");
if (!existsSync(path)) {
  console.error(`${path} is not here: the groups are not part of the product. Nothing was measured.`);
  process.exit(2);
}
interface Group {
  readonly group: string;
  readonly kind: string;
  readonly members: ReadonlyArray<{
    text: string;
    outlet?: string;
    published?: string;
    seen?: string;
    title?: string;
    url?: string;
  }>;
  readonly pairs_jaccard5_containment5_label: ReadonlyArray<readonly [number, number, number, number, string]>;
}
const withAddress = process.argv.includes("--with-address");
const texts: CopyText[] = [];
const gold = new Map<string, string>();
for (const line of gunzipSync(readFileSync(path)).toString("utf8").split("\n").filter(Boolean)) {
  const group = JSON.parse(line) as Group;
  const name = (index: number): string => `${group.group} ${index}`;
  for (const [index, { text, outlet, published, seen, title, url }] of group.members.entries())
    texts.push({ id: name(index), text, outlet, published: published ?? seen, ...(withAddress ? { title, url } : {}) });
  for (const [a, b, , , label] of group.pairs_jaccard5_containment5_label) {
    const kind =
      group.kind === "revision"
        ? "revision"
        : label === "partial_reuse"
          ? "partial"
          : label === "independent"
            ? ""
            : "copy";
    if (kind)
      gold.set(
        `${name(a)}|${name(b)}`,
        kind === "copy" && group.kind === "same_outlet_near_copy" ? "copy or revision" : kind,
      );
  }
}
const began = process.cpuUsage().user;
const everywhere = findCopies(texts);
const seconds = (process.cpuUsage().user - began) / 1e6;
const kinds = ["revision", "copy", "partial"];
const score = Object.fromEntries(kinds.map((kind) => [kind, { gold: 0, found: 0, right: 0 }]));
const matches = (want: string | undefined, kind: string): boolean => want === kind || (want?.includes(kind) ?? false);
// an article can stand in two groups: only pairs inside a group have a label
const found = everywhere.filter(({ a, b }) => a.split(" ")[0] === b.split(" ")[0]);
let related = 0;
const foundKeys = new Set<string>();
for (const { a, b, kind, similarity } of found) {
  const key = `${a}|${b}`;
  foundKeys.add(key);
  const want = gold.get(key);
  score[kind]!.found++;
  if (want) related++;
  if (matches(want, kind)) score[kind]!.right++;
  else if (process.argv.includes("--errors")) console.log(`${kind} ${similarity} for ${want ?? "independent"}: ${key}`);
}
for (const [key, want] of gold) {
  const kind = want === "copy or revision" ? (found.find(({ a, b }) => `${a}|${b}` === key)?.kind ?? "copy") : want;
  if (score[kind]) score[kind].gold++;
  if (process.argv.includes("--errors") && !foundKeys.has(key)) console.log(`missed ${want}: ${key}`);
}
for (const kind of kinds) {
  const { gold: all, found: said, right } = score[kind]!;
  console.log(
    `${kind.padEnd(9)} F1 ${((200 * right) / (all + said)).toFixed(1)}  precision ${((100 * right) / said).toFixed(1)}  recall ${((100 * right) / all).toFixed(1)}  (${all} pairs)`,
  );
}
console.log(
  `related at all: F1 ${((200 * related) / (gold.size + found.length)).toFixed(1)} (${gold.size} pairs; ${everywhere.length - found.length} more across groups, without labels)`,
);
console.log(`${texts.length} texts in ${seconds.toFixed(1)} s of processor time`);
