/** What a page's address says besides its path. */
export type Query = URLSearchParams;

/** An address from a path and its settings; empty settings are left out, the order is that of `settings`. */
export function address(
  path: string,
  settings: Readonly<Record<string, string | readonly string[] | null | undefined>> = {},
): string {
  const pairs = Object.entries(settings).flatMap(([key, value]) => {
    const text = typeof value === "string" ? value.trim() : (value ?? []).join(",");
    return text ? [`${encodeURIComponent(key)}=${encodeURIComponent(text).replaceAll("%2C", ",")}`] : [];
  });
  return pairs.length ? `${path}?${pairs.join("&")}` : path;
}

/** The same address with some settings changed; `null` takes one away. */
export function changed(path: string, query: Query, changes: Readonly<Record<string, string | null>>): string {
  return address(path, { ...Object.fromEntries(query), ...changes });
}

/** Where the page's answer comes from: the same settings without those only the page knows. */
export function apiAddress(path: string, query: Query, asked: readonly string[]): string {
  return address(`/api${path}`, Object.fromEntries(asked.map((key) => [key, query.get(key)])));
}

export const articlePath = (id: string): string => `/article/${encodeURIComponent(id)}`;
export const happeningPath = (id: string): string => `/happening/${encodeURIComponent(id)}`;
export const relationPath = (a: string, b: string): string =>
  `/relation/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;

/** `ARTICLE#e1` → the article with that datum chosen. */
export function datumAddress(id: string): string {
  const at = id.lastIndexOf("#");
  return at < 0 ? articlePath(id) : address(articlePath(id.slice(0, at)), { e: id.slice(at + 1) });
}
