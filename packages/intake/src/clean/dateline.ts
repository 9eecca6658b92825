import { AGENCY_IN_DATELINE } from "./agencies.js";

export interface Dateline {
  /** The words before the dash: `GENEVA, 14 April (Reuters)`. */
  readonly words: string;
  readonly place?: string;
  readonly credit?: string;
  /** The date as written, usually without its year: `14 April`. */
  readonly date?: string;
}

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const DATE = `(?:${MONTH}\\s+\\d{1,2}|\\d{1,2}\\s+${MONTH})(?:,?\\s+\\d{4})?`;
const CAPITALS = "\\p{Lu}[\\p{Lu}.'’ -]{1,30}(?:,\\s+[\\p{Lu}\\p{Ll}.'’ -]{2,30})?";
const NAME = "\\p{Lu}[\\p{L}.'’-]{1,20}(?: \\p{Lu}[\\p{L}.'’-]{1,20}){0,2}(?:,\\s+\\p{Lu}[\\p{L}.'’ -]{2,30})?";
const DASH = "\\s*(?:--+|[—–_]|-(?=\\s))\\s*";
/** In capitals a place needs no agency; in small letters it does, or a date: else any "Ministers — " would be one. */
const SHAPES = [
  new RegExp(`^((${CAPITALS})(?:,?\\s+(${DATE}))?(?:,?\\s*${AGENCY_IN_DATELINE})?)(?:${DASH}|\\.\\s+(?=\\p{Lu}))`, "u"),
  new RegExp(`^((${NAME})(?:,?\\s+(${DATE}))?,?\\s*${AGENCY_IN_DATELINE})(?:${DASH}|\\.?\\s+(?=["“]?\\p{Lu}))`, "u"),
  new RegExp(`^((${NAME}),?\\s+(${DATE})())${DASH}`, "u"),
] as const;
/** `(Reuters) - ` without a place */
const BARE = new RegExp(`^(${AGENCY_IN_DATELINE})${DASH}`, "u");
const LONGEST = 120;
const DASHED_SHAPE = /^[^a-z]*(?:--+|[—–_]|-(?=\s)|\(|\/)/u;

/**
 * Finds the dateline at the start of a paragraph. It stays in the text; only what it says is noted.
 *
 * @param paragraph the first paragraph of an article
 */
export function findDateline(paragraph: string): Dateline | undefined {
  const head = paragraph.slice(0, LONGEST);
  const bare = BARE.exec(head);
  if (bare) return { words: bare[1]!, credit: (bare[2] ?? bare[3])! };
  for (const [index, shape] of SHAPES.entries()) {
    const found = shape.exec(head);
    if (!found) continue;
    const [, words, place, date, bracketed, slashed] = found;
    const credit = bracketed || slashed;
    // "WASHINGTON. Then …" without date, agency or dash is an ordinary sentence
    if (index === 0 && !date && !credit && !DASHED_SHAPE.test(head)) continue;
    return {
      words: words!.trim(),
      ...(place ? { place: place.trim() } : {}),
      ...(credit ? { credit } : {}),
      ...(date ? { date } : {}),
    };
  }
  return undefined;
}
