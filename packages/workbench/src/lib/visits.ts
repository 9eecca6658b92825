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

/** Gives a visit back: the same scroll, the same link focused. */
export function leaveMarks(document: Document, visit: Visit | Arrival): void {
  const heading = document.querySelector<HTMLElement>("main h1");
  if ("part" in visit) {
    const part = visit.part ? document.getElementById(visit.part) : null;
    part?.focus();
    part?.scrollIntoView();
    if (part) return;
    document.defaultView?.scrollTo(0, 0);
    heading?.focus({ preventScroll: true });
    return;
  }
  const links = [...document.querySelectorAll<HTMLElement>("main a[href]")];
  const link = links.find((one) => one.getAttribute("href") === visit.focusHref);
  (link ?? heading)?.focus({ preventScroll: true });
  document.defaultView?.scrollTo(0, visit.scrollY);
}
