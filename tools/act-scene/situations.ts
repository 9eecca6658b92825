import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Token } from "@coranto/language";
import { datesMeet, sameName } from "../../packages/coranto/src/eval/gold/fits.js";
import { type Gold, GoldSchema } from "../../packages/coranto/src/eval/gold/format.js";
import { straighten } from "../../packages/coranto/src/eval/gold/locate.js";
import { type Candidate, findCandidates } from "../../packages/reader/src/acts/candidates.js";
import type { Act, Status } from "../../packages/reader/src/contract/vocabulary.js";
import type { Document } from "../../packages/reader/src/stages.js";
import { timeCandidates } from "../../packages/reader/src/when/features.js";
import { placeCandidates } from "../../packages/reader/src/where/features.js";
import { readGold, sharedFolder } from "../acts/gold.js";
import { closeness, foundOf, type GoldSpot, partiesMeet, spotOf } from "../acts/match.js";
import { sceneOf } from "../acts/stages.js";
import type { Situation } from "./validate.js";

/** The coded acts of a gold set as choices: between the times near each, and between the places. */
export interface Situations {
  readonly dates: Situation[];
  readonly places: Situation[];
}

/** An act as the choice sees it: its word, and what is held of it by hand or by the finder of acts. */
interface Seen {
  readonly sentence: number;
  readonly trigger: Token;
  readonly act: Act;
  readonly status: Status;
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  /** Found by the program rather than given by the coder. */
  readonly found: boolean;
}

/**
 * Each coded act twice: as the coder has it, and as the finder of acts has what matches it, with its words, status and sides.
 *
 * @param label under which the stages before are kept, see `sceneOf`
 */
export async function situationsOf(set: string, label: string): Promise<Situations> {
  const dates: Situation[] = [];
  const places: Situation[] = [];
  for (const [article, { id, article: source, events }] of readGold(set).entries()) {
    const scene = await sceneOf(source, label);
    const { document, cast, times } = scene;
    const candidates = findCandidates(scene);
    const file = join(sharedFolder(), "data", `gold-${set}`, `${id}.json`);
    const gold = GoldSchema.parse(JSON.parse(readFileSync(file, "utf8"))).events;
    for (const [number, event] of gold.entries()) {
      const when = told(event.when);
      const where = told(event.where);
      for (const seen of [
        ...byCoder(document, event),
        ...byProgram(candidates, spotOf(events[number]!, source.text)),
      ]) {
        const { sentence, trigger, act, status, actor, recipient, found } = seen;
        const inTime = timeCandidates(document, times, { sentence, trigger, status, act });
        const meets = inTime.candidates.map(({ time }) => when.some((day) => datesMeet(day, time.value)));
        const same = inTime.candidates.map(({ time }) => when.includes(time.value));
        dates.push({
          article,
          found,
          options: [...inTime.candidates.map(({ features }) => features), inTime.none],
          right: [...(same.some(Boolean) ? same : meets), !when.length],
          accepted: [...meets, false],
          asked: when.length > 0,
        });
        const inSpace = placeCandidates(document, cast, sentence, trigger, { act, status, actor, recipient });
        const named = inSpace.candidates.map((one) => where.some((name) => sameName(name, cast.entity(one.id).name)));
        places.push({
          article,
          found,
          options: [...inSpace.candidates.map(({ features }) => features), inSpace.none],
          right: [...named, !where.length],
          accepted: [...named, false],
          asked: where.length > 0,
        });
      }
    }
  }
  return { dates, places };
}

function byCoder(document: Document, event: Gold["events"][number]): readonly Seen[] {
  const text = straighten(document.article.text);
  const from = text.indexOf(straighten(event.evidence));
  const at = from < 0 || !event.trigger ? -1 : text.indexOf(straighten(event.trigger), from);
  const sentence = document.sentences.findIndex(({ span }) => span.start <= at && at < span.end);
  const trigger = document.sentences[sentence]?.tokens.find(({ span }) => span.end > at);
  if (!trigger) return [];
  return [
    {
      sentence,
      trigger,
      act: event.act as Act,
      status: event.status[0] as Status,
      actor: countriesOf(event.actor),
      recipient: countriesOf(event.recipient),
      found: false,
    },
  ];
}

/** What the finder of acts has of the same category and countries there, once for each word. */
function byProgram(candidates: readonly Candidate[], gold: GoldSpot): readonly Seen[] {
  const words = new Set<Token>();
  return candidates.flatMap((candidate) => {
    const { sentence, trigger, act, status, actorCountries, recipientCountries } = candidate;
    const found = foundOf(candidate);
    if (words.has(trigger.head) || found.key !== gold.key || !partiesMeet(gold, found) || closeness(gold, found) < NEAR)
      return [];
    words.add(trigger.head);
    return [
      {
        sentence,
        trigger: trigger.head,
        act,
        status: status.status,
        actor: actorCountries,
        recipient: recipientCountries,
        found: true,
      },
    ];
  });
}

/** Closeness from which what was found is taken for the coded act: within ten characters of its evidence. */
const NEAR = 0.09;

const told = (values: readonly (string | null | undefined)[]): readonly string[] =>
  values.filter((value) => value !== null && value !== undefined);

const countriesOf = (codes: readonly string[]): readonly string[] => [
  ...new Set(codes.map((code) => code.slice(0, 3))),
];
