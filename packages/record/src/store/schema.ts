/** "Cora": tells a Coranto library from any other SQLite file (PRAGMA application_id). */
export const APPLICATION_ID = 0x436f7261;

/**
 * Each entry takes a library one version up; PRAGMA user_version counts them. An entry is never edited after a release.
 * Offsets are UTF-16, as in the Reading. `key` of an event: who and what, see settle/key.ts.
 */
export const MIGRATIONS: readonly string[] = [
  `
create table meta (key text primary key, value text not null) without rowid;
insert into meta values ('generation', '0');

create table articles (
  n integer primary key, id text not null unique, hash text not null unique, coder text not null,
  url text, outlet text, title text, byline text, published text, published_source text, day text,
  credit text, dateline text, words integer not null,
  events integer not null, statements integer not null, doubts integer not null,
  origin integer not null, compared integer not null default 0,
  text text not null, reading blob not null
);
create index articles_day on articles (day, n);
create index articles_outlet on articles (outlet);
create index articles_origin on articles (origin);

create table sentences (
  n integer primary key, article integer not null references articles on delete cascade,
  ord integer not null, start integer not null, stop integer not null
);
create index sentences_article on sentences (article, ord);
create virtual table sentences_text using fts5 (words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
create trigger sentences_gone after delete on sentences begin delete from sentences_text where rowid = old.n; end;

create table entities (
  n integer primary key, article integer not null references articles on delete cascade,
  entity text not null, name text not null, kind text not null, code text, country text,
  office text, office_of text, former integer not null, level text, unnamed integer not null
);
create index entities_article on entities (article);
create index entities_name on entities (name collate nocase);
create index entities_country on entities (country, article);

create table happenings (
  n integer primary key, id text not null unique, key text not null,
  status text not null, from_day text, to_day text, last_day text,
  reports integer not null, copies integer not null, sources integer not null, moved integer not null,
  lead integer not null
);
create index happenings_key on happenings (key);
create index happenings_last on happenings (last_day, n);

create table happening_countries (happening integer not null references happenings on delete cascade, country text not null,
  primary key (country, happening)) without rowid;
create index happening_countries_happening on happening_countries (happening);

create table events (
  n integer primary key, article integer not null references articles on delete cascade,
  event text not null, key text not null, happening integer references happenings on delete set null,
  act text not null, mode text, status text not null, category text, cameo text, goldstein real, quad text,
  when_value text not null, when_source text not null, from_day text, to_day text,
  place text, according_to text, vouching text, confidence real not null, start integer not null, stop integer not null, why text not null
);
create index events_article on events (article);
create index events_happening on events (happening);
create index events_key on events (key);
create index events_loose on events (key) where happening is null;

create table event_parties (
  event integer not null references events on delete cascade, side text not null, ord integer not null,
  code text not null, country text not null, name text not null, primary key (event, side, ord)
) without rowid;
create index event_parties_country on event_parties (country, event);

create table evidence (
  event integer not null references events on delete cascade, ord integer not null,
  start integer not null, stop integer not null, sentence integer not null, primary key (event, ord)
) without rowid;

create table statements (
  n integer primary key, article integer not null references articles on delete cascade,
  statement text not null, speaker text not null, code text, country text, kind text not null,
  cue text, addressee text, addressee_country text, when_value text, according_to text, confidence real not null
);
create index statements_article on statements (article);
create index statements_country on statements (country);
create table statement_parts (
  statement integer not null references statements on delete cascade, ord integer not null,
  start integer not null, stop integer not null, primary key (statement, ord)
) without rowid;
create virtual table statements_text using fts5 (words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
create trigger statements_gone after delete on statements begin delete from statements_text where rowid = old.n; end;

create table times (
  article integer not null references articles on delete cascade, ord integer not null,
  start integer not null, stop integer not null, value text not null, anchor text not null, primary key (article, ord)
) without rowid;

create table expectations (
  n integer primary key, article integer not null references articles on delete cascade,
  expectation text not null, holder text not null, start integer not null, stop integer not null,
  likelihood text not null, horizon text
);
create index expectations_article on expectations (article);

create table doubts (
  article integer not null references articles on delete cascade, ord integer not null,
  start integer not null, stop integer not null, reason text not null, primary key (article, ord)
) without rowid;

create table copies (
  a integer not null references articles on delete cascade, b integer not null references articles on delete cascade,
  kind text not null, similarity real not null, older text, primary key (a, b)
) without rowid;
create index copies_b on copies (b);

create table ingest_log (
  source text not null, kind text not null, code text not null, message text not null, next text not null, primary key (source)
) without rowid;
`,
];
