// How often the publication date of an article is found when nobody tells it:
// tsx -C coranto-source tools/published.ts [FILE.jsonl|FILE.jsonl.gz] [--errors]
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readArticle } from "@coranto/intake";

const told = process.argv.slice(2).find((word) => !word.startsWith("--"));
const file = told ?? join(process.env.CORANTO_SHARED ?? "../shared", "data", "news", "diplomacy.jsonl");
if (!existsSync(file)) {
  console.error(`${file} is not here: it is not part of the product. Nothing was measured.`);
  process.exit(2);
}
const showErrors = process.argv.includes("--errors");

/** First and last day of an EDTF day, month, year or interval; an open end reaches far. */
function boundsOf(edtf: string): readonly [from: string, to: string] {
  const [start = "", end = start] = edtf.split("/");
  const from = start === ".." ? "0000" : start.slice(0, 10);
  return [
    from.padEnd(10, "-01"),
    end === ".." ? "9999-12-31" : end.slice(0, 10).length < 10 ? `${end}-99` : end.slice(0, 10),
  ];
}

const days = (day: string): number => Date.parse(`${day}T00:00Z`) / 86_400_000;
const counts = { articles: 0, told: 0, exact: 0, inferred: 0, true: 0, closed: 0, none: 0 };
const gaps: number[] = [];
const bytes = readFileSync(file);
for (const line of (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n")) {
  if (line === "") continue;
  const { id, text, published } = JSON.parse(line) as { id: string; text: string; published?: string };
  if (!published || !/^\d{4}-\d\d-\d\d/.test(published)) continue;
  const day = published.slice(0, 10);
  const found = readArticle(text).published;
  counts.articles++;
  if (!found) {
    counts.none++;
    continue;
  }
  const [from, to] = boundsOf(found.value);
  const isTrue = from <= day && day <= to;
  if (found.source === "inferred") {
    counts.inferred++;
    if (isTrue) counts.true++;
    if (to < "9999") counts.closed++;
    if (isTrue) gaps.push(days(day) - days(from));
  } else {
    counts.told++;
    if (found.value.slice(0, 10) === day) counts.exact++;
  }
  const isWrong = found.source === "inferred" ? !isTrue : found.value.slice(0, 10) !== day;
  if (showErrors && isWrong) console.log(`${id}\t${published}\t${found.source} ${found.value}\t${found.why ?? ""}`);
}
gaps.sort((a, b) => a - b);
const share = (part: number, of: number): string => (of === 0 ? "-" : `${((100 * part) / of).toFixed(1)} %`);
console.log(
  `articles ${counts.articles}; date told by the text ${counts.told}, the day exact ${share(counts.exact, counts.told)}`,
);
console.log(
  `bounds inferred ${counts.inferred}, true ${share(counts.true, counts.inferred)}, with both ends ${counts.closed}`,
);
console.log(
  `lower bound true and within 31 days ${gaps.filter((gap) => gap <= 31).length}, within a year ${gaps.filter((gap) => gap <= 366).length}; nothing found ${counts.none}`,
);
