import type { Value } from "../store/sqlite.js";

/** Conditions of a query with the values they bind: user text is always bound, never part of the SQL. */
export interface Conditions {
  readonly sql: string;
  readonly values: readonly Value[];
  and(condition: string, ...values: Value[]): Conditions;
  /** These and those of another. */
  with(others: Conditions): Conditions;
}

export function conditions(sql = "", values: readonly Value[] = []): Conditions {
  return {
    sql,
    values,
    and: (condition, ...more) =>
      conditions(sql === "" ? `where ${condition}` : `${sql} and ${condition}`, [...values, ...more]),
    with: (others) =>
      others.sql === ""
        ? conditions(sql, values)
        : conditions(sql, values).and(others.sql.slice("where ".length), ...others.values),
  };
}

/** A pattern that finds words anywhere in a column: `like ? escape '\'`. */
export const containing = (words: string): string => `%${words.replace(/[\\%_]/g, "\\$&")}%`;
