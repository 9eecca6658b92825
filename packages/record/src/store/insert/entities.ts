import type { Entity, Reading } from "@coranto/reader";
import type { Driver } from "../sqlite.js";
import { sql } from "../statement.js";

/** Who is in the article, which sides it names, and by what names. */
export function insertEntities(driver: Driver, article: number, day: string | null, reading: Reading): void {
  const row = sql(
    driver,
    `insert into entities (article, name, kind, code, country, office, office_of, former, level, unnamed, day) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const country = sql(driver, "insert or ignore into article_countries values (?, ?)");
  const name = sql(
    driver,
    "insert into country_names values (?, ?, 1) on conflict (country, name) do update set articles = articles + 1",
  );
  for (const one of reading.entities) {
    const { office } = one;
    row.run(
      ...[
        article,
        one.name,
        one.kind,
        one.code ?? null,
        one.country ?? null,
        office?.title ?? null,
        office?.of ?? null,
      ],
      ...[office?.former ? 1 : 0, one.level ?? null, one.unnamed ? 1 : 0, day],
    );
    const side = sideOf(one);
    if (side) country.run(side, article);
    if (side && namesItsSide(one)) name.run(side, one.name);
  }
}

/** The side an entity belongs to: its country, or its code where it has none (UNO, EUR). */
export const sideOf = ({ country, code }: Entity): string | undefined => country ?? code?.slice(0, 3);

/** Whether the name of an entity is a name for its side as a whole. */
export const namesItsSide = ({ kind, country, code }: Entity): boolean =>
  kind === "country" || (kind === "organisation" && country === undefined && code?.length === 3);
