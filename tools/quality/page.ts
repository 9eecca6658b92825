import type { ConfidenceBin, Figure, Measured } from "../../packages/coranto/src/eval/measured.js";
import { CALIBRATION_PICTURE } from "./calibration.js";
import type { Part, Row } from "./parts.js";

/** A measurement and the commit it was made at; `+` stands for changes on top of it. */
export interface Kept extends Measured {
  readonly commit: string;
}

export interface Facts {
  /** Day of measuring, ISO 8601. */
  readonly date: string;
  readonly commit: string;
  readonly coder: string;
  readonly lexicon: string;
  readonly model: string;
  readonly measured: readonly Kept[];
  /** Sets that are not on this machine. */
  readonly absent: readonly string[];
  /** Sets whose measuring broke. */
  readonly failed: readonly string[];
  /** What the programs of `bench/` printed in the same run. */
  readonly bench: readonly { readonly command: string; readonly output: string }[];
}

/** The page of figures: of each part what was missed first, then what was reached, then what has no target. */
export function pageOf(facts: Facts, parts: readonly Part[], says: (set: string) => string): string {
  const lines = parts.flatMap(({ rows }) => rows.map((row) => lineOf(row, facts)));
  const missed = lines.filter(({ verdict }) => verdict === "missed").length;
  const reached = lines.filter(({ verdict }) => verdict === "reached").length;
  return [
    "# Quality",
    `Written by \`npm run quality\`; do not edit. Measured on ${facts.date}, last at ${facts.commit} (+ stands for changes on top of a commit): coder ${facts.coder}, lexicon ${facts.lexicon}, model ${facts.model}.`,
    "The sets are not part of the repository: most may not be passed on. Each figure is given by the command `npx coranto eval SET`; `--errors` lists what is wrong.",
    `Of ${missed + reached} targets ${reached} are reached and ${missed} missed. Shares run from 0 to 1; *of* is the number of data in gold.`,
    ...(facts.absent.length
      ? [`Not measured, because the sets are not on this machine: ${facts.absent.join(", ")}.`]
      : []),
    ...(facts.failed.length
      ? [`Without figures, because measuring broke or has not been done yet: ${facts.failed.join(", ")}.`]
      : []),
    ...parts.flatMap(({ title, rows }) =>
      sectionOf(
        title,
        rows.map((row) => lineOf(row, facts)),
      ),
    ),
    ...calibrationOf(facts.measured),
    "## The sets",
    table(
      ["set", "what it is", "measured at"],
      facts.measured.map(({ set, commit }) => [`\`${set}\``, says(set), commit]),
    ),
    ...(facts.bench.length ? ["## Speed", ...facts.bench.map(benchOf)] : []),
  ]
    .join("\n\n")
    .concat("\n");
}

type Verdict = "missed" | "reached" | "";
const ORDER: readonly Verdict[] = ["missed", "reached", ""];

interface Line {
  readonly row: Row;
  readonly figure: Figure | undefined;
  readonly verdict: Verdict;
}

/** Shares are compared as they are shown, to three places. */
const rounded = (value: number): number => Math.round(value * 1000);

function lineOf(row: Row, { measured }: Facts): Line {
  const figure = measured.find(({ set }) => set === row.set)?.figures.find(({ name }) => name === row.figure);
  const verdict =
    !figure || row.reach === undefined ? "" : rounded(figure.value) >= rounded(row.reach) ? "reached" : "missed";
  return { row, figure, verdict };
}

function sectionOf(title: string, lines: readonly Line[]): string[] {
  const shown = ORDER.flatMap((verdict) => lines.filter((line) => line.verdict === verdict && line.figure));
  if (!shown.length) return [];
  const rows = shown.map(({ row, figure, verdict }) => [
    row.says ?? row.figure,
    share(figure!.value),
    String(figure!.of ?? ""),
    row.reach === undefined ? "–" : share(row.reach),
    verdict,
    row.elsewhere ?? "",
    `\`npx coranto eval ${row.set}\``,
  ]);
  return [`## ${title}`, table(["what", "figure", "of", "target", "", "elsewhere", "command"], rows)];
}

function calibrationOf(measured: readonly Measured[]): string[] {
  const sets = measured.filter(({ set, calibration }) => set === "gold-dev" && calibration?.length);
  return sets.flatMap(({ set, calibration }) => [
    "## Is the confidence of an event true?",
    `Events of \`${set}\` by the confidence they are told with, and how many of them the coders have too (same parties, category and place in the text; borderline ones left out).`,
    `![Share right by confidence told](${CALIBRATION_PICTURE})`,
    "A point a row of the table, larger for more events, with the range in which its share lies nineteen times in twenty. On the dashed line the confidence is true; above it is too low, below it too high.",
    table(["confidence", "events", "right", "share right", ""], (calibration ?? []).map(binRow)),
  ]);
}

function binRow({ from, to, right, of }: ConfidenceBin): string[] {
  return [
    `${share(from)} – ${share(to)}`,
    String(of),
    String(right),
    share(right / of),
    "█".repeat(Math.round((20 * right) / of)),
  ];
}

function benchOf({ command, output }: Facts["bench"][number]): string {
  return `\`${command}\`\n\n\`\`\`\n${output.trim()}\n\`\`\``;
}

const share = (value: number): string => value.toFixed(3).replace(/^0\./, ".");

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
