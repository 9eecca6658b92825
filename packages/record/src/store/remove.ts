import { inflateRawSync } from "node:zlib";
import { type Reading, ReadingSchema } from "@coranto/reader";
import { forgetSample } from "../copies/find.js";
import { refreshFamily } from "../copies/link.js";
import { shiftDay } from "../days.js";
import { RADIUS_DAYS } from "../settle/reach.js";
import { namesItsSide, sideOf } from "./insert/entities.js";
import { countPeople } from "./insert/people.js";
import type { Driver } from "./sqlite.js";
import { sql } from "./statement.js";

/** The stored Reading of an article. */
export function storedReading(driver: Driver, article: number): Reading {
  const { reading } = sql(driver, "select reading from texts where article = ?").get(article)!;
  return ReadingSchema.parse(JSON.parse(inflateRawSync(reading as Uint8Array).toString("utf8")));
}

/** Takes an article out again, to be read anew. @returns happenings that lost an event or an origin; settle them */
export function removeArticle(driver: Driver, article: number): Set<number> {
  const touched = new Set<number>();
  const events = sql(driver, "select key, day, happening from events where article = ?").all(article);
  const relatives = sql(driver, "select a as n from copies where b = ?1 union select b from copies where a = ?1").all(
    article,
  );
  const reading = storedReading(driver, article);
  countPeople(driver, reading, -1);
  forgetSample(driver, article, reading.article.text);
  for (const one of reading.entities) {
    const side = sideOf(one);
    if (side && namesItsSide(one))
      sql(driver, "update country_names set articles = articles - 1 where country = ? and name = ?").run(
        side,
        one.name,
      );
  }
  sql(driver, "delete from country_names where articles <= 0").run();
  sql(
    driver,
    "update pairs set stale = 1 where (a, b) in (select a, b from event_pairs where event in (select n from events where article = ?))",
  ).run(article);
  sql(driver, "delete from articles where n = ?").run(article);
  for (const { key, day, happening } of events) {
    if (typeof happening === "number") touched.add(happening);
    const at = String(day);
    sql(driver, "update events set settled = 0 where key = ? and day between ? and ?").run(
      key!,
      at && shiftDay(at, -RADIUS_DAYS),
      at && shiftDay(at, RADIUS_DAYS),
    );
  }
  for (const { n } of relatives) for (const one of refreshFamily(driver, Number(n))) touched.add(one);
  return touched;
}
