import { statusHistory } from "../settle/status.js";
import type { Driver, Row } from "../store/sqlite.js";
import { sql } from "../store/statement.js";
import type { HappeningRow } from "../views.js";
import { text } from "./article-row.js";
import { partiesOf, spansOf, whenOf } from "./event-row.js";
import type { Cutter } from "./quote.js";

const LEAD = `select h.*, e.mode, e.cameo, e.goldstein, e.when_value, e.when_source, e.from_day, e.to_day, e.place, e.article, e.evidence, a.id as article_id
from happenings h join events e on e.n = h.lead join articles a on a.n = e.article where h.n = ?`;
const MEMBERS = `select e.event, e.status, e.doubts, a.id, a.outlet, a.published
from events e join articles a on a.n = e.article where e.happening = ? order by coalesce(a.published, '~'), a.id, e.n`;

/** @param n row number of the happening */
export function happeningRow(driver: Driver, n: number, cutter: Cutter): HappeningRow {
  const lead = sql(driver, LEAD).get(n)!;
  const members = sql(driver, MEMBERS).all(n);
  const [start, end] = spansOf(lead.evidence)[0]!;
  return {
    id: String(lead.id),
    category: lead.category as HappeningRow["category"],
    act: lead.act as HappeningRow["act"],
    mode: text(lead.mode),
    status: lead.status as HappeningRow["status"],
    statuses: statusHistory(members.map(reportOf)),
    ...partiesOf(driver, Number(lead.lead)),
    when: whenOf(lead),
    where: text(lead.place),
    cameo: text(lead.cameo),
    goldstein: lead.goldstein as number | null,
    reports: Number(lead.reports),
    copies: Number(lead.copies),
    sources: Number(lead.sources),
    outlets: [...new Set(members.flatMap(({ outlet }) => (outlet === null ? [] : [String(outlet)])))],
    doubtful: members.every(({ doubts }) => doubts !== "[]"),
    quote: cutter.quote(Number(lead.article), start, end),
    article: String(lead.article_id),
    events: members.map(({ id, event }) => `${id}#${event}`),
  };
}

const reportOf = ({ status, published, id }: Row): HappeningRow["statuses"][number] => ({
  status: status as HappeningRow["status"],
  published: text(published),
  article: String(id),
});
