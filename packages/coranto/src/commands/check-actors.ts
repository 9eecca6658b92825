import type { Stretch } from "@coranto/lexicon";
import { count } from "../print/count.js";

/** `coranto actors --check`: what the lists of holders tell and lack. Impossible dates make the exit status 1. */
export async function checkActors(exit: (code: number) => void): Promise<void> {
  const { reportHolders } = await import("@coranto/lexicon");
  const { states, bodies, people, faults, overlaps, gaps, missing } = reportHolders();
  console.log(`${count(people, "holder")} of ${count(states, "state")} and ${count(bodies, "body", "bodies")}`);
  for (const fault of faults) console.log(`fault    ${fault}`);
  for (const one of overlaps) console.log(`overlap  ${stretchText(one)}`);
  for (const one of gaps) console.log(`gap      ${stretchText(one)}`);
  for (const [kind, codes] of Object.entries(missing)) console.log(`lacking  ${kind}: ${codes.join(" ") || "none"}`);
  console.log(`${count(faults.length, "fault")}, ${count(overlaps.length, "overlap")}, ${count(gaps.length, "gap")}`);
  if (faults.length) exit(1);
}

function stretchText({ state, body, office, first, second, ends, starts }: Stretch): string {
  return `${body ?? state} ${office}: ${first} to ${ends}, ${second} from ${starts}`;
}
