import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Article, ArticleSchema } from "@coranto/intake/article";

/** A coded event of a gold set (FORMAT.md there); some coders gave alternatives. */
export interface GoldEvent {
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly act: string;
  readonly mode: string | null;
  readonly status: string | readonly string[];
  readonly plover: string | null;
  readonly evidence: string;
  readonly trigger: string;
  readonly core?: boolean;
}

export interface GoldArticle {
  readonly id: string;
  readonly article: Article;
  readonly events: readonly GoldEvent[];
  /** What a case of it weighs in training, 1 for gold. */
  readonly share?: number;
}

/** Where the gold sets are; the sets are no part of the product. */
export function sharedFolder(): string {
  return process.env.CORANTO_SHARED ?? "../shared";
}

/** Reads `gold-learn` or `gold-dev`; exits with 2 and a word when it is not there. */
export function readGold(set: string): readonly GoldArticle[] {
  const folder = join(sharedFolder(), "data", `gold-${set}`);
  if (!existsSync(folder)) {
    console.error(`${folder} is not here: the gold sets are not part of the product. Nothing was done.`);
    process.exit(2);
  }
  return readdirSync(folder)
    .filter((name) => /^[A-Z]\w*\.json$/.test(name))
    .sort()
    .map((name) => {
      const id = basename(name, ".json");
      const { events } = JSON.parse(readFileSync(join(folder, name), "utf8")) as { events: GoldEvent[] };
      return { id, events, article: articleOf(folder, id) };
    });
}

/** An article of a gold folder: header lines, an empty line, the text. */
export function articleOf(folder: string, id: string): Article {
  const [header = "", ...body] = readFileSync(join(folder, "text", `${id}.txt`), "utf8").split("\n\n");
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(header)?.[1];
  const published = field("published");
  return ArticleSchema.parse({
    id,
    outlet: field("outlet"),
    title: field("title"),
    published: published ? { value: published, source: "given" } : null,
    language: "en",
    text: body.join("\n\n"),
    removed: [],
    damage: [],
  });
}
