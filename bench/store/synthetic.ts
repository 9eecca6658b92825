import { type Article, ArticleSchema } from "@coranto/intake/article";
import { ACTS, type Reading, STATUSES } from "@coranto/reader";

const STATES = Array.from(
  { length: 40 },
  (_, i) => `X${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(65 + i / 26)}`,
);
const SENTENCES = 20;
const WORDS = 18;
const EVENTS = 10;
const STATEMENTS = 6;
const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAYS = 3650;
const WHY = ["synthetic"];

/** A small deterministic generator (mulberry32): the same number, the same article. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Skewed as words and states are: small numbers far more often. */
const skewed = (next: () => number, below: number): number => Math.floor(below * next() ** 3);

const dayOf = (n: number): string => new Date(FIRST_DAY + n * 86_400_000).toISOString().slice(0, 10);

/** Article number `i` of `count`, spread over ten years; its spans are true to its text. */
export function syntheticArticle(i: number, count: number): { article: Article; reading: Reading } {
  const next = random(i + 1);
  const day = Math.floor((i / count) * DAYS);
  const published = dayOf(day);
  const spans: { start: number; end: number }[] = [];
  let text = "";
  for (let s = 0; s < SENTENCES; s++) {
    const sentence = `${Array.from({ length: WORDS }, () => `word${skewed(next, 5000)}`).join(" ")}.`;
    spans.push({ start: text.length, end: text.length + sentence.length });
    text += `${sentence} `;
  }
  text += `Article ${i}.`;
  const article = ArticleSchema.parse({
    id: `article-${String(i).padStart(7, "0")}`,
    outlet: `Outlet ${skewed(next, 200)}`,
    title: `Title ${i}`,
    published: { value: published, source: "given" },
    ...(next() < 0.3 ? { credit: `Agency ${skewed(next, 6)}` } : {}),
    language: "en",
    text,
    removed: [],
    damage: [],
  });
  const states = [...new Set(Array.from({ length: 5 }, () => STATES[skewed(next, STATES.length)]!))];
  const people = Array.from({ length: 5 }, () => skewed(next, 20_000));
  const pick = <T>(list: readonly T[]): T => list[skewed(next, list.length)]!;
  const entities = [
    ...states.map((code) => ({
      id: code,
      name: `State ${code}`,
      kind: "country",
      code,
      country: code,
      why: WHY,
      confidence: 1,
    })),
    ...people.map((n, at) => {
      const country = STATES[n % STATES.length]!;
      return {
        id: `p${at}`,
        name: `Person ${n}`,
        kind: "person",
        code: `${country}GOV`,
        country,
        office: { title: n % 3 ? "minister" : "president", former: n % 11 === 0 },
        why: WHY,
        confidence: 0.8,
      };
    }),
  ];
  const events = Array.from({ length: EVENTS }, (_, e) => {
    const act = pick(ACTS);
    const [from, to] = [pick(states), states[Math.floor(next() * states.length)]!];
    const span = spans[Math.floor(next() * SENTENCES)]!;
    const evidence = { start: span.start, end: span.start + 20 };
    const ownDate = next() < 0.6;
    return {
      id: `e${e + 1}`,
      actor: [{ entity: from, code: `${from}GOV` }],
      recipient: from === to ? [] : [{ entity: to, code: to }],
      act,
      status: STATUSES[skewed(next, STATUSES.length)]!,
      plover: { event: act, context: [], quad: ACTS.indexOf(act) < 7 ? "V-COOP" : "V-CONF", score: 1 },
      cameo: { code: `0${1 + Math.floor(next() * 9)}${Math.floor(next() * 9)}`, goldstein: 1 },
      when: ownDate
        ? { value: dayOf(day - Math.floor(next() * 4)), source: "text" }
        : { value: published, source: "assumed" },
      ...(next() < 0.3 ? { according_to: { text: `the ministry of ${from}`, entity: from } } : {}),
      confidence: next(),
      evidence: [{ span: evidence, sentence: 0 }],
      trigger: evidence,
      why: WHY,
    };
  });
  const statements = Array.from({ length: STATEMENTS }, (_, s) => ({
    id: `s${s + 1}`,
    speaker: { entity: next() < 0.5 ? pick(states) : `p${Math.floor(next() * people.length)}` },
    source: null,
    kind: s % 2 ? "direct" : "indirect",
    content: [spans[Math.floor(next() * SENTENCES)]!],
    cue: null,
    why: WHY,
    confidence: 0.8,
  }));
  const expectations = [
    {
      id: "x1",
      holder: { entity: pick(states) },
      content: spans[Math.floor(next() * SENTENCES)]!,
      likelihood: "likely",
      ...(next() < 0.3 ? { horizon: dayOf(day + 30) } : {}),
      about: [...states],
      acts: [pick(ACTS)],
      why: WHY,
      confidence: 0.6,
    },
  ];
  const reading = {
    schema: "coranto/reading/1",
    coder: { version: "0.0.0", lexicon: "none", models: ["synthetic"] },
    article,
    sentences: spans.map((span) => ({ span, paragraph: 0 })),
    entities,
    mentions: [],
    times: [],
    statements,
    events,
    expectations,
    doubts: [],
  };
  return { article, reading: reading as unknown as Reading };
}
