import type { Driver, Row } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { PersonRow, Who } from "../views.js";
import { text } from "./article-row.js";
import { containing } from "./conditions.js";

const PEOPLE = 20;
/** Articles listed for an office; its `days` cover all of them. */
const ARTICLES = 100;

/** Office-holders whose name has these words, those of most articles first. Only people with an office have a page. */
export function who(driver: Driver, query: { readonly q: string }): Who {
  const words = query.q.trim();
  const people = sql(
    driver,
    "select name, articles, statements, events from people where name like ? escape '\\' order by articles desc, name limit ?",
  ).all(containing(words), PEOPLE);
  return {
    query: query.q,
    people: people.map(({ name, articles, statements, events }) => ({
      name: String(name),
      offices: officesOf(driver, String(name)),
      articles: Number(articles),
      statements: Number(statements),
      events: Number(events),
    })),
  };
}

const HOLDER = "from entities e where e.name = ? and e.kind = 'person' and e.office is not null";

function officesOf(driver: Driver, name: string): PersonRow["offices"] {
  const offices = sql(
    driver,
    `select min(e.office) as title, lower(e.office) as folded, e.office_of, e.former, e.code, min(e.day) as first, max(e.day) as last ${HOLDER}
     group by lower(e.office), e.office_of, e.former, e.code order by coalesce(min(e.day), '~'), 1, 3, 4, 5`,
  ).all(name);
  return offices.map((row) => ({
    title: String(row.title),
    of: text(row.office_of),
    former: row.former === 1,
    code: text(row.code),
    days: row.first === null ? null : { from: String(row.first), to: String(row.last) },
    articles: articlesOf(driver, name, row),
  }));
}

/** The first articles that name a person with an office. */
function articlesOf(driver: Driver, name: string, { folded, office_of, former, code }: Row): string[] {
  const rows = sql(
    driver,
    `select distinct a.id from (select e.article ${HOLDER} and lower(e.office) = ? and e.office_of is ? and e.former = ? and e.code is ?
     order by e.day limit ?) f join articles a on a.n = f.article`,
  ).all(name, folded!, office_of!, former!, code!, ARTICLES);
  return rows.map(({ id }) => String(id)).sort();
}
