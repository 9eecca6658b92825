import type { Level } from "../contract/vocabulary.js";

/** What the words of a title or of an actor phrase say, before anything outside them is asked. */
export interface Described {
  /** ISO 3166-1 alpha-3. */
  country?: string;
  /** A state the office deals with, not its own: "ambassador to Corvia". */
  object?: string;
  /** A body of several states, or an armed group, with its own code. */
  body?: { readonly code: string; readonly name: string };
  sector?: string;
  level?: Level;
  /** The office as the text has it, without its state. */
  title?: string;
  /** The lexicon's words for the office. */
  office?: string;
  former?: boolean;
  plural?: boolean;
  /** An unnamed source: "officials". */
  source?: boolean;
  /** A thing, which acts only for its state: "warplanes". */
  thing?: boolean;
  /** Common noun of a group, singular. */
  singular?: string;
  /** The state follows from the title alone. */
  assumed?: boolean;
  why: string[];
}
