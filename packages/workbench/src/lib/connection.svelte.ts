/** What the status line and the banner tell of the talk with the server. */
class Connection {
  /** The server did not answer the last request. */
  lost = $state(false);
  last = $state.raw<{ readonly address: string; readonly outcome: string } | null>(null);
  /** Raised by "Try again": whoever shows a failed answer asks anew. */
  tries = $state(0);

  tell(address: string, outcome: string, lost: boolean): void {
    this.lost = lost;
    this.last = { address, outcome };
  }

  again(): void {
    this.tries++;
  }
}

export const connection = new Connection();
