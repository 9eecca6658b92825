import { existsSync } from "node:fs";
import { join } from "node:path";
import { findTimesIn, type TimeIn } from "@coranto/reader";
import { filesEnding, readText } from "../files.js";
import type { Measured } from "../measured.js";
import { emptyTally, f1Figure } from "../tally.js";
import { type GoldTime, readTimeml } from "./timeml.js";

/** Folders of a set that has more than one. */
const PARTS = ["TimeBank", "AQUAINT"];

/**
 * Span F1 (overlapping, one to one; and exact) and value F1 (overlapping and the same TIMEX3 value): TempEval-3's "relaxed match" and "value".
 *
 * @param folder TimeML files, or the folders `TimeBank` and `AQUAINT` of them
 */
export async function measureTimes(
  folder: string,
  { errors, set }: { readonly errors: boolean; readonly set: string },
): Promise<Measured> {
  const parts = PARTS.map((part) => join(folder, part)).filter((part) => existsSync(part));
  const score = emptyTimeScore();
  const lines: string[] = [];
  for (const part of parts.length ? parts : [folder])
    for (const name of filesEnding(part, ".tml")) {
      const { text, published, times } = readTimeml(readText(part, name));
      const faults = addTimes(score, times, findTimesIn(text, published, true), text);
      if (errors) lines.push(...faults.map((line) => `${published.slice(0, 10)}\t${line}`));
    }
  const figures = [
    f1Figure("values", score.value),
    f1Figure("spans, overlapping", score.overlap),
    f1Figure("spans, exact", score.exact),
  ];
  return { set, figures, errors: lines };
}

export const emptyTimeScore = () => ({ overlap: emptyTally(), exact: emptyTally(), value: emptyTally() });

/** @returns what is wrong, a line each */
export function addTimes(
  { overlap, exact, value }: ReturnType<typeof emptyTimeScore>,
  gold: readonly GoldTime[],
  read: readonly Pick<TimeIn, "start" | "end" | "text" | "timex">[],
  text: string,
): string[] {
  const free = new Set(read);
  const lines: string[] = [];
  for (const tally of [overlap, exact, value]) {
    tally.gold += gold.length;
    tally.predicted += read.length;
  }
  for (const one of gold) {
    const hit = [...free].find((time) => time.start < one.end && one.start < time.end);
    const words = text.slice(one.start, one.end).replace(/\s+/g, " ");
    if (!hit) {
      lines.push(`missed\t${words}\t${one.value}`);
      continue;
    }
    free.delete(hit);
    overlap.found++;
    if (hit.start === one.start && hit.end === one.end) exact.found++;
    if (hit.timex.value === one.value) value.found++;
    else lines.push(`value\t${words}\t${one.value}\t${hit.text} ${hit.timex.value}`);
  }
  return [...lines, ...[...free].map((time) => `extra\t${time.text}\t${time.timex.value}`)];
}
