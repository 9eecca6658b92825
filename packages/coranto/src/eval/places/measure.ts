import { readFileSync } from "node:fs";
import { findPlacesIn, type PlaceIn } from "@coranto/reader";
import type { Measured } from "../measured.js";
import { emptyTally, rateFigures, share } from "../tally.js";
import { wordsAround } from "../words.js";
import { readToponyms, type Toponym } from "./toponyms.js";

/** 100 miles: the distance that counts as right since the first papers on resolving toponyms. */
const NEAR_KM = 161;
const EARTH_DIAMETER_KM = 12742;

/**
 * Recognition: F1 over overlapping spans, and again without the adjectives ("Russian officials") that meet nothing in gold:
 * GeoWebNews marks them as places, GeoVirus does not. Resolution: share of the recognised places whose position is near the gold one.
 */
export async function measurePlaces(
  path: string,
  { errors, set }: { readonly errors: boolean; readonly set: string },
): Promise<Measured> {
  const score = emptyPlaceScore();
  const lines: string[] = [];
  for (const { text, places } of readToponyms(readFileSync(path, "utf8"))) {
    const faults = addPlaces(score, places, findPlacesIn(text), text);
    if (errors) lines.push(...faults);
  }
  const { recognised, extraAdjectives, placed, near } = score;
  const names = { ...recognised, predicted: recognised.predicted - extraAdjectives };
  const resolved = { name: `within ${NEAR_KM} km`, value: share(near, placed), of: placed };
  return {
    set,
    figures: [...rateFigures("places", recognised), ...rateFigures("places but adjectives", names), resolved],
    errors: lines,
  };
}

export const emptyPlaceScore = () => ({ recognised: emptyTally(), extraAdjectives: 0, placed: 0, near: 0 });

/** @returns what is wrong, a line each */
export function addPlaces(
  score: ReturnType<typeof emptyPlaceScore>,
  gold: readonly Toponym[],
  read: readonly Pick<PlaceIn, "start" | "end" | "text" | "name" | "lat" | "lon" | "adjective">[],
  text: string,
): string[] {
  const free = new Set(read);
  const lines: string[] = [];
  const take = (one: Toponym) => {
    const hit = [...free].find((place) => place.start < one.end && one.start < place.end);
    if (hit) free.delete(hit);
    return hit;
  };
  for (const one of gold.filter(({ neutral }) => !neutral)) {
    score.recognised.gold++;
    const hit = take(one);
    if (!hit) {
      lines.push(`missed\t${text.slice(one.start, one.end)}\t${wordsAround(text, one.start, one.end)}`);
      continue;
    }
    score.recognised.found++;
    score.recognised.predicted++;
    if (one.lat === undefined || one.lon === undefined) continue;
    score.placed++;
    const far = kilometres({ lat: one.lat, lon: one.lon }, hit);
    if (far <= NEAR_KM) score.near++;
    else
      lines.push(
        `far\t${hit.text} as ${hit.name} ${hit.lat},${hit.lon}\tgold ${one.lat},${one.lon}\t${Math.round(far)}`,
      );
  }
  for (const one of gold.filter(({ neutral }) => neutral)) take(one);
  score.recognised.predicted += free.size;
  score.extraAdjectives += [...free].filter(({ adjective }) => adjective).length;
  return [...lines, ...[...free].map(({ start, end }) => `extra\t${wordsAround(text, start, end)}`)];
}

interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** Great-circle distance. */
export function kilometres(a: Position, b: Position): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return EARTH_DIAMETER_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
