export { CopyIndex, findCopies } from "./copyIndex.js";
export type { CopyKind, CopyPair, CopyText } from "./relate.js";
export { sampleOf, shinglesOf } from "./shingles.js";
