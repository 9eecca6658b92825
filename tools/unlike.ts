// Events read in articles that are about other things: tsx -C coranto-source tools/unlike.ts [--from N] [--count N]
// Takes articles of news/throughput_6000 whose words are of sport, markets, crime or weather and hardly of politics, N-th first, and lists
// what was read in them, to be judged by eye (issue: at most 3 in 100 such articles with a false event). Nothing is learnt from them.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ArticleSchema } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { createReader } from "@coranto/reader";

const KINDS = {
  sport:
    /\b(match|goal|striker|midfielder|coach|season|league|quarterback|innings|tournament|championship|playoff|touchdown|semifinal|defender|referee|standings)\b/gi,
  markets:
    /\b(shares|stock|investors|quarterly|earnings|dividend|revenue|nasdaq|analyst|shareholders|profit|startup|retailer|brand|consumers)\b/gi,
  crime:
    /\b(police|suspect|homicide|burglary|robbery|arrested|charged|deputies|sheriff|jury|victim|stabbed|manslaughter)\b/gi,
  weather:
    /\b(storm|rainfall|forecast|hurricane|snow|temperatures|tornado|flooding|wildfire|heatwave|drought|meteorologists|inches|gusts)\b/gi,
} as const;
const POLITICS =
  /\b(president|minister|ministry|government|senate|senator|congress|parliament|embassy|diplomat\w*|sanction\w*|treaty|nato|kremlin|white house|beijing|moscow|tehran|foreign|military|troops|election|trump|biden|obama|putin|ukraine|israel\w*|iran\w*|chin\w+|russia\w*|un|eu|governor|republican\w*|democrat\w*)\b/gi;
/** Words of a kind, and of politics, per hundred words, that put an article into the sample. */
const ENOUGH = 1;
const MOST_POLITICS = 0.8;
const WORDS = { least: 80, most: 1500 };

const flag = (name: string, usual: number): number => {
  const at = process.argv.indexOf(name);
  return at > 0 ? Number(process.argv[at + 1]) : usual;
};
const file = join(process.env.CORANTO_SHARED ?? "../shared", "data", "news", "throughput_6000.jsonl.gz");
if (!existsSync(file)) {
  console.error(`${file} is not here: the articles are not part of the product. Nothing was read.`);
  process.exit(2);
}
const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n").filter(Boolean);
const reader = createReader(loadLanguage());
const [from, count] = [flag("--from", 0), flag("--count", 200)];
const seen: Record<string, number> = {};
let [at, read, withEvents, events] = [0, 0, 0, 0];
for (const line of lines) {
  if (read >= count) break;
  const { id, text, title } = JSON.parse(line) as { id: string; text: string; title?: string };
  const kind = kindOf(text);
  if (!kind || at++ < from) continue;
  read++;
  seen[kind] = (seen[kind] ?? 0) + 1;
  const article = ArticleSchema.parse({ id, title, text, language: "en", published: null, removed: [], damage: [] });
  const found = reader.read(article).events;
  if (found.length) withEvents++;
  events += found.length;
  for (const { act, status, actor, recipient, evidence, confidence, why } of found) {
    const codes = (list: typeof actor) => list.map(({ code }) => code).join("+");
    const { start, end } = evidence[0]!.span;
    console.log(
      `${kind} ${id} ${codes(actor)} ${act}/${status} ${codes(recipient)} ${confidence} ${why[0]} “${text.slice(Math.max(0, start - 60), end + 60).replace(/\s+/g, " ")}”`,
    );
  }
}
console.log(`${read} articles ${JSON.stringify(seen)}: ${withEvents} with an event, ${events} events`);

function kindOf(text: string): string | undefined {
  const words = text.split(/\s+/).length;
  if (words < WORDS.least || words > WORDS.most) return undefined;
  const per = (pattern: RegExp): number => (100 * (text.match(pattern)?.length ?? 0)) / words;
  if (per(POLITICS) > MOST_POLITICS) return undefined;
  const [best] = Object.entries(KINDS)
    .map(([kind, pattern]) => [kind, per(pattern)] as const)
    .sort((a, b) => b[1] - a[1]);
  return best && best[1] >= ENOUGH ? best[0] : undefined;
}
