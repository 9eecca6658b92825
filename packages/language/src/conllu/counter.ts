/** Counts from 1. */
export class Counter {
  private last = 0;

  next(): number {
    this.last++;
    return this.last;
  }
}
