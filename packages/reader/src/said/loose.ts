import type { Statement } from "../contract/reading.js";
import type { Cast, Document, Quotation } from "../stages.js";
import { canSpeak } from "./canSpeak.js";
import { mentionsIn } from "./mentions.js";
import { isNominal } from "./nounphrase.js";
import { runOn } from "./pieces.js";
import { resolveSpeaker } from "./speaker.js";
import { type Draft, framesOf, kindOf } from "./statements.js";
import { isFiniteVerb, isMark, isQuoteMark, quotationAt, spanBetween, type View, wordAt } from "./view.js";

/** A quotation of fewer words that stands alone is a heading or a title. */
const FEWEST_WORDS = 3;

/**
 * Gives quotations that stand free of any cue to a statement: the one right before them ("“A,” he said. “B.”"), a
 * name set after a dash, a cue that ends the sentence before with a colon, or the person that sentence is about.
 */
export function attachLoose(
  document: Document,
  cast: Cast,
  views: readonly View[],
  drafts: readonly Draft[],
): readonly Draft[] {
  const out = [...drafts];
  const claimed = claimedQuotations(document, drafts);
  let before = -1;
  const ends = (draft: Draft): number =>
    Math.max(draft.cue?.end ?? 0, draft.source?.end ?? 0, draft.content.at(-1)!.end);
  const made: Draft[] = [];
  for (let at = 0; at < document.quotations.length; at++) {
    if (claimed.has(at)) continue;
    const quotation = document.quotations[at]!;
    const view = views[quotation.sentence]!;
    if (!standsFree(document, views, quotation, at)) {
      const told = behindColon(cast, view, at) && subjectOf(cast, view);
      if (told) made.push({ ...told, content: runOn(document, at), sentence: view.at });
      continue;
    }
    while (before + 1 < out.length && out[before + 1]!.content[0]!.start < quotation.span.start) before++;
    const pieces = runOn(document, at);
    for (let i = 0; i < pieces.length; i++) claimed.add(at + i);
    const named = namedAfter(document, cast, views, quotation, at);
    if (named) {
      made.push({ ...named, content: pieces, sentence: view.at });
      continue;
    }
    const asked = fromSentenceAfter(document, cast, views, quotation, out[before]);
    if (asked) {
      made.push({ ...asked, content: pieces, sentence: view.at });
      continue;
    }
    const last = out[before];
    if (last && follows(views, ends(last), last, quotation)) {
      const content = [...last.content, ...pieces];
      out[before] = {
        ...last,
        content,
        kind: kindOf(document, view, content),
        why: [...new Set([...last.why, "said/loose-quotation"])],
        features: [...last.features, "goes-on"],
      };
      continue;
    }
    const fresh = fromSentenceBefore(document, cast, views, view, quotation, last);
    if (fresh) made.push({ ...fresh, content: pieces, sentence: view.at });
  }
  return [...out, ...made].sort((a, b) => startOf(a) - startOf(b) || (a.cue?.start ?? 0) - (b.cue?.start ?? 0));
}

/** "The envoy welcomed the pact on television: “We have waited for it.”": words, a colon, a quotation with a verb. */
function behindColon(cast: Cast, view: View, index: number): boolean {
  const inside = view.tokens.filter((token) => quotationAt(view, token.index) === index);
  const first = inside[0];
  if (!first || wordAt(view, first.index - 1) !== ":" || !inside.some(isFiniteVerb)) return false;
  return mentionsIn(cast, view.at).some((mention) => mention.last < first.index);
}

function startOf(draft: Draft): number {
  return Math.min(draft.content[0]!.start, draft.cue?.start ?? Number.POSITIVE_INFINITY);
}

function claimedQuotations(document: Document, drafts: readonly Draft[]): Set<number> {
  const pieces = drafts.flatMap((draft) => draft.content).sort((a, b) => a.start - b.start);
  const claimed = new Set<number>();
  let next = 0;
  let reach = -1;
  for (const [at, { inner }] of document.quotations.entries()) {
    while (next < pieces.length && pieces[next]!.start < inner.end) reach = Math.max(reach, pieces[next++]!.end);
    if (reach > inner.start) claimed.add(at);
  }
  return claimed;
}

/** The quotation is all its sentences hold: no words before its opening or after its end, but for a name after a dash. */
function standsFree(document: Document, views: readonly View[], quotation: Quotation, index: number): boolean {
  const view = views[quotation.sentence]!;
  let words = 0;
  for (const token of view.tokens) {
    if (token.span.end > quotation.span.start) break;
    if (!isMark(token)) return false;
  }
  for (let at = quotation.sentence; at < views.length && views[at]!.sentence.span.start < quotation.span.end; at++)
    for (const token of views[at]!.tokens) {
      if (quotationAt(views[at]!, token.index) === index) {
        if (!isMark(token)) words++;
      } else if (token.span.start >= quotation.span.end && !isMark(token))
        return words >= FEWEST_WORDS && dashBefore(document, quotation);
    }
  return words >= FEWEST_WORDS;
}

function dashBefore(document: Document, quotation: Quotation): boolean {
  return /^\s*(?:[—–]|--?)\s*\p{Lu}/u.test(document.article.text.slice(quotation.span.end, quotation.span.end + 12));
}

