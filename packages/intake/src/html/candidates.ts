import { blockText, type DomNode } from "./text.js";

/** Where pages keep the body of an article, most telling first. */
const SELECTORS = [
  '[itemprop="articleBody"]',
  "article .entry-content, article .post-content, article .article-body, article .article__body, article .story-body",
  ".entry-content, .post-content, .post-body, .article-body, .article__body, .article-content, .story-body, .story-text, #article-body, .articleBody",
  "article",
  "main",
];
/** Another place wins when it has this many times the words that were found, and at least so many more units. */
const BETTER = 1.6;
const LEAST_MORE = 400;

export interface CandidatePage {
  querySelectorAll(selector: string): ArrayLike<unknown>;
}

/** @returns the longest text of paragraphs at the places where articles are kept; empty when there is none */
export function bestCandidate(page: CandidatePage): string {
  let best = "";
  for (const selector of SELECTORS) {
    for (const element of Array.from(page.querySelectorAll(selector)).slice(0, 40)) {
      const text = paragraphsOf(blockText(element as DomNode));
      if (text.length > best.length) best = text;
    }
    if (best.length > LEAST_MORE * 2) return best;
  }
  return best;
}

/** Lines that are prose: long enough, or ended like a sentence. */
function paragraphsOf(text: string): string {
  return text
    .split("\n")
    .filter((line) => line.length > 80 || (line.length > 25 && /[.?!:”"]$/.test(line)))
    .join("\n");
}

/** @returns true when the candidate is so much longer that the found text cannot be the whole article */
export function isBetter(candidate: string, found: string): boolean {
  return candidate.length > found.length * BETTER && candidate.length > found.length + LEAST_MORE;
}
