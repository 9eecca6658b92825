import { describe } from "./describe.js";
import type { Described } from "./described.js";
import { titleText } from "./titleText.js";
import { form, isCapitalised, isHyphen, isNounish, isPossessive, lower, meaningOf, type View, words } from "./view.js";

/** A title that belongs to a name, with the tokens it covers. */
export interface Title extends Described {
  readonly first: number;
  readonly last: number;
  readonly title: string;
  /** "his counterpart": the office is that of the person "his" stands for. */
  readonly counterpart: boolean;
  /** Token of a pronoun or name that owns the title: "his defence minister". */
  readonly owner?: number;
  /** The sentence it is in, when that is not the name's: a splitter's cut between title and name. */
  readonly view?: View;
  /** Where it stands to the name. */
  readonly stands: "before" | "after";
}

const MAX_WORDS = 16;
const LINKS = /^(of|for|to|on|at|in|and|&)$/;

/**
 * The title right before a name: "Arvanian Foreign Minister Teodor Lask", "spokesman for the army Oskar Renn".
 *
 * @param taken tokens of other names, where a title may not reach
 */
export function titleBefore(view: View, nameFirst: number, taken: (index: number) => boolean): Title | undefined {
  const end = nameFirst - 1;
  if (end < 1) return undefined;
  const start = reachLeft(view, end, taken);
  if (start > end) return undefined;
  return makeTitle(view, start, end, "before", true);
}

