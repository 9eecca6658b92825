import { piecesOf } from "@coranto/lexicon";
import { type Found, form, isCapitalised, isHyphen, isPossessive, lower, meaningOf, type View, words } from "./view.js";

/** A person's name in the text, without title. Token indices 1-based and inclusive. */
export interface PersonName {
  readonly view: View;
  readonly first: number;
  readonly last: number;
  /** First token with the honorific. */
  readonly from: number;
  readonly text: string;
  /** Lower-case pieces for comparing. */
  readonly pieces: readonly string[];
  readonly gender?: "male" | "female";
  readonly why: readonly string[];
  readonly confidence: number;
}

const PARTICLES =
  /^(al|el|bin|ibn|ben|abu|abd|abdel|de|del|della|da|di|dos|du|van|von|der|den|ter|la|le|bint|ould|mac|af|zu)$/i;
const SUFFIX = /^(jr\.?|sr\.?|ii|iii|iv)$/i;
/** A name that begins so is a storm, an operation, a ship. */
const NO_PERSON =
  /^(hurricane|typhoon|cyclone|storm|operation|uss|hms|mount|mt|lake|river|camp|fort|saint|st|port|cape|channel|project|task)$/i;
/** Words that the network sometimes takes for people and that never are. */
const NEVER =
  /^(god|allah|jesus|christ|covid|internet|twitter|facebook|monday|tuesday|wednesday|thursday|friday|saturday|sunday|photo|image|getty|read|click|reuters|javascript|recaptcha|cookies?|facebook|newsletter|video|watch|subscribe|advertisement|copyright|bill|whatsapp|telegram|youtube)$/i;

/** People named in one sentence: the network's PER, corrected by lexicon, titles and honorifics. */
export function personNames(view: View): PersonName[] {
  const out: PersonName[] = [];
  const used = new Set<number>();
  const push = (name: PersonName): void => {
    out.push(name);
    for (let token = name.first; token <= name.last; token++) used.add(token);
  };
  const free = (first: number, last: number): boolean => {
    for (let token = first; token <= last; token++) if (used.has(token)) return false;
    return true;
  };
  for (const name of view.names) {
    const kind = name.kind;
    if (kind !== "PER" && !(titled(view, name.first) && !lexical(view, name.first, name.last)) && !governs(view, name))
      continue;
    for (const [first, last] of splitName(view, name.first, name.last)) {
      const span = trim(view, first, last);
      if (!span || !free(span[0], span[1])) continue;
      if (isOther(view, span[0], span[1])) continue;
      const wide = extend(view, span[0], span[1], free);
      push(make(view, wide[0], wide[1], [`model:${kind}`], kind === "PER" ? name.confidence : 0.6));
    }
  }
  for (const found of view.found) {
    if (meaningOf(found, "holder") && free(found.first, found.last))
      push(make(view, found.first, found.last, ["actors:holder"], 0.95));
    const opens = meaningOf(found, "honorific") ?? meaningOf(found, "office");
    if (!opens || (opens.kind === "office" && (opens.plural || !isCapitalised(form(view, found.last))))) continue;
    const first = found.last + 1;
    if (!isNameToken(view, first) || !free(first, first)) continue;
    let last = first;
    while (isNameToken(view, last + 1) && free(last + 1, last + 1)) last++;
    push(make(view, first, last, ["who:after-title"], 0.7));
  }
  return out.sort((a, b) => a.first - b.first);
}

/** Names that earlier or later sentences make known, where the network saw none: a bare family name. */
export function knownSurnames(view: View, known: ReadonlySet<string>, taken: (index: number) => boolean): PersonName[] {
  const out: PersonName[] = [];
  for (const token of view.tokens) {
    if (taken(token.index) || !isCapitalised(token.form) || token.form.length < 3) continue;
    const found = view.at[token.index];
    if (found && !meaningOf(found, "modifier")) continue;
    const pieces = piecesOf(token.form);
    if (pieces.length !== 1 || !known.has(pieces[0]!.toLowerCase())) continue;
    const name = view.nameAt[token.index];
    if (name && name.last > name.first) continue;
    if (isCapitalised(form(view, token.index + 1)) && !taken(token.index + 1) && token.upos !== "PROPN") continue;
    out.push(make(view, token.index, token.index, ["who:known-surname"], 0.75));
  }
  return out;
}

function make(view: View, first: number, last: number, why: readonly string[], confidence: number): PersonName {
  let from = first;
  let gender: "male" | "female" | undefined;
  const before = view.at[first - 1];
  const honorific = meaningOf(before, "honorific");
  if (before && honorific) {
    from = before.first;
    gender = honorific.gender;
  }
  const text = words(view, first, last);
  return {
    view,
    first,
    last,
    from,
    text,
    pieces: piecesOf(text).map((piece) => piece.toLowerCase()),
    ...(gender ? { gender } : {}),
    why,
    confidence: Math.round(confidence * 100) / 100,
  };
}

/** A name that runs over a comma or "and" is two names. */
function splitName(view: View, first: number, last: number): [number, number][] {
  const out: [number, number][] = [];
  let start = first;
  for (let index = first; index <= last; index++)
    if (/^(,|and|&|\/|;|:)$/.test(form(view, index)) || (isPossessive(view, index) && index < last)) {
      if (index > start) out.push([start, index - 1]);
      start = index + 1;
    }
  if (start <= last) out.push([start, last]);
  return out;
}

