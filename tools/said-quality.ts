// Statements and expectations against gold: what is found, and speaker, kind, cue, addressee given the same content.
// usage: tsx -C coranto-source tools/said-quality.ts learn|dev [--forms] [--errors] [--cues] [--expect] [--only T01,T02]
//        tsx -C coranto-source tools/said-quality.ts --quotes [N] [--errors]     quotations of the first N articles of news/diplomacy (300)
//        tsx -C coranto-source tools/said-quality.ts --spans [N]                 every quoted character at its span, N of throughput_6000
//   --forms   precision by lexicon entry and form    --cues  recall by the coders' cue    --errors  every miss and extra
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { loadLanguage } from "@coranto/language/node";
import { createReader, type Reading } from "@coranto/reader";
import { articleOf } from "./acts/gold.js";

interface GoldStatement {
  readonly speaker: string;
  readonly kind: string;
  readonly content: readonly string[];
  readonly cue: string | null;
  readonly addressee: string | null;
  readonly core?: boolean;
}
interface GoldExpectation {
  readonly holder: string;
  readonly content: string;
  readonly likelihood: string;
  readonly horizon: string | null;
}
type Range = readonly [number, number];

const [set = "learn", ...flags] = process.argv.slice(2);
if (set === "--quotes" || set === "--spans") {
  const { measureQuotes, measureSpans } = await import("./said/quotes.js");
  const count = Number(flags.find((flag) => /^\d+$/.test(flag)) ?? 300);
  process.exit(set === "--quotes" ? measureQuotes(count, flags.includes("--errors")) : measureSpans(count));
}
const gold = join(process.env.CORANTO_SHARED ?? "../shared", "data", `gold-${set}`);
if (!existsSync(gold)) {
  console.error(`${gold} is not here: the gold sets are not part of the product. Nothing was measured.`);
  process.exit(2);
}
const only = flags.includes("--only") ? flags[flags.indexOf("--only") + 1]?.split(",") : undefined;
const reader = createReader(loadLanguage());

const squeeze = (text: string): string => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, " ")
    .replace(/\b(the|mr|mrs|ms|dr|president|minister|secretary|prime|foreign|state|of|senator|general)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** The scorer's rule: one name inside the other, or the same last word. */
function sameName(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)];
  if (!x || !y) return squeeze(a).toLowerCase() === squeeze(b).toLowerCase();
  const [lastX, lastY] = [x.split(" ").at(-1)!, y.split(" ").at(-1)!];
  return x.includes(y) || y.includes(x) || (lastX === lastY && lastX.length > 2);
}

function locate(text: string, piece: string): Range | undefined {
  const at = squeeze(text).indexOf(squeeze(piece));
  return at < 0 ? undefined : [at, at + piece.length];
}

function overlapShare(a: readonly Range[], b: readonly Range[]): number {
  const length = (ranges: readonly Range[]): number => ranges.reduce((sum, [start, end]) => sum + end - start, 0);
  let shared = 0;
  for (const [s, e] of a) for (const [t, f] of b) shared += Math.max(0, Math.min(e, f) - Math.max(s, t));
  const short = Math.min(length(a), length(b));
  return short ? shared / short : 0;
}

/** Greedy one-to-one, closest first, as the scorer does. */
function pair<G, P>(gs: readonly G[], ps: readonly P[], fits: (g: G, p: P) => number): Map<number, number> {
  const all = gs
    .flatMap((g, i) => ps.flatMap((p, j) => ({ weight: fits(g, p), i, j })))
    .filter(({ weight }) => weight >= 0.5);
  all.sort((a, b) => b.weight - a.weight || a.i - b.i || a.j - b.j);
  const out = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of all) {
    if (out.has(i) || taken.has(j)) continue;
    out.set(i, j);
    taken.add(j);
  }
  return out;
}

const counts = new Map<string, number[]>();
function count(key: string, ...add: number[]): void {
  const list = counts.get(key) ?? add.map(() => 0);
  counts.set(
    key,
    list.map((value, at) => value + add[at]!),
  );
}
const errors: string[] = [];

