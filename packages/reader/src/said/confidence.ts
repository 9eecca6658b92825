import type { Content } from "./content.js";
import type { Cue } from "./cues.js";

/**
 * Share of statements of this form that the coders of gold-learn have too, rounded to .05
 * (tools/said-quality.ts learn --forms).
 */
const BY_OPENING: Readonly<Record<Content["opening"], number>> = {
  that: 0.85,
  colon: 0.8,
  quote: 0.85,
  bare: 0.8,
  aside: 0.85,
  "phrase-before": 0.8,
  "phrase-after": 0.7,
  infinitive: 0.6,
  person: 0.6,
  phrase: 0.5,
  deed: 0.5,
  as: 0.5,
  naming: 0.5,
  object: 0.4,
  noun: 0.5,
};
const THOUGHT = 0.7;

/** How far a statement is to be trusted, 0 to 1. */
export function confidenceOf(cue: Cue, opening: Content["opening"]): number {
  const thought = cue.form !== "phrase" && cue.uses.every((use) => use.sense !== "saying");
  return Math.round(BY_OPENING[opening] * (thought ? THOUGHT : 1) * 100) / 100;
}
