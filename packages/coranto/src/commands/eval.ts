import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { figureText, type Measured } from "../eval/measured.js";
import { EVAL_SETS } from "../eval/sets.js";
import { UsageError } from "../io/faults.js";

/** `coranto eval`: runs the reader over coded sets and scores it. */
export function addEval(program: Command): void {
  program
    .command("eval")
    .description("measure the reader on coded sets")
    .argument("<set...>", `names (${EVAL_SETS.map(({ name }) => name).join(", ")}) or folders of coded articles`)
    .option("--data <folder>", "where the sets are", process.env.CORANTO_DATA ?? join("..", "shared", "data"))
    .option("--errors", "list what is wrong")
    .option("--json", "print figures as JSON, one set a line")
    .addHelpText("after", "\nExample: coranto eval gold-dev --errors")
    .action(async (names: string[], options: { data: string; errors?: boolean; json?: boolean }) => {
      for (const name of names) {
        const measured = await measure(name, options);
        process.stdout.write(options.json ? `${JSON.stringify(measured)}\n` : measuredText(measured));
      }
    });
}

async function measure(name: string, { data, errors = false }: { data: string; errors?: boolean }): Promise<Measured> {
  const set = EVAL_SETS.find((one) => one.name === name);
  if (set) {
    const path = join(data, set.path);
    if (!existsSync(path))
      throw new UsageError(
        `The set ${name} is not at ${path}`,
        "The sets are not part of Coranto: name their folder with --data.",
      );
    return set.measure(path, { errors });
  }
  if (!existsSync(join(name, "text")))
    throw new UsageError(
      `There is no set ${name}`,
      `Known sets: ${EVAL_SETS.map((one) => one.name).join(", ")}; or name a folder of coded articles.`,
    );
  return (await import("../eval/gold/measure.js")).measureGold(name, { errors, set: name });
}

function measuredText({ set, figures, errors }: Measured): string {
  return `${[set, ...figures.map((figure) => `  ${figureText(figure)}`), ...errors.map((line) => `  ${line}`)].join("\n")}\n`;
}
