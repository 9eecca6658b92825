import { type Document, isNode, LineCounter, parseAllDocuments } from "yaml";
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
const LONGEST = 5_000_000;

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

function documentsOf(text: string, name: string): readonly { document: Document; lines: LineCounter }[] {
  const lines = new LineCounter();
  try {
    const documents = [...parseAllDocuments(text, { lineCounter: lines })] as Document[];
    for (const { errors } of documents) {
      const [first] = errors;
      if (first)
        throw new ListError(
          "E203",
          `${name}:${lines.linePos(first.pos[0]).line}`,
          first.message.split("\n")[0]!.replace(/:$/, ""),
        );
    }
    const filled = documents.filter(({ contents }) => contents !== null);
    if (!filled.length) throw new ListError("E203", name, "there is nothing in it");
    return filled.map((document) => ({ document, lines }));
  } catch (error) {
    if (error instanceof ListError) throw error;
    // Thousands of brackets within each other overflow the parser's stack.
    throw new ListError("E203", name, error instanceof RangeError ? "nested too deeply" : (error as Error).message);
  }
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
