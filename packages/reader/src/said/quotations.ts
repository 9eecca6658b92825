import type { Sentence, Span } from "@coranto/language";
import type { Quotation } from "../stages.js";
import { tighten } from "./bounds.js";
import { type Mark, marksIn } from "./marks.js";

/** A single-quoted stretch longer than this is taken for two stray apostrophes. */
const LONGEST_SINGLE = 4000;

/**
 * Stretches between quotation marks, outermost only, in text order.
 *
 * A quotation never crosses a paragraph: one that runs on (the next paragraph repeats the opening mark) is given
 * paragraph by paragraph, every piece but the last with `closed: false`. An opening mark without its closing mark
 * runs to the end of the paragraph when the paragraph begins with it or the next one repeats it, else to the end of
 * its sentence. A closing mark without an opening takes its sentence from the start, `closed: false`.
 * Linear in the length of the text.
 */
export function findQuotations(sentences: readonly Sentence[], text: string): readonly Quotation[] {
  const out: Quotation[] = [];
  const paragraphs = paragraphsOf(sentences);
  for (const [at, paragraph] of paragraphs.entries()) {
    const marks = marksIn(text, paragraph.span);
    const next = paragraphs[at + 1];
    const repeated =
      next !== undefined &&
      marksIn(text, { start: next.span.start, end: next.span.start + 3 })[0]?.at === next.span.start;
    out.push(...quotationsIn(text, sentences, paragraph, marks, repeated));
  }
  return out;
}

interface Paragraph {
  readonly span: Span;
  /** Indices of its sentences, half-open. */
  readonly first: number;
  readonly last: number;
}

function paragraphsOf(sentences: readonly Sentence[]): Paragraph[] {
  const out: Paragraph[] = [];
  for (let first = 0; first < sentences.length; ) {
    let last = first + 1;
    while (last < sentences.length && sentences[last]!.paragraph === sentences[first]!.paragraph) last++;
    out.push({ span: { start: sentences[first]!.span.start, end: sentences[last - 1]!.span.end }, first, last });
    first = last;
  }
  return out;
}

function quotationsIn(
  text: string,
  sentences: readonly Sentence[],
  paragraph: Paragraph,
  marks: readonly Mark[],
  repeated: boolean,
): Quotation[] {
  const out: Quotation[] = [];
  let sentence = paragraph.first;
  const sentenceAt = (offset: number): number => {
    while (sentence + 1 < paragraph.last && sentences[sentence + 1]!.span.start <= offset) sentence++;
    return sentence;
  };
  const add = (start: number, innerStart: number, innerEnd: number, end: number, closed: boolean): void => {
    // A mark that the splitter left at the end of a sentence opens the next one.
    const cutOff = sentences[sentenceAt(start)]!.span.end <= innerStart && sentence + 1 < paragraph.last;
    if (innerEnd <= innerStart) return;
    const inside = tighten(text, { start: innerStart, end: innerEnd });
    if (!inside) return;
    out.push({ span: { start, end }, inner: inside, sentence: sentence + (cutOff ? 1 : 0), closed });
  };
  const closers = singleClosers(text, marks);
  let done = paragraph.span.start;
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i]!;
    if (open.at < done) continue;
    const from = open.at + open.length;
    if (open.style === "single") {
      const close = open.opens ? closers[i] : undefined;
      if (!close) continue;
      add(open.at, from, close.at, close.at + close.length, true);
      done = close.at + close.length;
      continue;
    }
    if (!open.opens) {
      // Only its closing mark is left: the quotation began with the sentence, or after the one before it.
      const start = Math.max(done, sentences[sentenceAt(open.at)]!.span.start);
      const inner = start + /^[\s,;:.]*/.exec(text.slice(start, Math.min(open.at, start + 50)))![0].length;
      if (/[,.?!…]/.test(text[open.at - 1] ?? "") && !open.neutral)
        add(inner, inner, open.at, open.at + open.length, false);
      done = open.at + open.length;
      continue;
    }
    let close: Mark | undefined;
    let depth = 0;
    for (let j = i + 1; j < marks.length; j++) {
      const mark = marks[j]!;
      if (mark.style !== open.style) continue;
      if (mark.closes && (!mark.opens || depth === 0)) {
        if (depth === 0) {
          close = mark;
          break;
        }
        depth--;
      } else if (mark.opens && !mark.closes) {
        // A second opening mark: one inside the other when both are curly and closed, else the first was never closed.
        if (open.neutral || mark.neutral) break;
        depth++;
      }
      if (depth > 3) break;
    }
    if (close) {
      add(open.at, from, close.at, close.at + close.length, true);
      done = close.at + close.length;
      continue;
    }
    const again = nextOpening(marks, i);
    const whole = !again && (repeated || open.at === paragraph.span.start);
    let end = whole
      ? paragraph.span.end
      : Math.min(sentences[sentenceAt(open.at)]!.span.end, again?.at ?? Number.POSITIVE_INFINITY);
    while (end > from && /\s/.test(text[end - 1]!)) end--;
    add(open.at, from, end, end, false);
    done = end;
  }
  return out;
}

function nextOpening(marks: readonly Mark[], after: number): Mark | undefined {
  const { style } = marks[after]!;
  for (let at = after + 1; at < marks.length; at++)
    if (marks[at]!.style === style && marks[at]!.opens) return marks[at];
  return undefined;
}

/**
 * For every single opening mark the mark that closes it. "the ministers' plan" inside single quotation marks looks
 * like an end: such a mark closes only when no better one follows before the next opening.
 */
function singleClosers(text: string, marks: readonly Mark[]): readonly (Mark | undefined)[] {
  const out: (Mark | undefined)[] = new Array(marks.length).fill(undefined);
  let sure: Mark | undefined;
  let weak: Mark | undefined;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    if (mark.style !== "single") continue;
    if (mark.closes && !mark.opens) {
      const possessive = text[mark.at - 1] === "s" && /^\s[a-z]/.test(text.slice(mark.at + 1, mark.at + 3));
      if (possessive) weak = mark;
      else {
        sure = mark;
        weak = undefined;
      }
    } else if (mark.opens) {
      const best = sure ?? weak;
      if (best && best.at - mark.at <= LONGEST_SINGLE) out[i] = best;
      sure = undefined;
      weak = undefined;
    }
  }
  return out;
}
