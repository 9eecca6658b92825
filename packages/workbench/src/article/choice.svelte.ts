import { getContext, setContext, tick } from "svelte";
import { changed } from "../lib/address.ts";
import { router } from "../lib/router.svelte.ts";
import type { Datum, Kind } from "./data.ts";
import type { Layout } from "./layout.ts";

type Where = "text" | "list";

/** What is chosen in an article and what the pointer rests on: the joint between the words and what was read from them. */
export class Choice {
  hovered = $state<string | null>(null);
  /** The address holds the choice. */
  readonly chosen = $derived(router.place.query.get("e"));
  readonly #data: () => readonly Datum[];
  readonly #layout: () => Layout;

  constructor(data: () => readonly Datum[], layout: () => Layout) {
    this.#data = data;
    this.#layout = layout;
  }

  isLit(keys: readonly string[]): boolean {
    return keys.some((key) => key === this.chosen || key === this.hovered);
  }

  /** Chooses a datum, shows it on both sides and, for the keyboard, moves the focus to one of them. */
  choose(
    key: string | null,
    { replace = false, focus }: { readonly replace?: boolean; readonly focus?: Where } = {},
  ): void {
    const { path, query } = router.place;
    router.go(changed(path, query, { e: key, at: null }), { replace });
    if (key) void this.show(key, focus);
  }

  /** Scrolls both sides to a datum; leaves alone what is in sight. */
  async show(key: string, focus?: Where): Promise<void> {
    await tick();
    const [words, card] = [this.#element("text", key), this.#element("list", key)];
    card?.scrollIntoView({ block: "nearest" });
    words?.scrollIntoView({ block: "nearest" });
    (focus === "text" ? words : focus === "list" ? card : null)?.focus({ preventScroll: true });
  }

  /** The next datum of a kind from the chosen one, or the first. Stops at both ends. */
  step(kind: Kind, by: 1 | -1): void {
    const list = this.#data().filter((datum) => datum.kind === kind);
    const at = list.findIndex(({ key }) => key === this.chosen);
    const next = list[at < 0 ? (by === 1 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))];
    if (next) this.choose(next.key, { replace: true, focus: "list" });
  }

  #element(where: Where, key: string): HTMLElement | null {
    if (where === "list") return document.querySelector(`[data-card="${CSS.escape(key)}"]`);
    return document.querySelector(`[data-piece="${this.#layout().places.get(key) ?? -1}"]`);
  }
}

const KEY = Symbol("choice");
export const giveChoice = (choice: Choice): Choice => setContext(KEY, choice);
export const takeChoice = (): Choice => getContext<Choice>(KEY);
