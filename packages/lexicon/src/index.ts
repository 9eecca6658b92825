export {
  type Actors,
  type Holder,
  type HolderReport,
  loadActors,
  type Meaning,
  piecesOf,
  reportHolders,
  type Stretch,
} from "./actors/index.js";
export { type ActEntry, type ActPattern, type ActScorer, type Acts, loadActs, readEntry } from "./acts/index.js";
export { type Codes, loadCodes } from "./codes/index.js";
export { type ActCounts, countLexicon, type LexiconCounts } from "./counts.js";
export {
  ListError,
  type ListSource,
  type Lists,
  listsInForce,
  type OwnLists,
  ownLists,
  withLists,
} from "./own/index.js";
export { foldName, loadPlaces, type Place } from "./places/index.js";
export { locate, type PlaceHints } from "./places/locate.js";
export * from "./speech/index.js";
export { type Holiday, loadTimes, type Season, type Times, type Unit } from "./times/index.js";
