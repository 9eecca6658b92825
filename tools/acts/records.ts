import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ArticleSchema } from "@coranto/intake/article";
import { z } from "zod";
import { findCandidates } from "../../packages/reader/src/acts/candidates.js";
import { featuresOf } from "../../packages/reader/src/acts/features.js";
import { sharedFolder } from "./gold.js";
import type { Case } from "./logistic.js";
import { foundOf } from "./match.js";
import { sceneOf } from "./stages.js";
import { OF_ARTICLES } from "./written.js";

const RecordSchema = z.object({
  id: z.string(),
  text: z.string(),
  events: z.array(z.object({ source: z.string(), target: z.string().nullable(), plover: z.string() })),
});

/** Labels of PLOVER 0.5 under the names of 1.3. */
const RENAMED: Readonly<Record<string, string>> = {
  DEMAND: "REQUEST",
  FIGHT: "ASSAULT",
  DISAPPROVE: "ACCUSE",
  INVESTIGATE: "ACCUSE",
};
/** Codes there that are not ISO 3166-1. */
const COUNTRIES: Readonly<Record<string, string>> = { JAP: "JPN", ROM: "ROU", ITL: "ITA", DEN: "DNK" };

/**
 * The coded sentences of PLOVER's gold standard records (CC BY-SA 4.0) as training cases. A sentence has one coded event,
 * which need not be the only one in it: only candidates of its category say anything, right where the countries agree.
 */
export async function recordCases(weight: number, label: string): Promise<readonly Case[]> {
  const file = join(sharedFolder(), "data", "events", "plover_gsr_cameo.jsonl");
  if (!weight || !existsSync(file)) return [];
  const out: Case[] = [];
  for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
    const { id, text, events } = RecordSchema.parse(JSON.parse(line));
    const [event] = events;
    if (!event) continue;
    const article = ArticleSchema.parse({ id, text, language: "en", published: null, removed: [], damage: [] });
    const scene = await sceneOf(article, label);
    const [source, target] = [countriesOf(event.source), countriesOf(event.target ?? "")];
    const both = new Set([...source, ...target]);
    for (const candidate of findCandidates(scene)) {
      const { key, act, actor, recipient } = foundOf(candidate);
      const coded = RENAMED[event.plover] ?? event.plover;
      if (key !== coded && act !== coded) continue;
      const undirected = act === "CONSULT" || act === "AGREE" || act === "COOPERATE";
      const met = undirected
        ? [...both].filter((one) => actor.has(one) || recipient.has(one)).length >= Math.min(2, both.size)
        : [...source].some((one) => actor.has(one)) && (!target.size || [...target].some((one) => recipient.has(one)));
      out.push({
        features: featuresOf(scene, candidate).filter((name) => !OF_ARTICLES.test(name)),
        right: met && key === coded,
        weight,
      });
    }
  }
  return out;
}

/** `HUNGOV|ROUGOV` as country codes. */
function countriesOf(codes: string): ReadonlySet<string> {
  return new Set(
    codes
      .split("|")
      .filter(Boolean)
      .map((code) => COUNTRIES[code.slice(0, 3)] ?? code.slice(0, 3)),
  );
}
