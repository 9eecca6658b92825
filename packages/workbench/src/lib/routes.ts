/** Every page of the workbench: its name, its address, the heading of its place in the list at the left. */
const ROUTES = [
  ["today", "/"],
  ["articles", "/articles"],
  ["article", "/article/:id"],
  ["relations", "/relation"],
  ["relation", "/relation/:a/:b"],
  ["happenings", "/happenings"],
  ["happening", "/happening/:id"],
  ["said", "/said"],
  ["who", "/who"],
  ["sources", "/sources"],
  ["search", "/search"],
] as const;

export type PageName = (typeof ROUTES)[number][0] | "nowhere";

export interface Route {
  readonly page: PageName;
  readonly params: Readonly<Record<string, string>>;
}

/** Which page a path names. A path nobody knows, or one that is not well encoded, is `nowhere`. */
export function routeOf(path: string): Route {
  const parts = path.replace(/\/+$/, "").split("/");
  for (const [page, pattern] of ROUTES) {
    const params = matched(parts, pattern === "/" ? [""] : pattern.split("/"));
    if (params) return { page, params };
  }
  return { page: "nowhere", params: {} };
}

function matched(parts: readonly string[], pattern: readonly string[]): Record<string, string> | undefined {
  if (parts.length !== pattern.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, want] of pattern.entries()) {
    const part = parts[at] ?? "";
    if (!want.startsWith(":")) {
      if (part !== want) return undefined;
      continue;
    }
    const value = decoded(part);
    if (!value) return undefined;
    params[want.slice(1)] = value;
  }
  return params;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
