/** "Cora": tells a Coranto library from any other SQLite file (PRAGMA application_id). */
export const APPLICATION_ID = 0x436f7261;

/**
 * Each entry takes a library one version up; PRAGMA user_version counts them. An entry is never edited after a release.
 * Offsets are UTF-16, as in the Reading. Rows of `sentences` and `statements` are numbered by publication day
 * (store/numbers.ts), so that the text index gives the newest first without sorting.
 */
export const MIGRATIONS: readonly string[] = [
  `
create table meta (key text primary key, value text not null) without rowid;
insert into meta values ('generation', '0');
create table writers (pid integer primary key, command text not null);

-- origin: the earliest article with the same text, its own n when it is that one
create table articles (
  n integer primary key, id text not null unique, given text not null, hash text not null unique, coder text not null,
  url text, outlet text, title text, byline text, published text, published_source text, day text, credit text,
  words integer not null, events integer not null, repeated integer not null, statements integer not null,
  expectations integer not null, doubts integer not null, origin integer not null, copies integer not null
);
create index articles_day on articles (coalesce(day, ''), id);
create index articles_outlet on articles (outlet, coalesce(day, ''), id);
create index articles_origin on articles (origin);
create index articles_copied on articles (coalesce(day, ''), id) where origin = n and copies > 0;
create index articles_given on articles (given);
create index articles_url on articles (url) where url is not null;
create index articles_title on articles (title, outlet);
create index articles_coder on articles (coder);
-- what the totals and the outlets are summed from, without the rest of the row
create index articles_sums on articles (outlet, credit, day, origin, events, repeated, statements, expectations, doubts);
create table texts (article integer primary key references articles on delete cascade, text text not null, reading blob not null);

create table sentences (
  n integer primary key, article integer not null references articles on delete cascade,
  start integer not null, stop integer not null
);
create index sentences_article on sentences (article, start, stop);
create virtual table sentences_text using fts5 (words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
create trigger sentences_gone after delete on sentences begin delete from sentences_text where rowid = old.n; end;

create table entities (
  n integer primary key, article integer not null references articles on delete cascade,
  name text not null, kind text not null, code text, country text,
  office text, office_of text, former integer not null, level text, unnamed integer not null, day text
);
create index entities_article on entities (article);
create index entities_holder on entities (name, lower(office), office_of, former, code, day, article, office) where kind = 'person' and office is not null;
create table article_countries (
  country text not null, article integer not null references articles on delete cascade, primary key (country, article)
) without rowid;
create index article_countries_article on article_countries (article);
create table country_names (country text not null, name text not null, articles integer not null, primary key (country, name)) without rowid;
create table people (name text primary key, articles integer not null, statements integer not null, events integer not null) without rowid;

create table happenings (
  n integer primary key, id text not null unique, key text not null,
  act text not null, category text, quad text, status text not null, moved integer not null, countries integer not null,
  day text not null default '', first_day text not null default '', moved_day text not null default '',
  reports integer not null, copies integer not null, sources integer not null, lead integer not null
);
create index happenings_day on happenings (day, n);
create index happenings_between on happenings (first_day, id) where countries > 1;
create index happenings_moved on happenings (moved_day, id) where moved = 1;
-- day, category and status stand here too, so that a country's list is filtered without its happenings
create table happening_countries (
  country text not null, day text not null, happening integer not null references happenings on delete cascade,
  category text, status text not null, primary key (country, day, happening)
) without rowid;
create unique index happening_countries_happening on happening_countries (happening, country);

-- key: who and what (settle/key.ts); day: where it stands in time, the act's day or else the publication day;
-- settled: 0 until happenings were made of it; repeated: the article is a copy and its origin reports the same happening
create table events (
  n integer primary key, article integer not null references articles on delete cascade,
  event text not null, key text not null, day text not null, settled integer not null default 0,
  happening integer references happenings on delete set null, repeated integer not null default 0,
  act text not null, mode text, status text not null, category text, cameo text, goldstein real, quad text,
  when_value text not null, when_source text not null, from_day text, to_day text,
  place text, place_country text, according_to text, vouching text, confidence real not null,
  start integer not null, stop integer not null, evidence text not null, why text not null, doubts text not null
);
create index events_article on events (article);
create index events_happening on events (happening);
create index events_key on events (key, day);
create index events_new on events (key, day) where settled = 0;

create table event_parties (
  event integer not null references events on delete cascade, side text not null, ord integer not null,
  code text not null, country text not null, name text not null, primary key (event, side, ord)
) without rowid;

-- every two sides of an event, a <= b; way: 1 a acts on b, 2 b acts on a, 0 both act together; seen: publication day;
-- happening and repeated stand here too, so that a pair is counted without its events
create table event_pairs (
  a text not null, b text not null, day text not null, event integer not null references events on delete cascade,
  way integer not null, article integer not null, seen text not null, happening integer, repeated integer not null default 0, primary key (a, b, day, event)
) without rowid;
create index event_pairs_event on event_pairs (event);
create table pairs (
  a text not null, b text not null, events integer not null, once integer not null, happenings integer not null,
  cooperation integer not null, conflict integer not null, last text, stale integer not null default 1, primary key (a, b)
) without rowid;
create index pairs_stale on pairs (a, b) where stale = 1;

create table statements (
  n integer primary key, article integer not null references articles on delete cascade,
  statement text not null, speaker text not null, code text, country text, kind text not null, content text not null,
  cue text, addressee text, addressee_code text, when_value text, according_to text, confidence real not null
);
create index statements_article on statements (article);
create index statements_country on statements (country);
create index statements_speaker on statements (speaker, article);
create virtual table statements_text using fts5 (words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
create trigger statements_gone after delete on statements begin delete from statements_text where rowid = old.n; end;

create table copies (
  a integer not null references articles on delete cascade, b integer not null references articles on delete cascade,
  kind text not null, similarity real not null, older integer, primary key (a, b)
) without rowid;
create index copies_b on copies (b);

-- sampled shingles of every text, by which later copies of it are found (copies/find.ts)
create table copy_samples (shingle integer not null, article integer not null, primary key (shingle, article)) without rowid;

create table ingest_log (
  source text primary key, kind text not null, code text not null, message text not null, next text not null
) without rowid;
`,
  `
-- what is expected, by whom: acts and countries that its words name, until: last day of its horizon
create table expectations (
  n integer primary key, article integer not null references articles on delete cascade,
  expectation text not null, day text not null, holder text not null, country text,
  start integer not null, stop integer not null, likelihood text not null, horizon text, until text,
  acts text not null, countries text not null, confidence real not null
);
create index expectations_article on expectations (article);
create index expectations_day on expectations (day, n);
-- what a person decided, by the words decided on, so that it outlives another reading of the article
create table decisions (
  article text not null, start integer not null, stop integer not null, outcome text not null, note text,
  primary key (article, start, stop)
) without rowid;

-- claims (answers/claims.ts) come newest first report first
create index happenings_first on happenings (first_day, id);
-- words in quotation marks; samples of their word groups, by which the same words are found elsewhere
create table quotes (
  n integer primary key, article integer not null references articles on delete cascade, statement text not null,
  speaker text not null, day text not null, start integer not null, stop integer not null
);
create index quotes_article on quotes (article);
create index quotes_day on quotes (day, n);
create table quote_samples (sample integer not null, quote integer not null references quotes on delete cascade, primary key (sample, quote)) without rowid;
create index quote_samples_quote on quote_samples (quote);
`,
];
