import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readArticle } from "@coranto/intake";
import { loadLanguage } from "@coranto/language/node";
import { createReader, type Event, type Reading } from "@coranto/reader";
import { datesMeet, sameName } from "../gold/fits.js";
import type { Measured } from "../measured.js";
import { type Seed, SeedSchema } from "./format.js";

/** One row of the record, and what is wrong with what was read: nothing when it is right. */
interface Row {
  readonly part: "people" | "events" | "statements" | "expectations" | "article";
  readonly name: string;
  readonly wrong: string | undefined;
}

/** Reads the seed article and compares it with its hand-made record, row by row. */
export async function measureSeed(folder: string, options: { readonly errors: boolean }): Promise<Measured> {
  const seed = SeedSchema.parse(JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")));
  const source = readFileSync(join(folder, "article.txt"));
  const reading = createReader(loadLanguage()).read(readArticle(source, { id: "seed", published: seed.published }));
  const rows = [
    ...article(seed, reading),
    ...people(seed, reading),
    ...events(seed, reading),
    ...statements(seed, reading),
    ...expectations(seed, reading),
  ];
  const parts = [...new Set(rows.map(({ part }) => part))];
  const figures = parts.map((part) => {
    const of = rows.filter((row) => row.part === part);
    return { name: `${part} right`, value: of.filter(({ wrong }) => !wrong).length / of.length, of: of.length };
  });
  const lines = rows.map(
    ({ part, name, wrong }) => `${wrong ? "wrong" : "right"}  ${part.padEnd(12)} ${name}${wrong ? `: ${wrong}` : ""}`,
  );
  return { set: "seed", figures, errors: options.errors ? lines : [] };
}

function article(seed: Seed, { article }: Reading): Row[] {
  const row = (name: string, right: boolean, got: unknown): Row => ({
    part: "article",
    name,
    wrong: right ? undefined : `read ${JSON.stringify(got)}`,
  });
  const damaged = article.damage.map(({ span }) => article.text.slice(Math.max(0, span.start - 60), span.end + 60));
  return [
    row(`outlet ${seed.outlet}`, article.outlet === seed.outlet, article.outlet),
    row(`credit ${seed.credit}`, article.credit === seed.credit, article.credit),
    ...seed.boilerplate.map((words) =>
      row(
        `removed “${words}”`,
        article.removed.some(({ text }) => text.trim() === words),
        article.removed,
      ),
    ),
    ...seed.damage.map(({ text }) =>
      row(
        `damage “${text}”`,
        damaged.some((words) => meet(words, text)),
        damaged,
      ),
    ),
  ];
}

/** A stretch of at least 25 characters of one is in the other. */
const meet = (a: string, b: string): boolean => a.includes(b.slice(0, 25)) || b.includes(a.slice(60, 85));

function people(seed: Seed, { entities }: Reading): Row[] {
  return seed.people.map(({ name, office, of }) => {
    const found = entities.find((one) => one.kind === "person" && sameName(name, one.name));
    const title = found?.office?.title ?? "";
    const wrong = !found
      ? "not found"
      : office && !covers(title, office)
        ? `office read as “${title}”`
        : of && found.country !== of
          ? `country read as ${found.country}`
          : undefined;
    return { part: "people", name: `${name}, ${office}`, wrong };
  });
}

/** Most words of the longer title are in the shorter, whatever the order ("senior director for China"). */
function covers(a: string, b: string): boolean {
  const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[a-z]{4,}/g) ?? []);
  const [x, y] = [words(a), words(b)];
  const common = [...x].filter((word) => y.has(word)).length;
  return common / Math.max(1, Math.min(x.size, y.size)) >= 0.5;
}

function events(seed: Seed, reading: Reading): Row[] {
  const nameOf = (id: string | undefined): string | undefined => reading.entities.find((one) => one.id === id)?.name;
  return seed.events.map(
    ({ id, source, target, plover, accept = [], mode, status, when, where, evidence, optional }) => {
      const at = reading.article.text.indexOf(evidence);
      const near = reading.events.filter((event) =>
        event.evidence.some(({ span }) => span.start < at + evidence.length && at < span.end),
      );
      const acts = near.filter(({ act }) => [plover, ...accept].includes(act));
      const faults = acts.map((event) =>
        eventFaults(
          event,
          { source, target, mode, status, when },
          where && !sameName(where, nameOf(event.where)) ? `place ${nameOf(event.where)}` : undefined,
        ),
      );
      const best = faults.sort((a, b) => a.length - b.length)[0];
      const wrong =
        at < 0
          ? "evidence is not in the text"
          : !best
            ? `not found${near.length ? ` (read ${near.map((e) => `${e.act}/${e.status}`).join(", ")})` : ""}`
            : best.join(", ") || undefined;
      return { part: "events", name: `${id}${optional ? " (optional)" : ""}`, wrong };
    },
  );
}

function eventFaults(
  event: Event,
  row: Pick<Seed["events"][number], "source" | "target" | "mode" | "status" | "when">,
  place: string | undefined,
): string[] {
  const countries = new Set([...event.actor, ...event.recipient].map(({ code }) => code.slice(0, 3)));
  const faults = [
    event.status !== row.status && `status ${event.status}`,
    !(countries.has(row.source) && countries.has(row.target)) && `parties ${[...countries].join("+")}`,
    row.mode && event.mode !== row.mode && `mode ${event.mode}`,
    row.when && !datesMeet(row.when, event.when.value) && `date ${event.when.value}`,
    place,
  ];
  return faults.filter((fault): fault is string => Boolean(fault));
}

function statements(seed: Seed, reading: Reading): Row[] {
  return seed.statements.map(({ speaker, kind, text, according_to }) => {
    const at = reading.article.text.indexOf(text);
    const near = reading.statements.filter(({ content }) =>
      content.some((span) => span.start < at + text.length && at < span.end),
    );
    const speakerOf = (one: Reading["statements"][number]): string =>
      "entity" in one.speaker
        ? (reading.entities.find(({ id }) => "entity" in one.speaker && id === one.speaker.entity)?.name ?? "")
        : one.speaker.text;
    const found = near.find((one) => sameName(speaker, speakerOf(one))) ?? near[0];
    const wrong = !found
      ? "not found"
      : !sameName(speaker, speakerOf(found))
        ? `speaker read as ${speakerOf(found)}`
        : found.kind !== kind
          ? `kind ${found.kind}`
          : according_to && !found.according_to
            ? "without according-to"
            : undefined;
    return { part: "statements", name: `${speaker}: ${text.slice(0, 60)}`, wrong };
  });
}

function expectations(seed: Seed, reading: Reading): Row[] {
  const holderOf = (one: Reading["expectations"][number]): string =>
    "entity" in one.holder
      ? (reading.entities.find(({ id }) => "entity" in one.holder && id === one.holder.entity)?.name ?? "")
      : one.holder.text;
  const taken = new Set<string>();
  return seed.expectations.map(({ holder, about, likelihood }) => {
    const found = reading.expectations.find((one) => !taken.has(one.id) && sameName(holder, holderOf(one)));
    if (found) taken.add(found.id);
    const wrong = !found ? "not found" : found.likelihood !== likelihood ? `likelihood ${found.likelihood}` : undefined;
    return { part: "expectations", name: `${holder}: ${about}`, wrong };
  });
}
