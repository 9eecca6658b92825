import { getContext, setContext, tick } from "svelte";
import { changed } from "../lib/address.ts";
import { router } from "../lib/router.svelte.ts";
import type { Datum, Kind } from "./data.ts";
import type { Layout } from "./layout.ts";

type Side = "text" | "list";

/** As in ArticleView: from this width on the list stands beside the text. */
const BESIDE = "(min-width: 64rem)";

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

  /**
   * Chooses a datum and shows it on both sides.
   * @param from the side it was chosen on
   * @param focus the side the keyboard goes on to; without it the focus stays
   */
  choose(
    key: string | null,
    from: Side,
    { replace = false, focus }: { readonly replace?: boolean; readonly focus?: Side } = {},
  ): void {
    const { path, query } = router.place;
    router.go(changed(path, query, { e: key, at: null }), { replace });
    if (key) void this.show(key, from, focus);
  }

  /** Scrolls to a datum; leaves alone what is in sight. Where both sides stand under each other, only the other side can be shown. */
  async show(key: string, from: Side, focus?: Side): Promise<void> {
    await tick();
    const sides = { text: this.#element("text", key), list: this.#element("list", key) };
    const other = from === "text" ? "list" : "text";
    const shown: readonly Side[] = matchMedia(BESIDE).matches ? ["list", "text"] : [focus ?? other];
    for (const side of shown) sides[side]?.scrollIntoView({ block: "nearest" });
    if (focus) sides[focus]?.focus({ preventScroll: true });
  }

  /** The next datum of a kind from the chosen one, or the first. Stops at both ends. */
  step(kind: Kind, by: 1 | -1): void {
    const list = this.#data().filter((datum) => datum.kind === kind);
    const at = list.findIndex(({ key }) => key === this.chosen);
    const next = list[at < 0 ? (by === 1 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))];
    if (next) this.choose(next.key, "list", { replace: true, focus: "list" });
  }

  #element(side: Side, key: string): HTMLElement | null {
    if (side === "list") return document.querySelector(`[data-card="${CSS.escape(key)}"]`);
    return document.querySelector(`[data-piece="${this.#layout().places.get(key) ?? -1}"]`);
  }
}

const KEY = Symbol("choice");
export const giveChoice = (choice: Choice): Choice => setContext(KEY, choice);
export const takeChoice = (): Choice => getContext<Choice>(KEY);
