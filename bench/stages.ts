// What each stage of the reading costs, as a share of the whole, in CPU time over the same articles.
// usage: tsx -C coranto-source bench/stages.ts [--limit N] [--json]
import { ArticleSchema } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { findEvents } from "../packages/reader/src/acts/index.js";
import { findDamage } from "../packages/reader/src/damage/index.js";
import { findExpectations } from "../packages/reader/src/expected/index.js";
import { findQuotations, findStatements } from "../packages/reader/src/said/index.js";
import { findTimes } from "../packages/reader/src/when/index.js";
import { findCast } from "../packages/reader/src/who/index.js";
import { textsToRead } from "./texts.js";

const WARM_UP = 20;

const texts = textsToRead(300, WARM_UP);

const language = loadLanguage();
const spent = new Map<string, number>();
let counting = false;

function timed<T>(stage: string, work: () => T): T {
  const before = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(before);
  if (counting) spent.set(stage, (spent.get(stage) ?? 0) + user + system);
  return made;
}

for (const [at, text] of texts.entries()) {
  counting = at >= WARM_UP;
  const article = ArticleSchema.parse({ id: "a", text, language: "en", published: null, removed: [], damage: [] });
  const sentences = timed("parse", () => language.parse(text));
  const document = timed("damage and quotations", () => ({
    article: { ...article, damage: findDamage(text, sentences) },
    sentences,
    quotations: findQuotations(sentences, text),
  }));
  const cast = timed("who and where", () => findCast(document));
  const times = timed("when", () => findTimes(document, cast));
  const statements = timed("statements", () => findStatements(document, cast, times));
  const { events } = timed("acts", () => findEvents(document, cast, times, statements));
  timed("expectations", () => findExpectations(document, cast, times, statements, events));
}
const whole = [...spent.values()].reduce((a, b) => a + b, 0);
const rows = [...spent].map(([stage, time]) => ({ stage, share: Math.round((1000 * time) / whole) / 1000 }));
if (process.argv.includes("--json")) console.log(JSON.stringify({ articles: texts.length - WARM_UP, rows }));
else for (const { stage, share } of rows) console.log(`${share.toFixed(3)} ${stage}`);
