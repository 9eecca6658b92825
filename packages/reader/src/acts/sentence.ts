import type { Sentence } from "@coranto/language";
import type { Act, Status } from "../contract/vocabulary.js";
import { cameoIn } from "./cameo/index.js";
import { type Projection, project } from "./project.js";
import { statusOf } from "./status/index.js";
import { findTriggers } from "./triggers.js";

/** An act that the words of a sentence name, whoever its parties are. */
export interface NamedAct extends Projection {
  readonly act: Act;
  readonly status: Status;
  /** `index` of the word it hangs from. */
  readonly head: number;
  /** True when it hangs from the root of the sentence: the sentence's main act. */
  readonly main: boolean;
}

/** Acts named in one sentence, in text order: for coded sentences whose parties are not told, or are not real. */
export function actsIn(sentence: Sentence): readonly NamedAct[] {
  const triggers = findTriggers(sentence);
  return triggers.map((trigger) => {
    const act = trigger.entry.act as Act;
    const { status, asked } = statusOf(sentence, trigger);
    const { mode } = trigger.entry.pattern;
    const code = cameoIn(sentence, trigger, triggers);
    const projection = project({ act, ...(mode ? { mode } : {}), ...code, status, asked: asked ?? false });
    return { act, status, head: trigger.head.index, main: trigger.head.head === 0, ...projection };
  });
}
