import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { type Article, fromUrl, type Given, readArticle } from "@coranto/intake";
import { CorantoError, intakeError } from "@coranto/intake/errors";
import { parseLine } from "../lines/answer.js";
import { articleOfLine } from "../lines/article.js";
import { lines } from "./lines.js";

/** What is known of every input beforehand; the input's own words win. */
export type Known = Pick<Given, "published" | "outlet" | "title">;

/** One article, or why it could not be read. `source` is what the user named: file, `file:line`, address. */
export type Sourced =
  | { readonly source: string; readonly article: Article }
  | { readonly source: string; readonly error: unknown };

/** Above this a file is not one article; JSONL files are streamed and have no limit. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
const KINDS = new Set([".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson"]);
const isLines = (path: string): boolean => /\.(jsonl|ndjson)$/i.test(path);

/** Articles of files, folders (every text, HTML and JSONL file in them, by name), addresses and standard input (`-`). */
export async function* sources(inputs: readonly string[], given: Known = {}): AsyncGenerator<Sourced> {
  for (const input of inputs) {
    if (input === "-") yield await attempt("-", async () => readArticle(await bytesOf(process.stdin), given));
    else if (/^https?:\/\//i.test(input)) yield await attempt(input, () => fromUrl(input, given));
    else yield* fromPath(input, given);
  }
}

async function* fromPath(path: string, given: Known): AsyncGenerator<Sourced> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) yield { source: path, error: noFile(path, found) };
  else if (found.isDirectory()) yield* fromFolder(path, given);
  else if (isLines(path)) yield* fromLines(path);
  else if (!found.isFile()) yield { source: path, error: intakeError("E106", `${path} is not a plain file`) };
  else if (found.size > MAX_FILE_BYTES) yield { source: path, error: tooLarge(path, found.size) };
  else yield await attempt(path, async () => readArticle(await readFile(path), given));
}

async function* fromFolder(folder: string, given: Known): AsyncGenerator<Sourced> {
  let names: string[];
  try {
    names = (await readdir(folder)).sort();
  } catch (error) {
    yield { source: folder, error: noFile(folder, error as NodeJS.ErrnoException) };
    return;
  }
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory() ? !name.startsWith(".") : KINDS.has(extname(name).toLowerCase()))
      yield* fromPath(path, given);
  }
}

async function* fromLines(path: string): AsyncGenerator<Sourced> {
  for await (const line of lines(createReadStream(path))) {
    const source = `${path}:${line.number}`;
    const { error } = line;
    if (error) yield { source, error: new CorantoError(error.code, error.message, error.next) };
    else yield await attempt(source, async () => articleOfLine(parseLine(line)));
  }
}

async function attempt(source: string, make: () => Promise<Article>): Promise<Sourced> {
  try {
    return { source, article: await make() };
  } catch (error) {
    return { source, error };
  }
}

async function bytesOf(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of input) {
    size += part.length;
    if (size > MAX_FILE_BYTES) throw tooLarge("standard input", size);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function noFile(path: string, error: NodeJS.ErrnoException): CorantoError {
  return error.code === "ENOENT"
    ? intakeError("E101", path)
    : intakeError("E106", `${path} (${error.code ?? error.message})`);
}

function tooLarge(path: string, size: number): CorantoError {
  return intakeError("E105", `${path} has ${Math.round(size / 1024 / 1024)} MB`);
}
