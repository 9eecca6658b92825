import { Command, CommanderError } from "commander";
import { COMMANDS } from "./commands/index.js";
import { faultOf, faultText } from "./io/faults.js";
import { endQuietlyOnClosedPipe } from "./io/output.js";
import { VERSION } from "./version.js";

/** Exit status of every verb. */
export const EXIT = { done: 0, someFailed: 1, usage: 2 } as const;

/** @returns the exit status: 0 done, 1 some inputs failed, 2 wrong use */
export async function main(argv: readonly string[]): Promise<number> {
  endQuietlyOnClosedPipe();
  let status: number = EXIT.done;
  const program = new Command("coranto")
    .description(
      "Reads news about how states deal with each other and keeps a record that can be checked word by word.",
    )
    .version(VERSION)
    .showSuggestionAfterError()
    .showHelpAfterError("(see coranto --help)")
    .exitOverride();
  for (const add of COMMANDS)
    add(program, (code) => {
      status = Math.max(status, code);
    });
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError(`(see coranto ${command.name()} --help)`);
  try {
    await program.parseAsync(argv, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const fault = faultOf(error);
    console.error(faultText(fault));
    return fault.code === "E010" ? EXIT.usage : EXIT.someFailed;
  }
}
