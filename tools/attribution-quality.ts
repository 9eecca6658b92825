// Attributions against PolNeAR dev: exact spans of source, cue, content.  tsx -C coranto-source tools/attribution-quality.ts [first N documents]
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadLanguage } from "@coranto/language/node";
import { findAttributions } from "@coranto/reader";

const folder = join(process.env.CORANTO_SHARED ?? "../shared", "data", "quotes", "polnear-dev");
if (!existsSync(folder)) {
  console.error(`${folder} is not here: the corpus is not part of the product. Nothing was measured.`);
  process.exit(2);
}
const limit = Number(process.argv[2] ?? Number.POSITIVE_INFINITY);
const language = loadLanguage();
const tally = { source: [0, 0, 0], cue: [0, 0, 0], content: [0, 0, 0] };

/** Spans of a kind, one string a span, from the brat files of one document (several coders: all of them). */
function goldOf(name: string): Record<keyof typeof tally, Set<string>> {
  const out = { source: new Set<string>(), cue: new Set<string>(), content: new Set<string>() };
  for (const file of readdirSync(join(folder, "attributions"))
    .filter((each) => each.startsWith(name))
    .slice(0, 1))
    for (const line of readFileSync(join(folder, "attributions", file), "utf8").split("\n")) {
      const found = /^T\d+\t(Source|Cue|Content) ([\d ;]+)\t/.exec(line);
      if (found) out[found[1]!.toLowerCase() as keyof typeof tally].add(found[2]!);
    }
  return out;
}

const documents = readdirSync(join(folder, "text")).sort().slice(0, limit);
for (const file of documents) {
  const text = readFileSync(join(folder, "text", file), "utf8");
  const gold = goldOf(file.replace(/\.txt$/, ""));
  const read = { source: new Set<string>(), cue: new Set<string>(), content: new Set<string>() };
  const shown = (spans: readonly { start: number; end: number }[]): string =>
    spans.map(({ start, end }) => `${start} ${end}`).join(";");
  for (const { source, cue, content } of findAttributions(language.parse(text), text)) {
    if (source) read.source.add(shown([source]));
    read.cue.add(shown(cue));
    read.content.add(shown(content));
  }
  for (const part of ["source", "cue", "content"] as const) {
    const hits = [...read[part]].filter((span) => gold[part].has(span)).length;
    tally[part] = tally[part].map((value, at) => value + [hits, read[part].size, gold[part].size][at]!);
  }
}
console.log(`${documents.length} documents, exact spans`);
for (const [part, [hits = 0, read = 0, gold = 0]] of Object.entries(tally))
  console.log(
    `${part.padEnd(8)} P ${(hits / read).toFixed(3)}  R ${(hits / gold).toFixed(3)}  F1 ${((2 * hits) / (read + gold)).toFixed(3)}   ${hits}/${read} read, ${gold} gold`,
  );
