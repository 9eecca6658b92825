import { parseDate } from "../dates/parse.js";

export interface Metadata {
  readonly title?: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
  readonly language?: string;
  /** The article's text where the page tells it to programs. */
  readonly body?: string;
}

/** The part of a parsed page that is needed here. */
export interface Page {
  querySelectorAll(selector: string): ArrayLike<PageElement>;
}
export interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

const ARTICLE_TYPES = /article|posting|report|blog/i;
const LARGEST_JSON = 500_000;

/** Tidies a value of a page: entities twice escaped, markup, runs of space. Empty or endless values are none. */
function tidy(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value
    .replace(/<[^>]{0,200}>/g, " ")
    .replace(/&(?:amp|#0?38);/g, "&")
    .replace(/&(?:quot|#0?34);/g, '"')
    .replace(/&#0?39;|&apos;/g, "'")
    .replace(/\s+/g, " ")
    .trim();
  return text && text.length <= 1000 ? text : undefined;
}

/** What a page says of itself: JSON-LD first (made by the newsroom's system), then OpenGraph and meta tags, then its body. */
export function readMetadata(page: Page): Metadata {
  const linked = fromJsonLd(page);
  const meta = metaTags(page);
  const first = (...names: string[]): string | undefined => {
    for (const name of names) if (meta.get(name)) return meta.get(name);
    return undefined;
  };
  const facts = {
    title:
      linked.title ??
      first("og:title", "twitter:title", "dc.title", "headline") ??
      text(page, "h1") ??
      text(page, "title"),
    byline: byline(
      linked.byline ?? first("author", "article:author_name", "byl", "parsely-author", "sailthru.author", "dc.creator"),
    ),
    outlet: linked.outlet ?? first("og:site_name", "application-name", "publisher", "dc.publisher", "cre"),
    published: linked.published ?? publishedOf(page, meta),
    url: attribute(page, 'link[rel="canonical"]', "href") ?? first("og:url") ?? linked.url,
    language: languageOf(page),
    body: linked.body,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Metadata;
}

/** A list of addresses or social accounts is no byline. */
function byline(value: string | undefined): string | undefined {
  if (!value || /^https?:|^@/.test(value)) return undefined;
  return value.replace(/^by\s+/i, "");
}

const DATE_NAMES =
  "article:published_time og:published_time og:article:published_time datepublished date pubdate publishdate publish-date publish_date dc.date dc.date.issued dc.date.created dcterms.created dcterms.date parsely-pub-date sailthru.date article.published date.released originalpublicationdate displaydate pdate ptime cxenseparse:recs:publishtime bt:pubdate rnews:datepublished citation_publication_date".split(
    " ",
  );

function publishedOf(page: Page, meta: ReadonlyMap<string, string>): string | undefined {
  for (const name of DATE_NAMES) {
    const date = parseDate(meta.get(name) ?? "");
    if (date) return date;
  }
  for (const selector of [
    '[itemprop="datePublished"]',
    "time[pubdate]",
    "article time[datetime]",
    "header time[datetime]",
    "time[datetime]",
  ])
    for (const element of Array.from(page.querySelectorAll(selector)).slice(0, 3)) {
      const date = parseDate(
        element.getAttribute("datetime") ?? element.getAttribute("content") ?? element.textContent ?? "",
      );
      if (date) return date;
    }
  return undefined;
}

function metaTags(page: Page): Map<string, string> {
  const tags = new Map<string, string>();
  for (const element of Array.from(page.querySelectorAll("meta"))) {
    const name = (
      element.getAttribute("property") ??
      element.getAttribute("name") ??
      element.getAttribute("itemprop")
    )?.toLowerCase();
    const value = tidy(element.getAttribute("content") ?? "");
    if (name && value && !tags.has(name)) tags.set(name, value);
  }
  return tags;
}

function text(page: Page, selector: string): string | undefined {
  return tidy(page.querySelectorAll(selector)[0]?.textContent ?? "");
}

function attribute(page: Page, selector: string, name: string): string | undefined {
  const value = page.querySelectorAll(selector)[0]?.getAttribute(name)?.trim();
  return value && /^https?:\/\//i.test(value) ? value : undefined;
}

function languageOf(page: Page): string | undefined {
  const code = page.querySelectorAll("html")[0]?.getAttribute("lang")?.trim().slice(0, 2).toLowerCase();
  return code && /^[a-z]{2}$/.test(code) ? code : undefined;
}

function fromJsonLd(page: Page): Metadata {
  for (const script of Array.from(page.querySelectorAll('script[type*="ld+json"]')).slice(0, 20)) {
    const source = script.textContent ?? "";
    if (source.length > LARGEST_JSON) continue;
    let parsed: unknown;
    try {
      parsed = JSON.parse(source.trim().replace(/;$/, ""));
    } catch {
      continue;
    }
    const article = findArticle(parsed, 0);
    if (article) return articleFacts(article);
  }
  return {};
}

type Json = Readonly<Record<string, unknown>>;

function findArticle(value: unknown, depth: number): Json | undefined {
  if (depth > 5 || typeof value !== "object" || value === null) return undefined;
  const list = Array.isArray(value) ? value.slice(0, 50) : ((value as Json)["@graph"] ?? (value as Json).mainEntity);
  const types = [(value as Json)["@type"]].flat();
  if (!Array.isArray(value) && types.some((type) => typeof type === "string" && ARTICLE_TYPES.test(type)))
    return value as Json;
  if (Array.isArray(list)) {
    for (const item of list.slice(0, 50)) {
      const found = findArticle(item, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  return list ? findArticle(list, depth + 1) : undefined;
}

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const names = value
      .slice(0, 12)
      .map(nameOf)
      .filter((name) => name !== undefined);
    return names.length ? names.join(", ") : undefined;
  }
  if (typeof value === "object" && value !== null) return tidy((value as Json).name);
  return tidy(value);
}

function articleFacts(article: Json): Metadata {
  const published = article.datePublished ?? article.dateCreated;
  const url = article.url ?? article.mainEntityOfPage;
  const facts = {
    title: tidy(article.headline) ?? tidy(article.name),
    byline: nameOf(article.author ?? article.creator),
    outlet: nameOf(article.publisher),
    published: typeof published === "string" ? parseDate(published) : undefined,
    url: typeof url === "string" && /^https?:/.test(url) ? url : undefined,
    body: typeof article.articleBody === "string" ? article.articleBody.replace(/<[^>]{0,200}>/g, " ") : undefined,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Metadata;
}
