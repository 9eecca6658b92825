import { readFileSync } from "node:fs";
import { loadLanguage } from "@coranto/language/node";
import { createReader } from "@coranto/reader";
import { articleOfText } from "../article.js";
import type { Measured } from "../measured.js";
import { emptyTally, rateFigures, share } from "../tally.js";

/** One passage of GAP (Webster et al. 2018): a pronoun and two names it may stand for. */
export interface Passage {
  readonly id: string;
  readonly text: string;
  readonly pronoun: string;
  readonly at: number;
  readonly names: readonly { readonly name: string; readonly start: number; readonly same: boolean }[];
}

/** F1 over the two names of each pronoun, as GAP's own scorer counts. */
export async function measurePronouns(path: string, { errors }: { readonly errors: boolean }): Promise<Measured> {
  const reader = createReader(loadLanguage());
  const passages = readGap(readFileSync(path, "utf8"));
  const tally = emptyTally();
  const lines: string[] = [];
  let resolved = 0;
  for (const { id, text, pronoun, at, names } of passages) {
    const { cast } = reader.stages(articleOfText(id, text));
    const own = cast.mentions.find(({ form, span }) => form === "pronoun" && span.start === at);
    if (own) resolved++;
    const named = names.map(
      ({ name, start }) =>
        own !== undefined &&
        cast.mentions.some(
          ({ entity, form, span }) =>
            form !== "pronoun" && entity === own.entity && span.start < start + name.length && span.end > start,
        ),
    );
    names.forEach(({ same }, side) => {
      if (same) tally.gold++;
      if (named[side]) tally.predicted++;
      if (same && named[side]) tally.found++;
    });
    if (errors && names.some(({ same }, side) => same !== named[side]))
      lines.push(
        `${id} ${pronoun}@${at} ${names.map(({ name, same }) => `${name}${same ? "*" : ""}`).join(" ")} read ${own ? cast.entity(own.entity).name : "nothing"}`,
      );
  }
  const figures = [
    ...rateFigures("pronouns", tally),
    { name: "pronouns with an antecedent", value: share(resolved, passages.length), of: passages.length },
  ];
  return { set: "pronouns", figures, errors: lines };
}

/** Rows of GAP's table under its heading line. */
export function readGap(table: string): Passage[] {
  return table
    .trim()
    .split("\n")
    .slice(1)
    .map((row) => {
      const [id = "", text = "", pronoun = "", at, a = "", aAt, isA, b = "", bAt, isB] = row.split("\t");
      const name = (words: string, start: string | undefined, same: string | undefined) => ({
        name: words,
        start: Number(start),
        same: same?.trim() === "TRUE",
      });
      return { id, text, pronoun, at: Number(at), names: [name(a, aAt, isA), name(b, bAt, isB)] };
    });
}
