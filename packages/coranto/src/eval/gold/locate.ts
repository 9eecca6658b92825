/** A place in the squeezed text: half-open. */
export type Place = readonly [start: number, end: number];

/** Long pieces may cross a line that the coder joined; then both their ends are looked for. */
const LONG = 60;
const END = 50;

/** One form for quotation marks and white space, letter for letter, so that offsets stay. */
export function straighten(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s/g, " ");
}

/** One form for quotation marks and runs of white space, so that a coder's copy and the article compare. */
export function squeeze(text: string): string {
  return straighten(text).replace(/ +/g, " ").trim();
}

/** @returns the occurrence of `piece` nearest to `hint` (an offset into `body`), if any */
export function locate(body: string, piece: string, hint = 0): Place | undefined {
  const sought = squeeze(piece);
  if (!sought) return undefined;
  let best: Place | undefined;
  for (let at = body.indexOf(sought); at >= 0; at = body.indexOf(sought, at + 1))
    if (!best || Math.abs(at - hint) < Math.abs(best[0] - hint)) best = [at, at + sought.length];
  if (best || sought.length <= LONG) return best;
  const head = locate(body, sought.slice(0, END), hint);
  const tail = locate(body, sought.slice(-END), hint);
  return head && tail ? [Math.min(head[0], tail[0]), Math.max(head[1], tail[1])] : (head ?? tail);
}

/** @returns the `n`-th occurrence, from 1; the last one when there are fewer */
export function nth(body: string, piece: string, n: number): Place | undefined {
  const sought = squeeze(piece);
  let at = -1;
  for (let k = 0; k < n; k++) {
    const next = body.indexOf(sought, at + 1);
    if (next < 0) break;
    at = next;
  }
  return at < 0 ? undefined : [at, at + sought.length];
}

export function overlap(a: Place | undefined, b: Place | undefined): number {
  return a && b ? Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0])) : 0;
}

/** Characters between two places; 0 when they touch. */
export function gap(a: Place | undefined, b: Place | undefined): number {
  return a && b ? Math.max(0, Math.max(a[0], b[0]) - Math.min(a[1], b[1])) : Number.POSITIVE_INFINITY;
}
