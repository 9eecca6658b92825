import type { Status } from "@coranto/reader";

/** One report's word on how things stand. */
export interface Report {
  readonly status: Status;
  /** EDTF of the publication; `null` comes first. */
  readonly published: string | null;
  readonly article: string;
}

/** Where a status can go from each: forward in time only (CODEBOOK section 9). A late report of the plan undoes nothing. */
const NEXT: Readonly<Record<Status, readonly Status[]>> = {
  hypothetical: ["proposed", "planned", "alleged", "ongoing", "happened", "cancelled", "refused", "denied", "negated"],
  proposed: ["planned", "ongoing", "happened", "cancelled", "refused", "denied", "negated"],
  planned: ["ongoing", "happened", "cancelled", "refused", "denied", "negated"],
  alleged: ["ongoing", "happened", "denied", "negated"],
  ongoing: ["happened", "cancelled", "denied"],
  refused: ["planned", "ongoing", "happened"],
  cancelled: ["ongoing", "happened"],
  negated: ["ongoing", "happened"],
  happened: ["denied"],
  historical: ["denied"],
  denied: [],
};
/** Within one publication, in the order in which things come about. */
const ORDER: readonly Status[] = Object.keys(NEXT) as Status[];

const order = (a: Report, b: Report): number => {
  const [x, y] = [a.published ?? "", b.published ?? ""];
  if (x !== y) return x < y ? -1 : 1;
  return (
    ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || (a.article < b.article ? -1 : a.article > b.article ? 1 : 0)
  );
};

/** Every status reported, in order of publication, neighbours that agree joined. */
export function statusHistory(reports: readonly Report[]): Report[] {
  return [...reports].sort(order).filter((one, i, all) => one.status !== all[i - 1]?.status);
}

export interface Standing {
  readonly status: Status;
  readonly moved: boolean;
  /** Publication of the report that moved it last, of the first report if none did. */
  readonly since: string | null;
}

/** How the happening stands after all reports, and whether that changed on the way. */
export function statusNow(reports: readonly Report[]): Standing {
  const [first, ...later] = statusHistory(reports);
  if (!first) throw new RangeError("a happening has at least one report");
  const now = later.reduce((at: Report, next) => (NEXT[at.status].includes(next.status) ? next : at), first);
  return { status: now.status, moved: now !== first, since: now.published };
}
