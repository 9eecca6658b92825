import type { Missed } from "@coranto/reader";

/** Reasons shown of a sentence; `--json` has all. */
const MOST_REASONS = 3;

/** A sentence where nothing was coded, and why, for a person at a terminal. */
export function missedText({ sentence, text, sides, reasons }: Missed): string {
  const lines = reasons.slice(0, MOST_REASONS).map(({ trigger, says }) => {
    const named = trigger ? `“${trigger.text}” ${trigger.act} (${trigger.entry}): ` : "";
    return `  ${named}${says}`;
  });
  const more = reasons.length - MOST_REASONS;
  if (more > 0) lines.push(`  … ${more} more (--json has all)`);
  return `Sentence ${sentence + 1}  ${sides.join(" ")}  “${text.replace(/\s+/g, " ").trim()}”\n${lines.join("\n")}\n`;
}
