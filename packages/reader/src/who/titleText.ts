import { isHyphen, isPossessive, lower, meaningOf, type View, words } from "./view.js";

/** The words of a title without the state at its front and the words for "former": "deputy foreign minister". */
export function titleText(view: View, first: number, last: number): string {
  const parts: string[] = [];
  let index = afterOwner(view, first, last);
  let run = -1;
  const flush = (end: number): void => {
    if (run > 0 && end >= run) parts.push(words(view, run, end));
    run = -1;
  };
  const office = view.found.find((one) => one.first >= first && one.last <= last && meaningOf(one, "office"));
  while (index <= last) {
    const found = view.at[index];
    const before = !office || index < office.first;
    const country = found && meaningOf(found, "country");
    const building = found && meaningOf(found, "institution");
    const skip =
      (before && country && !building) ||
      (before && meaningOf(found, "modifier")?.former) ||
      (before && meaningOf(found, "honorific")) ||
      (run < 0 &&
        !found &&
        (isPossessive(view, index) || isHyphen(view, index) || view.tokens[index - 1]!.upos === "DET"));
    if (skip) {
      flush(index - 1);
      index = found ? Math.min(found.last, last) + 1 : index + 1;
      continue;
    }
    if (run < 0) run = index;
    index++;
  }
  flush(withoutState(view, office?.last ?? first, last));
  return parts.join(" ").replace(/^then[- ]/i, "");
}

/** First token after "Arvania's", "the alliance's" that stand before the office. */
function afterOwner(view: View, first: number, last: number): number {
  const office = view.found.find((one) => one.first >= first && one.last <= last && meaningOf(one, "office"));
  let start = first;
  for (let index = first; office && index < office.first; index++) if (isPossessive(view, index)) start = index + 1;
  return start;
}

/** Last token of a title without "of Arvania", "of the Corvian republic" at its end. */
function withoutState(view: View, office: number, last: number): number {
  const state = view.at[last];
  if (!meaningOf(state, "country") || !state || state.first <= office) return last;
  const before = lower(view, state.first - 1) === "the" ? state.first - 2 : state.first - 1;
  return lower(view, before) === "of" && before > office ? before - 1 : last;
}
