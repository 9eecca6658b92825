import { z } from "zod";
import { type ActsFile, patternSchema } from "../acts/schema.js";
import { loadCodes } from "../codes/index.js";
import { ListError } from "./fault.js";
import { faultOfSchema, type ListPart, type ListSource, partsOf } from "./source.js";

const words = z.array(z.string().min(1));
const cases = words.default([]);

/** As the built-in files of patterns, with cases left to the caller. */
const SCHEMAS = {
  patterns: z.strictObject({
    act: z.string(),
    patterns: z.array(patternSchema.extend({ finds: cases, leaves: cases })).min(1),
  }),
  classes: z.strictObject({ classes: z.record(z.string(), words) }),
  cues: z.strictObject({ cues: z.record(z.string(), words) }),
} as const;

/**
 * Own patterns of acts, object classes and status cues.
 *
 * @param known names of object classes that exist already
 * @throws ListError
 */
export function readRules(source: ListSource, name: string, known: ReadonlySet<string>): readonly ActsFile[] {
  const read = partsOf(source, name).map((part) => ({ part, file: fileOf(part) }));
  const classes = new Set([
    ...known,
    ...read.flatMap(({ file }) => ("classes" in file ? Object.keys(file.classes) : [])),
  ]);
  for (const { part, file } of read) if ("patterns" in file) checkPatterns(part, file, classes);
  return read.map(({ file }) => file);
}

function fileOf(part: ListPart): ActsFile {
  const { value } = part;
  if (typeof value !== "object" || value === null)
    throw new ListError("E204", part.at([]), 'give "act" with "patterns", "classes" or "cues"');
  const kind = "classes" in value ? "classes" : "cues" in value ? "cues" : "patterns";
  const { data, error } = SCHEMAS[kind].safeParse(value);
  if (error) throw faultOfSchema(part, error);
  return data as ActsFile;
}

type PatternFile = Extract<ActsFile, { act: string }>;

/** What a schema cannot see: category, mode, code and classes must exist, and a pattern needs a word. */
function checkPatterns(part: ListPart, { act, patterns }: PatternFile, classes: ReadonlySet<string>): void {
  const { plover, cameo: codes } = loadCodes();
  const category = Object.hasOwn(plover, act) ? plover[act] : undefined;
  const fault = (path: readonly PropertyKey[], cause: string): ListError => new ListError("E204", part.at(path), cause);
  if (!category) throw fault(["act"], `"${act}" is no category; the categories are ${Object.keys(plover).join(", ")}`);
  patterns.forEach(({ mode, cameo, ...pattern }, place) => {
    const path = ["patterns", place];
    if (mode !== undefined && !Object.hasOwn(category.modes, mode))
      throw fault(
        [...path, "mode"],
        `"${mode}" is no mode of ${act}; it has ${Object.keys(category.modes).join(", ") || "none"}`,
      );
    if (!codes[cameo] && !codes[cameo.slice(0, 3)]) throw fault([...path, "cameo"], `CAMEO has no code ${cameo}`);
    const lists = ["verbs", "nouns", "adjectives", "modals"] as const;
    if (!lists.some((list) => pattern[list]?.length))
      throw fault(path, "a pattern needs verbs, nouns, adjectives or modals");
    for (const list of lists)
      pattern[list]?.forEach((line, at) => {
        const where = [...path, list, at];
        if (!/^[^\s@>$]/.test(line)) throw fault(where, `"${line}" does not begin with a word`);
        for (const [, wanted] of line.matchAll(/\$([\w-]+)/g))
          if (wanted !== "comp" && !classes.has(wanted!)) throw fault(where, `there is no object class "${wanted}"`);
      });
  });
}
