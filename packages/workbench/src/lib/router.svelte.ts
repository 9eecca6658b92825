import { tick } from "svelte";
import { type Arrival, leaveMarks, type Visit, visitOf } from "./visits.ts";

interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
}

const here = (): Place => ({ path: location.pathname, query: new URLSearchParams(location.search) });

const depthOf = (state: unknown): number => {
  const depth = (state as { depth?: unknown } | null)?.depth;
  return typeof depth === "number" ? depth : 0;
};

const arrival = (): Arrival => ({ part: location.hash.slice(1) });

/** The address is the state: what the page shows follows from `place` alone. */
class Router {
  place = $state.raw<Place>(here());
  /** Where the reader was when this entry of the history was left; given back once, when the page stands. */
  #pending: Visit | Arrival | undefined;
  /** What had the focus when the page was left: only if it still has it does the new page take it. */
  #left: Element | null = null;
  #key = 0;
  /** Pages of this site before this one in the history: how often Back stays here. */
  #depth = 0;
  readonly #visits = new Map<number, Visit>();

  start(): void {
    history.scrollRestoration = "manual";
    const known: unknown = history.state?.key;
    this.#key = typeof known === "number" ? known : Date.now();
    this.#depth = depthOf(history.state);
    history.replaceState({ key: this.#key, depth: this.#depth }, "");
    if (location.hash) this.#pending = arrival();
    addEventListener("popstate", (event: PopStateEvent) => {
      this.#visits.set(this.#key, visitOf(document));
      this.#left = document.activeElement;
      this.#key = typeof event.state?.key === "number" ? event.state.key : this.#key + 1;
      this.#depth = depthOf(event.state);
      const before = this.place.path;
      this.#pending = this.#visits.get(this.#key) ?? (before === location.pathname ? undefined : arrival());
      this.place = here();
      void this.settle();
    });
  }

  /** Goes to an address of this site. Only another path moves the page to its top and the focus to its heading. */
  go(href: string, { replace = false }: { readonly replace?: boolean } = {}): void {
    if (href === location.pathname + location.search + location.hash) return;
    this.#visits.set(this.#key, visitOf(document));
    this.#left = document.activeElement;
    const before = location.pathname;
    if (replace) history.replaceState({ key: this.#key, depth: this.#depth }, "", href);
    else {
      this.#key = Math.max(Date.now(), this.#key + 1);
      history.pushState({ key: this.#key, depth: ++this.#depth }, "", href);
    }
    if (before !== location.pathname || location.hash) this.#pending = arrival();
    this.place = here();
    void this.settle();
  }

  /** Back to where one was, as long as that is a page of this site. */
  back(): void {
    if (this.#depth > 0) history.back();
  }

  /** Called when a page has something to show: puts scroll and focus where they belong. A page still loading calls it again. */
  async settle(): Promise<void> {
    await tick();
    const pending = this.#pending;
    if (!pending || document.querySelector("main [data-loading]")) return;
    this.#pending = undefined;
    const focus = document.activeElement;
    leaveMarks(document, pending, focus === this.#left || focus === document.body || focus === null);
  }
}

export const router = new Router();
