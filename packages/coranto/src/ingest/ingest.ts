import { setImmediate as nextTurn } from "node:timers/promises";
import type { Article } from "@coranto/intake/article";
import { CorantoError, type ErrorFacts, errorFacts } from "@coranto/intake/errors";
import type { Reader, Reading } from "@coranto/reader";
import type { Library } from "@coranto/record";

/** An article on its way in, or why there is none. `source` is what the user named: file, `file:line`, address. */
export type Incoming =
  | { readonly source: string; readonly article: Article }
  | { readonly source: string; readonly error: unknown };

/** What an ingest did. Everything given is counted once under articles, skipped or failed. */
export interface Totals {
  /** Stored: new ones, and with `reread` those that another coder had read. */
  readonly articles: number;
  /** There already. */
  readonly skipped: number;
  readonly failed: number;
  /** Of the stored ones: those whose text another article had; what was read from them. */
  readonly copies: number;
  readonly events: number;
  readonly statements: number;
  readonly expectations: number;
  readonly doubts: number;
}

/** What became of one source. */
export interface Progress {
  readonly source: string;
  readonly outcome: "added" | "reread" | "same" | "failed";
  /** Its id in the library; `null` when it failed. */
  readonly id: string | null;
  readonly fault: ErrorFacts | null;
  readonly totals: Totals;
}

export interface IngestOptions {
  readonly reader: Pick<Reader, "read">;
  /** Read again what another version of the coder had read; otherwise it is left as it is. */
  readonly reread?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** Stops between two articles: what was stored stays, the next run goes on from there. */
  readonly signal?: AbortSignal;
}

/** After this many articles the happenings are made; a crash before leaves them to the next opening. */
const SETTLE_EVERY = 200;
/** Faults of the library itself: no other article would fare better. */
const FATAL: ReadonlySet<string> = new Set(["E301", "E302", "E303", "E304", "E305", "E306", "E307", "E308"]);
const NOTHING: Totals = {
  articles: 0,
  skipped: 0,
  failed: 0,
  copies: 0,
  events: 0,
  statements: 0,
  expectations: 0,
  doubts: 0,
};

/**
 * Reads articles into a library, one transaction each. A source that fails is logged and never stops the others.
 *
 * @throws CorantoError `E301` locked, `E302` disk full …: the library cannot be written; all articles before are stored
 */
export async function ingest(
  library: Library,
  incoming: AsyncIterable<Incoming> | Iterable<Incoming>,
  { reader, reread = false, onProgress, signal }: IngestOptions,
): Promise<Totals> {
  let totals = NOTHING;
  let unsettled = 0;
  for await (const one of incoming) {
    if (signal?.aborted) break;
    const { outcome, id, fault, counted } = take(library, one, reader, reread);
    totals = sum(totals, counted);
    onProgress?.({ source: one.source, outcome, id, fault, totals });
    if (outcome !== "same" && outcome !== "failed") unsettled++;
    if (unsettled >= SETTLE_EVERY) {
      library.settle();
      unsettled = 0;
    }
    await nextTurn();
  }
  library.settle();
  return totals;
}

type Taken = Pick<Progress, "outcome" | "id" | "fault"> & { readonly counted: Partial<Totals> };

function take(library: Library, one: Incoming, reader: Pick<Reader, "read">, reread: boolean): Taken {
  try {
    if ("error" in one) throw one.error;
    const known = library.find(one.article);
    if (known && !reread) return { outcome: "same", id: known.id, fault: null, counted: { skipped: 1 } };
    const reading = reader.read(one.article);
    const { kind, id, copyOf } = library.add(one.article, reading, { later: true });
    library.clearFailure(one.source);
    if (kind === "same") return { outcome: kind, id, fault: null, counted: { skipped: 1 } };
    return { outcome: kind, id, fault: null, counted: countedOf(reading, copyOf !== null) };
  } catch (error) {
    if (error instanceof CorantoError && FATAL.has(error.code)) throw error;
    const fault = errorFacts(error);
    library.logFailure({ source: one.source, kind: "failed", fault });
    return { outcome: "failed", id: null, fault, counted: { failed: 1 } };
  }
}

const countedOf = ({ events, statements, expectations, doubts }: Reading, isCopy: boolean): Partial<Totals> => ({
  articles: 1,
  copies: isCopy ? 1 : 0,
  events: events.length,
  statements: statements.length,
  expectations: expectations.length,
  doubts: doubts.length,
});

function sum(a: Totals, b: Partial<Totals>): Totals {
  return Object.fromEntries(
    Object.entries(a).map(([name, value]) => [name, value + (b[name as keyof Totals] ?? 0)]),
  ) as unknown as Totals;
}
