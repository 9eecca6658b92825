import { loadLanguage } from "@coranto/language/node";
import { createReader, type Reading } from "@coranto/reader";
import { readGoldFolder } from "../gold/folder.js";
import { straighten } from "../gold/locate.js";
import type { Measured } from "../measured.js";
import { share } from "../tally.js";

type Entity = Reading["entities"][number];

/**
 * How many parties of coded events are among those mentioned in the evidence's sentence or the one before, by state and by whole code:
 * what the cast allows the finder of events at best.
 */
export async function measureWhoNear(folder: string, { errors }: { readonly errors: boolean }): Promise<Measured> {
  const reader = createReader(loadLanguage());
  const lines: string[] = [];
  let [parties, states, codes] = [0, 0, 0];
  for (const { id, article, gold } of readGoldFolder(folder)) {
    const reading = reader.read(article);
    for (const { actor, recipient, evidence } of gold.events.filter(({ core }) => core)) {
      const near = entitiesNear(reading, evidence);
      if (!near) continue;
      for (const code of [...actor, ...recipient]) {
        const there = partyThere(code, near);
        parties++;
        if (there !== "none") states++;
        if (there === "code") codes++;
        if (errors && there !== "code")
          lines.push(`${id} ${there === "none" ? "no" : "only the state of"} ${code}\t${evidence.slice(0, 130)}`);
      }
    }
  }
  const figures = [
    { name: "state there", value: share(states, parties), of: parties },
    { name: "whole code there", value: share(codes, parties), of: parties },
  ];
  return { set: "who-near", figures, errors: lines };
}

/** Is somebody with this code there, or at least somebody of its state? */
export function partyThere(code: string, near: readonly Pick<Entity, "code" | "country">[]): "code" | "state" | "none" {
  if (near.some((one) => one.code === code)) return "code";
  const state = code.slice(0, 3);
  return near.some((one) => one.code?.slice(0, 3) === state || one.country === state) ? "state" : "none";
}

/** Entities mentioned from the sentence before the evidence to its end; `undefined` when the evidence is not in the text. */
function entitiesNear({ article, sentences, mentions, entities }: Reading, evidence: string): Entity[] | undefined {
  const start = straighten(article.text).indexOf(straighten(evidence));
  if (start < 0) return undefined;
  const end = start + evidence.length;
  const first = sentences.findIndex(({ span }) => span.end > start);
  const last = sentences.findIndex(({ span }) => span.end >= end);
  const from = sentences[Math.max(0, first - 1)]!.span.start;
  const to = sentences[Math.max(first, last)]!.span.end;
  const there = new Set(mentions.filter(({ span }) => from <= span.start && span.end <= to).map((one) => one.entity));
  return entities.filter(({ id }) => there.has(id));
}
