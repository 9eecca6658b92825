import type { Query } from "./address.ts";

/** Settings of an address that belong to the page alone: what is chosen on it, what is marked. */
const PAGE_ONLY = new Set(["e", "at", "marks"]);

/** The same view as JSON and CSV: the page's own address with an ending. The first page has no name to end, so it borrows `/overview`. */
export function viewOf(path: string, query: Query): { readonly json: string; readonly csv: string } {
  const kept = [...query].filter(([key]) => !PAGE_ONLY.has(key));
  const settings = kept.length ? `?${new URLSearchParams(kept)}` : "";
  const name = path === "/" ? "/overview" : path.replace(/\/+$/, "");
  return { json: `${name}.json${settings}`, csv: `${name}.csv${settings}` };
}
