import type { PersonName } from "./names.js";
import { mayHold } from "./officeTaken.js";
import type { Title } from "./titles.js";
import { type Found, lower, meaningOf, type View } from "./view.js";

const TOKENS_BACK = 120;

/**
 * The state most probably meant by a title that names none: of an institution or of the last state before it that is not
 * only a place or the far side of a post, in its sentence or the two before; else the state named most in the article.
 */
export function stateAround(
  views: readonly View[],
  name: PersonName,
  title: Title,
  day: string | undefined,
): string | undefined {
  const order = statesOfArticle(views).filter((state) => state !== title.object);
  const may = (state: string): boolean | undefined =>
    day && title.office ? mayHold(state, title.office, day, name.pieces) : undefined;
  const known = order.slice(0, MOST_STATES).find(may);
  if (known) return known;
  const near = nearestState(views, name, title);
  if (near && may(near) !== false) return near;
  return order.slice(0, MOST_STATES).find((state) => may(state) !== false) ?? near ?? order[0];
}

/** States of an article looked up in the lists of holders. */
const MOST_STATES = 12;

function nearestState(views: readonly View[], name: PersonName, title: Title): string | undefined {
  const speaks = title.level === "spokesperson";
  for (let index = name.view.index; index >= Math.max(0, name.view.index - 2); index--) {
    const view = views[index]!;
    const before = statesBefore(view, index < name.view.index ? view.tokens.length : name.first - 1).filter(
      (one) => stateIn(one) !== title.object,
    );
    const bodies = before.filter((one) => meaningOf(one, "institution") ?? meaningOf(one, "body"));
    const states = before.filter((one) => meaningOf(one, "country"));
    const acting = states.filter(
      (one) => !/^(in|to|at|from|on|into|near|over|against|for)$/.test(lower(view, one.first - 1)),
    );
    const pick =
      (speaks ? bodies.at(-1) : undefined) ??
      (index === name.view.index ? (acting.at(-1) ?? states.at(-1)) : acting[0]);
    if (pick) return stateIn(pick);
  }
  return undefined;
}

/** Phrases with a state among so many tokens up to one, in text order. */
function statesBefore(view: View, to: number): Found[] {
  const out: Found[] = [];
  for (let token = to; token >= Math.max(1, to - TOKENS_BACK); token--) {
    const found = view.at[token];
    if (found?.last === token && stateIn(found)) out.unshift(found);
  }
  return out;
}

function stateIn(found: Found): string | undefined {
  const institution = found.meanings.find((one) => one.kind === "institution" && one.state && one.sector !== "JRN");
  return meaningOf(found, "country")?.code ?? (institution?.kind === "institution" ? institution.state : undefined);
}

const topStates = new WeakMap<readonly View[], string[]>();

/** The state named most often in the article. */
export function topState(views: readonly View[]): string | undefined {
  return statesOfArticle(views)[0];
}

/** The states named in the article, most often first. */
export function statesOfArticle(views: readonly View[]): readonly string[] {
  let order = topStates.get(views);
  if (!order) {
    const count = new Map<string, number>();
    for (const view of views)
      for (const found of view.found) {
        const state = stateIn(found);
        if (state) count.set(state, (count.get(state) ?? 0) + 1);
      }
    order = [...count].sort((a, b) => b[1] - a[1]).map(([state]) => state);
    topStates.set(views, order);
  }
  return order;
}
