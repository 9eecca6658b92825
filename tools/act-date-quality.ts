// Scores dateOfAct and placeOfAct given the gold trigger: tsx -C coranto-source tools/act-date-quality.ts [learn|dev] [--errors]
// A date is right when it is told by the text and overlaps the gold interval; a place when the names agree as in CODEBOOK section 11.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ArticleSchema } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { createReader, dateOfAct, daysOf, placeOfAct } from "@coranto/reader";

const [set = "learn"] = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const gold = join(process.env["CORANTO_SHARED"] ?? "../shared", "data", `gold-${set}`);
if (!existsSync(gold)) {
  console.error(`${gold} is not here: the gold sets are not part of the product. Nothing was measured.`);
  process.exit(2);
}
const errors = process.argv.includes("--errors");
const reader = createReader(loadLanguage());

interface GoldEvent {
  readonly act: Parameters<typeof placeOfAct>[4];
  readonly status: Parameters<typeof dateOfAct>[5] | readonly Parameters<typeof dateOfAct>[5][];
  readonly when: string | readonly string[] | null;
  readonly where: string | readonly string[] | null;
  readonly evidence: string;
  readonly trigger: string;
}

const list = (value: string | readonly string[] | null): string[] =>
  (Array.isArray(value) ? [...(value as readonly string[])] : [value as string | null]).filter((one) => one !== null);
const squeeze = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
const overlaps = (a: string, b: string): boolean => {
  const [x, y] = [daysOf(a), daysOf(b)];
  return x !== undefined && y !== undefined && x.from <= y.to && y.from <= x.to;
};

const date = { asked: 0, told: 0, right: 0, toldWithoutGold: 0 };
const place = { asked: 0, told: 0, right: 0, toldWithoutGold: 0 };
for (const file of readdirSync(gold)
  .filter((name) => /^[A-Z]\w*\.json$/.test(name))
  .sort()) {
  const id = file.replace(".json", "");
  const [header = "", ...body] = readFileSync(join(gold, "text", `${id}.txt`), "utf8").split("\n\n");
  const published = /^published: (.*)$/m.exec(header)?.[1];
  const text = body.join("\n\n");
  const article = ArticleSchema.parse({
    id,
    published: published ? { value: published, source: "given" } : null,
    language: "en",
    text,
    removed: [],
    damage: [],
  });
  const { document, cast, times } = reader.stages(article);
  for (const event of (JSON.parse(readFileSync(join(gold, file), "utf8")) as { events: GoldEvent[] }).events) {
    const from = text.indexOf(event.evidence);
    const at = from < 0 ? -1 : text.indexOf(event.trigger, from);
    const sentence = document.sentences.findIndex(({ span }) => span.start <= at && at < span.end);
    const token = document.sentences[sentence]?.tokens.find(({ span }) => span.end > at);
    if (!token) continue;
    const status = Array.isArray(event.status) ? event.status[0] : event.status;
    const when = dateOfAct(document, cast, times, sentence, token.index, status, event.act);
    const where = placeOfAct(document, cast, sentence, token.index, event.act);
    tally(
      date,
      list(event.when),
      when.source === "text" ? when.value : undefined,
      overlaps,
      `${id} date [${event.trigger}]`,
    );
    tally(place, list(event.where), where && cast.entity(where).name, sameName, `${id} place [${event.trigger}]`);
  }
}

function sameName(a: string, b: string): boolean {
  const [x, y] = [squeeze(a), squeeze(b)];
  return x === y || x.includes(y) || y.includes(x);
}

function tally(
  into: typeof date,
  wanted: readonly string[],
  got: string | undefined,
  fits: (a: string, b: string) => boolean,
  name: string,
): void {
  if (!wanted.length) {
    if (got !== undefined) into.toldWithoutGold++;
    return;
  }
  into.asked++;
  if (got !== undefined) into.told++;
  if (got !== undefined && wanted.some((one) => fits(one, got))) into.right++;
  else if (errors) console.log(`${name}\tgold ${wanted.join(" or ")}\tgot ${got ?? "nothing"}`);
}

for (const [name, { asked, told, right, toldWithoutGold }] of Object.entries({ date, place }))
  console.log(
    `${set} ${name}: ${asked} in gold, ${told} told, ${right} right: ${(right / asked).toFixed(3)} of all, ${(right / told).toFixed(3)} of told; ${toldWithoutGold} told where gold has none`,
  );
