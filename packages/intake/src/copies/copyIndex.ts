import { type CopyPair, type CopyText, type Prepared, relate } from "./relate.js";
import { sampleOf, shinglesOf } from "./shingles.js";

/** A shingle in more texts than this is a formula (rights, an invitation to subscribe) and finds nobody. */
const FORMULA_FROM = 100;
/** At most so many texts are compared in full with a new one, those that share most first. */
const MOST_COMPARED = 60;

/**
 * Finds revisions, copies and partial copies as articles come in. About 60 sampled shingles an article are indexed; full
 * comparison is for the few that share one.
 */
export class CopyIndex {
  private readonly texts: Prepared[] = [];
  private readonly postings = new Map<number, number | number[]>();
  private readonly stories = new Map<string, number[]>();

  get size(): number {
    return this.texts.length;
  }

  /** Adds an article. @returns its relations to those added before, `a` the earlier added, strongest first */
  add(article: CopyText): readonly CopyPair[] {
    const prepared: Prepared = { ...article, shingles: shinglesOf(article.text) };
    const number = this.texts.length;
    const sample = sampleOf(prepared.shingles);
    const pairs: CopyPair[] = [];
    for (const candidate of this.candidates(prepared, sample)) {
      const pair = relate(this.texts[candidate]!, prepared);
      if (pair) pairs.push(pair);
    }
    this.texts.push(prepared);
    for (const shingle of sample) this.post(shingle, number);
    for (const key of storyKeys(article)) this.stories.set(key, [...(this.stories.get(key) ?? []).slice(-50), number]);
    return pairs.sort((x, y) => y.similarity - x.similarity || (x.a < y.a ? -1 : 1));
  }

  private candidates(article: Prepared, sample: readonly number[]): readonly number[] {
    const shared = new Map<number, number>();
    for (const shingle of sample) {
      const found = this.postings.get(shingle);
      if (found === undefined) continue;
      if (typeof found === "number") shared.set(found, (shared.get(found) ?? 0) + 1);
      else if (found.length < FORMULA_FROM) for (const other of found) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const key of storyKeys(article))
      for (const other of this.stories.get(key) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1000);
    return [...shared]
      .sort(([a, countA], [b, countB]) => countB - countA || a - b)
      .slice(0, MOST_COMPARED)
      .map(([other]) => other);
  }

  private post(shingle: number, number: number): void {
    const found = this.postings.get(shingle);
    if (found === undefined) this.postings.set(shingle, number);
    else if (typeof found === "number") this.postings.set(shingle, [found, number]);
    else if (found.length < FORMULA_FROM) found.push(number);
  }
}

function storyKeys({ url, outlet, title }: CopyText): string[] {
  return [
    ...(url ? [`u ${url}`] : []),
    ...(outlet && title && title.length > 15 ? [`t ${outlet}\n${title.trim()}`] : []),
  ];
}

/** @returns every related pair, in the order in which the second of the two came */
export function findCopies(articles: Iterable<CopyText>): readonly CopyPair[] {
  const index = new CopyIndex();
  const pairs: CopyPair[] = [];
  for (const article of articles) pairs.push(...index.add(article));
  return pairs;
}
