// Measures extraction on pages with strings that must and must not come out: npx tsx -C coranto-source tools/extract-quality.ts [--errors]
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extractHtml } from "../packages/intake/src/html/extract.js";
import { decodeBytes } from "../packages/intake/src/input/decode.js";

const pages = join(process.env.CORANTO_SHARED ?? "../shared", "data/html/trafilatura-pages");
if (!existsSync(pages)) {
  console.error(`${pages} is not here: the pages are not part of the product. Nothing was measured.`);
  process.exit(2);
}
interface Expected {
  readonly file: string;
  readonly title: string;
  readonly date: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
}
const squeeze = (text: string): string => text.replace(/\s+/g, " ");
const expected = JSON.parse(readFileSync(join(pages, "evaldata.json"), "utf8")) as Record<string, Expected>;
let [right, missed, wrong, dates, datesRight, titles] = [0, 0, 0, 0, 0, 0];
const began = process.cpuUsage().user;
for (const page of Object.values(expected)) {
  const { text, metadata } = extractHtml(decodeBytes(readFileSync(join(pages, page.file))));
  const body = squeeze(text);
  const lost = page.with.filter((piece) => !body.includes(squeeze(piece).trim()));
  const kept = page.without.filter((piece) => body.includes(squeeze(piece).trim()));
  right += page.with.length - lost.length;
  missed += lost.length;
  wrong += kept.length;
  if (page.date) dates++;
  if (page.date && metadata.published?.startsWith(page.date)) datesRight++;
  if (squeeze(metadata.title ?? "").includes(squeeze(page.title ?? "").slice(0, 20))) titles++;
  if (process.argv.includes("--errors") && lost.length + kept.length)
    console.log(`${page.file}\n  lost ${JSON.stringify(lost)}\n  kept ${JSON.stringify(kept)}`);
}
const count = Object.keys(expected).length;
const milliseconds = (process.cpuUsage().user - began) / 1e3 / count;
console.log(
  `F1 ${((2 * right) / (2 * right + missed + wrong)).toFixed(3)}  precision ${(right / (right + wrong)).toFixed(3)}  recall ${(right / (right + missed)).toFixed(3)}`,
);
console.log(`dates ${datesRight} of ${dates}, titles ${titles} of ${count}, ${milliseconds.toFixed(0)} ms a page`);
