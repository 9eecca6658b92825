import type { Driver } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { NamedCode } from "../views.js";

/** A side with the name the articles use most; the code itself while no article names it. */
export function namedCode(driver: Driver, code: string): NamedCode {
  const row = sql(driver, "select name from country_names where country = ? order by articles desc, name limit 1").get(
    code,
  );
  return { code, name: String(row?.name ?? code) };
}
