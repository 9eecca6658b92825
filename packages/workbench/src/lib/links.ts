/**
 * The address a click asks this page to go to, or `undefined` when the browser should do what it always does:
 * another site, a new tab, a download, an answer as JSON or CSV.
 */
export function insideAddress(link: HTMLAnchorElement, origin: string): string | undefined {
  if (link.target || link.hasAttribute("download") || link.origin !== origin) return undefined;
  if (/\.(?:json|csv)$/.test(link.pathname) || link.pathname.startsWith("/api/")) return undefined;
  return link.pathname + link.search + link.hash;
}

/** Only addresses of the web may become links; anything else an article brings stays text. */
export function webAddress(address: string | null | undefined): string | undefined {
  if (!address || !/^https?:\/\//i.test(address)) return undefined;
  return URL.canParse(address) ? address : undefined;
}
