import { locate } from "@coranto/lexicon";
import { resolveActor } from "../who/index.js";
import type { Checked } from "./report.js";

/** Degrees within which a place is where it should be. */
const NEAR = 1.5;

const rowsOf = (table: string): readonly string[] => table.trimEnd().split(/\r?\n/).slice(1);

/** `phrase <tab> day or nothing <tab> code`; `-`: nobody known. */
export function checkActorTable(table: string): readonly Checked[] {
  return rowsOf(table).map((text) => {
    const [phrase = "", day, wanted = ""] = text.split("\t");
    const found = resolveActor(phrase, day || undefined)?.code ?? "-";
    return { entry: "cases.tsv", kind: "finds", text, found: [found], holds: found === wanted };
  });
}

/** `name <tab> state near it <tab> its state <tab> lat <tab> lon`; state `-`: several, `none`: no such place. */
export function checkPlaceTable(table: string): readonly Checked[] {
  return rowsOf(table).map((text) => {
    const [name = "", near, wanted = "", lat, lon] = text.split("\t");
    const place = locate(name, near ? { countries: [near] } : {});
    const found = place ? [`${place.country ?? "-"} ${place.lat} ${place.lon}`] : [];
    const isThere =
      place !== undefined &&
      (place.country ?? "-") === wanted &&
      Math.abs(place.lat - Number(lat)) < NEAR &&
      Math.abs(place.lon - Number(lon)) < NEAR;
    return { entry: "cases.tsv", kind: "finds", text, found, holds: wanted === "none" ? !place : isThere };
  });
}
