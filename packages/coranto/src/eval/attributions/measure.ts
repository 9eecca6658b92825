import { join } from "node:path";
import { loadLanguage } from "@coranto/language/node";
import { findAttributions } from "@coranto/reader";
import { filesEnding, readText } from "../files.js";
import type { Measured } from "../measured.js";
import { addKeys, emptyTally, rateFigures } from "../tally.js";

const PARTS = ["source", "cue", "content"] as const;
type Parts = Readonly<Record<(typeof PARTS)[number], Set<string>>>;
const emptyParts = (): Parts => ({ source: new Set(), cue: new Set(), content: new Set() });

/** Exact spans of source, cue and content against brat files; of several coders of a text the first one. */
export async function measureAttributions(folder: string, { errors }: { readonly errors: boolean }): Promise<Measured> {
  const language = loadLanguage();
  const coded = filesEnding(join(folder, "attributions"), "");
  const tallies = { source: emptyTally(), cue: emptyTally(), content: emptyTally() };
  const lines: string[] = [];
  for (const file of filesEnding(join(folder, "text"), "")) {
    const text = readText(join(folder, "text"), file);
    const annotation = coded.find((name) => name.startsWith(file.replace(/\.txt$/, "")));
    const gold = annotation ? readBrat(readText(join(folder, "attributions"), annotation)) : emptyParts();
    const read = emptyParts();
    for (const { source, cue, content } of findAttributions(language.parse(text), text)) {
      if (source) read.source.add(keyOf([source]));
      read.cue.add(keyOf(cue));
      read.content.add(keyOf(content));
    }
    for (const part of PARTS) {
      addKeys(tallies[part], gold[part], read[part]);
      if (errors) lines.push(...differences(text, part, gold[part], read[part]));
    }
  }
  return { set: "attributions", figures: PARTS.flatMap((part) => rateFigures(part, tallies[part])), errors: lines };
}

const keyOf = (spans: readonly { readonly start: number; readonly end: number }[]): string =>
  spans.map(({ start, end }) => `${start} ${end}`).join(";");

/** Spans of a brat file as it writes them: `0 5` or `0 5;9 12`. */
export function readBrat(brat: string): Parts {
  const out = emptyParts();
  for (const [, part = "", spans = ""] of brat.matchAll(/^T\d+\t(Source|Cue|Content) ([\d ;]+)\t/gm))
    out[part.toLowerCase() as keyof Parts].add(spans);
  return out;
}

function differences(text: string, part: string, gold: ReadonlySet<string>, read: ReadonlySet<string>): string[] {
  const cut = (key: string): string =>
    key
      .split(";")
      .map((span) => text.slice(...(span.split(" ").map(Number) as [number, number])).replace(/\s+/g, " "))
      .join(" … ");
  return [
    ...[...gold].filter((key) => !read.has(key)).map((key) => `missed ${part}\t${cut(key)}`),
    ...[...read].filter((key) => !gold.has(key)).map((key) => `extra ${part}\t${cut(key)}`),
  ];
}
