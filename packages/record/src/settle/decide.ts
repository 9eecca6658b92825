import { recordError } from "../errors.js";
import type { Driver } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { Outcome } from "./outcome.js";

/**
 * Keeps what a person decided about an expectation, beside what the record says; `null` takes the decision back. It is kept by the
 * words decided on, so that it stays when the article is read anew.
 *
 * @param id `ARTICLE#x1`
 * @throws CorantoError `E310` when there is no such expectation
 */
export function decide(driver: Driver, id: string, outcome: Outcome | null, note: string | null): void {
  const [, article = "", expectation = ""] = /^(.*)#([^#]*)$/.exec(id) ?? [];
  const row = sql(
    driver,
    "select x.start, x.stop from expectations x join articles a on a.n = x.article where a.id = ? and x.expectation = ?",
  ).get(article, expectation);
  if (!row) throw recordError("E310", `expectation ${id.slice(0, 100)}`, undefined, "List them: coranto expectations");
  sql(driver, "delete from decisions where article = ? and start = ? and stop = ?").run(article, row.start!, row.stop!);
  if (outcome !== null)
    sql(driver, "insert into decisions values (?, ?, ?, ?, ?)").run(article, row.start!, row.stop!, outcome, note);
}
