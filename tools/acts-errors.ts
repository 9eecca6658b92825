// Where coded events of gold-learn are lost: tsx -C coranto-source tools/acts-errors.ts [LABEL] [nothing|category|parties|status|dropped]
// nothing: no candidate near · category, parties, status: a candidate that is wrong in that · dropped: right, but kept out by the scorers.
// LABEL names the kept stages in the temporary folder; with a class, its events are listed.
import { loadActs } from "../packages/lexicon/src/acts/index.js";
import { findCandidates } from "../packages/reader/src/acts/candidates.js";
import { rankedActs } from "../packages/reader/src/acts/index.js";
import { readGold } from "./acts/gold.js";
import { closeness, type Found, foundOf, measures, pairUp, partiesMeet, spotOf } from "./acts/match.js";
import { sceneOf } from "./acts/stages.js";

const [label = "now", wanted] = process.argv.slice(2);
/** Closeness above which a candidate stands in the event's own sentence or beside it. */
const NEAR = 0.02;
const { threshold } = loadActs().scorer;
const lost = new Map<string, number>();
const sum = { hits: 0, found: 0, gold: 0 };
for (const { id, article, events } of readGold("learn")) {
  const scene = await sceneOf(article, label);
  const candidates: readonly Found[] = findCandidates(scene).map(foundOf);
  const told = rankedActs(scene)
    .filter(({ score }) => score >= threshold)
    .map(({ act: { best, mentions } }) => ({
      ...foundOf(best.candidate),
      spots: mentions.map(({ candidate: { span } }) => [span.start, span.end] as const),
    }));
  const gold = events.map((event) => spotOf(event, article.text));
  const { goldTo, tally } = pairUp(gold, told);
  sum.hits += tally.hits;
  sum.found += tally.found;
  sum.gold += tally.gold;
  for (const [at, one] of gold.entries()) {
    if (!one.core || goldTo.has(at)) continue;
    const near = candidates.filter((candidate) => closeness(one, candidate) > NEAR);
    const sameKey = near.filter(({ key }) => key === one.key);
    const cause = sameKey.some((candidate) => partiesMeet(one, candidate))
      ? "dropped"
      : sameKey.length
        ? "parties"
        : near.some(({ act }) => act === one.act)
          ? "status"
          : near.some((candidate) => partiesMeet(one, candidate))
            ? "category"
            : "nothing";
    lost.set(cause, (lost.get(cause) ?? 0) + 1);
    if (cause === wanted)
      console.log(
        `${id} ${[...one.actor].join("+")} ${one.act}/${one.key} ${[...one.recipient].join("+")} “${one.event.evidence.slice(0, 120)}”`,
      );
  }
}
const { precision, recall, f1 } = measures(sum);
console.log([...lost].map(([cause, count]) => `${cause} ${count}`).join(", "));
console.log(
  `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} (trained on these articles: see train-acts.ts for cross-validation)`,
);
