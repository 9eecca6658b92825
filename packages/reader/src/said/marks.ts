import type { Span } from "@coranto/language";

/** A quotation mark and what it can do where it stands. */
export interface Mark {
  readonly at: number;
  readonly length: number;
  readonly style: "double" | "single";
  readonly opens: boolean;
  readonly closes: boolean;
  /** The same sign opens and closes (`"`, `'`): only its neighbours tell. */
  readonly neutral: boolean;
}

const SIGNS = /``|''|["“”„‟«»'‘’‚‹›`]/g;
const LETTER = /[\p{L}\p{N}]/u;
/** What stands before an opening mark, and after a closing one. */
const BEFORE_OPENING = /[\s([{—–\-/:“"'‘«>]/;
const AFTER_CLOSING = /[\s)\]}—–\-/:;,.?!…”"'’»<]/;
/** Words that begin with an apostrophe. */
const CLIPPED = /^['‘’](?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|n\b)/i;

/**
 * Every quotation mark in a stretch of text, apostrophes left out.
 *
 * @param span stretch to look at; its ends count as the ends of a paragraph
 */
export function marksIn(text: string, span: Span): Mark[] {
  const out: Mark[] = [];
  SIGNS.lastIndex = span.start;
  for (let found = SIGNS.exec(text); found && found.index < span.end; found = SIGNS.exec(text)) {
    const sign = found[0];
    const at = found.index;
    const before = at > span.start ? text[at - 1]! : " ";
    const after = at + sign.length < span.end ? text[at + sign.length]! : " ";
    const mark = readMark(sign, at, before, after, text);
    if (mark) out.push(mark);
  }
  return out;
}

function readMark(sign: string, at: number, before: string, after: string, text: string): Mark | undefined {
  const length = sign.length;
  const leads = BEFORE_OPENING.test(before) && !/\s/.test(after);
  const trails = AFTER_CLOSING.test(after) && !/\s/.test(before);
  const double = (opens: boolean, closes: boolean, neutral = false): Mark => ({
    at,
    length,
    style: "double",
    opens,
    closes,
    neutral,
  });
  const single = (opens: boolean, closes: boolean, neutral = false): Mark => ({
    at,
    length,
    style: "single",
    opens,
    closes,
    neutral,
  });
  switch (sign) {
    case "“":
      // Some outlets set the opening sign at both ends.
      return trails && !leads ? double(false, true) : double(true, false);
    case "”":
      return leads && !trails ? double(true, false) : double(false, true);
    case "„":
    case "‟":
    case "``":
      return double(true, false);
    case "«":
      return double(!(trails && !leads), trails && !leads);
    case "»":
      return double(leads && !trails, !(leads && !trails));
    case "''":
      return leads && !trails ? double(true, false) : double(false, true);
    case '"':
      // 12" of rain: an inch sign.
      if (/\d/.test(before) && /[\s,)]/.test(after) && !/["“]/.test(text.slice(Math.max(0, at - 200), at)))
        return undefined;
      if (leads && !trails) return double(true, false, true);
      if (trails && !leads) return double(false, true, true);
      return double(true, true, true);
    case "‘":
    case "‚":
    case "‹":
      if (CLIPPED.test(text.slice(at, at + 7)) || !leads)
        return trails && !LETTER.test(after) ? single(false, true) : undefined;
      return single(true, false);
    case "`":
      return leads && LETTER.test(after) ? single(true, false) : undefined;
    case "'":
      if (leads && !trails && !CLIPPED.test(text.slice(at, at + 7))) return single(true, false, true);
      return trails && !leads ? single(false, true, true) : undefined;
    default:
      return trails && !LETTER.test(after) ? single(false, true) : undefined;
  }
}
