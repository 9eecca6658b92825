import type { Command } from "commander";
import { UsageError } from "../io/faults.js";
import { count } from "../print/count.js";
import { termText } from "../print/term.js";
import { LIBRARY } from "./options.js";

interface Options {
  readonly db: string;
  readonly json?: boolean;
  readonly on?: string;
}

/** `coranto who NAME`: a person in the library; with `--on DATE`, whom public facts know by a name, a phrase or an office. */
export function addWho(program: Command): void {
  program
    .command("who")
    .description("a person in the library; with --on, who a name, phrase or office means on a day")
    .argument("<name...>", "the name or a part of it; with --on also a phrase: French foreign minister")
    .option("--on <date>", "day, month or year (2013-05-01): answer from the lexicon's public facts")
    .option("--db <file>", "library", LIBRARY)
    .option("--json", "the whole answer (docs/api.md, Who)")
    .addHelpText(
      "after",
      '\nExample: coranto who "Mira Doval"\nExample: coranto who French foreign minister --on 2013-05-01',
    )
    .action((words: string[], options: Options) =>
      options.on === undefined ? inLibrary(words.join(" "), options) : inLexicon(words.join(" "), options.on, options),
    );
}

async function inLibrary(name: string, { db, json }: Options): Promise<void> {
  const { openLibrary, who } = await import("@coranto/record");
  const library = openLibrary(db, { mode: "read" });
  try {
    const answer = who(library.driver, { q: name });
    if (json) return void process.stdout.write(`${JSON.stringify(answer)}\n`);
    if (answer.people.length === 0) console.log(`Nobody of that name was read yet: ${answer.query}`);
    for (const { name: full, offices, articles, statements, events } of answer.people) {
      console.log(
        `${full}  ${count(articles, "article")}, ${count(statements, "statement")}, ${count(events, "event")}`,
      );
      for (const { title, of, former, days } of offices)
        console.log(
          `  ${former ? "former " : ""}${title}${of ? ` (${of})` : ""}  ${days ? `${days.from} to ${days.to}` : "undated"}`,
        );
    }
  } finally {
    library.close();
  }
}

async function inLexicon(phrase: string, on: string, { json }: Options): Promise<void> {
  if (!/^\d{4}(-\d\d){0,2}$/.test(on))
    throw new UsageError(`"${on}" is no day, month or year`, "Write it as 2013-05-01, 2013-05 or 2013.");
  const { whoIs } = await import("@coranto/reader");
  const answer = whoIs(phrase, on);
  if (json) return void process.stdout.write(`${JSON.stringify(answer)}\n`);
  const { actor, terms } = answer;
  if (!actor && terms.length === 0) return console.log(`The lexicon knows nobody and nothing of that name: ${phrase}`);
  if (actor) console.log(`${actor.name}  ${actor.code ?? "no code"}  on ${on}  (${actor.why.join(", ")})`);
  for (const term of terms) console.log(`  ${termText(term)}`);
}
