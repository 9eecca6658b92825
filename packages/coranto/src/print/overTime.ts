import type { ClaimRow, EventRow, ExpectationRow, QuoteRow } from "@coranto/record";

const line = (text: string): string => text.replace(/\s+/g, " ");
const placed = ({ published, outlet }: EventRow["article"]): string =>
  [published ?? "undated", outlet].filter(Boolean).join("  ");

/** An expectation at a terminal: what, how likely, and what became of it; a person's decision stands beside the record's. */
export function expectationText(one: ExpectationRow): string {
  const horizon = one.horizon ? `, until ${one.horizon}` : "";
  const evidence = one.evidence
    ? `: “${line(one.evidence.evidence[0]?.text ?? "")}” ${placed(one.evidence.article)}  ${one.evidence.id}`
    : "";
  const decided = one.decision
    ? `\n  decided by hand: ${one.decision.outcome}${one.decision.note ? ` (${one.decision.note})` : ""}`
    : "";
  return `${one.holder.name}  ${one.likelihood}${horizon}: ${line(one.content.text)}
  ${placed(one.article)}  ${one.id}
  ${one.outcome}${evidence}${decided}`;
}

/** A quote with its places, earliest first; other words are shown as `[was -> is]`. */
export function quoteText({ speaker, places }: QuoteRow): string {
  const [first, ...others] = places;
  const rows = others.map(({ article, likeness, changes, statement }) => {
    const told = changes.map(({ was, is }) => `[${was || "nothing"} -> ${is || "left out"}]`).join(" ");
    return `  ${placed(article)}  ${likeness === "changed" ? `changed ${told}` : likeness}  ${statement}`;
  });
  const head = first ? `“${line(first.quote.text)}”\n  ${placed(first.article)}  first  ${first.statement}` : "";
  return [`${speaker}  ${head}`, ...rows].join("\n");
}

/** A claim with its steps in time. */
export function claimText({ id, act, standing, steps }: ClaimRow): string {
  const rows = steps.map(({ step, by, change, event }) => {
    const words = line(event.evidence[0]?.text ?? "");
    const who = by ? `${by}: ` : "in the article's own voice: ";
    return `  ${placed(event.article)}  ${step}${change ? ` (${change})` : ""}  ${who}${words}`;
  });
  return [`${act}  ${standing}  ${id}`, ...rows].join("\n");
}
