import { loadTimes } from "@coranto/lexicon";
import { findTimesIn } from "../when/index.js";
import type { Checked } from "./report.js";

/** Day on which the sentences of the cases are published. */
const PUBLISHED = "2026-04-20";

/** `sentence => words => EDTF`; `leaves` are sentences without a calendar value. */
export function checkTimes(): readonly Checked[] {
  const found = (sentence: string): readonly { text: string; value: string | null }[] =>
    findTimesIn(sentence, PUBLISHED);
  return loadTimes().cases.flatMap(({ finds, leaves }) => [
    ...finds.map((text): Checked => {
      const [sentence = "", words, value] = text.split(" => ");
      const times = found(sentence).map((time) => `${time.text} => ${time.value}`);
      return { entry: "times", kind: "finds", text, found: times, holds: times.includes(`${words} => ${value}`) };
    }),
    ...leaves.map((text): Checked => {
      const times = found(text).filter(({ value }) => value !== null);
      const shown = times.map((time) => `${time.text} => ${time.value}`);
      return { entry: "times", kind: "leaves", text, found: shown, holds: !times.length };
    }),
  ]);
}
