import type { KnownTerm } from "@coranto/reader";

/** One line for a term of office: who, what, from when to when. */
export function termText({ name, variants, wikidata, state, body, office, from, to, holds }: KnownTerm): string {
  const also = variants.length ? ` (also ${variants.join(", ")})` : "";
  const days = to ? `${from} to ${to}` : `since ${from}`;
  return `${name}${also}${wikidata ? ` ${wikidata}` : ""}: ${office}, ${body ?? state}, ${days}${holds ? ", in office" : ""}`;
}
