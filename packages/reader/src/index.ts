export { type CaseFault, type CaseReport, testLexicon } from "./acts/cases.js";
export { type CodeOptions, codeEvents, hasLists } from "./acts/code.js";
export * from "./acts/explain/index.js";
export { type RankedAct, rankedActs, scoreCandidates } from "./acts/index.js";
export { type Missed, type MissedReason, missed } from "./acts/missed.js";
export { mainAct, type Relation as ActRelation, relationBetween } from "./acts/relation.js";
export { makeScene, type Scene } from "./acts/scene.js";
export { actsIn, type NamedAct } from "./acts/sentence.js";
export { CASE_DOMAINS, type CaseDomain, type DomainFault, type DomainReport, testDomain } from "./cases/index.js";
export { readingJsonSchema } from "./contract/json-schema.js";
export * from "./contract/reading.js";
export * from "./contract/vocabulary.js";
export { createReader, type Reader, type Stage } from "./read.js";
export {
  type Attribution,
  countSources,
  findAttributions,
  type QuotationRole,
  quotationRoles,
  type RoledQuotation,
  type SourceCount,
  type SourceKind,
  type SpokenSource,
} from "./said/index.js";
export type * from "./stages.js";
export { CODER_VERSION, LEXICON_VERSION } from "./version.js";
export { type ActDate, dateOfAct } from "./when/act.js";
export { daysOf } from "./when/calendar.js";
export { findTimesIn, type TimeIn } from "./when/index.js";
export { placeOfAct } from "./where/act.js";
export { findPlacesIn, type PlaceIn } from "./where/index.js";
export { type KnownTerm, type ResolvedActor, resolveActor, type WhoIs, whoIs } from "./who/index.js";
