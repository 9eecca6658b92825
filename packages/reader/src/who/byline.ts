import type { Person } from "./sameName.js";
import type { Title } from "./titles.js";
import { form, lower, type View } from "./view.js";

/** Who writes or photographs the article is not in it: nothing around tells their state. */
export function isByline(person: Person, title: Title | undefined): boolean {
  return title?.sector === "JRN" || person.sightings.every(({ name }) => signs(name.view, name.from, name.last));
}

/** "By Jon Vale", "Jon Vale/Tarsa News", "(Jon Vale)", "reported by", or a name in a line without a verb. */
function signs(view: View, first: number, last: number): boolean {
  const before = lower(view, first - 1);
  if (
    before === "by" &&
    (first === 2 ||
      /^(reporting|reported|editing|edited|written|photo|photograph|compiled|contributed|additional)$/.test(
        lower(view, first - 2),
      ))
  )
    return true;
  if (before === "/" || form(view, last + 1) === "/" || /^(contributed|reports)$/.test(lower(view, last + 1)))
    return true;
  return view.tokens.length < LONGEST_LINE && view.tokens.every(({ upos }) => upos !== "VERB" && upos !== "AUX");
}

/** Tokens of the longest line without a verb that is taken for a signature. */
const LONGEST_LINE = 40;
