/**
 * The verbs that are pipe programs: one JSON object a line in, one a line out (`--jsonl`). Each is loaded when it is asked for,
 * because most need less than the whole reader.
 */
export type Answer = (input: unknown) => unknown;

export const LINE_VERBS = {
  read: async (): Promise<Answer> => (await import("./read.js")).answer(),
  parse: async (): Promise<Answer> => (await import("./parse.js")).answer(),
  times: async (): Promise<Answer> => (await import("./times.js")).answer(),
  places: async (): Promise<Answer> => (await import("./places.js")).answer(),
  attributions: async (): Promise<Answer> => (await import("./attributions.js")).answer(),
  actors: async (): Promise<Answer> => (await import("./actors.js")).answer(),
  relation: async (): Promise<Answer> => (await import("./relation.js")).answer(),
  extract: async (): Promise<Answer> => (await import("./extract.js")).answer(),
} as const;

export type LineVerb = keyof typeof LINE_VERBS;
