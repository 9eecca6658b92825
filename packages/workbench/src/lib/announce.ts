/** Updates for screen readers, at most one a second: the newest wins, nothing piles up. */
export class Announcer {
  #waiting: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #say: (words: string) => void = () => {};

  /** @param say puts words into the page's live region */
  connect(say: (words: string) => void): void {
    this.#say = say;
  }

  announce(words: string): void {
    if (this.#timer !== undefined) {
      this.#waiting = words;
      return;
    }
    this.#say(words);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const waiting = this.#waiting;
      this.#waiting = undefined;
      if (waiting !== undefined) this.announce(waiting);
    }, 1000);
  }
}

export const announcer = new Announcer();
