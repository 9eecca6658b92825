import type { Command } from "commander";
import { count } from "../print/count.js";
import { LIBRARY } from "./options.js";

/** `coranto who NAME`: a person in the library. */
export function addWho(program: Command): void {
  program
    .command("who")
    .description("offices, articles, statements and events of a person in the library")
    .argument("<name...>", "the name or a part of it")
    .option("--db <file>", "library", LIBRARY)
    .option("--json", "the whole answer (docs/api.md, Who)")
    .addHelpText("after", '\nExample: coranto who "Mira Doval"')
    .action(async (name: string[], { db, json }: { db: string; json?: boolean }) => {
      const { openLibrary, who } = await import("@coranto/record");
      const library = openLibrary(db, { mode: "read" });
      try {
        const answer = who(library.driver, { q: name.join(" ") });
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
    });
}
