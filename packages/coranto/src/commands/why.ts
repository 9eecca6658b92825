import { type Explanation, explain, type Missed, missed, type Stage, sentencesWith } from "@coranto/reader";
import { UsageError } from "../io/faults.js";
import { count } from "../print/count.js";
import { explanationText } from "../print/explain.js";
import { missedText } from "../print/missed.js";

export interface WhyOptions {
  /** Sentence by number from 1 or by words; `true`: all. */
  readonly explain?: string | true;
  readonly missed?: boolean;
  readonly json?: boolean;
}

/** What `read --explain` and `read --missed` print of one article. @throws UsageError when no sentence is meant */
export function whyText(stage: Stage, source: string, { explain: wanted, missed: lacking, json }: WhyOptions): string {
  const explained = wanted === undefined ? undefined : chosen(stage, wanted);
  const left = lacking ? missed(stage) : undefined;
  if (json) {
    const { id } = stage.reading.article;
    const parts = { ...(explained ? { explained } : {}), ...(left ? { missed: left } : {}) };
    return `${JSON.stringify({ source, article: id, ...parts })}\n`;
  }
  const blocks = [
    ...(explained ?? []).map(explanationText),
    ...(left ? [...left.map(missedText), totals(stage, left)] : []),
  ];
  return `${source}\n\n${blocks.join("\n")}`;
}

function chosen(stage: Stage, wanted: string | true): readonly Explanation[] {
  if (wanted === true) return explain(stage);
  const all = stage.document.sentences.length;
  if (/^\d+$/.test(wanted)) {
    const place = Number(wanted);
    if (place < 1 || place > all)
      throw new UsageError(
        `There is no sentence ${wanted}`,
        `The article has ${count(all, "sentence")}, counted from 1.`,
      );
    return explain(stage, place - 1);
  }
  const places = sentencesWith(stage, wanted);
  if (!places.length)
    throw new UsageError(
      `No sentence has the words “${wanted}”`,
      "Give the number of a sentence or words out of it, after the file: coranto read talks.txt --explain 3",
    );
  return places.flatMap((place) => explain(stage, place));
}

function totals({ document }: Stage, left: readonly Missed[]): string {
  return `${count(left.length, "sentence")} of ${document.sentences.length} name two sides and hold no event\n`;
}
