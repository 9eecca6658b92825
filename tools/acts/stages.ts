import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { createReader, type Statement } from "@coranto/reader";
import { makeScene, type Scene } from "../../packages/reader/src/acts/scene.js";
import type { Cast, Document, LocatedMention, LocatedTime } from "../../packages/reader/src/stages.js";

interface Kept {
  readonly document: Document;
  readonly entities: Cast["entities"];
  readonly mentions: readonly LocatedMention[];
  readonly times: readonly LocatedTime[];
  readonly statements: readonly Statement[];
}

type Reader = ReturnType<typeof createReader>;

let usual: Reader | undefined;

/**
 * The stages before the finding of acts, for one article. They are kept in the temporary folder under `label`
 * and read from there the next time, so that a change to the acts can be measured in seconds.
 *
 * @param reader one with lists of its own; else the usual one
 */
export async function sceneOf(article: Article, label: string, reader?: Reader): Promise<Scene> {
  const folder = join(tmpdir(), `coranto-stages-${label}`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${createHash("sha1").update(`${article.id}\n${article.text}`).digest("hex")}.json`);
  if (!existsSync(file)) {
    usual ??= createReader(loadLanguage());
    const { document, cast, times, reading } = (reader ?? usual).stages(article);
    const kept: Kept = {
      document,
      entities: cast.entities,
      mentions: cast.mentions,
      times,
      statements: reading.statements,
    };
    writeFileSync(file, JSON.stringify(kept));
  }
  const { document, entities, mentions, times, statements } = JSON.parse(readFileSync(file, "utf8")) as Kept;
  return makeScene(document, castOf(entities, mentions), times, statements);
}

function castOf(entities: Cast["entities"], mentions: readonly LocatedMention[]): Cast {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const byHead = new Map<string, LocatedMention[]>();
  for (const mention of mentions) {
    const key = `${mention.sentence}:${mention.head}`;
    byHead.set(key, [...(byHead.get(key) ?? []), mention]);
  }
  for (const list of byHead.values()) list.sort((a, b) => b.last - b.first - (a.last - a.first));
  return {
    entities,
    mentions,
    entity(id) {
      const found = byId.get(id);
      if (!found) throw new RangeError(`no entity ${id}`);
      return found;
    },
    at: (sentence, token) => byHead.get(`${sentence}:${token}`) ?? [],
  };
}
