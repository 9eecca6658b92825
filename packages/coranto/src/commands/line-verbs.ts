import type { Command } from "commander";
import type { LineVerb } from "../lines/verbs.js";
import { checkActors } from "./check-actors.js";
import { lineAction } from "./lines-action.js";
import { shard, whole } from "./options.js";

interface Description {
  readonly verb: LineVerb;
  readonly says: string;
  readonly takes: string;
  readonly gives: string;
}

const VERBS: readonly Description[] = [
  {
    verb: "times",
    says: "time expressions with their calendar values",
    takes: "{id, text, published}",
    gives: "{id, times: [{start, end, text, value, timex}]}",
  },
  {
    verb: "places",
    says: "place names with coordinates and GeoNames ids",
    takes: "{id, text}",
    gives: "{id, places: [{start, end, text, name, geonames, lat, lon}]}",
  },
  {
    verb: "attributions",
    says: "who is given as the source of what",
    takes: "{id, text}",
    gives: "{id, attributions: [{source, cue, content}]}",
  },
  {
    verb: "actors",
    says: "the actor a phrase names",
    takes: "{id, text, date?}",
    gives: "{id, name, kind, country, sector, code, office?, why}",
  },
];

/** The small pipe programs: JSONL in, JSONL out. */
export function addLineVerbs(program: Command, exit: (code: number) => void): void {
  for (const { verb, says, takes, gives } of VERBS) {
    const command = program
      .command(verb)
      .description(`${says} (JSONL in, JSONL out)`)
      .argument("[file]", "JSONL file; - or none is standard input", "-")
      .option("--jsonl", "one JSON object a line (the only form of this verb)")
      .option("--workers <n>", "threads", whole(1), 1)
      .option("--shard <i/n>", "take only this part of the lines", shard)
      .addHelpText(
        "after",
        `\nIn:  ${takes}\nOut: ${gives}\nOffsets are UTF-16, half-open. A line that fails gives {"id","error":{"code","message","next"}}.\n\nExample: coranto ${verb} --jsonl < phrases.jsonl`,
      );
    const answer = lineAction(verb, exit);
    if (verb === "actors")
      command
        .option("--check", "instead: overlaps, gaps and faults in the lexicon's lists of who held which office")
        .action((file: string, options: Parameters<typeof answer>[1] & { readonly check?: boolean }) =>
          options.check ? checkActors(exit) : answer(file, options),
        );
    else command.action(answer);
  }
}
