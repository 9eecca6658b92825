import { ENDPOINTS, type Endpoint } from "./endpoints.js";

/** What an address asks for. */
export type Asked =
  | {
      readonly kind: "answer";
      readonly endpoint: Endpoint;
      readonly values: readonly string[];
      readonly as: "json" | "csv";
    }
  | { readonly kind: "openapi" }
  /** The page of an answer: the browser draws it. */
  | { readonly kind: "page" }
  /** A file of the pages, or nothing. */
  | { readonly kind: "file" }
  /** Below `/api`, and nothing there. */
  | { readonly kind: "nothing" };

/** Pages that no answer of their own belongs to. */
const OTHER_PAGES = ["/relation"];

/** @param path as it stands in the request, percent-encoded */
export function routeOf(path: string): Asked {
  if (path === "/api/openapi.json") return { kind: "openapi" };
  if (path === "/api" || path.startsWith("/api/"))
    return answerAt(path.slice("/api".length), "path", "json") ?? { kind: "nothing" };
  const [, bare, ending] = /^(.*)\.(json|csv)$/.exec(path) ?? [];
  if (bare !== undefined) {
    const as = ending as "json" | "csv";
    const found =
      answerAt(bare === "" ? "/" : bare, "page", as) ?? (bare === "/overview" ? answerAt(bare, "path", as) : undefined);
    if (found) return found;
  }
  const isPage = answerAt(path, "page", "json") !== undefined || OTHER_PAGES.includes(path);
  return { kind: isPage ? "page" : "file" };
}

function answerAt(path: string, by: "path" | "page", as: "json" | "csv"): Asked | undefined {
  for (const endpoint of ENDPOINTS) {
    const values = valuesAt(path, endpoint[by]);
    if (values) return { kind: "answer", endpoint, values, as };
  }
  return undefined;
}

/** Values of the `:parts` of a pattern; `undefined` when the path is another, or is not well encoded. */
function valuesAt(path: string, pattern: string): string[] | undefined {
  const parts = path.split("/");
  const wanted = pattern.split("/");
  if (parts.length !== wanted.length) return undefined;
  const values: string[] = [];
  for (const [i, want] of wanted.entries()) {
    const part = parts[i]!;
    if (!want.startsWith(":")) {
      if (part !== want) return undefined;
    } else {
      const value = decoded(part);
      if (value === undefined || value === "") return undefined;
      values.push(value);
    }
  }
  return values;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