/** "“We will not yield.” — the name of the speaker": a name after a dash, in the same sentence or the next. */
function namedAfter(
  document: Document,
  cast: Cast,
  views: readonly View[],
  quotation: Quotation,
  index: number,
): Omit<Draft, "content" | "sentence"> | undefined {
  if (!dashBefore(document, quotation)) return undefined;
  let at = quotation.sentence;
  while (at + 1 < views.length && views[at + 1]!.sentence.span.start <= quotation.span.end + 2) at++;
  const view = views[at]!;
  const head = view.tokens.find(
    (token) => token.span.start > quotation.span.end && isNominal(token) && quotationAt(view, token.index) !== index,
  );
  if (!head) return undefined;
  let last = head.index;
  while (last < view.tokens.length && !isMark(view.tokens[last]) && last - head.index < 8) last++;
  const source = { first: head.index, last, head, why: "said/name-after-dash", beside: true };
  const { speaker, span } = resolveSpeaker(document, cast, views, view, source, []);
  return { speaker, source: span, kind: "direct", cue: null, why: [source.why], confidence: 0, features: ["loose"] };
}

/** "“Will you go?” the envoy asked": where the sentence was cut after the mark, the cue opens the next one. */
function fromSentenceAfter(
  document: Document,
  cast: Cast,
  views: readonly View[],
  quotation: Quotation,
  last: Draft | undefined,
): Omit<Draft, "content" | "sentence"> | undefined {
  if (!/[?!]/.test(document.article.text[quotation.inner.end - 1] ?? "")) return undefined;
  let at = quotation.sentence;
  while (at < views.length && views[at]!.sentence.span.start < quotation.span.end) at++;
  const view = views[at];
  if (!view || view.sentence.paragraph !== views[quotation.sentence]!.sentence.paragraph) return undefined;
  const frame = framesOf(view)[0];
  if (!frame?.source?.beside || frame.first > 2 || frame.cue.form !== "verb" || !isMark(view.tokens[frame.last]))
    return undefined;
  if (!frame.cue.uses.some((use) => use.takes.has("quote"))) return undefined;
  const { speaker, span } = resolveSpeaker(
    document,
    cast,
    views,
    view,
    frame.source,
    last ? [{ speaker: last.speaker, sentence: last.sentence, at: last.content[0]!.start, content: last.content }] : [],
  );
  const cue = spanBetween(view, frame.cue.first, frame.cue.last);
  return {
    speaker,
    source: span,
    kind: "direct",
    cue,
    why: [frame.cue.uses[0]!.id, "said/cue-after", frame.source.why],
    confidence: 0,
    features: ["loose:cue"],
  };
}

/** The statement ends right before: in the same paragraph, or at the end of the paragraph before. */
function follows(views: readonly View[], end: number, draft: Draft, quotation: Quotation): boolean {
  const here = views[quotation.sentence]!.sentence;
  let at = quotation.sentence - 1;
  while (at >= 0 && !views[at]!.tokens.some((token) => !isMark(token))) at--;
  const before = views[at]?.sentence;
  if (!before) return false;
  if (before.paragraph === here.paragraph && views[draft.sentence]!.sentence.paragraph === here.paragraph) return true;
  return here.paragraph - before.paragraph <= 1 && end >= before.span.start;
}

/** A cue left without content ("The envoy said:"), else the person who is the subject of the sentence before. */
function fromSentenceBefore(
  document: Document,
  cast: Cast,
  views: readonly View[],
  view: View,
  quotation: Quotation,
  last: Draft | undefined,
): Omit<Draft, "content" | "sentence"> | undefined {
  const before = views[view.at - 1];
  if (!before || view.sentence.paragraph - before.sentence.paragraph > 1) return undefined;
  const open = framesOf(before).findLast(
    (frame) => frame.cue.form === "verb" && frame.source !== undefined && canSpeak(cast, before, frame, frame.source),
  );
  const ended = wordAt(before, before.tokens.length) === ":";
  if (
    open?.source &&
    (ended ||
      (last?.sentence !== before.at && open.cue.form === "verb" && open.cue.uses.some((use) => use.takes.has("quote"))))
  ) {
    const { speaker, span } = resolveSpeaker(
      document,
      cast,
      views,
      before,
      open.source,
      last
        ? [{ speaker: last.speaker, sentence: last.sentence, at: last.content[0]!.start, content: last.content }]
        : [],
    );
    const cue = spanBetween(before, open.cue.first, open.cue.last);
    return {
      speaker,
      source: span,
      kind: "direct",
      cue,
      why: ["said/cue-before", open.source.why],
      confidence: 0,
      features: [ended ? "loose:colon" : "loose:cue"],
    };
  }
  if (quotation.inner.end - quotation.inner.start < 20) return undefined;
  return subjectOf(cast, before);
}

function subjectOf(cast: Cast, view: View): Omit<Draft, "content" | "sentence"> | undefined {
  for (const token of view.tokens) {
    if (!token.deprel.startsWith("nsubj") || isQuoteMark(token)) continue;
    const mention = cast.at(view.at, token.index)[0];
    if (!mention || cast.entity(mention.entity).kind !== "person") continue;
    const speaker: Statement["speaker"] = { entity: mention.entity };
    return {
      speaker,
      source: mention.span,
      kind: "direct",
      cue: null,
      why: ["said/subject-before"],
      confidence: 0,
      features: ["loose"],
    };
  }
  return undefined;
}
