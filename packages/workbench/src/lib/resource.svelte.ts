import { untrack } from "svelte";
import { Api } from "./api.ts";
import { connection } from "./connection.svelte.ts";
import type { Problem } from "./problem.ts";
import { router } from "./router.svelte.ts";

const api = new Api();

/** One answer of the server as a page shows it. While another is on its way the old one stays in sight. */
export class Resource<T> {
  value = $state.raw<T | undefined>(undefined);
  problem = $state.raw<Problem | undefined>(undefined);
  loading = $state(true);

  /** Asks again whenever `address()` changes or the reader presses "Try again". Must be made while a component is set up. */
  constructor(address: () => string | undefined) {
    $effect(() => {
      const asked = address();
      void connection.tries;
      if (asked === undefined) {
        this.loading = false;
        return;
      }
      const stop = new AbortController();
      untrack(() => void this.#load(asked, stop.signal));
      return () => stop.abort();
    });
  }

  async #load(address: string, signal: AbortSignal): Promise<void> {
    const kept = api.kept<T>(address);
    if (kept !== undefined) this.value = kept;
    this.loading = true;
    try {
      const answer = await api.get<T>(address, signal);
      if (signal.aborted) return;
      const lost = !answer.ok && answer.problem.status === 0;
      connection.tell(address, answer.ok ? "answered" : answer.problem.title.toLowerCase(), lost);
      if (answer.ok) this.value = answer.value;
      else if (!lost) this.value = undefined;
      this.problem = answer.ok ? undefined : answer.problem;
      this.loading = false;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    void router.settle();
  }
}
