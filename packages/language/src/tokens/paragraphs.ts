import type { Span } from "../types.js";
import { isLower, isSpace } from "./chars.js";

/** Below this width (UTF-16 units) lines are short by nature: headlines, verse, lists. */
const LEAST_WRAP_WIDTH = 48;
/** Lines longer than this are paragraphs; wrapped text has next to none (addresses). */
const MOST_WRAP_WIDTH = 120;
const LONG_LINES_SHARE = 0.02;
/** Of the line ends inside sentences, this share must be where the width was reached. */
const WRAPPED_SHARE = 0.8;
const LEAST_WRAPPED_LINES = 2;
const FINAL = /[.?!…:;]["'”’)\]]*$/;

interface Line extends Span {
  /** An empty line, or the start of the text, is before it. */
  readonly afterGap: boolean;
}

/** Lines with something in them, without the spaces at their ends. Line ends: \n, \r, \v, \f, NEL, U+2028, U+2029. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
  let from = 0;
  let gap = true;
  for (;;) {
    const found = breaks.exec(text);
    const until = found ? found.index : text.length;
    let start = from;
    let end = until;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > start) {
      lines.push({ start, end, afterGap: gap });
      gap = false;
    } else gap = true;
    if (!found) return lines;
    from = breaks.lastIndex;
  }
}

/** Length of the first word of a line, at most 40. */
function firstWordLength(text: string, line: Span): number {
  let at = line.start;
  while (at < line.end && at - line.start < 40 && !isSpace(text.charCodeAt(at))) at++;
  return at - line.start;
}

/**
 * Tells hard-wrapped text (lines broken at a width, often inside sentences) from text with one paragraph a line: in
 * wrapped text the next line's first word would not have fitted on the line before.
 *
 * @returns the width, or 0 when lines are paragraphs
 */
function wrapWidth(text: string, lines: readonly Line[]): number {
  let width = 0;
  let long = 0;
  for (const line of lines) {
    const length = line.end - line.start;
    if (length > MOST_WRAP_WIDTH) long++;
    else if (length > width) width = length;
  }
  if (width < LEAST_WRAP_WIDTH || long > lines.length * LONG_LINES_SHARE) return 0;
  let broken = 0;
  let full = 0;
  let small = 0;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!;
    const before = lines[index - 1]!;
    if (line.afterGap || FINAL.test(text.slice(Math.max(before.start, before.end - 4), before.end))) continue;
    broken++;
    if (isFull(text, before, line, width)) full++;
    if (isLower(text.charCodeAt(line.start))) small++;
  }
  return small > 0 && full >= LEAST_WRAPPED_LINES && full >= broken * WRAPPED_SHARE ? width : 0;
}

/** True when the next line's first word would not have fitted; a quarter of the width is left to rag and indents. */
function isFull(text: string, line: Span, next: Span, width: number): boolean {
  return line.end - line.start + 1 + firstWordLength(text, next) > width - Math.min(8, width >> 3);
}

/**
 * Paragraphs of a text, in order: stretches between line ends, hard-wrapped lines joined again.
 *
 * @returns spans without spaces at their ends; an empty or blank text has none
 */
export function splitParagraphs(text: string): readonly Span[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const paragraphs: Span[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const last = paragraphs[paragraphs.length - 1];
    if (width && last && !line.afterGap && isFull(text, lines[index - 1]!, line, width))
      paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end };
    else paragraphs.push({ start: line.start, end: line.end });
  }
  return paragraphs;
}
