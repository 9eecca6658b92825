import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { boilerplate } from "../clean/boilerplate.js";
import { bestCandidate, type CandidatePage, isBetter } from "./candidates.js";
import { guardHtml } from "./guard.js";
import { type Metadata, type Page, readMetadata } from "./metadata.js";
import { type PrunablePage, prunePage } from "./prune.js";
import { blockText, type DomNode } from "./text.js";

/** More elements than this, and the page is read as plain text: no page takes longer than some seconds. */
const MOST_ELEMENTS = 15_000;

export interface Extracted {
  /** One block a line; empty when the page has no article. */
  readonly text: string;
  readonly metadata: Metadata;
}

/**
 * Takes the article out of a page. Scripts never run; broken, deep and hostile pages give what text they have.
 *
 * @param html the page's source
 */
export function extractHtml(html: string): Extracted {
  const guarded = guardHtml(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const page = parse(guarded);
  const metadata = readMetadata(page as unknown as Page);
  const document = parse(guarded);
  prunePage(document as unknown as PrunablePage);
  const candidate = bestCandidate(document as unknown as CandidatePage);
  let text = "";
  try {
    const found = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
      maxElemsToParse: MOST_ELEMENTS,
      charThreshold: 250,
      serializer: (node) => blockText(node as unknown as DomNode),
    }).parse();
    text = (found?.content as string | undefined | null) ?? "";
  } catch {
    // too many elements, or a page Readability cannot follow: the text of all blocks below
  }
  if (isBetter(candidate, text)) text = candidate;
  if ((metadata.body?.length ?? 0) > 2 * text.length) text = metadata.body!;
  if (!text) text = blockText(page.documentElement as DomNode);
  text = text
    .split("\n")
    .filter((line) => boilerplate(line) === undefined)
    .join("\n");
  return { text, metadata };
}

function parse(html: string): { documentElement: unknown } {
  return parseHTML(html).document as unknown as { documentElement: unknown };
}
