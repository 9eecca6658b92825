import { readdirSync, readFileSync } from "node:fs";
import { ArticleSchema } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { ownLists } from "@coranto/lexicon";
import { createReader } from "@coranto/reader";
import { project } from "../../packages/reader/src/acts/project.js";
import { ACTS, STATUSES } from "../../packages/reader/src/contract/vocabulary.js";
import { documentText } from "./documents.js";
import type { GoldArticle, GoldEvent } from "./gold.js";

/** A reader that knows the invented states of our own articles. */
export function readerOfOwn(): ReturnType<typeof createReader> {
  return createReader(loadLanguage(), ownLists({ actors: readFileSync(new URL("states.yaml", FOLDER), "utf8") }));
}

/**
 * What a coded article weighs beside one of gold-learn. Those of a literary style and the press releases and weblogs are further
 * from the news that is read; chosen by cross-validation on gold-learn (docs/decisions/601).
 */
const SHARES = { documents: 0.3, literary: 0.3, plain: 0.5 } as const;

const FOLDER = new URL("../../training/acts/", import.meta.url);

/** `?ACT:mode status=PROJECTION ACTORS > RECIPIENTS | evidence | trigger | when | where`; the question mark says that a coder may leave it. */
const LINE = /^(\??)([A-Z]+)(?::([a-z-]+))? (\w+)(?:=([A-Z]+))? ([A-Z,]+|-) > ([A-Z,]+|-) \| (.+?) \| (.+?)(?: \|.*)?$/;

/**
 * Articles coded for training, in `training/acts`: `articles` are our own, whole; `documents` are codings of texts that stay in `../shared`,
 * left out where those are not here.
 *
 * @throws RangeError on a line that is not of the form, or whose words are not in the text
 */
export function readCoded(folder: "articles" | "documents"): readonly GoldArticle[] {
  return readdirSync(new URL(`${folder}/`, FOLDER))
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => readOne(readFileSync(new URL(`${folder}/${name}`, FOLDER), "utf8"), name) ?? []);
}

function readOne(raw: string, name: string): GoldArticle | undefined {
  const at = raw.search(/^---$/m);
  const [header = "", ...body] = raw.slice(0, at).split("\n\n");
  const field = (key: string) => new RegExp(`^${key}: (.*)$`, "m").exec(header)?.[1]?.trim();
  const from = field("from");
  const text = from ? documentText(from) : body.join("\n\n").trim();
  if (!text) return undefined;
  const published = field("published");
  const id = name.replace(/\.txt$/, "");
  const lines = raw.slice(at + 4).split("\n");
  return {
    id,
    article: ArticleSchema.parse({
      id,
      outlet: field("outlet"),
      title: field("title"),
      published: published ? { value: published, source: "given" } : null,
      language: "en",
      text,
      removed: [],
      damage: [],
    }),
    share: from ? SHARES.documents : field("style") === "literary" ? SHARES.literary : SHARES.plain,
    events: lines.filter((line) => line.trim()).map((line) => eventOf(line.trim(), text, name)),
  };
}

function eventOf(line: string, text: string, name: string): GoldEvent {
  const parts = LINE.exec(line);
  if (!parts) throw new RangeError(`${name}: not a coded event: ${line}`);
  const [, optional, actName, mode, statusName, asked, actors, recipients, evidence, trigger] =
    parts as unknown as string[];
  if (!text.includes(evidence!)) throw new RangeError(`${name}: not in the text: ${evidence}`);
  const act = ACTS.find((one) => one === actName);
  const status = STATUSES.find((one) => one === statusName);
  if (!act || !status) throw new RangeError(`${name}: no act or status of the codebook: ${line}`);
  const codes = (list: string) => (list === "-" ? [] : list.split(","));
  return {
    actor: codes(actors!),
    recipient: codes(recipients!),
    act,
    mode: mode ?? null,
    status,
    plover: asked ?? project({ act, cameo: "010", status }).plover?.event ?? null,
    evidence: evidence!,
    trigger: trigger!,
    core: !optional,
  };
}
