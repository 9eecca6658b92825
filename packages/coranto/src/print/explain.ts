import type {
  ExplainedAct,
  ExplainedParty,
  ExplainedReading,
  ExplainedTrigger,
  Explanation,
  Weighed,
} from "@coranto/reader";
import { dateInWords } from "./dates.js";

/** Weights shown of each score; `--json` has all. */
const MOST_WEIGHTS = 8;
/** Ways to fill the parties shown of each trigger. */
const MOST_READINGS = 3;

/** The decisions on one sentence for a person at a terminal. */
export function explanationText({ sentence, text, sides, triggers, acts, limits }: Explanation): string {
  const named = sides.map((side) => `${flat(side.text)} (${[side.code, side.form].filter(Boolean).join(", ")})`);
  const lines = [
    `Sentence ${sentence + 1}  “${flat(text)}”`,
    `  sides      ${[...new Set(named)].join(", ") || "none named"}`,
    ...(triggers.length
      ? triggers.flatMap((one) => triggerLines(one, limits.floor))
      : ["  triggers   none: no word heads an entry of the lexicon"]),
    ...acts.flatMap((act) => actLines(act, sentence, limits.threshold)),
  ];
  return `${lines.join("\n")}\n`;
}

function triggerLines({ text, entry, act, status, date, readings }: ExplainedTrigger, floor: number): string[] {
  const head = `  trigger    “${flat(text)}”  ${act} by ${entry}`;
  if (!status || !date) return [head, "    parties  nobody could be the actor: no reading"];
  const day = date.value ? dateInWords(date.value) : "no date";
  const anchor = date.text ? `“${flat(date.text)}”, ${date.why}` : date.why;
  const more = readings.length - MOST_READINGS;
  return [
    head,
    `    status   ${status.value} (${status.cue})`,
    `    date     ${day}${date.source === "assumed" ? ", assumed" : ""} (${anchor})`,
    ...readings.slice(0, MOST_READINGS).flatMap((reading) => readingLines(reading, floor)),
    ...(more > 0 ? [`    … ${more} more ${more === 1 ? "reading" : "readings"}, weaker (--json has all)`] : []),
  ];
}

function readingLines({ actor, recipient, mode, score, weights, taken }: ExplainedReading, floor: number): string[] {
  const fate = taken ? "taken" : score < floor ? `under ${floor}: no mention` : "another reading is stronger";
  return [
    `    reading  ${partyText(actor)} → ${partyText(recipient)}${mode ? `, mode ${mode}` : ""}`,
    `      first score ${score.toFixed(3)}, ${fate}`,
    ...(taken ? weightLines(weights) : []),
  ];
}

function actLines(act: ExplainedAct, sentence: number, threshold: number): string[] {
  const shown = act.mentions.length > 1 ? act.mentions : [];
  const { plover, cameo } = act.projection;
  return [
    `  act        ${act.act} ${act.status}  ${partyText(act.actor)} → ${partyText(act.recipient)}`,
    `    mentions ${act.mentions.length === 1 ? "this one alone" : `${act.mentions.length}, one act by ${act.joinedBy}`}`,
    ...shown.map(
      ({ sentence: at, text, score }) =>
        `      ${at === sentence ? "here" : `sentence ${at + 1}`}, ${score.toFixed(3)}: “${flat(text)}”`,
    ),
    `    second score ${act.model.toFixed(3)}`,
    ...weightLines(act.weights),
    `    rule     ${act.rule ? `${act.rule}: ${act.score.toFixed(3)}` : "none above the model applies"}`,
    `    limit    ${threshold}; ${act.because}${act.event ? ` (${act.event})` : ""}`,
    ...(act.told
      ? [
          `    told on  ${act.accordingTo ? `the word of ${act.accordingTo}` : "the reporter's own word"}${act.where ? `, at ${act.where}` : ""}`,
        ]
      : []),
    `    becomes  ${plover ? `PLOVER ${[plover.event, plover.mode].filter(Boolean).join(" ")}, ${plover.quad}, intensity ${plover.score}` : "nothing in PLOVER"}; ${cameo ? `CAMEO ${cameo.code}, Goldstein ${cameo.goldstein}` : "nothing in CAMEO"}`,
  ];
}

function weightLines(weights: readonly Weighed[]): string[] {
  const rest = weights.slice(MOST_WEIGHTS).reduce((sum, { weight }) => sum + weight, 0);
  const more = weights.length - MOST_WEIGHTS;
  return [
    ...weights.slice(0, MOST_WEIGHTS).map(({ says, weight }) => `      ${signed(weight)}  ${says}`),
    ...(more > 0 ? [`      ${signed(rest)}  ${more} smaller ones together`] : []),
  ];
}

const partyText = ({ names, says }: ExplainedParty): string =>
  names.length ? `${names.join(" + ")} [${says}]` : "nobody";
const signed = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`.padStart(6);
const flat = (text: string): string => text.replace(/\s+/g, " ").trim();
