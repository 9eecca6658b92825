/** An address printed at the foot, with the number its links carry. */
export interface Note {
  readonly number: number;
  readonly address: string;
}

/** Numbers every address linked to from the page's content, in reading order, the same address once. Marks the links. */
export function numberNotes(document: Document): Note[] {
  const numbers = new Map<string, number>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>("main a[href]:not([data-plain])")) {
    if (link.closest(".screen")) continue;
    const number = numbers.get(link.href) ?? numbers.size + 1;
    numbers.set(link.href, number);
    link.dataset.note = String(number);
  }
  return [...numbers].map(([address, number]) => ({ number, address }));
}

/** Unfolds everything for paper. @returns folds again what was folded */
export function unfold(document: Document): () => void {
  const folded = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")];
  for (const details of folded) details.open = true;
  return () => {
    for (const details of folded) details.open = false;
  };
}
