import { parseDate } from "../dates/parse.js";

/** What a header line may say, by its key. */
const FIELDS: Readonly<Record<string, keyof Header["fields"]>> = {
  id: "id",
  outlet: "outlet",
  publication: "outlet",
  publisher: "outlet",
  newspaper: "outlet",
  published: "published",
  date: "published",
  pubdate: "published",
  title: "title",
  headline: "title",
  byline: "byline",
  author: "byline",
  authors: "byline",
  by: "byline",
  url: "url",
  link: "url",
};
const LINE = /^([A-Za-z][\w-]{0,30}):[ \t]*(.*)$/;
/** More lines than this before an empty one are no header. */
const MOST_LINES = 40;

export interface Header {
  readonly fields: {
    readonly id?: string;
    readonly outlet?: string;
    readonly published?: string;
    readonly title?: string;
    readonly byline?: string;
    readonly url?: string;
  };
  /** Header lines that could not be used: unknown keys, dates that are none. Nothing is lost. */
  readonly unused: ReadonlyArray<{ readonly text: string; readonly why: string }>;
  readonly body: string;
}

/**
 * Takes the header lines (`outlet: …`) off a text. A header begins in the first line with a key we know and ends at an
 * empty line, or at the first line that is none; a text without one is all body.
 *
 * @param text with `\n` as line ends
 */
export function takeHeader(text: string): Header {
  const start = /^\s*\n/.exec(text)?.[0].length ?? 0;
  const fields: { -readonly [key in keyof Header["fields"]]: string } = {};
  const unused: Array<{ text: string; why: string }> = [];
  let at = start;
  for (let count = 0; count < MOST_LINES && at < text.length; count++) {
    const end = text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at);
    const line = text.slice(at, end);
    if (line.trim() === "") break;
    const found = LINE.exec(line);
    const field = found ? FIELDS[found[1]!.toLowerCase()] : undefined;
    // an unknown key is a header line only in lower case, below a known one: "Analysis: …" is text
    if (!found || (!field && (count === 0 || found[1] !== found[1]!.toLowerCase()))) break;
    take(field, found[2]!.trim(), line, fields, unused);
    at = end + 1;
  }
  return at === start
    ? { fields: {}, unused: [], body: text }
    : { fields, unused, body: text.slice(Math.min(at, text.length)) };
}

function take(
  field: keyof Header["fields"] | undefined,
  value: string,
  line: string,
  fields: { -readonly [key in keyof Header["fields"]]: string },
  unused: Array<{ text: string; why: string }>,
): void {
  if (!field) unused.push({ text: line, why: "header line with a key that is not known" });
  else if (value === "") return;
  else if (fields[field] !== undefined) unused.push({ text: line, why: `second header line for ${field}` });
  else if (field === "published") {
    const date = parseDate(value);
    if (date) fields.published = date;
    else unused.push({ text: line, why: "header date that is no date, or can be read in two ways" });
  } else fields[field] = value;
}