function measure(id: string): void {
  const coded = JSON.parse(readFileSync(join(gold, `${id}.json`), "utf8")) as {
    statements: GoldStatement[];
    expectations: GoldExpectation[];
  };
  const reading = reader.read(articleOf(gold, id));
  const text = reading.article.text;
  const name = (who: Reading["statements"][number]["speaker"]): string =>
    "text" in who ? who.text : (reading.entities.find((entity) => entity.id === who.entity)?.name ?? "?");
  const cut = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
  if (flags.includes("--expect")) {
    measureExpectations(id, coded.expectations, reading, name, cut);
    return;
  }
  const gs = coded.statements.map((each) => ({
    ...each,
    at: each.content.flatMap((piece) => [locate(text, piece) ?? []].filter((r) => r.length) as Range[]),
  }));
  const ps = reading.statements.map((each) => ({
    ...each,
    at: each.content.map(({ start, end }): Range => [start, end]),
    who: name(each.speaker),
  }));
  const matched = pair(gs, ps, (g, p) => overlapShare(g.at, p.at));
  const both = pair(gs, ps, (g, p) => (sameName(g.speaker, p.who) ? overlapShare(g.at, p.at) : 0));
  for (const [label, pairs] of [
    ["content", matched],
    ["content and speaker", both],
  ] as const) {
    const optional = [...pairs.keys()].filter((i) => gs[i]!.core === false).length;
    count(`= ${label}`, pairs.size - optional, ps.length - optional, gs.filter((g) => g.core !== false).length);
  }
  const found = new Set(matched.values());
  for (const [i, j] of matched) {
    const [g, p] = [gs[i]!, ps[j]!];
    count("given content: speaker", sameName(g.speaker, p.who) ? 1 : 0, 1);
    count("given content: kind", g.kind === p.kind ? 1 : 0, 1);
    if (g.cue) count("given content: cue", p.cue && overlapsWord(cut(p.cue), g.cue) ? 1 : 0, 1);
    if (g.addressee)
      count(
        "given content: addressee found",
        p.addressee &&
          (sameName(cut(p.addressee.span), g.addressee) ||
            (p.addressee.entity &&
              sameName(reading.entities.find((e) => e.id === p.addressee?.entity)?.name ?? "", g.addressee)))
          ? 1
          : 0,
        1,
      );
    if (p.addressee) count("given content: addressee right", g.addressee ? 1 : 0, 1);
    if (!sameName(g.speaker, p.who))
      errors.push(
        `${id} speaker  gold ${g.speaker} | read ${p.who} | source: ${p.source ? cut(p.source) : "-"} | ${p.why.join(" ")} | ${short(g.content[0]!)}`,
      );
    if (g.kind !== p.kind)
      errors.push(`${id} kind     gold ${g.kind} read ${p.kind} | ${short(p.content.map(cut).join(" ¦ "))}`);
  }
  gs.forEach((g, i) => {
    count(`cue ${String(g.cue).toLowerCase()}${g.core === false ? " (optional)" : ""}`, matched.has(i) ? 1 : 0, 1);
    if (!matched.has(i) && g.core !== false)
      errors.push(`${id} missed   ${g.speaker} | ${g.cue} | ${g.kind} | ${short(g.content.join(" ¦ "))}`);
  });
  ps.forEach((p, j) => {
    for (const reason of [p.why[0]!, p.why[1]!, `${p.why[0]} ${p.why[1]}`])
      count(`form ${reason}`, found.has(j) ? 1 : 0, 1);
    if (!found.has(j))
      errors.push(
        `${id} extra    ${p.who} | ${p.cue ? cut(p.cue) : "-"} | ${p.why.join(" ")} | ${short(p.content.map(cut).join(" ¦ "))}`,
      );
  });
}

function measureExpectations(
  id: string,
  coded: readonly GoldExpectation[],
  reading: Reading,
  name: (who: Reading["statements"][number]["speaker"]) => string,
  cut: (span: { start: number; end: number }) => string,
): void {
  const text = reading.article.text;
  const gs = coded.flatMap((each) => {
    const at = locate(text, each.content);
    return at ? [{ ...each, at: [at] }] : [];
  });
  const ps = reading.expectations.map((each) => ({ ...each, at: [[each.content.start, each.content.end] as Range] }));
  const matched = pair(gs, ps, (g, p) => overlapShare(g.at, p.at));
  const found = new Set(matched.values());
  count("= expectations", matched.size, ps.length, gs.length);
  for (const [i, j] of matched) {
    const [g, p] = [gs[i]!, ps[j]!];
    count("given content: likelihood", g.likelihood === p.likelihood ? 1 : 0, 1);
    count("given content: holder", sameName(g.holder, name(p.holder)) ? 1 : 0, 1);
    if (g.likelihood !== p.likelihood)
      errors.push(
        `${id} likelihood gold ${g.likelihood} read ${p.likelihood} | ${p.why.join(" ")} | ${short(cut(p.content))}`,
      );
  }
  gs.forEach((g, i) => {
    if (!matched.has(i)) errors.push(`${id} missed   ${g.holder} | ${g.likelihood} | ${short(g.content)}`);
  });
  ps.forEach((p, j) => {
    for (const reason of [...p.why, p.why.join(" ")]) count(`form ${reason}`, found.has(j) ? 1 : 0, 1);
    if (!found.has(j))
      errors.push(`${id} extra    ${name(p.holder)} | ${p.likelihood} | ${p.why.join(" ")} | ${short(cut(p.content))}`);
  });
}

function overlapsWord(a: string, b: string): boolean {
  return a
    .toLowerCase()
    .split(/\s+/)
    .some((word) => b.toLowerCase().split(/\s+/).includes(word));
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 130 ? `${line.slice(0, 70)} … ${line.slice(-50)}` : line;
}

for (const name of readdirSync(gold).sort()) {
  const id = basename(name, ".json");
  if (/^[A-Z]\w*\.json$/.test(name) && (!only || only.includes(id))) measure(id);
}
for (const [key, [hit = 0, of = 0, all]] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (key.startsWith("form ") ? !flags.includes("--forms") : key.startsWith("cue ") && !flags.includes("--cues"))
    continue;
  if (all === undefined) console.log(`${key.padEnd(52)} ${(hit / of).toFixed(3)}  ${hit}/${of}`);
  else {
    const [p, r] = [hit / Math.max(1, of), hit / Math.max(1, all)];
    console.log(
      `${key.padEnd(24)} P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${((2 * p * r) / Math.max(1e-9, p + r)).toFixed(3)}  ${hit}/${of} read, ${all} gold`,
    );
  }
}
if (flags.includes("--errors")) console.log(`\n${errors.join("\n")}`);
