/**
 * Words of a stretch of text while it is being cut: parallel arrays, reused from paragraph to paragraph. A word's `group`
 * is the index of the first word written together with it (its own index for most words).
 */
export class WordList {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly groups: number[] = [];
  length = 0;

  clear(): void {
    this.length = 0;
  }

  add(start: number, end: number): void {
    this.put(start, end, this.length);
  }

  /** Adds one written word that is several syntactic ones, cut at these lengths. */
  addCut(start: number, end: number, cuts: readonly number[]): void {
    const group = this.length;
    let from = start;
    for (const cut of cuts) {
      this.put(from, start + cut, group);
      from = start + cut;
    }
    this.put(from, end, group);
  }

  private put(start: number, end: number, group: number): void {
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.groups[this.length] = group;
    this.length++;
  }
}
