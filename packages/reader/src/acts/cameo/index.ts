import type { Sentence } from "@coranto/language";
import type { Trigger } from "../triggers.js";
import { aboutOf } from "./about.js";
import { codeAsDone } from "./done.js";

/** What `project` needs for CAMEO: the code of the act as done and, for what is only said, what it is about. */
export interface CodeInWords {
  readonly cameo: string;
  readonly about?: string;
}

/** @param named every act named in the sentence */
export function cameoIn(sentence: Sentence, trigger: Trigger, named: readonly Trigger[]): CodeInWords {
  const about = aboutOf(sentence, trigger, named);
  return { cameo: codeAsDone(sentence, trigger), ...(about ? { about } : {}) };
}
