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

/** A page seen anew: it starts at its heading, or at the part its address names. */
export interface Arrival {
  readonly part: string;
}

/**
 * Gives a visit back: the same scroll, the same link focused.
 * @param focus whether the focus may be moved: not when the reader has gone on meanwhile
 */
export function leaveMarks(document: Document, visit: Visit | Arrival, focus: boolean): void {
  const heading = document.querySelector<HTMLElement>("main h1");
  if ("part" in visit) {
    const part = visit.part ? document.getElementById(visit.part) : null;
    if (focus) (part ?? heading)?.focus({ preventScroll: true });
    if (part) part.scrollIntoView();
    else document.defaultView?.scrollTo(0, 0);
    return;
  }
  const links = [...document.querySelectorAll<HTMLElement>("main a[href]")];
  const link = links.find((one) => one.getAttribute("href") === visit.focusHref);
  if (focus) (link ?? heading)?.focus({ preventScroll: true });
  document.defaultView?.scrollTo(0, visit.scrollY);
}
