import { type ResolvedActor, resolveActor } from "@coranto/reader";
import { z } from "zod";
import { readJsonLines } from "../files.js";
import type { Measured } from "../measured.js";
import { share } from "../tally.js";

const PhraseSchema = z.object({
  text: z.string(),
  date: z.string().nullish(),
  expected: z.object({ country: z.string().nullish(), code_1: z.string().nullish() }),
});
export type Phrase = z.infer<typeof PhraseSchema>;

/** How the coders write that there is none: nothing may be read then, or that it is unknown (UNK is a code too). */
const NONE = new Set(["", "UNK"]);
/** How they write that they do not know: not counted. */
const UNKNOWN = "????";

/** Country and sector of phrases that name an actor. */
export async function measureActors(path: string, { errors }: { readonly errors: boolean }): Promise<Measured> {
  const phrases = readJsonLines(path).map((line) => PhraseSchema.parse(line));
  const { figures, faults } = scoreActors(phrases, ({ text, date }) => resolveActor(text, date ?? undefined));
  return { set: "actors", figures, errors: errors ? faults : [] };
}

export function scoreActors(
  phrases: readonly Phrase[],
  resolve: (phrase: Phrase) => Pick<ResolvedActor, "country" | "sector"> | undefined,
) {
  const country = { right: 0, of: 0 };
  const sector = { right: 0, of: 0 };
  const faults: string[] = [];
  for (const phrase of phrases) {
    const read = resolve(phrase);
    const check = (into: typeof country, wanted: string | null | undefined, got: string | undefined): void => {
      if (wanted === null || wanted === undefined || wanted === UNKNOWN) return;
      into.of++;
      if (got === wanted || (NONE.has(wanted) && !got)) into.right++;
      else faults.push(`${phrase.text}\t${wanted || "none"}\tread ${got ?? "nothing"}`);
    };
    check(country, phrase.expected.country, read?.country);
    check(sector, phrase.expected.code_1, read?.sector);
  }
  const figures = Object.entries({ country, sector }).map(([name, { right, of }]) => ({
    name,
    value: share(right, of),
    of,
  }));
  return { figures, faults };
}