/** Without titles and states at its front, and marks at its end. */
function trim(view: View, first: number, last: number): [number, number] | undefined {
  let start = first;
  let end = last;
  for (;;) {
    const found = view.at[start];
    if (start > end) return undefined;
    const title = found && found.last < end && isTitleLike(found);
    if (title) start = found.last + 1;
    else if (start < end && (isPossessive(view, start) || /^(the|a|an)$/i.test(form(view, start)))) start++;
    else break;
  }
  while (end > start && (isPossessive(view, end) || /^[.,"”'’)]$/.test(form(view, end)))) end--;
  if (isPossessive(view, end) || !/\p{L}/u.test(form(view, end))) return undefined;
  return [start, end];
}

/** The whole sentence is in capitals. */
function shouted(view: View): boolean {
  return view.tokens.every((token) => token.form === token.form.toUpperCase());
}

function isTitleLike(found: Found): boolean {
  return found.meanings.some((one) => {
    if (one.kind === "country")
      return (
        one.form === "adjective" && !found.meanings.some((other) => other.kind === "country" && other.form === "name")
      );
    return (
      one.kind === "office" ||
      one.kind === "honorific" ||
      one.kind === "institution" ||
      one.kind === "body" ||
      one.kind === "modifier"
    );
  });
}

/** The whole is a state, body, institution or office of the lexicon and no title makes it a person. */
function isOther(view: View, first: number, last: number): boolean {
  if (last - first === 0 && NEVER.test(form(view, first))) return true;
  if (NO_PERSON.test(form(view, first)) || /^(hurricane|typhoon|operation)$/i.test(form(view, first - 1))) return true;
  const titledName = meaningOf(view.at[first - 1], "honorific") ?? meaningOf(view.at[first - 1], "office");
  if (last === first && !titledName && /^\p{Lu}{4,}$/u.test(form(view, first)) && !shouted(view)) return true;
  if (!isCapitalised(form(view, first)) && !PARTICLES.test(form(view, first)))
    return !/\p{Lu}/u.test(words(view, first, last));
  if (!lexical(view, first, last)) return false;
  const before = view.at[first - 1];
  return !meaningOf(before, "honorific") && !(meaningOf(before, "office") && meaningOf(view.at[first], "country"));
}

function lexical(view: View, first: number, last: number): boolean {
  const found = view.at[first];
  return (
    found !== undefined &&
    found.last >= last &&
    found.first <= first &&
    found.meanings.some(({ kind }) => kind !== "holder" && kind !== "modifier" && kind !== "collective")
  );
}

/** "the Doval administration": a government called by its leader. */
function governs(view: View, name: { first: number; last: number }): boolean {
  return (
    name.first === name.last &&
    !view.at[name.first] &&
    /^(administration|presidency|cabinet)$/.test(lower(view, name.last + 1)) &&
    isCapitalised(form(view, name.first))
  );
}

function titled(view: View, first: number): boolean {
  const before = view.at[first - 1];
  const office = meaningOf(before, "office");
  return (
    meaningOf(before, "honorific") !== undefined ||
    (office !== undefined && !office.plural && isCapitalised(form(view, first - 1)))
  );
}

function isNameToken(view: View, index: number): boolean {
  const token = view.tokens[index - 1];
  if (token?.upos !== "PROPN" || !isCapitalised(token.form) || view.at[index]) return false;
  const name = view.nameAt[index];
  return !name || name.last === name.first || name.kind === "PER";
}

/** Takes in the parts of a name that the network left out: particles, hyphenated parts, a last capitalised word. */
function extend(
  view: View,
  first: number,
  last: number,
  free: (first: number, last: number) => boolean,
): [number, number] {
  let [start, end] = [first, last];
  for (let round = 0; round < 4; round++) {
    const next = view.tokens[end];
    const after = view.tokens[end + 1];
    if (
      next &&
      isHyphen(view, end + 1) &&
      after &&
      touching(view, end + 1) &&
      touching(view, end + 2) &&
      /^\p{L}/u.test(after.form) &&
      !view.at[end + 2]
    )
      end += 2;
    else if (
      next &&
      PARTICLES.test(next.form) &&
      after &&
      isCapitalised(after.form) &&
      after.upos === "PROPN" &&
      free(end + 1, end + 2)
    )
      end += 2;
    else if (
      next &&
      after &&
      PARTICLES.test(next.form) &&
      isHyphen(view, end + 2) &&
      isCapitalised(form(view, end + 3)) &&
      free(end + 1, end + 3)
    )
      end += 3;
    else if (next && SUFFIX.test(next.form)) end += 1;
    else if (
      next &&
      next.upos === "PROPN" &&
      isCapitalised(next.form) &&
      !view.at[end + 1] &&
      inNoName(view, end + 1) &&
      free(end + 1, end + 1)
    )
      end += 1;
    else break;
  }
  for (let round = 0; round < 3; round++) {
    const previous = view.tokens[start - 2];
    if (!previous || !free(start - 1, start - 1)) break;
    if (isHyphen(view, start - 1) && PARTICLES.test(form(view, start - 2))) start -= 2;
    else if (PARTICLES.test(previous.form) && isCapitalised(previous.form) && start > 2) start -= 1;
    else if (
      first === last &&
      previous.upos === "PROPN" &&
      isCapitalised(previous.form) &&
      !view.at[start - 1] &&
      inNoName(view, start - 1)
    )
      start -= 1;
    else break;
  }
  return [start, end];
}

function inNoName(view: View, index: number): boolean {
  return !view.nameAt[index] && !NEVER.test(lower(view, index));
}

function touching(view: View, index: number): boolean {
  return view.tokens[index - 1]!.span.start === view.tokens[index - 2]!.span.end;
}
