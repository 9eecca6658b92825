import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { loadLanguage } from "@coranto/language/node";
import { expect, test } from "vitest";
import { findAttributions } from "./attributions.js";
import { readSaid } from "./testing.js";

// All 6,000 articles: `tsx -C coranto-source tools/said-quality.ts --spans 6000`. Here every 400th, and only their first part.
const EVERY = 400;
const LONGEST = 3000;
const set = join(process.env.CORANTO_SHARED ?? "../shared", "data", "news", "throughput_6000.jsonl.gz");
const missing = !existsSync(set);
if (missing) console.warn(`${set} is not here: spans of real articles are not tested.`);

test.skipIf(missing)("every quoted character of real articles lies at its span", { timeout: 60_000 }, () => {
  const language = loadLanguage();
  const lines = gunzipSync(readFileSync(set)).toString("utf8").split("\n");
  const wrong: string[] = [];
  let pieces = 0;
  for (let at = 0; at < lines.length; at += EVERY) {
    if (!lines[at]) continue;
    const { text: whole } = JSON.parse(lines[at]!) as { text: string };
    const text = whole.slice(0, LONGEST);
    const { document, statements } = readSaid(language, text);
    for (const { kind, content } of statements)
      for (const { start, end } of content) {
        pieces++;
        const words = text.slice(start, end);
        const quoted = document.quotations.some(({ span }) => span.start <= start && end <= span.end);
        const whole = start >= 0 && end <= text.length && words !== "" && words === words.trim();
        if (!whole || (kind === "direct" && !quoted)) wrong.push(`line ${at + 1}: ${start} ${end} ${kind}`);
      }
    for (const { span, inner } of document.quotations)
      if (!(span.start <= inner.start && inner.start < inner.end && inner.end <= span.end && span.end <= text.length))
        wrong.push(`line ${at + 1}: quotation ${span.start} ${span.end}`);
    for (const { content } of findAttributions(document.sentences, text))
      for (const { start, end } of content)
        if (text.slice(start, end).includes("\n") || start >= end)
          wrong.push(`line ${at + 1}: attribution ${start} ${end}`);
  }
  expect(pieces).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});
