import type { Span } from "@coranto/language";
import { loadSpeech } from "@coranto/lexicon";
import { scoreOf } from "../acts/score.js";
import type { Entity } from "../contract/reading.js";
import type { Cast } from "../stages.js";
import { isMedium } from "./author.js";
import type { Frame } from "./bounds.js";
import { hasFinite } from "./bounds.js";
import type { Content } from "./content.js";
import { innermostStatement, tabulate } from "./contentTable.js";
import type { Source } from "./nounphrase.js";
import type { Draft } from "./statements.js";
import { quotationAt, type View } from "./view.js";

/** What the score of a statement sees in its own sentence, as names; weights: `lexicon/data/speech/said.yaml`. */
export function wordsOf(
  view: View,
  frame: Frame,
  source: Source,
  content: Content,
  pieces: readonly Span[],
): readonly string[] {
  const { cue } = frame;
  const entry = cue.form === "phrase" ? cue.id : cue.uses[0]!.id;
  const length = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
  const [first, last] = tokensIn(view, pieces);
  const sense = cue.form !== "phrase" && cue.uses.every((use) => use.sense !== "saying") ? "thought" : "saying";
  return [
    `opening:${content.opening}`,
    `entry:${entry}`,
    `entry:${entry}:${content.opening}`,
    `source:${source.why}`,
    `form:${cue.form === "verb" ? cue.head.xpos : cue.form}`,
    `hangs:${cue.head.deprel.split(":", 1)[0]}`,
    `sense:${sense}`,
    `length:${length < 25 ? "short" : length < 50 ? "middle" : "long"}`,
    `who:${source.head.upos}`,
    ...(last >= first && !hasFinite(view, first, last) ? ["no-verb", `no-verb:${content.opening}`] : []),
    ...(last >= first && [first, last].some((at) => quotationAt(view, at) >= 0) ? ["quoted"] : []),
    ...(source.beside ? [] : ["apart"]),
  ];
}

function tokensIn(view: View, pieces: readonly Span[]): readonly [number, number] {
  let [first, last] = [0, -1];
  for (const token of view.tokens) {
    if (!pieces.some(({ start, end }) => start <= token.span.start && token.span.end <= end)) continue;
    if (!first) first = token.index;
    last = token.index;
  }
  return [first, last];
}

/** Coders differ on statements inside statements; a read-out ("the ministry said the envoy told Belmark that …") is kept from this score on. */
const READ_OUT = 0.4;

/** Also what a writing quotes of somebody: "called for “open lines”, according to a ministry statement". */
const isReadOut = (features: readonly string[]): boolean =>
  (features.includes("nested:addressee") && features.includes("entry:speech.tell")) ||
  (features.includes("nested:words") && (features.includes("nested:mixed") || features.includes("nested:direct")));

/** Somebody said what stands between the marks, however unsure it is who: a quotation in nobody's statement is kept. */
const isQuote = (features: readonly string[]): boolean =>
  features.includes("kind:direct") && !features.includes("length:short");

/** The drafts that careful coders would have, each with its probability as confidence. */
export function weigh(cast: Cast, drafts: readonly Draft[]): readonly Draft[] {
  const { weights, threshold } = loadSpeech().said;
  return featuresOf(cast, drafts).flatMap((features, at) => {
    const confidence = Math.round(scoreOf(features, weights) * 100) / 100;
    const least = isReadOut(features) ? READ_OUT : isQuote(features) ? 0 : threshold;
    return confidence >= least ? [{ ...drafts[at]!, confidence }] : [];
  });
}

/** Features of every draft: those of its own words, who speaks, and in whose content it stands. */
export function featuresOf(cast: Cast, drafts: readonly Draft[]): readonly (readonly string[])[] {
  const table = tabulate(drafts);
  const outer = drafts.map((draft) => (draft.cue ? innermostStatement(table, draft.cue, draft) : undefined));
  const holding = new Set(outer);
  return drafts.map((draft, at) => {
    const through = outer[at];
    return [
      ...draft.features,
      `kind:${draft.kind}`,
      `speaker:${speakerKind(cast, draft)}`,
      ...(draft.sentence < 3 ? ["top"] : []),
      ...(holding.has(draft) ? ["holds", `holds:${speakerKind(cast, draft)}`] : []),
      ...(through ? nestedIn(cast, draft, through) : ["nested:no"]),
    ];
  });
}

function nestedIn(cast: Cast, draft: Draft, through: Draft): readonly string[] {
  const same =
    "entity" in draft.speaker && "entity" in through.speaker && draft.speaker.entity === through.speaker.entity;
  const outer = same ? "same" : speakerKind(cast, through);
  return ["nested", `nested:${outer}`, `nested:${draft.kind}`, ...(draft.addressee ? ["nested:addressee"] : [])];
}

function speakerKind(cast: Cast, { speaker }: Draft): string {
  if (!("entity" in speaker)) return "words";
  const entity: Entity = cast.entity(speaker.entity);
  if (entity.unnamed) return "unnamed";
  return isMedium(entity) ? "medium" : entity.kind;
}
