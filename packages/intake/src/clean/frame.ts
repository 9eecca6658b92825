import { ALONE, AT_END } from "./agencies.js";
import { boilerplate } from "./boilerplate.js";

export interface Cleaned {
  readonly text: string;
  /** Name of the outlet that copied the text, from its lines around it. */
  readonly outlet?: string;
  readonly credit?: string;
  readonly removed: ReadonlyArray<{ readonly text: string; readonly why: string }>;
}

/** A name of an outlet as a line: up to six words with capitals, no end mark. UTF-16 units. */
const LONGEST_NAME = 45;
const NAME_LINE = /^[\p{Lu}\d][\p{L}\d.&'’-]*(?: (?:of|the|and|for|&|[\p{Lu}\d][\p{L}\d.&'’-]*)){0,6}$/u;
/** Lines at each end that may be frame. */
const EDGE = 6;

/**
 * Takes off what a copier put around an article: its name above and below (a damaged last letter too), invitations to
 * share and subscribe, rights, the agency's signature at the end. Only whole lines go, and the signature; the words of the
 * article are never altered, and if nothing would be left, nothing is removed.
 *
 * @param given the outlet, where it is known: its lines go even if they stand once
 */
export function cleanText(text: string, given?: string): Cleaned {
  const lines = text.split("\n");
  const filled = lines.map((_, index) => index).filter((index) => lines[index]!.trim() !== "");
  const removed = new Map<number, string>();
  const outlet = findFrame(lines, filled, given, removed);
  for (const index of edges(filled)) {
    const why = removed.has(index) ? undefined : boilerplate(lines[index]!);
    if (why) removed.set(index, why);
  }
  const left = filled.filter((index) => !removed.has(index));
  if (left.length === 0) return { text: text.trim(), removed: [] };
  const gone = [...removed].sort(([a], [b]) => a - b).map(([index, why]) => ({ text: lines[index]!.trim(), why }));
  const signature = takeSignature(lines, left);
  if (signature) gone.push({ text: signature.words, why: "agency credit" });
  const kept = lines.filter((_, index) => !removed.has(index)).join("\n");
  return {
    text: signature ? trimBlank(signature.rest(kept)) : trimBlank(kept),
    ...(outlet ? { outlet } : {}),
    ...(signature ? { credit: signature.credit } : {}),
    removed: gone,
  };
}

function edges(filled: readonly number[]): readonly number[] {
  return filled.length <= 2 * EDGE ? filled : [...filled.slice(0, EDGE), ...filled.slice(-EDGE)];
}

function trimBlank(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+/, "").trim();
}

/** Lines with the copier's name: the first and the last line the same, or either the same as the outlet that is given. */
function findFrame(
  lines: readonly string[],
  filled: readonly number[],
  given: string | undefined,
  removed: Map<number, string>,
): string | undefined {
  if (filled.length < 3) return undefined;
  const first = filled[0]!;
  const last = filled[filled.length - 1]!;
  const head = lines[first]!.trim();
  const tail = lines[last]!.trim();
  const known = given?.trim();
  const isName = head.length <= LONGEST_NAME && NAME_LINE.test(head);
  const same = isName && nearlySame(head, tail);
  if (same || (known && nearlySame(known, head))) removed.set(first, "name of the outlet above the text");
  if (same || (known && nearlySame(known, tail))) removed.set(last, "name of the outlet below the text");
  return same ? head : undefined;
}

/** True when the second is the first, up to case and one letter too many, too few or wrong at its end. */
function nearlySame(name: string, line: string): boolean {
  const a = name.toLowerCase();
  const b = line.toLowerCase();
  if (a === b) return true;
  if (a.length < 5 || Math.abs(a.length - b.length) > 1) return false;
  return b.startsWith(a) || a.startsWith(b) || a.slice(0, -1) === b.slice(0, -1);
}

interface Signature {
  readonly credit: string;
  readonly words: string;
  /** The text without the signature. */
  rest(text: string): string;
}

function takeSignature(lines: readonly string[], left: readonly number[]): Signature | undefined {
  const line = lines[left[left.length - 1]!]!.trimEnd();
  const alone = left.length > 1 ? ALONE.exec(line.trim()) : null;
  if (alone) {
    const credit = alone.slice(1).find((group) => group !== undefined)!;
    return { credit, words: line.trim(), rest: (text) => text.trimEnd().slice(0, -line.trim().length) };
  }
  // a tail only: the pattern never looks at more than the end of the paragraph
  const tail = line.slice(-80);
  const found = AT_END.exec(tail);
  if (!found) return undefined;
  const credit = found.slice(2).find((group) => group !== undefined)!;
  const words = tail.slice(found[1]!.length);
  return { credit, words: words.trim(), rest: (text) => text.trimEnd().slice(0, -words.length) };
}
