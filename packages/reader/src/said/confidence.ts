import type { Content } from "./content.js";
import type { Cue } from "./cues.js";

/**
 * Share of statements of this form that the coders of gold-learn have too, rounded to .05
 * (tools/said-quality.ts learn --forms, model small-2026.11; at most .95).
 */
const BY_OPENING: Readonly<Record<Content["opening"], number>> = {
  that: 0.95,
  colon: 0.95,
  quote: 0.8,
  bare: 0.95,
  aside: 0.95,
  "phrase-before": 0.85,
  "phrase-after": 0.9,
  infinitive: 0.85,
  person: 0.95,
  phrase: 0.9,
  deed: 0.95,
  as: 0.9,
  naming: 0.9,
  object: 0.7,
  noun: 0.9,
};
const THOUGHT = 0.7;

/** How far a statement is to be trusted, 0 to 1. */
export function confidenceOf(cue: Cue, opening: Content["opening"]): number {
  const thought = cue.form !== "phrase" && cue.uses.every((use) => use.sense !== "saying");
  return Math.round(BY_OPENING[opening] * (thought ? THOUGHT : 1) * 100) / 100;
}
