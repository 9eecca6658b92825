import { type Article, ArticleIdSchema, type Published } from "./article.js";
import { findDateline } from "./clean/dateline.js";
import { cleanText } from "./clean/frame.js";
import { publishedInAddress, publishedInText } from "./dates/fromText.js";
import { inferPublished } from "./dates/infer.js";
import { parseDate } from "./dates/parse.js";
import { intakeError } from "./errors.js";
import { extractHtml } from "./html/extract.js";
import type { Metadata } from "./html/metadata.js";
import { decodeBytes } from "./input/decode.js";
import { type Header, takeHeader } from "./input/header.js";
import { contentId } from "./input/identity.js";

/** What the caller knows of an article. The article's own header lines win, then these, then what the page says. */
export interface Given {
  readonly id?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly published?: string;
  /** Largest text of one article in UTF-16 units; 5 million unless told. */
  readonly maxLength?: number;
  /** The input is HTML, whatever its first characters look like. */
  readonly isHtml?: boolean;
  /** What to call the input in an error. */
  readonly name?: string;
}

const MOST_TEXT = 5_000_000;
const MOST_HTML = 20_000_000;
const HTML =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|section|main|div|p|h1|meta|title|link|script)\b/i;

/**
 * Reads one article from text (with or without header lines) or HTML.
 *
 * @throws CorantoError E103 nothing to read, E104 not text, E105 too large, E111 a page without article
 * @see docs/method/intake.md
 * @example readArticle("outlet: Example Times\n\nTalks ended on Monday.").outlet // => "Example Times"
 */
export function readArticle(input: string | Uint8Array, given: Given = {}): Article {
  const name = given.name ?? given.url ?? given.id ?? "the input";
  const source = (typeof input === "string" ? input.replace(/^\ufeff/, "") : decodeBytes(input, name)).replace(
    /\r\n?/g,
    "\n",
  );
  if (source.trim() === "") throw intakeError("E103", `${name} is empty`);
  const most = given.maxLength ?? MOST_TEXT;
  const isHtml = given.isHtml ?? HTML.test(source.slice(0, 4000));
  if (source.length > (isHtml ? Math.max(most, MOST_HTML) : most))
    throw intakeError("E105", `${name} has ${Math.round(source.length / 1e6)} million characters`);
  const page = isHtml ? extractHtml(source) : undefined;
  if (page && page.text.trim() === "") throw intakeError("E111", name);
  const header: Header = page ? { fields: {}, unused: [], body: page.text } : takeHeader(source);
  if (header.body.trim() === "") throw intakeError("E103", `${name} has header lines only`);
  if (header.body.length > most)
    throw intakeError("E105", `${name} has ${Math.round(header.body.length / 1e6)} million characters`);
  return compose(header, given, page?.metadata ?? {});
}

function compose(header: Header, given: Given, metadata: Metadata): Article {
  const { fields } = header;
  const told = fields.outlet ?? given.outlet;
  const cleaned = cleanText(header.body, told ?? metadata.outlet);
  const dateline = findDateline(cleaned.text.slice(0, 400));
  const outlet = told ?? metadata.outlet ?? cleaned.outlet;
  const published =
    publishedToCaller(fields.published, given.published, metadata.published) ??
    publishedInText(header.body, dateline?.date) ??
    publishedInAddress(fields.url ?? given.url ?? metadata.url) ??
    inferPublished(cleaned.text, dateline?.date);
  const credit = cleaned.credit ?? dateline?.credit;
  const facts = {
    url: fields.url ?? given.url ?? metadata.url,
    outlet,
    title: fields.title ?? given.title ?? metadata.title,
    byline: fields.byline ?? given.byline ?? metadata.byline,
  };
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ""));
  return {
    id: ArticleIdSchema.parse(fields.id || given.id || contentId(cleaned.text, outlet, published?.value)),
    ...known,
    published: published ?? null,
    ...(credit ? { credit } : {}),
    ...(dateline ? { dateline: dateline.words } : {}),
    language: metadata.language ?? "en",
    text: cleaned.text,
    removed: [...header.unused, ...cleaned.removed],
    damage: [],
  };
}

function publishedToCaller(
  header: string | undefined,
  given: string | undefined,
  metadata: string | undefined,
): Published | undefined {
  const told = header ?? (given ? parseDate(given) : undefined);
  if (told) return { value: told, source: "given" };
  return metadata ? { value: metadata, source: "metadata" } : undefined;
}
