import type { Level } from "../contract/vocabulary.js";
import type { Described } from "./described.js";
import { takeHead } from "./describeHead.js";
import { placeBody, placeCountry } from "./describeState.js";
import { isHead } from "./heads.js";
import { placeInside } from "./stateInside.js";
import { type Found, isHyphen, lower, meaningOf, type View, words } from "./view.js";

/**
 * Reads the words from token to token as a title or an actor: "the Arvanian deputy foreign minister",
 * "spokesman for the army of Corvia", "two Belmark warplanes".
 */
export function describe(view: View, first: number, last: number): Described {
  const out: Described = { why: [] };
  const found = view.found.filter((one) => one.last >= first && one.first <= last);
  const head = headOf(view, found, first, last);
  for (const one of found) {
    const country = meaningOf(one, "country");
    const body = meaningOf(one, "body");
    const place = meaningOf(one, "place");
    if (country && one !== head) placeCountry(view, out, one, country.code, country.form, head);
    else if (body && one !== head) placeBody(view, out, one, body, head);
    else if (place?.code && one !== head) out.country ??= place.code;
    const modifier = meaningOf(one, "modifier");
    if (modifier?.former && (!head || one.last < head.first)) out.former = true;
  }
  if (head) takeHead(view, out, head, found);
  if (head) placeInside(view, head, out);
  const level = out.level ?? levelOfWords(view, first, last);
  if (level) out.level = level;
  if (/(^|\s)ex[-‐‑–]/i.test(words(view, first, last))) out.former = true;
  return out;
}

/** The office, institution or group the phrase is headed by: the last before a preposition, the first where none stands before one. */
function headOf(view: View, found: readonly Found[], first: number, last: number): Found | undefined {
  let stop = last + 1;
  for (let index = first + 1; index <= last; index++)
    if (!view.at[index] && /^(of|for|to|in|at|on|from|with|who|,)$/.test(lower(view, index))) {
      const before = found.some((one) => one.last < index && isHead(one));
      if (before) {
        stop = index;
        break;
      }
    }
  const within = found.filter((one) => one.first < stop && isHead(one));
  const offices = within.filter((one) => meaningOf(one, "office"));
  const lastOne = within.at(-1);
  // "army chief": the office is the head; "president's office": the institution after it is
  const office = offices.at(-1);
  if (office && lastOne && lastOne !== office && meaningOf(lastOne, "modifier")) return office;
  return lastOne ?? found.findLast((one) => meaningOf(one, "body") ?? meaningOf(one, "country"));
}

/** "a working-level delegation", "high-ranking military men": the rank of people who are named by no office. */
function levelOfWords(view: View, first: number, last: number): Level | undefined {
  const before = first > 2 && isHyphen(view, first - 1) ? first - 2 : first;
  const text = words(view, before, last).toLowerCase();
  if (/\b(working|lower|low|mid|middle|technical|expert)[- ](level|ranking)\b/.test(text)) return "working";
  if (/\b(senior|top|high[- ]level|high[- ]ranking|ministerial)\b/.test(text)) return "senior";
  return undefined;
}
