import type { Driver } from "../store/sqlite.js";
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

interface Office {
  readonly title: string;
  readonly of: string | null;
  readonly former: boolean;
  readonly code: string | null;
  readonly days: string[];
  readonly articles: Set<string>;
}

function officesOf(driver: Driver, name: string): PersonRow["offices"] {
  const rows = sql(
    driver,
    `select e.office, e.office_of, e.former, e.code, a.day, a.id from entities e join articles a on a.n = e.article
     where e.name = ? and e.kind = 'person' and e.office is not null order by coalesce(a.day, '~'), a.id`,
  ).all(name);
  const offices = new Map<string, Office>();
  for (const row of rows) {
    const [title, of, code] = [String(row.office), text(row.office_of), text(row.code)];
    const former = row.former === 1;
    const key = JSON.stringify([title.toLowerCase(), of, former, code]);
    const office = offices.get(key) ?? { title, of, former, code, days: [], articles: new Set() };
    offices.set(key, office);
    if (row.day !== null) office.days.push(String(row.day));
    office.articles.add(String(row.id));
  }
  return [...offices.values()].map(({ days, articles, ...office }) => ({
    ...office,
    days: days.length ? { from: days[0]!, to: days.at(-1)! } : null,
    articles: [...articles].slice(0, ARTICLES),
  }));
}
