import type { Library } from "@coranto/record";

/**
 * Asks a library and prints the answer: `--json` whole on one line, else line by line. The library is closed whatever happens.
 *
 * @param ask gets the library's driver
 */
export async function printAnswer<Answer>(
  { db, json }: { readonly db: string; readonly json?: boolean | undefined },
  ask: (driver: Library["driver"]) => Answer,
  lines: (answer: Answer) => readonly string[],
): Promise<void> {
  const { openLibrary } = await import("@coranto/record");
  const library = openLibrary(db, { mode: "read" });
  try {
    const answer = ask(library.driver);
    if (json) process.stdout.write(`${JSON.stringify(answer)}\n`);
    else for (const line of lines(answer)) console.log(line);
  } finally {
    library.close();
  }
}
