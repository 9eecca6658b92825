import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeBytes, extractHtml } from "@coranto/intake";
import { z } from "zod";
import type { Measured } from "../measured.js";
import { emptyTally, rateFigures, share } from "../tally.js";

const PageSchema = z.object({
  file: z.string(),
  title: z.string().nullish(),
  date: z.string().nullish(),
  with: z.array(z.string()),
  without: z.array(z.string()),
});

const squeeze = (text: string): string => text.replace(/\s+/g, " ");
/** Letters at the beginning of a title that must be in the one read: sites add their own names behind. */
const TITLE_LETTERS = 20;

/** Pieces of text that must and must not come out of real pages, and the pages' dates and titles. */
export async function measureExtract(folder: string, { errors }: { readonly errors: boolean }): Promise<Measured> {
  const pages = Object.values(
    z.record(z.string(), PageSchema).parse(JSON.parse(readFileSync(join(folder, "evaldata.json"), "utf8"))),
  );
  const tally = emptyTally();
  const dates = { right: 0, of: 0 };
  let titles = 0;
  const lines: string[] = [];
  for (const page of pages) {
    const { text, metadata } = extractHtml(decodeBytes(readFileSync(join(folder, page.file))));
    const { lost, kept } = addPage(tally, page, text);
    if (page.date) dates.of++;
    if (page.date && metadata.published?.startsWith(page.date)) dates.right++;
    if (squeeze(metadata.title ?? "").includes(squeeze(page.title ?? "").slice(0, TITLE_LETTERS))) titles++;
    if (errors && lost.length + kept.length)
      lines.push(`${page.file}  lost ${JSON.stringify(lost)}  kept ${JSON.stringify(kept)}`);
  }
  const figures = [
    ...rateFigures("extraction", tally),
    { name: "dates", value: share(dates.right, dates.of), of: dates.of },
    { name: "titles", value: share(titles, pages.length), of: pages.length },
  ];
  return { set: "extract", figures, errors: lines };
}

/** Adds one page; white space does not count. */
export function addPage(
  tally: ReturnType<typeof emptyTally>,
  page: { readonly with: readonly string[]; readonly without: readonly string[] },
  text: string,
): { readonly lost: readonly string[]; readonly kept: readonly string[] } {
  const body = squeeze(text);
  const there = (piece: string): boolean => body.includes(squeeze(piece).trim());
  const lost = page.with.filter((piece) => !there(piece));
  const kept = page.without.filter(there);
  tally.gold += page.with.length;
  tally.found += page.with.length - lost.length;
  tally.predicted += page.with.length - lost.length + kept.length;
  return { lost, kept };
}
