import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readArticle } from "@coranto/intake";
import type { Article } from "@coranto/intake/article";
import { filesEnding, readText } from "../files.js";
import { type Gold, GoldSchema } from "./format.js";
import { squeeze } from "./locate.js";

export interface CodedArticle {
  readonly id: string;
  readonly article: Article;
  /** The text under the header lines, squeezed: places are compared in it, whatever intake took away from the article. */
  readonly body: string;
  readonly gold: Gold;
}

/** Coded articles of a folder, one after the other: `ID.json`, and `text/ID.txt` with header lines, an empty line, the text. */
export function* readGoldFolder(folder: string): Generator<CodedArticle> {
  for (const file of filesEnding(folder, ".json").filter((name) => /^[A-Z]\w*\.json$/.test(name))) {
    const id = basename(file, ".json");
    const source = readText(join(folder, "text"), `${id}.txt`);
    const gold = GoldSchema.parse(JSON.parse(readFileSync(join(folder, file), "utf8")));
    yield { id, article: readArticle(source, { id }), body: squeeze(source.split(/\n\n/).slice(1).join("\n\n")), gold };
  }
}
