import type { Driver, Row } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { CopyRow } from "../views.js";
import { ARTICLE_COLUMNS, articleRow, ORIGIN } from "./article-row.js";

const RELATED = `select ${ARTICLE_COLUMNS}, c.kind, c.similarity, c.older
from (select b as other, kind, similarity, older from copies where a = ?1 union all
      select a, kind, similarity, older from copies where b = ?1) c
join articles a on a.n = c.other ${ORIGIN} order by coalesce(a.published, '~'), a.id`;

/** Articles whose text is related to this one's, in order of publication. */
export function copyRows(driver: Driver, article: number): CopyRow[] {
  return sql(driver, RELATED).all(article).map(copyRow);
}

function copyRow(row: Row): CopyRow {
  const { older, article_n } = row;
  return {
    article: articleRow(row),
    kind: row.kind as CopyRow["kind"],
    similarity: Number(row.similarity),
    direction: older === null ? null : older === article_n ? "from" : "to",
  };
}
