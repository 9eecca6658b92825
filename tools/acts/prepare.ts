import { type Candidate, findCandidates } from "../../packages/reader/src/acts/candidates.js";
import { featuresOf } from "../../packages/reader/src/acts/features.js";
import type { Scene } from "../../packages/reader/src/acts/scene.js";
import { type GoldArticle, readGold } from "./gold.js";
import { closeness, foundOf, type GoldSpot, partiesMeet, spotOf } from "./match.js";
import { sceneOf } from "./stages.js";

/** A coded article with everything in it that may be an act. */
export interface Prepared {
  readonly scene: Scene;
  readonly gold: readonly GoldSpot[];
  /** What its cases weigh, 1 for gold. */
  readonly share: number;
  readonly candidates: readonly {
    readonly candidate: Candidate;
    readonly features: readonly string[];
    /** True where the coding has an event of this category and these countries there. */
    readonly right: boolean;
    readonly weight: number;
  }[];
}

/** Reads a gold set; the stages before the acts are kept under `label`. */
export async function prepare(set: string, label: string): Promise<readonly Prepared[]> {
  return prepareArticles(readGold(set), label);
}

/** The same for articles of any origin, with a reader of their own lists where they need one. */
export async function prepareArticles(
  articles: readonly GoldArticle[],
  label: string,
  reader?: Parameters<typeof sceneOf>[2],
): Promise<readonly Prepared[]> {
  const out: Prepared[] = [];
  for (const { article, events, share = 1 } of articles) {
    const scene = await sceneOf(article, label, reader);
    const gold = events.map((event) => spotOf(event, article.text));
    const candidates = findCandidates(scene).map((candidate) => {
      const found = foundOf(candidate);
      const right = gold.some((g) => g.key === found.key && partiesMeet(g, found) && closeness(g, found) > 0.01);
      return { candidate, features: featuresOf(scene, candidate), right, weight: share };
    });
    out.push({ scene, gold, share, candidates });
  }
  return out;
}
