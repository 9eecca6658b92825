/** Domains of the lexicon whose entries have cases beside them. */
export const CASE_DOMAINS = ["acts", "actors", "places", "times", "speech"] as const;
export type CaseDomain = (typeof CASE_DOMAINS)[number];

/** A case of the lexicon that does not hold. */
export interface DomainFault {
  /** `accuse.condemn`; the file where a domain's cases stand apart from its entries. */
  readonly entry: string;
  /** `finds`: it should have been found; `leaves`: nothing should have been. */
  readonly kind: "finds" | "leaves";
  /** The case as it stands in the file. */
  readonly text: string;
  /** What was found instead, or in spite of it. */
  readonly found: readonly string[];
}

export interface DomainReport {
  readonly domain: CaseDomain;
  readonly cases: number;
  readonly faults: readonly DomainFault[];
}

/** A case and whether it holds. */
export type Checked = DomainFault & { readonly holds: boolean };

export function reportOf(domain: CaseDomain, checked: readonly Checked[]): DomainReport {
  const faults = checked
    .filter(({ holds }) => !holds)
    .map(({ entry, kind, text, found }) => ({ entry, kind, text, found }));
  return { domain, cases: checked.length, faults };
}
