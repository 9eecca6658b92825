import { createHash } from "node:crypto";

export type Kind = "json" | "csv";
const TYPES: Readonly<Record<Kind, string>> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8; header=present",
};

/** An answer with its ETag, or 304 when the browser has the same one already. */
export function answerResponse(body: string, kind: Kind, ifNoneMatch: string | undefined, next?: string): Response {
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = {
    etag: tag,
    "cache-control": "no-cache",
    "content-type": TYPES[kind],
    ...(next ? { link: `<${next}>; rel="next"` } : {}),
  };
  return matches(ifNoneMatch, tag) ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}

/** RFC 9110, If-None-Match: weak comparison, a list, or `*`. */
function matches(header: string | undefined, tag: string): boolean {
  const tags = header?.split(",").map((one) => one.trim().replace(/^W\//, ""));
  return tags?.some((one) => one === "*" || one === tag) ?? false;
}
