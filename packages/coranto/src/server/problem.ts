import { CorantoError } from "@coranto/intake/errors";
import { fromSqlite, RECORD_ERRORS } from "@coranto/record";
import { SERVER_ERRORS, serverError } from "./errors.js";

/** An error as the API tells it, RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly next: string;
}

const STATUS: Readonly<Record<string, number>> = {
  E301: 503,
  E309: 400,
  E310: 404,
  E502: 403,
  E503: 405,
  E504: 404,
  E506: 414,
  E507: 503,
  E508: 400,
};
const TITLES: Readonly<Record<string, string>> = { ...RECORD_ERRORS, ...SERVER_ERRORS };

/** Any thrown value as a problem. What Coranto did not foresee is `E500`, without its inner message. */
export function problemOf(thrown: unknown): Problem {
  const fault = fromSqlite(thrown, "the library");
  const { code, message, next } = fault instanceof CorantoError ? fault : serverError("E500");
  return {
    type: `urn:coranto:error:${code}`,
    title: TITLES[code] ?? message,
    status: STATUS[code] ?? 500,
    detail: message,
    code,
    next,
  };
}

export function problemResponse(fault: unknown): Response {
  const problem = problemOf(fault);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      ...(problem.status === 405 ? { allow: "GET, HEAD" } : {}),
    },
  });
}
