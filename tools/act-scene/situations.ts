import { readFileSync } from "node:fs";
import { join } from "node:path";
import { datesMeet, sameName } from "../../packages/coranto/src/eval/gold/fits.js";
import { GoldSchema } from "../../packages/coranto/src/eval/gold/format.js";
import { straighten } from "../../packages/coranto/src/eval/gold/locate.js";
import type { Act, Status } from "../../packages/reader/src/contract/vocabulary.js";
import { timeCandidates } from "../../packages/reader/src/when/features.js";
import { placeCandidates } from "../../packages/reader/src/where/features.js";
import { readGold, sharedFolder } from "../acts/gold.js";
import { sceneOf } from "../acts/stages.js";
import type { Situation } from "./validate.js";

/** The coded acts of a gold set as choices: between the times near each, and between the places. */
export interface Situations {
  readonly dates: Situation[];
  readonly places: Situation[];
}

/** @param label under which the stages before are kept, see `sceneOf` */
export async function situationsOf(set: string, label: string): Promise<Situations> {
  const dates: Situation[] = [];
  const places: Situation[] = [];
  for (const [number, { id, article }] of readGold(set).entries()) {
    const { document, cast, times } = await sceneOf(article, label);
    const file = join(sharedFolder(), "data", `gold-${set}`, `${id}.json`);
    const text = straighten(article.text);
    for (const event of GoldSchema.parse(JSON.parse(readFileSync(file, "utf8"))).events) {
      const from = text.indexOf(straighten(event.evidence));
      const at = from < 0 || !event.trigger ? -1 : text.indexOf(straighten(event.trigger), from);
      const sentence = document.sentences.findIndex(({ span }) => span.start <= at && at < span.end);
      const trigger = document.sentences[sentence]?.tokens.find(({ span }) => span.end > at);
      if (!trigger) continue;
      const act = event.act as Act;
      const status = event.status[0] as Status;
      const when = told(event.when);
      const inTime = timeCandidates(document, times, { sentence, trigger, status, act });
      const meets = inTime.candidates.map(({ time }) => when.some((day) => datesMeet(day, time.value)));
      const same = inTime.candidates.map(({ time }) => when.includes(time.value));
      dates.push({
        article: number,
        options: [...inTime.candidates.map(({ features }) => features), inTime.none],
        right: [...(same.some(Boolean) ? same : meets), !when.length],
        accepted: [...meets, false],
        asked: when.length > 0,
      });
      const where = told(event.where);
      const sides = { actor: countriesOf(event.actor), recipient: countriesOf(event.recipient) };
      const inSpace = placeCandidates(document, cast, sentence, trigger, { act, status, ...sides });
      const named = inSpace.candidates.map((one) => where.some((name) => sameName(name, cast.entity(one.id).name)));
      places.push({
        article: number,
        options: [...inSpace.candidates.map(({ features }) => features), inSpace.none],
        right: [...named, !where.length],
        accepted: [...named, false],
        asked: where.length > 0,
      });
    }
  }
  return { dates, places };
}

const told = (values: readonly (string | null | undefined)[]): readonly string[] =>
  values.filter((value) => value !== null && value !== undefined);

const countriesOf = (codes: readonly string[]): readonly string[] => [
  ...new Set(codes.map((code) => code.slice(0, 3))),
];
