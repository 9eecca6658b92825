import type { Sentence } from "@coranto/language";
import { ancestors, childrenBy } from "../../syntax/tree.js";
import type { Trigger } from "../triggers.js";
import { aboutOf } from "./about.js";
import { codeAsDone } from "./done.js";

/** What `project` needs for CAMEO: the code of the act as done and, for what is only said, what it is about. */
export interface CodeInWords {
  readonly cameo: string;
  readonly about?: string;
  /** Asked for by "must", "demand", "order": a demand, no appeal. */
  readonly demanded?: true;
}

const DEMANDS = new Set(["demand", "insist", "order", "require", "instruct", "command"]);
const DEMAND_STEPS = 4;

function isDemanded(sentence: Sentence, { head }: Trigger): boolean {
  const up = ancestors(sentence, head).slice(0, DEMAND_STEPS);
  const must = childrenBy(sentence, head.index, "aux").some(({ lemma }) => lemma.toLowerCase() === "must");
  return must || up.slice(1).some(({ lemma }) => DEMANDS.has(lemma.toLowerCase()));
}

/** @param named every act named in the sentence */
export function cameoIn(sentence: Sentence, trigger: Trigger, named: readonly Trigger[]): CodeInWords {
  const about = aboutOf(sentence, trigger, named);
  return {
    cameo: codeAsDone(sentence, trigger),
    ...(about ? { about } : {}),
    ...(isDemanded(sentence, trigger) ? { demanded: true } : {}),
  };
}
