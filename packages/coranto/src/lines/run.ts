import { createReadStream } from "node:fs";
import { cpus } from "node:os";
import { type Line, lines } from "../io/lines.js";
import { write } from "../io/output.js";
import { type Answered, answerLine } from "./answer.js";
import { createPool } from "./pool.js";
import { LINE_VERBS, type LineVerb } from "./verbs.js";

export interface Shard {
  /** From 1 to `of`. */
  readonly part: number;
  readonly of: number;
}

export interface LineOptions {
  /** File; `-` or none is standard input. */
  readonly file?: string;
  /** Bytes to read instead of the file, when a verb has begun to read them. */
  readonly input?: AsyncIterable<Uint8Array>;
  /** Threads; 1 answers in this one. */
  readonly workers?: number;
  /** Take only every n-th line, so that n machines share one file. */
  readonly shard?: Shard;
}

export interface LineTotals {
  readonly answered: number;
  readonly failed: number;
}

/** Lines handed to a worker at once: enough to hide the message's cost, few enough to keep all workers busy at the end. */
const BATCH = 8;

/** Runs a verb over JSONL: answers on stdout, in the order of the input. */
export async function runLines(verb: LineVerb, options: LineOptions): Promise<LineTotals> {
  const input: AsyncIterable<Uint8Array> =
    options.input ?? (options.file && options.file !== "-" ? createReadStream(options.file) : process.stdin);
  const mine = shardOf(lines(input), options.shard);
  const workers = Math.min(options.workers ?? 1, 4 * cpus().length);
  let answered = 0;
  let failed = 0;
  for await (const { json, failed: bad } of workers > 1 ? inThreads(verb, mine, workers) : inPlace(verb, mine)) {
    answered++;
    if (bad) failed++;
    await write(process.stdout, `${json}\n`);
  }
  return { answered, failed };
}

async function* shardOf(all: AsyncIterable<Line>, shard: Shard | undefined): AsyncGenerator<Line> {
  let at = 0;
  for await (const line of all) if (!shard || at++ % shard.of === shard.part - 1) yield line;
}

async function* inPlace(verb: LineVerb, all: AsyncIterable<Line>): AsyncGenerator<Answered> {
  const answer = await LINE_VERBS[verb]();
  for await (const line of all) yield answerLine(answer, line);
}

async function* inThreads(verb: LineVerb, all: AsyncIterable<Line>, workers: number): AsyncGenerator<Answered> {
  const pool = createPool(verb, workers);
  const waiting: Promise<readonly Answered[]>[] = [];
  try {
    let batch: Line[] = [];
    for await (const line of all) {
      batch.push(line);
      if (batch.length < BATCH) continue;
      waiting.push(pool.answer(batch));
      batch = [];
      if (waiting.length >= 2 * workers) yield* await waiting.shift()!;
    }
    if (batch.length) waiting.push(pool.answer(batch));
    while (waiting.length) yield* await waiting.shift()!;
  } finally {
    await pool.close();
  }
}
