// Scores the reading of times on TimeML sets: tsx -C coranto-source tools/times-quality.ts [tbaq|wikiwars] [--errors]
// Prints span F1 (overlap, one to one, and exact) and TIMEX3 value F1 (overlapping span and equal value), TempEval-3's "relaxed match" and "value".
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findTimesIn } from "@coranto/reader";

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly type: string;
}

const shared = process.env["CORANTO_SHARED"] ?? "../shared";
const home = join(shared, "data", "time");
if (!existsSync(home)) {
  console.error(`${home} is not here: the measuring sets are not part of the product. Nothing was measured.`);
  process.exit(2);
}
const errors = process.argv.includes("--errors");
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);

/** Text of a TimeML file with its TIMEX3 outside the creation time. */
function readTimeml(path: string): { text: string; published: string; gold: Gold[] } {
  const xml = readFileSync(path, "utf8");
  const published = /<DCT>\s*<TIMEX3[^>]*value="([^"]*)"/.exec(xml)?.[1] ?? "";
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(xml)?.[1] ?? "";
  let text = "";
  const gold: Gold[] = [];
  let at = 0;
  for (const match of body.matchAll(/<TIMEX3([^>]*)>([\s\S]*?)<\/TIMEX3>/g)) {
    text += plain(body.slice(at, match.index));
    const words = plain(match[2]!);
    const field = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(match[1]!)?.[1] ?? "";
    if (words)
      gold.push({ start: text.length, end: text.length + words.length, value: field("value"), type: field("type") });
    text += words;
    at = match.index + match[0].length;
  }
  return { text: text + plain(body.slice(at)), published, gold };
}

const SETS: Readonly<Record<string, readonly string[]>> = {
  tbaq: ["tbaq/TimeBank", "tbaq/AQUAINT"],
  wikiwars: ["wikiwars"],
};
const wanted = process.argv.slice(2).filter((one) => !one.startsWith("--"));
for (const set of wanted.length ? wanted : Object.keys(SETS)) {
  const sum = { gold: 0, found: 0, overlap: 0, exact: 0, value: 0 };
  for (const folder of SETS[set] ?? [])
    for (const name of readdirSync(join(home, folder))
      .filter((one) => one.endsWith(".tml"))
      .sort()) {
      const { text, published, gold } = readTimeml(join(home, folder, name));
      const found = findTimesIn(text, published);
      const free = new Set(found);
      sum.gold += gold.length;
      sum.found += found.length;
      for (const one of gold) {
        const hit = [...free].find((time) => time.start < one.end && one.start < time.end);
        const words = text.slice(one.start, one.end).replace(/\s+/g, " ");
        if (hit) {
          free.delete(hit);
          sum.overlap++;
          if (hit.start === one.start && hit.end === one.end) sum.exact++;
          if (hit.timex.value === one.value) sum.value++;
          else if (errors)
            console.log(`value\t${published.slice(0, 10)}\t${words}\t${one.value}\t${hit.text} ${hit.timex.value}`);
        } else if (errors) console.log(`missed\t${published.slice(0, 10)}\t${words}\t${one.value}`);
      }
      if (errors)
        for (const time of free) console.log(`extra\t${published.slice(0, 10)}\t${time.text}\t${time.timex.value}`);
    }
  const f1 = (hits: number): string => ((2 * hits) / (sum.gold + sum.found)).toFixed(3);
  console.log(
    `${set}: ${sum.gold} times, ${sum.found} found; span F1 overlap ${f1(sum.overlap)}, exact ${f1(sum.exact)}; value F1 ${f1(sum.value)}`,
  );
}
