// Scores the reading of places: tsx -C coranto-source tools/places-quality.ts [geowebnews|geovirus] [--errors]
// Recognition: F1 over overlapping spans. Resolution: share of recognised places within 161 km (100 miles) of the gold position.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findPlacesIn } from "@coranto/reader";

const shared = process.env["CORANTO_SHARED"] ?? "../shared";
const home = join(shared, "data", "geo");
if (!existsSync(home)) {
  console.error(`${home} is not here: the measuring sets are not part of the product. Nothing was measured.`);
  process.exit(2);
}
const NEAR_KM = 161;
const errors = process.argv.includes("--errors");

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly lat?: number;
  readonly lon?: number;
  /** Counted neither as found nor as missed: expressions and adjectives beside the names of places. */
  readonly neutral: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#13": "\r" };
const plain = (xml: string): string =>
  xml.replace(/&(amp|lt|gt|quot|apos|#13);/g, (_, name: string) => ENTITIES[name]!);
const field = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml)?.[1];

/** Kinds of GeoWebNews annotation that name a place. */
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

function readSet(name: string): { text: string; gold: Gold[] }[] {
  const xml = readFileSync(join(home, `${name}.xml`), "utf8");
  return [...xml.matchAll(/<article[ >][\s\S]*?<\/article>/g)].map(([article]) => ({
    text: plain(field(article, "text") ?? ""),
    gold: [...article.matchAll(/<(?:toponym|location)>[\s\S]*?<\/(?:toponym|location)>/g)].map(([one]) => {
      const type = field(one, "type");
      const lat = Number.parseFloat(field(one, "latitude") ?? field(one, "lat") ?? "");
      const lon = Number.parseFloat(field(one, "longitude") ?? field(one, "lon") ?? "");
      return {
        start: Number(field(one, "start")),
        end: Number(field(one, "end")),
        ...(Number.isNaN(lat) || Number.isNaN(lon) ? {} : { lat, lon }),
        neutral: type !== undefined && (!NAMED.has(type) || Number.isNaN(lat)),
      };
    }),
  }));
}

/** Great-circle distance in kilometres. */
function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

const wanted = process.argv.slice(2).filter((one) => !one.startsWith("--"));
for (const set of wanted.length ? wanted : ["geowebnews", "geovirus"]) {
  let gold = 0;
  let found = 0;
  let hits = 0;
  let placed = 0;
  let near = 0;
  for (const article of readSet(set)) {
    const free = new Set(findPlacesIn(article.text));
    const overlapping = (one: Gold) => [...free].find((place) => place.start < one.end && one.start < place.end);
    for (const one of article.gold.filter(({ neutral }) => !neutral)) {
      gold++;
      const hit = overlapping(one);
      const words = article.text.slice(one.start, one.end);
      if (!hit) {
        if (errors)
          console.log(`missed\t${words}\t${article.text.slice(one.start - 30, one.end + 30).replace(/\s+/g, " ")}`);
        continue;
      }
      free.delete(hit);
      hits++;
      found++;
      if (one.lat === undefined || one.lon === undefined) continue;
      placed++;
      const far = kilometres({ lat: one.lat, lon: one.lon }, hit);
      if (far <= NEAR_KM) near++;
      else if (errors)
        console.log(`far\t${words}\t${hit.name} ${hit.lat},${hit.lon}\tgold ${one.lat},${one.lon}\t${Math.round(far)}`);
    }
    for (const one of article.gold.filter(({ neutral }) => neutral)) {
      const hit = overlapping(one);
      if (hit) free.delete(hit);
    }
    found += free.size;
    if (errors)
      for (const one of free)
        console.log(`extra\t${one.text}\t${article.text.slice(one.start - 30, one.end + 30).replace(/\s+/g, " ")}`);
  }
  const p = hits / found;
  const r = hits / gold;
  console.log(
    `${set}: ${gold} places, ${found} found; P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r)).toFixed(3)}; within ${NEAR_KM} km ${(near / placed).toFixed(3)} of ${placed}`,
  );
}
