import type { Token } from "@coranto/language";
import { loadActs } from "@coranto/lexicon";
import type { Entity } from "../contract/reading.js";
import type { Candidate } from "./candidates.js";
import type { Scene } from "./scene.js";

/** Sectors and bodies that make a side political (CODEBOOK section 1: no sport, no markets, no crime without such a side). */
const SECTORS = new Set(["GOV", "MIL", "LEG", "SPY", "OPP", "PTY", "REB", "PRM", "UAF"]);
const BODIES = new Set(["UNO", "EUR", "IGO", "IMG", "ISM"]);

/** Holds an office of state, arms or party, or is such a body. */
function isOffice({ code = "" }: Entity): boolean {
  return SECTORS.has(code.slice(3, 6)) || BODIES.has(code.slice(0, 3));
}

/** True when one side at least is a state, an office or a political body. */
function hasPoliticalSide({ cast }: Scene, { actor, recipient }: Candidate): boolean {
  return [...actor.entities, ...recipient.entities].some((id) => isPolitical(cast.entity(id)));
}

/** True when there are two sides and each is a state, an office or a political body. */
export function areBothPolitical({ cast }: Scene, { actor, recipient }: Candidate): boolean {
  return [actor, recipient].every(({ entities }) => entities.some((id) => isPolitical(cast.entity(id))));
}

function isPolitical(entity: Entity): boolean {
  return entity.kind === "country" || isOffice(entity);
}

/** How much of an article is about politics. */
export interface Politics {
  /** Mentions of offices and political bodies per sentence. */
  readonly offices: number;
  /** What the article is about instead, by its words. */
  readonly subject?: Subject;
}

export type Subject = keyof typeof ENOUGH;

/**
 * Words of a subject per hundred from which an article is on it. Of the articles of gold-learn and gold-dev the thickest have 1.7 of sport,
 * 1.6 of weather, 5.1 of markets and 5.6 of crime; half of the reports on these have more than 6.6, 3.0, 11.5 and 5.2.
 */
const ENOUGH = { sport: 2.2, weather: 2, markets: 6, crime: 4 } as const;
/** Different words of a subject without which a short text is not on it. */
const FEWEST = 4;
/**
 * Mentions of offices per sentence above which it takes more of them, by the square: a trial of spies, a row about tariffs, a boycott of
 * games are politics all the same.
 */
const POLITICAL = 1.8;

/**
 * Mentions of offices and political bodies per sentence, and the subject when the words of sport, weather, markets or crime are thick.
 * Of the articles of gold-learn 95 in a hundred have more than 1.6 such mentions; reports on sport, markets, crime and weather
 * mostly have fewer than 0.6 (docs/decisions/601).
 */
export function politicsOf(scene: Scene): Politics {
  const { mentions, cast, document } = scene;
  const count = mentions.flat().filter(({ entity }) => isOffice(cast.entity(entity))).length;
  const offices = count / Math.max(1, document.sentences.length);
  const subject = subjectOf(scene, offices);
  return { offices, ...(subject ? { subject } : {}) };
}

function subjectOf({ document }: Scene, offices: number): Subject | undefined {
  const { cues } = loadActs();
  const lists = (Object.keys(ENOUGH) as Subject[]).map((subject) => ({
    subject,
    words: cues[`topic-${subject}`] ?? new Set<string>(),
    count: 0,
    seen: new Set<string>(),
  }));
  let all = 0;
  for (const { tokens } of document.sentences)
    for (const { lemma, upos } of tokens) {
      if (upos === "PUNCT") continue;
      all++;
      const word = lemma.toLowerCase();
      for (const list of lists)
        if (list.words.has(word)) {
          list.count++;
          list.seen.add(word);
        }
    }
  const hundreds = (Math.max(1, all) / 100) * Math.max(1, (offices / POLITICAL) ** 2);
  const best = lists
    .filter(({ seen }) => seen.size >= FEWEST)
    .map(({ subject, count }) => ({ subject, thick: count / hundreds / ENOUGH[subject] }))
    .reduce<{ subject?: Subject; thick: number }>((a, b) => (b.thick > a.thick ? b : a), { thick: 0 });
  return best.thick < 1 ? undefined : best.subject;
}

/** Acts that sport, weather and markets have words of their own for: teams beat, storms hit, offices for weather warn. */
const BORROWED = new Set(["ASSAULT", "THREATEN", "MOBILIZE", "RETREAT", "REJECT", "PROTEST"]);

/**
 * True when what is told in so many words is an act whatever the article's subject: between two offices anywhere; between states
 * outside of sport, unless the act's words are borrowed.
 */
export function isActAnyway(scene: Scene, candidate: Candidate, { subject }: Pick<Politics, "subject">): boolean {
  if (isOfTeams(scene, candidate)) return false;
  const { cast } = scene;
  const { actor, recipient, act } = candidate;
  if (!subject || (subject !== "sport" && !BORROWED.has(act))) return true;
  return [actor, recipient].every(({ entities }) =>
    entities.some((id) => cast.entity(id).kind !== "country" && isOffice(cast.entity(id))),
  );
}

/** Words after a verb among which a result may stand: "beat Belmark 2-1", "went down to Belmark in Port Sela 1-0". */
const RESULT_WINDOW = 8;
/** What teams are called after: "England" is a place. */
const NAMED_FOR_TEAMS = new Set(["country", "place"]);
const DASHES = new Set(["-", "–"]);

/** A result or a plural verb after a country's bare name tells of teams: "Arvania beat Belmark 2-1", "Arvania face Belmark on Sunday". */
function isOfTeams({ cast, document }: Scene, { actor, trigger: { entry, head }, sentence, act }: Candidate): boolean {
  if (entry.form !== "verb" || !actor.entities.every((id) => NAMED_FOR_TEAMS.has(cast.entity(id).kind))) return false;
  const { tokens } = document.sentences[sentence]!;
  if (BORROWED.has(act))
    for (let at = head.index; at < Math.min(head.index + RESULT_WINDOW, tokens.length - 2); at++)
      if (isPoints(tokens[at]!) && DASHES.has(tokens[at + 1]!.form) && isPoints(tokens[at + 2]!)) return true;
  const [name] = actor.tokens;
  return (
    head.xpos === "VBP" &&
    actor.source === "subject" &&
    !actor.modifier &&
    actor.tokens.length === 1 &&
    name?.xpos === "NNP" &&
    !name.form.endsWith("s")
  );
}

function isPoints({ form }: Token): boolean {
  return /^\d{1,3}$/.test(form);
}

/** Mentions of offices per sentence under which an article is hardly about politics. */
const HARDLY_POLITICAL = 1.2;

/** Why little is to be told of an act. */
export type Unpolitical =
  | "no political side"
  | "words of teams"
  | "article hardly about politics"
  | `article on ${Subject}`
  | "the other side a guess in an article with few offices";

/**
 * Why little is to be told of an act: no political side, words of teams, an article on something else, or one with few offices in
 * which a side is only guessed to be the article's other one.
 */
export function unpolitical(
  scene: Scene,
  candidate: Candidate,
  { offices, subject }: Politics,
): Unpolitical | undefined {
  if (!hasPoliticalSide(scene, candidate)) return "no political side";
  if (isOfTeams(scene, candidate)) return "words of teams";
  if (subject) return `article on ${subject}`;
  if (offices < HARDLY_POLITICAL) return "article hardly about politics";
  const { actor, recipient } = candidate;
  const guessed = actor.source === "other-side" || recipient.source === "other-side";
  return guessed && offices < POLITICAL ? "the other side a guess in an article with few offices" : undefined;
}
