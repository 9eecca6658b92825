import type { Token } from "@coranto/language";
import type { LocatedMention } from "../stages.js";
import type { Pronoun } from "./antecedents.js";
import type { Role } from "./roles.js";
import type { Draft } from "./roster.js";
import type { Stranger } from "./strangers.js";
import type { View } from "./view.js";

/** A pronoun with what is the same for all its candidates. */
export interface Asked {
  readonly view: View;
  readonly at: number;
  readonly kind: Pronoun;
  readonly role: Role;
  /** Head of the clause it stands in. */
  readonly clause: number;
  /** Heads of the clauses around it, innermost first, each with its depth. */
  readonly around: ReadonlyMap<number, number>;
  readonly quoted: boolean;
}

/** Where a head stands: the same for every pronoun that asks. */
export interface Stand {
  /** The token that holds the mention's place in its clause. */
  readonly top: Token;
  readonly role: Role;
  readonly clause: number;
  readonly quoted: boolean;
}

/** One mention that a pronoun may stand for. */
export interface Candidate extends Stand {
  readonly mention: Pick<LocatedMention, "sentence" | "first" | "last" | "head" | "form" | "why">;
  readonly draft: Draft;
  readonly other: View;
  /** Sentences back. */
  readonly back: number;
  /** Tokens between. */
  readonly distance: number;
  readonly ahead: boolean;
  readonly stranger: Stranger | undefined;
  /** Mentions of the same one before the pronoun, within reach. */
  readonly seen: number;
  /** Candidates of others that are nearer. */
  readonly between: number;
  /** Subjects that are nearer. */
  readonly subjectsBetween: number;
  /** The first person of the article. */
  readonly leads: boolean;
  /** Says the words that the pronoun stands in. */
  readonly speaks: boolean;
}
