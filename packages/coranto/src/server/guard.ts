import type { MiddlewareHandler } from "hono";
import { serverError } from "./errors.js";
import { problemResponse } from "./problem.js";

const HOSTS = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;
/** Longer addresses are no question of ours. */
const MAX_ADDRESS = 8192;

/** On every answer: nothing from elsewhere is loaded, nothing is guessed, nobody is told where the user was. */
const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
};

/** Refuses what no page of this machine asks: other host names (DNS rebinding), writing, endless addresses. */
export const guard: MiddlewareHandler = async (context, next) => {
  const refusal = refusalOf(context.req.header("host"), context.req.method, context.req.url.length);
  if (refusal) context.res = refusal;
  else await next();
  for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
};

function refusalOf(host: string | undefined, method: string, length: number): Response | undefined {
  if (!HOSTS.test(host ?? ""))
    return problemResponse(serverError("E502", host ? host.slice(0, 100) : "no Host header"));
  if (method !== "GET" && method !== "HEAD") return problemResponse(serverError("E503", method));
  if (length > MAX_ADDRESS) return problemResponse(serverError("E506"));
  return undefined;
}
