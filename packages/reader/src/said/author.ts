import { loadSpeech } from "@coranto/lexicon";
import type { Entity } from "../contract/reading.js";
import type { Cast } from "../stages.js";
import { mentionsIn } from "./mentions.js";
import { isNominal, type Source } from "./nounphrase.js";
import { ownerOf } from "./source.js";
import { type View, wordAt } from "./view.js";

/** A writing named again further off than this, in sentences, is another one. */
const NEAR = 4;

/** "The paper" takes up a medium named no further back than this, in sentences. */
const FARTHEST_MEDIUM = 20;
const MEDIUM =
  /\b(?:news agency|news|newspaper|times|post|journal|herald|tribune|gazette|press|daily|tv|radio|magazine)$/i;

/** Words that name somebody, and the sentence they stand in. */
interface Author {
  readonly view: View;
  readonly source: Source;
}

/**
 * Whose words a writing holds: "the statement said" speaks for who made it, "the paper said" is the paper named before.
 *
 * @returns undefined when the source is no writing, or when nobody is told to have made it
 */
export function authorOf(cast: Cast, views: readonly View[], view: View, source: Source): Author | undefined {
  const { authored, media } = loadSpeech();
  const noun = source.head.lemma.toLowerCase();
  if (source.head.upos === "PROPN") return undefined;
  if (authored.has(noun)) {
    const owner = ownerOf(view, source.head);
    if (owner && isSomebody(owner, source)) return { view, source: owner };
    if (wordAt(view, source.first) === "the") {
      const before = writtenBefore(views, view, source, noun);
      if (before) return before;
    }
  }
  const bare = wordAt(view, source.first) === "the" && source.last - source.first <= 1;
  return bare && media.has(noun) ? mediumBefore(cast, views, view, source) : undefined;
}

function isSomebody(owner: Source, writing: Source): boolean {
  const word = owner.head.lemma.toLowerCase();
  return owner.head.index !== writing.head.index && isNominal(owner.head) && !loadSpeech().authored.has(word);
}

/** "X issued a statement … The statement said": the same noun before, with its maker. */
function writtenBefore(views: readonly View[], view: View, source: Source, noun: string): Author | undefined {
  for (let at = view.at; at >= 0 && view.at - at <= NEAR; at--) {
    const there = views[at]!;
    const from = at === view.at ? source.first - 1 : there.tokens.length;
    for (let index = from; index >= 1; index--) {
      const token = there.tokens[index - 1]!;
      if (token.lemma.toLowerCase() !== noun || token.upos !== "NOUN") continue;
      const owner = ownerOf(there, token);
      if (owner && isNominal(owner.head)) return { view: there, source: owner };
    }
  }
  return undefined;
}

/** The newspaper, agency or broadcaster named last. */
function mediumBefore(cast: Cast, views: readonly View[], view: View, source: Source): Author | undefined {
  for (let at = view.at; at >= 0 && view.at - at <= FARTHEST_MEDIUM; at--) {
    const medium = mentionsIn(cast, at).findLast(
      (each) =>
        each.form !== "pronoun" && (at < view.at || each.last < source.first) && isMedium(cast.entity(each.entity)),
    );
    if (!medium) continue;
    const { first, last, head } = medium;
    const found = { first, last, head: views[at]!.tokens[head - 1]!, why: "said/medium-before", beside: false };
    return { view: views[at]!, source: found };
  }
  return undefined;
}

/** A newspaper, agency or broadcaster. */
export function isMedium({ kind, code, name }: Entity): boolean {
  return kind === "organisation" && /^\p{Lu}/u.test(name) && (code?.endsWith("JRN") === true || MEDIUM.test(name));
}
