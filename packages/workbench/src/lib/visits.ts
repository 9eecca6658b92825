/** What a reader leaves behind on a page: how far it was scrolled and which link had the focus. */
export interface Visit {
  readonly scrollY: number;
  readonly focusHref: string | null;
}

export function visitOf(document: Document): Visit {
  const focus = document.activeElement;
  return {
    scrollY: document.defaultView?.scrollY ?? 0,
    focusHref: focus?.closest("main") ? focus.getAttribute("href") : null,
  };
}

/** Gives a visit back: the same scroll, the same link focused. `top`: a page seen anew starts at its heading. */
export function leaveMarks(document: Document, visit: Visit | "top"): void {
  const heading = document.querySelector<HTMLElement>("main h1");
  if (visit === "top") {
    document.defaultView?.scrollTo(0, 0);
    heading?.focus({ preventScroll: true });
    return;
  }
  const links = [...document.querySelectorAll<HTMLElement>("main a[href]")];
  const link = links.find((one) => one.getAttribute("href") === visit.focusHref);
  (link ?? heading)?.focus({ preventScroll: true });
  document.defaultView?.scrollTo(0, visit.scrollY);
}
