import { z } from "zod";
import type { ActScorer } from "../acts/index.js";
import { faultOfSchema, type ListSource, partsOf } from "./source.js";

const share = z.number().min(0).max(1);
const named = z.record(z.string(), z.number());

const schema = z.strictObject({
  floor: share.optional(),
  threshold: share.optional(),
  weights: named.optional(),
  events: named.optional(),
});

/** The scorer with the caller's limits, and with each weight that the caller gives in place of the known one. @throws ListError */
export function readWeights(source: ListSource, name: string, known: ActScorer): ActScorer {
  return partsOf(source, name).reduce<ActScorer>((scorer, part) => {
    const { data, error } = schema.safeParse(part.value);
    if (error) throw faultOfSchema(part, error);
    return {
      floor: data.floor ?? scorer.floor,
      threshold: data.threshold ?? scorer.threshold,
      weights: { ...scorer.weights, ...data.weights },
      events: { ...scorer.events, ...data.events },
    };
  }, known);
}