/** "Arvania's president, Mira Doval, …": a title and a comma before the name. */
export function titleBeforeComma(view: View, nameFirst: number, taken: (index: number) => boolean): Title | undefined {
  if (form(view, nameFirst - 1) !== ",") return undefined;
  const end = nameFirst - 2;
  if (end < 1) return undefined;
  const start = reachLeft(view, end, taken);
  if (start > end) return undefined;
  const opener = lower(view, start - 1);
  const state = meaningOf(view.at[start], "country") ?? meaningOf(view.at[start], "body");
  const opens = /^(the|his|her|their|its|a|an|another|our|my|whose|'s|’s)$/.test(opener) || state !== undefined;
  return opens ? makeTitle(view, start, end, "before", false) : undefined;
}

/** The title after a name: ", the Arvanian foreign minister,", "(foreign minister)", "who is foreign minister". */
export function titleAfter(view: View, nameLast: number, taken: (index: number) => boolean): Title | undefined {
  let at = nameLast + 1;
  const opener = form(view, at);
  const bracket = opener === "(";
  if (opener !== "," && !bracket && !/^[–—-]$/.test(opener)) return copula(view, at, taken);
  if (/^[-]$/.test(opener) && view.tokens[at - 1]!.span.start === view.tokens[at - 2]!.span.end) return undefined;
  at++;
  const clause = lower(view, at) === "who";
  if (clause) {
    at++;
    while (/^(is|was|became|has|had|been|also|now|currently|serves|served|as)$/.test(lower(view, at))) at++;
  }
  if (clause || taken(at)) at = afterOwner(view, at, taken);
  if (/^(then|now|himself|herself|formerly|currently|until|also)$/.test(lower(view, at))) at++;
  const start = /^(the|a|an|his|her|their|its|one|our)$/.test(lower(view, at)) ? at + 1 : at;
  const end = reachRight(view, start, taken, bracket);
  if (end < start) return undefined;
  // "Lask, Foreign Minister Sofia Brandt and others": the office is the next one's
  const next = view.at[end];
  if (taken(end + 1) && next && meaningOf(next, "office") && form(view, end + 1) !== ",") return undefined;
  const title = makeTitle(view, start, end, "after", false);
  if (!title) return undefined;
  return title.plural ? undefined : title;
}

/** "who is President Doval's deputy adviser": past the owner's name. */
function afterOwner(view: View, at: number, taken: (index: number) => boolean): number {
  for (let index = at; index < at + 6 && index < view.tokens.length; index++)
    if (taken(index)) {
      let end = index;
      while (taken(end + 1)) end++;
      return isPossessive(view, end + 1) ? end + 2 : at;
    }
  return at;
}

/** "Doval is the president of Arvania". */
function copula(view: View, at: number, taken: (index: number) => boolean): Title | undefined {
  if (!/^(is|was|became|as)$/.test(lower(view, at))) return undefined;
  const article = lower(view, at + 1);
  if (!/^(the|a|an|his|her)$/.test(article) && !isNounish(view, at + 1)) return undefined;
  const start = /^(the|a|an|his|her)$/.test(article) ? at + 2 : at + 1;
  const end = reachRight(view, start, taken, false);
  return end < start ? undefined : makeTitle(view, start, end, "after", false);
}

/** Leftmost token of the noun phrase that ends at `end`. */
export function reachLeft(view: View, end: number, taken: (index: number) => boolean): number {
  let start = end + 1;
  for (let index = end; index >= 1 && end - index < MAX_WORDS; ) {
    if (taken(index)) break;
    const found = view.at[index];
    const word = lower(view, index);
    const left = view.at[index - 1];
    if (found && !meaningOf(found, "honorific")) {
      start = found.first;
      index = found.first - 1;
      continue;
    }
    if (isPossessive(view, index) && !taken(index - 1) && isNounish(view, index - 1)) start = index--;
    else if (/^(and|,)$/.test(word) && start <= end && portfolioBefore(view, index - 1)) index--;
    else if (isHyphen(view, index) && index > 1 && isNounish(view, index - 1) && !taken(index - 1)) start = index--;
    else if (
      LINKS.test(word) &&
      start <= end &&
      titleWord(view, index - 1) &&
      (word !== "and" || !meaningOf(left, "country"))
    )
      index--;
    else if (word === "the" && LINKS.test(lower(view, index - 1)) && start <= end && titleWord(view, index - 2))
      index--;
    else if (isNounish(view, index)) start = index--;
    else break;
  }
  return start;
}

/** The word before a preposition must be an office for the phrase to go on over it: "minister for", not "talks in". */
function titleWord(view: View, index: number): boolean {
  const found = view.at[index];
  return meaningOf(found, "office") !== undefined || meaningOf(found, "institution") !== undefined;
}

/** "Minister of Economy, Trade and Industry": the words before a comma or "and" go back to an office and its "of". */
function portfolioBefore(view: View, index: number): boolean {
  for (let at = index; at > Math.max(1, index - 7); at--) {
    if (/^(of|for)$/.test(lower(view, at)) && !view.at[at]) return meaningOf(view.at[at - 1], "office") !== undefined;
    const office = view.at[at] && meaningOf(view.at[at], "office") ? view.at[at] : undefined;
    if (office) return / (of|for) /.test(words(view, office.first, office.last));
    if (!(isNounish(view, at) || /^(and|,)$/.test(lower(view, at)))) return false;
  }
  return false;
}

/** Last token of the noun phrase with its prepositional parts that starts at `start` and holds an office. */
function reachRight(view: View, start: number, taken: (index: number) => boolean, bracket: boolean): number {
  let end = start - 1;
  let office = false;
  for (let index = start; index <= view.tokens.length && index - start < MAX_WORDS; ) {
    if (taken(index)) break;
    const found = view.at[index];
    const word = lower(view, index);
    if (found && !meaningOf(found, "honorific")) {
      office ||= meaningOf(found, "office") !== undefined || meaningOf(found, "group") !== undefined;
      end = found.last;
      index = found.last + 1;
      continue;
    }
    const token = view.tokens[index - 1]!;
    if (bracket && word === ")") break;
    if (office && /^(of|for|to|on|at|in|with|under|and|the|a|an|&|from)$/.test(word)) {
      // a link counts only when something of the title follows it
      if (word === "and" && !isNounish(view, index + 1)) break;
      if (/^(in|on|from|at)$/.test(word) && /^\d|day$/.test(lower(view, index + 1))) break;
      index++;
      continue;
    }
    if (isPossessive(view, index) || isHyphen(view, index) || isNounish(view, index)) end = index++;
    else if (!office && token.upos === "ADV" && index === start) index++;
    else if (!office && /^(of|for)$/.test(word)) index++;
    else break;
  }
  return office ? end : start - 1;
}

function makeTitle(view: View, start: number, end: number, stands: Title["stands"], close: boolean): Title | undefined {
  let first = start;
  const last = end;
  const counterpart = findWord(view, first, last, /^counterparts?$/);
  if (counterpart) {
    const own = describe(view, first, last);
    return {
      ...own,
      first: ownerBefore(view, first) ?? first,
      last,
      title: "",
      counterpart: true,
      stands,
      ...(ownerBefore(view, first) ? { owner: ownerBefore(view, first)! } : {}),
      why: ["who:counterpart"],
    };
  }
  const offices = view.found.filter((one) => one.first >= first && one.last <= last && meaningOf(one, "office"));
  if (!offices.length) return undefined;
  const office = offices.at(-1)!;
  if (close && office.last !== last && !/^(of|for|to|in|at|and|on|,)$/.test(lower(view, office.last + 1)))
    return undefined;
  // words far left of the office that are neither state, body, institution nor capitalised are not of the title
  if (stands === "before") first = trimLeft(view, first, offices[0]!.first);
  const described = describe(view, first, last);
  if (!described.office) return undefined;
  const owner = ownerBefore(view, first);
  return {
    ...described,
    first: owner ?? first,
    last,
    title: titleText(view, first, last) || described.office,
    counterpart: false,
    stands,
    ...(owner ? { owner } : {}),
  };
}

/** "weekend talks US Secretary of State": keeps what joins the office without a gap of plain lower-case nouns. */
function trimLeft(view: View, first: number, office: number): number {
  let start = office;
  for (let index = office - 1; index >= first; index--) {
    const found = view.at[index];
    if (found) {
      start = found.first;
      index = found.first;
      continue;
    }
    const token = view.tokens[index - 1]!;
    if (token.upos === "ADJ" || isPossessive(view, index) || isHyphen(view, index)) start = index;
    else if (token.upos === "NOUN" || isCapitalised(token.form) || LINKS.test(token.form)) start = index;
    else break;
  }
  while (start < office && (isPossessive(view, start) || isHyphen(view, start) || LINKS.test(lower(view, start))))
    start++;
  return start;
}

function ownerBefore(view: View, first: number): number | undefined {
  if (/^(his|her|their|its)$/.test(lower(view, first - 1))) return first - 1;
  if (isPossessive(view, first - 1)) return first - 2;
  return undefined;
}

function findWord(view: View, first: number, last: number, pattern: RegExp): boolean {
  for (let index = first; index <= last; index++) if (pattern.test(lower(view, index))) return true;
  return false;
}
