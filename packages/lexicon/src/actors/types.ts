import type { OfficeLevel } from "./schema.js";

/** A stretch of time in office; days as `YYYY-MM-DD`, `to` absent while it lasts. */
export interface Term {
  readonly office: string;
  readonly from: string;
  readonly to?: string;
}

/** Somebody who held a high office: public facts. */
export interface Holder {
  readonly name: string;
  readonly names: readonly string[];
  readonly state: string;
  /** The body led, where `state` is the code of several bodies. */
  readonly body?: string;
  readonly wikidata?: string;
  readonly terms: readonly Term[];
}

/** What a phrase of the lexicon means. One phrase may mean several things: "general" is a rank and a word. */
export type Meaning =
  | { readonly kind: "country"; readonly code: string; readonly form: "name" | "adjective" | "people" | "seat" }
  | { readonly kind: "body"; readonly code: string; readonly name: string }
  | { readonly kind: "institution"; readonly sector: string; readonly state?: string }
  | {
      readonly kind: "office";
      readonly sector: string;
      readonly level: OfficeLevel;
      readonly plural: boolean;
      readonly title: string;
      readonly state?: string;
    }
  | {
      readonly kind: "group";
      readonly sector: string;
      readonly source: boolean;
      readonly thing: boolean;
      readonly plural: boolean;
      readonly singular: string;
    }
  | { readonly kind: "honorific"; readonly gender?: "male" | "female" }
  | { readonly kind: "modifier"; readonly former: boolean }
  | { readonly kind: "collective" }
  /** A deed of armed forces: "air raid". */
  | { readonly kind: "force" }
  | { readonly kind: "place"; readonly code?: string }
  | { readonly kind: "holder"; readonly holder: Holder };

export interface Match {
  /** Pieces covered. */
  readonly length: number;
  readonly meanings: readonly Meaning[];
}
