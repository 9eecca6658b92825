import type { EventRow } from "@coranto/record/views";

export type Act = EventRow["act"];

/** What each category means, from the table of CODEBOOK section 3. */
const GLOSSES: Record<Act, string> = {
  AGREE: "agree, promise, offer",
  CONSULT: "meet, visit, call, mediate",
  SUPPORT: "praise, recognise, sign",
  CONCEDE: "yield in words",
  COOPERATE: "cooperate in deed",
  AID: "give help",
  RETREAT: "yield in deed",
  REQUEST: "ask, demand",
  ACCUSE: "criticise, accuse",
  REJECT: "refuse, call off",
  THREATEN: "threaten",
  PROTEST: "demonstrate, strike",
  SANCTION: "cut ties, punish",
  MOBILIZE: "show force",
  COERCE: "seize, restrict, spy",
  ASSAULT: "use force",
};

export const ACT_WORDS = Object.keys(GLOSSES) as readonly Act[];

export function actGloss(act: Act): string {
  return GLOSSES[act];
}

/** `CONSULT meet`: the category as the codebook writes it, with its mode. */
export function actName(act: Act, mode: string | null | undefined): string {
  return mode ? `${act} ${mode}` : act;
}

const COOPERATIVE = new Set<Act>(["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"]);

/** Which side of PLOVER's quad classes a category stands on; decides blue or orange, never alone. */
export function actSide(act: Act): "cooperation" | "conflict" {
  return COOPERATIVE.has(act) ? "cooperation" : "conflict";
}
