import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sharedFolder } from "./gold.js";

const kept = new Map<string, ReadonlyMap<string, string>>();

/**
 * The text of a document of a set that may be trained on; the texts are not part of the product.
 *
 * @param from file of `../shared/data` and the document's name in it: `treebanks/ewt/train.conllu#weblog-…`
 * @returns undefined where the set is not here
 */
export function documentText(from: string): string | undefined {
  const [file = "", name = ""] = from.split("#");
  const path = join(sharedFolder(), "data", file);
  if (!kept.has(file) && existsSync(path)) {
    const raw = readFileSync(path, "utf8");
    kept.set(file, file.endsWith(".conllu") ? ofTreebank(raw) : ofPressReleases(raw));
  }
  return kept.get(file)?.get(name);
}

/** Paragraphs of CoNLL-U documents, sentences joined by a space. */
function ofTreebank(raw: string): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const document of raw.split(/^# newdoc id = /m).slice(1)) {
    const paragraphs: string[][] = [[]];
    for (const line of document.split("\n")) {
      if (line.startsWith("# newpar") && paragraphs.at(-1)!.length) paragraphs.push([]);
      const text = /^# text = (.*)/.exec(line)?.[1];
      if (text) paragraphs.at(-1)!.push(text);
    }
    out.set(document.slice(0, document.indexOf("\n")), tidy(paragraphs.map((list) => list.join(" ")).join("\n\n")));
  }
  return out;
}

/** Press releases of re3d, one JSON object a line. */
function ofPressReleases(raw: string): ReadonlyMap<string, string> {
  const lines = raw.split("\n").filter((line) => line.startsWith("{"));
  return new Map(
    lines.map((line) => {
      const { _id, text } = JSON.parse(line.trim().replace(/,$/, "")) as { _id: string; text: string };
      return [_id, tidy(text.replaceAll("\r", ""))];
    }),
  );
}

const tidy = (text: string): string => text.replace(/\n{3,}/g, "\n\n").trim();
