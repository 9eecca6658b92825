export * from "@coranto/intake";
export { ListError, type ListSource, type Lists, type OwnLists, ownLists } from "@coranto/lexicon";
export * from "@coranto/reader";
export * from "@coranto/record";
export { type Incoming, type IngestOptions, ingest, type Progress, type Totals } from "./ingest/ingest.js";
export { type CodeOptions, codeEvents, defaultReader, type ReadOptions, read } from "./library.js";
export { DEFAULT_PORT, type RunningServer, type ServerOptions, startServer } from "./server/start.js";
