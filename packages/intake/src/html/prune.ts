/** What of the DOM is needed here. */
export interface PrunableElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  remove(): void;
}
export interface PrunablePage {
  querySelectorAll(selector: string): ArrayLike<PrunableElement>;
  readonly body: PrunableElement | null;
}

/** Parts of a page that are never the article. */
const NEVER =
  'figcaption, nav, form, button, dialog, [aria-hidden="true"], [role="navigation"], [role="complementary"], [hidden]';
/** Names that newsrooms give to what stands between the paragraphs. */
const ASIDE =
  /(?:^|[\s_-])(?:newsletter|subscri(?:be|ption)|sign-?up|related|recirc\w*|read-?(?:more|next|also)|more-?(?:stories|on|from)|share|sharing|social|follow-?us|promo|advert\w*|sponsor\w*|author-?(?:bio|box|info|description)|about-?the-?author|disclaimer|most-?(?:read|popular)|trending|outbrain|taboola|cookie|consent|paywall|comments?|caption|credit|copyright|breadcrumbs?|tags|toc|navbox|printfooter|mw-editsection|reflist|hatnote)(?:$|[\s_-])/i;
/** Never removed, whatever it is called: more than this share of the page's text, or more units than this. */
const LARGEST_SHARE = 0.3;
const LARGEST = 1000;
const COMMENTS = /(?:^|[\s_-])(?:comments?(?:-?list|-?area|-?section)?|disqus\w*)(?:$|[\s_-])/i;

/** Removes what stands around and between the paragraphs of an article, by the names pages give it. */
export function prunePage(page: PrunablePage): void {
  const whole = page.body?.textContent?.length ?? 0;
  const isSmall = (element: PrunableElement, most = LARGEST): boolean =>
    (element.textContent?.length ?? 0) < Math.min(most, whole * LARGEST_SHARE);
  for (const element of Array.from(page.querySelectorAll(NEVER))) if (isSmall(element)) element.remove();
  for (const element of Array.from(page.querySelectorAll("div, section, aside, ul, p, span, table, footer"))) {
    const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
    if (names.length < 2) continue;
    const most = COMMENTS.test(names) ? Number.POSITIVE_INFINITY : LARGEST;
    if (ASIDE.test(names.slice(0, 500)) && isSmall(element, most)) element.remove();
  }
}
