import type { Article } from "./article.js";
import { CorantoError, intakeError } from "./errors.js";
import { decodeBytes } from "./input/decode.js";
import { type Given, readArticle } from "./read.js";

/** The part of `fetch` that is needed; tests and workers pass their own. */
export type Fetch = (
  address: string,
  options: { redirect: "manual"; signal: AbortSignal; headers: Readonly<Record<string, string>> },
) => Promise<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
}>;

export interface Limits {
  readonly timeoutSeconds?: number;
  readonly maxBytes?: number;
  readonly maxRedirects?: number;
}

const USER_AGENT = "coranto (reads single pages for a local record)";
const WALL =
  /(?:subscribe|sign in|log in|register) to (?:continue|read|keep reading)|subscriber-only|this (?:article|content|story) is (?:for|only for|reserved for) (?:our )?subscribers|enable javascript and cookies|verify you are (?:a )?human/i;
/** A page with less text than this that speaks of subscribing is a wall, not an article. UTF-16 units. */
const WALL_LENGTH = 900;

/**
 * Reads the article at an address. Only http and https; redirects are followed a few times; nothing but this page is asked for.
 *
 * @throws CorantoError E141 refused, E142 not reached, E143 too slow, E144 no address to read, E145 too many redirects,
 *   E146 gone, E147 not text, E148 too large, E112 a wall, and what `readArticle` throws
 */
export async function fromUrl(
  address: string,
  given: Given = {},
  fetch: Fetch = globalThis.fetch as unknown as Fetch,
  { timeoutSeconds = 20, maxBytes = 20_000_000, maxRedirects = 5 }: Limits = {},
): Promise<Article> {
  const signal = AbortSignal.timeout(timeoutSeconds * 1000);
  let at = checked(address, undefined);
  try {
    for (let hops = 0; ; hops++) {
      const answer = await fetch(at, {
        redirect: "manual",
        signal,
        headers: { "user-agent": USER_AGENT, accept: "text/html,text/plain" },
      });
      const next = answer.status >= 300 && answer.status < 400 ? answer.headers.get("location") : null;
      if (!next) return article(at, await pageOf(at, answer, maxBytes), given);
      if (hops >= maxRedirects) throw intakeError("E145", address);
      at = checked(next, at);
    }
  } catch (fault) {
    throw networkError(fault, at, timeoutSeconds);
  }
}

/** @returns the absolute address. @throws E144 for other schemes, names without host, user names in the address */
function checked(address: string, base: string | undefined): string {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw intakeError("E144", address.slice(0, 200));
  }
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) throw intakeError("E144", address.slice(0, 200));
  url.hash = "";
  return url.href;
}

async function pageOf(at: string, answer: Awaited<ReturnType<Fetch>>, maxBytes: number): Promise<Uint8Array> {
  const { status } = answer;
  if (status === 404 || status === 410) throw intakeError("E146", `${at} answered ${status}`);
  if (status === 402 || status === 451 || status === 401) throw intakeError("E112", `${at} answered ${status}`);
  if (status < 200 || status >= 300) {
    const wait = answer.headers.get("retry-after");
    const meaning = status === 429 ? " (too many requests)" : "";
    throw intakeError(
      "E141",
      `${at} answered ${status}${meaning}${wait ? `, try again after ${wait.slice(0, 40)}` : ""}`,
    );
  }
  const type = answer.headers.get("content-type") ?? "";
  if (type && !/text\/|html|xml|json/i.test(type)) throw intakeError("E147", `${at} is ${type.slice(0, 60)}`);
  if (Number(answer.headers.get("content-length") ?? 0) > maxBytes) throw intakeError("E148", at);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > maxBytes) throw intakeError("E148", `${at} has more than ${Math.round(maxBytes / 1e6)} MB`);
    parts.push(part);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

function article(at: string, bytes: Uint8Array, given: Given): Article {
  const source = decodeBytes(bytes, at);
  const read = readArticle(source, { url: at, ...given, name: at });
  if (read.text.length < WALL_LENGTH && WALL.test(source)) throw intakeError("E112", at);
  return read;
}

function networkError(fault: unknown, at: string, seconds: number): unknown {
  if (fault instanceof CorantoError) return fault;
  const name = fault instanceof Error ? fault.name : "";
  if (name === "TimeoutError" || name === "AbortError") return intakeError("E143", `${at} after ${seconds} s`);
  const cause =
    fault instanceof Error && fault.cause instanceof Error
      ? fault.cause.message
      : String((fault as Error)?.message ?? fault);
  return intakeError("E142", `${at} (${cause.slice(0, 200)})`);
}
