import { withoutEntities } from "../markup.js";

export interface Toponym {
  readonly start: number;
  readonly end: number;
  readonly lat?: number;
  readonly lon?: number;
  /** Counted neither as found nor as missed: expressions and adjectives beside the names of places. */
  readonly neutral: boolean;
}

/** Kinds of GeoWebNews annotation that name a place; GeoVirus has no kinds. */
const NAMED = new Set([
  "Literal",
  "Mixed",
  "Coercion",
  "Literal_Modifier",
  "Non_Literal_Modifier",
  "Metonymic",
  "Embedded_Literal",
  "Embedded_Non_Lit",
]);

/** Articles of a GeoWebNews or GeoVirus file with their toponyms; without a position where the coders gave none. */
export function readToponyms(xml: string): { readonly text: string; readonly places: readonly Toponym[] }[] {
  // GeoVirus ends in empty elements that are commented out.
  return [...xml.replaceAll(/<!--[\s\S]*?-->/g, "").matchAll(/<article[ >][\s\S]*?<\/article>/g)].map(([article]) => ({
    text: withoutEntities(field(article, "text") ?? ""),
    places: [...article.matchAll(/<(?:toponym|location)>[\s\S]*?<\/(?:toponym|location)>/g)].map(([one]) =>
      toponym(one),
    ),
  }));
}

function toponym(xml: string): Toponym {
  const kind = field(xml, "type");
  const lat = Number.parseFloat(field(xml, "latitude") ?? field(xml, "lat") ?? "");
  const lon = Number.parseFloat(field(xml, "longitude") ?? field(xml, "lon") ?? "");
  return {
    start: Number(field(xml, "start")),
    end: Number(field(xml, "end")),
    ...(Number.isNaN(lat) || Number.isNaN(lon) ? {} : { lat, lon }),
    neutral: kind !== undefined && (!NAMED.has(kind) || Number.isNaN(lat)),
  };
}

function field(xml: string, name: string): string | undefined {
  return new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml)?.[1];
}
