import { inflateRawSync } from "node:zlib";
import type { Reading } from "@coranto/reader";
import type { Driver } from "../sqlite.js";
import { insertExpectations } from "./expectations.js";
import { insertQuotes } from "./quotes.js";

/** Fills the tables of form 2 from the readings a library of form 1 holds. One article at a time is in memory. */
export function fillSaid(driver: Driver): void {
  const one = driver.prepare("select day, reading from articles join texts on article = n where n = ?");
  for (const { n } of driver.prepare("select n from articles order by n").all()) {
    const row = one.get(n!)!;
    const reading = JSON.parse(inflateRawSync(row.reading as Uint8Array).toString("utf8")) as Reading;
    insertExpectations(driver, Number(n), row.day as string | null, reading);
    insertQuotes(driver, Number(n), row.day as string | null, reading);
  }
}
