import type { Statement } from "../contract/reading.js";
import type { Document, Quotation } from "../stages.js";
import { tabulate } from "./contentTable.js";
import { isFiniteVerb, isMark, isQuoteMark, quotationAt, type View, viewsOf, wordAt } from "./view.js";

/**
 * What a stretch in quotation marks is: `said` in somebody's statement · `title` a name of a book, film, plan · `phrase` words quoted in
 * passing (scare quotes, "the so-called …"), part of the article's own sentence · `loose` said by somebody nobody names.
 */
export type QuotationRole = "said" | "title" | "phrase" | "loose";

export interface RoledQuotation {
  readonly quotation: Quotation;
  readonly role: QuotationRole;
  /** Words between the marks. */
  readonly words: number;
}

/** Words before a quotation that make it a name. */
const NAMING = new Set([
  "called",
  "titled",
  "entitled",
  "named",
  "dubbed",
  "nicknamed",
  "termed",
  "labelled",
  "labeled",
  "headlined",
  "as",
]);
const SMALL = new Set([
  "of",
  "the",
  "and",
  "a",
  "an",
  "in",
  "on",
  "for",
  "to",
  "with",
  "at",
  "by",
  "from",
  "or",
  "is",
  "are",
]);
/** Share of a title's weighty words that begin with a capital. */
const CAPITALS = 0.8;

/** Every quotation of an article with its role, in text order. */
export function quotationRoles(document: Document, statements: readonly Statement[]): readonly RoledQuotation[] {
  const views = viewsOf(document);
  const { pieces, reach } = tabulate(statements);
  let next = 0;
  return document.quotations.map((quotation, at) => {
    const { inner } = quotation;
    while (next < pieces.length && pieces[next]!.span.start < inner.end) next++;
    const said = next > 0 && reach[next - 1]! > inner.start;
    const words = document.article.text.slice(inner.start, inner.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    return { quotation, words, role: said ? "said" : roleOf(views, quotation, at) };
  });
}

function roleOf(views: readonly View[], quotation: Quotation, index: number): Exclude<QuotationRole, "said"> {
  const view = views[quotation.sentence]!;
  const inside = view.tokens.filter((token) => quotationAt(view, token.index) === index && !isMark(token));
  const first = inside[0];
  if (!first) return "phrase";
  let before = first.index - 1;
  while (before >= 1 && isQuoteMark(view.tokens[before - 1])) before--;
  const weighty = inside.filter(({ form }) => !SMALL.has(form.toLowerCase()));
  const capitals = weighty.filter(({ form }) => /^[\p{Lu}\d]/u.test(form)).length;
  if (weighty.length > 0 && capitals >= weighty.length * CAPITALS) return "title";
  if (NAMING.has(wordAt(view, before))) return "title";
  return isPartOfSentence(view, index) || !inside.some(isFiniteVerb) ? "phrase" : "loose";
}

/** Words of the article's own stand before and after, or before without a mark between: "the “axis of evil” speech". */
function isPartOfSentence(view: View, index: number): boolean {
  const own = view.tokens.filter((token) => quotationAt(view, token.index) !== index);
  const first = view.tokens.find((token) => quotationAt(view, token.index) === index);
  if (!first) return false;
  const before = own.filter((token) => token.index < first.index && !isMark(token)).at(-1);
  const mark = view.tokens[first.index - 2];
  return before !== undefined && !(mark && /^[,:;.?!–—]$/.test(mark.form));
}
