// Fills a synthetic library and times every answer: tsx -C coranto-source bench/store.ts [articles=100000] [file]
// Ten events an article, so 100000 articles are a million events. The library is kept and used again at the same size.
import { existsSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { linkCopies } from "../packages/record/src/copies/link.js";
import {
  articlePage,
  articles,
  claims,
  type Driver,
  expectations,
  happeningPage,
  happenings,
  openLibrary,
  overview,
  quotes,
  relation,
  said,
  search,
  sources,
  who,
} from "../packages/record/src/index.js";
import { contentHash } from "../packages/record/src/store/hash.js";
import { insertArticle } from "../packages/record/src/store/insert/article.js";
import { transaction } from "../packages/record/src/store/transaction.js";
import { syntheticArticle } from "./store/synthetic.js";

const [size = "100000", file] = process.argv.slice(2);
const count = Number(size);
const path = file ?? join(tmpdir(), `coranto-bench-${count}.db`);
const RUNS = 7;
const BATCH = 500;

/** Many articles a transaction: the disk and the single commit are measured by docs/decisions/301-durability.md. */
function fill(): void {
  const library = openLibrary(path);
  const { driver } = library;
  driver.exec("pragma synchronous = off");
  const started = performance.now();
  const perSecond = (articles: number): string =>
    `${Math.round((articles * 1000) / (performance.now() - started))} articles/s`;
  for (let from = 0; from < count; from += BATCH) {
    transaction(driver, path, () => {
      for (let i = from; i < Math.min(from + BATCH, count); i++) insert(driver, i);
    });
    library.settle();
    if (from % 10_000 === 0) console.error(`${from + BATCH} articles, ${perSecond(from + BATCH)}`);
  }
  const cpu = process.cpuUsage();
  console.log(
    `filled: ${count} articles, ${perSecond(count)}, ${((cpu.user + cpu.system) / 1000 / count).toFixed(1)} ms of processor each`,
  );
  library.close();
}

function insert(driver: Driver, i: number): void {
  const { article, reading } = syntheticArticle(i, count);
  const n = insertArticle(driver, article, reading, { id: article.id, given: article.id, hash: contentHash(article) });
  // Every tenth article repeats the one nine before it, as an agency's customers do.
  if (i % 10 === 9) linkCopies(driver, n, [{ other: n - 9, kind: "copy", similarity: 0.97, older: "other" }]);
}

if (!existsSync(path)) {
  try {
    fill();
  } catch (fault) {
    for (const ending of ["", "-wal", "-shm"]) rmSync(path + ending, { force: true });
    throw fault;
  }
}

const library = openLibrary(path, { mode: "read" });
const { driver } = library;
const busiest = overview(driver).pairs[0]!;
const pair = { a: busiest.a.code, b: busiest.b.code };
const anArticle = articles(driver).articles[0]!.id;
const aHappening = happenings(driver, { limit: 200 }).happenings.reduce((a, b) => (b.reports > a.reports ? b : a)).id;
const far = relation(driver, { ...pair, limit: 200 }).next ?? undefined;

const ANSWERS: readonly (readonly [name: string, ask: () => unknown])[] = [
  ["overview", () => overview(driver)],
  ["articles", () => articles(driver)],
  ["articles of an outlet, all", () => articles(driver, { outlet: "Outlet 3", copies: "all", limit: 200 })],
  ["articles, one year", () => articles(driver, { since: "1y" })],
  ["article", () => articlePage(driver, anArticle)],
  [`relation (${busiest.events.all} events)`, () => relation(driver, pair)],
  ["relation, 200 rows", () => relation(driver, { ...pair, limit: 200, copies: "all" })],
  ["relation, page 2", () => relation(driver, { ...pair, cursor: far })],
  ["relation, 90 days", () => relation(driver, { ...pair, since: "90d" })],
  ["relation, status and code", () => relation(driver, { ...pair, status: ["planned"], code: ["CONSULT", "03"] })],
  ["relation, outlet and said-by", () => relation(driver, { ...pair, outlet: "Outlet 3", saidBy: "ministry" })],
  ["relation, nothing fits", () => relation(driver, { ...pair, outlet: "none", status: ["planned"], since: "90d" })],
  ["sources", () => sources(driver)],
  ["search, rare word", () => search(driver, { q: "word4999" })],
  ["search, common word", () => search(driver, { q: "word1" })],
  ["search, common phrase", () => search(driver, { q: '"word1 word2"' })],
  ["search, beginning", () => search(driver, { q: "word49*" })],
  ["happenings", () => happenings(driver)],
  ["happenings of two", () => happenings(driver, { country: [pair.a, pair.b], limit: 200 })],
  ["happenings, filtered", () => happenings(driver, { country: [pair.a], category: "CONSULT", status: "planned" })],
  ["happening", () => happeningPage(driver, aHappening)],
  ["said, words", () => said(driver, { q: "word3" })],
  ["said, by a state", () => said(driver, { by: pair.a })],
  ["said, by a name", () => said(driver, { by: "Person 7" })],
  ["said, by and words", () => said(driver, { by: pair.a, q: "word3 word5", since: "1y" })],
  ["said, everything", () => said(driver)],
  ["quotes", () => quotes(driver)],
  ["quotes, words", () => quotes(driver, { q: "word3 word5" })],
  ["claims", () => claims(driver)],
  ["claims of a state, two texts", () => claims(driver, { by: pair.a, steps: 2 })],
  ["expectations", () => expectations(driver)],
  ["expectations, open", () => expectations(driver, { open: true, about: [pair.a] })],
  ["who", () => who(driver, { q: "Person 1" })],
  ["who, everybody", () => who(driver, { q: "" })],
];

console.log(`${path}: ${(statSync(path).size / 1e9).toFixed(2)} GB`);
let slowest = 0;
for (const [name, ask] of ANSWERS) {
  const times = Array.from({ length: RUNS }, () => {
    const from = performance.now();
    const cpu = process.cpuUsage();
    const answer = JSON.stringify(ask());
    const { user, system } = process.cpuUsage(cpu);
    return { ms: performance.now() - from, cpu: (user + system) / 1000, bytes: answer.length };
  });
  const first = times[0]!.ms;
  const middle = (values: number[]): number => values.sort((a, b) => a - b)[RUNS >> 1]!;
  const median = middle(times.map(({ ms }) => ms));
  const work = middle(times.map(({ cpu }) => cpu));
  slowest = Math.max(slowest, median);
  console.log(
    `${name.padEnd(34)} ${median.toFixed(1).padStart(8)} ms median  ${work.toFixed(1).padStart(8)} ms of processor  ${first.toFixed(1).padStart(8)} ms first  ${times[0]!.bytes} characters`,
  );
}
console.log(
  `slowest median: ${slowest.toFixed(0)} ms; peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);
library.close();
