/** The closed vocabularies of CODEBOOK sections 2, 3, 4 and 8. */
export const ACTS = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export type Act = (typeof ACTS)[number];

export const STATUSES = [
  "happened",
  "ongoing",
  "planned",
  "proposed",
  "cancelled",
  "refused",
  "denied",
  "alleged",
  "hypothetical",
  "negated",
  "historical",
] as const;
export type Status = (typeof STATUSES)[number];

/** Rank of an office holder in a dialogue between governments. */
export const LEVELS = [
  "leader",
  "minister",
  "senior",
  "working",
  "spokesperson",
  "envoy",
  "military",
  "legislator",
  "former",
  "private",
] as const;
export type Level = (typeof LEVELS)[number];

export const LIKELIHOODS = ["certain", "likely", "possible", "unlikely", "ruled out"] as const;
export type Likelihood = (typeof LIKELIHOODS)[number];
