import type { ActCounts, LexiconCounts } from "@coranto/lexicon";
import type { CaseDomain, DomainFault, DomainReport } from "@coranto/reader";
import type { Command } from "commander";
import { UsageError } from "../io/faults.js";
import { listsOf } from "../io/lists.js";
import { count } from "../print/count.js";

interface LexiconOptions {
  readonly json?: boolean;
  readonly rules?: string;
}

/** `coranto lexicon`: how much it holds; `coranto lexicon test`: whether the cases beside its entries hold. */
export function addLexicon(program: Command, exit: (code: number) => void): void {
  program
    .command("lexicon")
    .description("how much the lexicon holds; test: whether the cases beside its entries hold")
    .argument("[test]", "test: run the cases; exit 1 when one does not hold")
    .argument("[domain]", "acts, actors, places, times or speech; all when left out")
    .option("--rules <file>", "with test: the cases of own patterns too (docs/lists.md)")
    .option("--json", "the answer as JSON")
    .addHelpText("after", "\nExample: coranto lexicon test acts\n         coranto lexicon test acts --rules my.yaml")
    .action(async (test: string | undefined, domain: string | undefined, options: LexiconOptions) => {
      if (test === undefined) return showCounts(options);
      if (test !== "test")
        throw new UsageError(`lexicon does not know "${test}"`, "coranto lexicon, or coranto lexicon test acts");
      await runCases(domain, options, exit);
    });
}

async function showCounts({ json }: LexiconOptions): Promise<void> {
  const { countLexicon } = await import("@coranto/lexicon");
  const counts = countLexicon();
  process.stdout.write(json ? `${JSON.stringify(counts)}\n` : countsText(counts));
}

function countsText({ acts, ...domains }: LexiconCounts): string {
  const row = (name: string, { patterns, lemmas, wordings }: ActCounts): string =>
    `  ${name.padEnd(12)}${String(patterns).padStart(9)}${String(lemmas).padStart(8)}${String(wordings).padStart(10)}`;
  return `${[
    "acts",
    `  ${"".padEnd(12)}${"patterns".padStart(9)}${"lemmas".padStart(8)}${"wordings".padStart(10)}`,
    ...Object.entries(acts.categories).map(([act, counts]) => row(act, counts)),
    row("together", acts),
    `  ${count(acts.classes, "class", "classes")} of objects`,
    ...Object.entries(domains).flatMap(([domain, holds]) => [
      domain,
      ...Object.entries(holds).map(([what, of]) => `  ${String(of).padStart(7)} ${what}`),
    ]),
  ].join("\n")}\n`;
}

async function runCases(
  wanted: string | undefined,
  { json, rules }: LexiconOptions,
  exit: (code: number) => void,
): Promise<void> {
  const { CASE_DOMAINS, testDomain } = await import("@coranto/reader");
  const domains = wanted === undefined ? CASE_DOMAINS : CASE_DOMAINS.filter((domain) => domain === wanted);
  if (!domains.length)
    throw new UsageError(`No domain "${wanted}" has cases`, `The domains are ${CASE_DOMAINS.join(", ")}.`);
  const { loadLanguage } = await import("@coranto/language/node");
  const { withLists } = await import("@coranto/lexicon");
  const { caseTable, createLocator, lexiconFolder } = await import("../lexicon/files.js");
  const lists = await listsOf(rules === undefined ? {} : { rules });
  const language = loadLanguage();
  const folder = lexiconFolder();
  const reports = domains.map((domain) => {
    const report = withLists(lists, () => testDomain(domain, language, caseTable(folder, domain)));
    const placeOf = createLocator(folder, domain, rules === undefined ? [] : [rules]);
    const faults = report.faults.map((fault) => {
      const place = placeOf(fault.text);
      return place ? { ...fault, place } : fault;
    });
    return { ...report, faults };
  });
  if (reports.some(({ faults }) => faults.length)) exit(1);
  process.stdout.write(json ? `${JSON.stringify(reports)}\n` : reports.map(reportText).join(""));
}

type Placed = DomainFault & { readonly place?: string };

function reportText({
  domain,
  cases,
  faults,
}: Omit<DomainReport, "faults"> & { readonly faults: readonly Placed[] }): string {
  const lines = faults.map(({ entry, kind, text, found, place }) => {
    const wanted = kind === "finds" ? "does not find" : "should find nothing in";
    return `  ${place ?? entry}: ${entry} ${wanted}: ${text}${found.length ? `  (found: ${found.join("; ")})` : ""}`;
  });
  const head = `${(domain satisfies CaseDomain).padEnd(8)}${count(cases, "case")}, ${count(faults.length, "fault")}`;
  return `${[cases ? head : `${head}: its cases.tsv is not part of an installed package`, ...lines].join("\n")}\n`;
}
