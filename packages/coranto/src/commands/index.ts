import type { Command } from "commander";
import { addClaims } from "./claims.js";
import { addCopies } from "./copies.js";
import { addEval } from "./eval.js";
import { addExpectations } from "./expectations.js";
import { addExtract } from "./extract.js";
import { addIngest } from "./ingest.js";
import { addLexicon } from "./lexicon.js";
import { addLineVerbs } from "./line-verbs.js";
import { addParse } from "./parse.js";
import { addQuotes } from "./quotes.js";
import { addRead } from "./read.js";
import { addRelation } from "./relation.js";
import { addSaid } from "./said.js";
import { addServe } from "./serve.js";
import { addSettle } from "./settle.js";
import { addStart } from "./start.js";
import { addWho } from "./who.js";

/** Adds one verb to the program; `exit` raises the exit status. */
export type AddCommand = (program: Command, exit: (code: number) => void) => void;

/** Every verb, in the order `coranto --help` shows them. */
export const COMMANDS: readonly AddCommand[] = [
  addStart,
  addRead,
  addIngest,
  addServe,
  addRelation,
  addWho,
  addSaid,
  addQuotes,
  addClaims,
  addExpectations,
  addSettle,
  addParse,
  addLineVerbs,
  addExtract,
  addCopies,
  addLexicon,
  addEval,
];
