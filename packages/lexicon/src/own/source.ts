import { type Document, isNode, isScalar, LineCounter, parseAllDocuments, visit } from "yaml";
import type { ZodError } from "zod";
import { ListError } from "./fault.js";

/** A list as a caller gives it: YAML text (one document or several), or what such text says as objects. */
export type ListSource = string | object | readonly object[];

/** One part of a list, and how to name the place of a fault in it. */
export interface ListPart {
  readonly value: unknown;
  /** @param path keys and places from the part's root */
  at(path: readonly PropertyKey[]): string;
}

/** YAML text longer than this is no list that somebody keeps by hand. */
const LONGEST = 500_000;
/** Brackets open at once, and marks in a row: far more than any list has, and where the parser of YAML becomes slow. */
const DEEPEST = 200;
const MARKS = new RegExp(`(?:[-?:&!][^ \\t\\n]{0,40}[ \\t]+){${DEEPEST}}`);

/**
 * The parts of a list: documents, or members of the list that a document is.
 *
 * @param name file or list as faults call it
 * @throws ListError `E203`
 */
export function partsOf(source: ListSource, name: string): readonly ListPart[] {
  if (typeof source !== "string") {
    const values: readonly unknown[] = Array.isArray(source) ? source : [source];
    return values.map((value, place) => ({
      value,
      at: (path) => pathText(name, values.length > 1 ? [place, ...path] : path),
    }));
  }
  if (source.length > LONGEST) throw new ListError("E203", name, `longer than ${LONGEST} characters`);
  if (isDeep(source)) throw new ListError("E203", name, "nested too deeply");
  return documentsOf(source, name).flatMap(({ document, lines }) => {
    const content = contentOf(document, name);
    const values: readonly unknown[] = Array.isArray(content) ? content : [content];
    return values.map((value, place) => ({
      value,
      at: (path) => {
        const whole = Array.isArray(content) ? [place, ...path] : path;
        return pathText(`${name}:${lineOf(document, lines, whole)}`, path);
      },
    }));
  });
}

function isDeep(text: string): boolean {
  let depth = 0;
  for (const mark of text) {
    if (mark === "[" || mark === "{") depth++;
    else if (mark === "]" || mark === "}") depth--;
    else if (mark === "\n" && depth < 0) depth = 0;
    if (depth > DEEPEST) return true;
  }
  return MARKS.test(text);
}

function documentsOf(text: string, name: string): readonly { document: Document; lines: LineCounter }[] {
  const lines = new LineCounter();
  try {
    const documents = [
      ...parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false }),
    ] as Document[];
    for (const { errors } of documents) {
      const [first] = errors;
      if (first)
        throw new ListError(
          "E203",
          `${name}:${lines.linePos(first.pos[0]).line}`,
          first.message.split("\n")[0]!.replace(/:$/, ""),
        );
    }
    for (const document of documents) {
      const twice = repeatedKey(document);
      if (twice)
        throw new ListError("E203", `${name}:${lines.linePos(twice.at).line}`, `"${twice.key}" stands there twice`);
    }
    const filled = documents.filter(({ contents }) => contents !== null);
    if (!filled.length) throw new ListError("E203", name, "there is nothing in it");
    return filled.map((document) => ({ document, lines }));
  } catch (error) {
    if (error instanceof ListError) throw error;
    throw new ListError("E203", name, (error as Error).message);
  }
}

/** The parser's own check compares each key of a map with each other: a minute for a long list. */
function repeatedKey(document: Document): { readonly key: string; readonly at: number } | undefined {
  let found: { readonly key: string; readonly at: number } | undefined;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const text = String(key.value);
        if (seen.has(text)) {
          found = { key: text, at: key.range?.[0] ?? 0 };
          return visit.BREAK;
        }
        seen.add(text);
      }
      return undefined;
    },
  });
  return found;
}

function contentOf(document: Document, name: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    throw new ListError("E203", name, (error as Error).message);
  }
}

/** Line of the value at a path, or of the nearest thing around it that exists. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length ? document.getIn(path.slice(0, length), true) : document.contents;
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** `rules: patterns.0.cameo`; the name alone for the whole. */
const pathText = (name: string, path: readonly PropertyKey[]): string =>
  path.length ? `${name}: ${path.map(String).join(".")}` : name;

/** The first fault that a schema found, at its place. */
export function faultOfSchema(part: ListPart, error: ZodError): ListError {
  const first = error.issues[0]!;
  return new ListError("E204", part.at(first.path), first.message);
}
