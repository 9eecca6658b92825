// Speed of the whole reading, text → Reading, beside spaCy's small model and Stanford CoreNLP in the same run, one thread each.
// usage: tsx -C coranto-source bench/reading.ts [--limit N] [--json]     CORENLP=folder of its jars (bench/README.md)
// Articles alternate between the programs and CPU seconds are counted, so a busy machine slows all alike. CoreNLP makes the trees that
// PETRARCH-2 reads; PETRARCH-2 itself is not run, so its pair with CoreNLP is slower than the figure here.
import { ArticleSchema } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { createReader } from "@coranto/reader";
import { startCoreNlp, type Timed } from "./peers/corenlp.js";
import { startSpacy } from "./peers/spacy.js";
import { textsToRead } from "./texts.js";

/** Articles read before counting, by all: compilers and caches warm up. */
const WARM_UP = 10;

const texts = textsToRead(100, WARM_UP);

const language = loadLanguage();
const reader = createReader(language);
const spacy = await startSpacy();
const coreNlp = await startCoreNlp(process.env.CORENLP);

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Our parse gives the tokens; the reading parses once more, and its time is counted. */
async function coranto(text: string): Promise<Timed> {
  const tokens = language.parse(text).reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  const article = ArticleSchema.parse({ id: "a", text, language: "en", published: null, removed: [], damage: [] });
  const before = cpuSeconds();
  reader.read(article);
  return { tokens, seconds: cpuSeconds() - before };
}

async function byspaCy(text: string): Promise<Timed> {
  const { words, seconds } = await spacy!.cut(text);
  return { tokens: words.length, seconds };
}

const programs: readonly (readonly [name: string, run: (text: string) => Promise<Timed>])[] = [
  ["coranto", coranto],
  ...(spacy ? [["spaCy sm", byspaCy] as const] : []),
  ...(coreNlp ? [["CoreNLP", (text: string) => coreNlp.read(text)] as const] : []),
];
const sums = new Map<string, { tokens: number; seconds: number }>();
for (const [at, text] of texts.entries())
  for (const [name, run] of programs) {
    const { tokens, seconds } = await run(text);
    if (at < WARM_UP) continue;
    const sum = sums.get(name) ?? { tokens: 0, seconds: 0 };
    sums.set(name, { tokens: sum.tokens + tokens, seconds: sum.seconds + seconds });
  }
spacy?.end();
coreNlp?.end();

const rate = (name: string): number => {
  const { tokens, seconds } = sums.get(name) ?? { tokens: 0, seconds: 0 };
  return Math.round(tokens / Math.max(1e-9, seconds));
};
const rows = programs.map(([name]) => ({
  name,
  tokensPerSecond: rate(name),
  ratio: Math.round((100 * rate("coranto")) / Math.max(1, rate(name))) / 100,
}));
if (process.argv.includes("--json"))
  console.log(JSON.stringify({ articles: Math.max(0, texts.length - WARM_UP), model: language.model, rows }));
else
  for (const { name, tokensPerSecond, ratio } of rows)
    console.log(`${name}: ${tokensPerSecond} tokens per CPU second; Coranto is ${ratio} times as fast`);
