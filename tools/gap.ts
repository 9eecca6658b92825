// Pronouns on GAP (Webster et al. 2018): tsx -C coranto-source tools/gap.ts [--rows N] [--misses]. F1 over the two candidates of each pronoun.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ArticleSchema } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { createReader } from "@coranto/reader";

const flags = process.argv.slice(2);
const file = join(process.env["CORANTO_SHARED"] ?? "../shared", "data", "coref", "gap-development.tsv");
if (!existsSync(file)) {
  console.error(`${file} is not here: nothing was measured.`);
  process.exit(2);
}
const limit = flags.includes("--rows") ? Number(flags[flags.indexOf("--rows") + 1]) : Number.POSITIVE_INFINITY;
const reader = createReader(loadLanguage());
const rows = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .slice(1, limit + 1);
let right = 0;
let predicted = 0;
let gold = 0;
let unresolved = 0;
for (const row of rows) {
  const [id = "", text = "", pronoun = "", at, a = "", aAt, isA, b = "", bAt, isB] = row.split("\t");
  const article = ArticleSchema.parse({ id, published: null, language: "en", text, removed: [], damage: [] });
  const { cast } = reader.stages(article);
  const covers = (start: number, end: number) =>
    cast.mentions.filter((one) => one.span.start < end && one.span.end > start && one.form !== "pronoun");
  const own = cast.mentions.find((one) => one.form === "pronoun" && one.span.start === Number(at));
  if (!own) unresolved++;
  const same = (name: string, start: number): boolean =>
    own !== undefined && covers(start, start + name.length).some((one) => one.entity === own.entity);
  const said = [same(a, Number(aAt)), same(b, Number(bAt))];
  const truth = [isA === "TRUE", isB === "TRUE"];
  for (const side of [0, 1]) {
    if (said[side]) predicted++;
    if (truth[side]) gold++;
    if (said[side] && truth[side]) right++;
  }
  if (flags.includes("--misses") && (said[0] !== truth[0] || said[1] !== truth[1]))
    console.log(
      `${id} ${pronoun}@${at} A=${a}${truth[0] ? "*" : ""} B=${b}${truth[1] ? "*" : ""} got ${own ? cast.entity(own.entity).name : "nothing"}`,
    );
}
const precision = right / predicted;
const recall = right / gold;
console.log(
  `pronouns ${rows.length}   P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}   no antecedent ${unresolved}`,
);
