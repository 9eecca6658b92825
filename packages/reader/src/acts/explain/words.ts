/** How a party was found, in words. */
const SOURCES: Readonly<Record<string, string>> = {
  subject: "subject of the clause",
  agent: "by-phrase of a passive",
  object: "object or slot of the pattern",
  relative: "whom the relative clause is about",
  participle: "whom the participle is about",
  control: "subject or object of the verb above",
  shared: "subject shared with the clause before",
  inherited: "subject of the clause above",
  owner: "owner of the noun",
  between: "“between … and”",
  governor: "from the verb over the noun",
  speaker: "who says the words",
  near: "the nearest side in the sentence",
  before: "who was named last before the sentence",
  "other-side": "the article's other main side",
  topic: "the state the article is most about",
  "own-state": "the actor's own state, at home",
  "taken-up": "who did what is taken up",
  none: "nobody",
};

export const sourceInWords = (source: string): string => SOURCES[source] ?? source.replaceAll("-", " ");

const DATES: Readonly<Record<string, string>> = {
  "when.act.clause": "told with the act",
  "when.act.story": "the day the story is on",
  "when.published": "nothing told: the day of publication stands in",
};

export const dateInWords = (why: string): string => DATES[why] ?? why;

/** `status.verb.cancel` → "verb cancel": the rule without its family. */
export const cueInWords = (cue: string): string =>
  cue
    .replace(/^status\./, "")
    .replaceAll(".", " ")
    .replaceAll("-", " ");

const PLACES: Readonly<Record<string, string>> = {
  "0": "the first sentence",
  "1": "the second sentence",
  "2": "the third sentence",
  lead: "the first two sentences",
  early: "the first six sentences",
  middle: "the first fifteen sentences",
  late: "after the fifteenth sentence",
};

const SIDES: Readonly<Record<string, string>> = {
  foreign: "two countries",
  domestic: "one country only",
  together: "several countries act together",
  alone: "nobody it is done to",
  true: "two countries",
  false: "not two countries",
};

const BEATEN: Readonly<Record<string, string>> = {
  "pair:act": "a stronger mention of the same category and sides in the sentence",
  "pair:other": "a stronger act of the same sides in the sentence",
  "act-here": "a stronger act of the same category in the sentence",
  "near-same": "a stronger event of the same category and sides one sentence away",
  "far-same": "a stronger event of the same category and sides further away",
  "close-trigger": "a stronger act three words away at most",
  here: "a stronger act in the sentence",
};

type Say = (...parts: readonly string[]) => string;

const on = (act: string | undefined): string => (act ? ` (${act})` : "");
const partyOf =
  (side: string): Say =>
  (source = "", rest) =>
    `${side}: ${sourceInWords(source)}${on(rest)}`;

/** Features of the two scores by the word before their first colon. */
const FEATURES: Readonly<Record<string, Say>> = {
  bias: () => "where every act starts",
  act: (act = "") => `category ${act}`,
  entry: (id = "") => `pattern ${id}`,
  lemma: (lemma = "", act = "") => `the word “${lemma}” as ${act}`,
  form: (form = "", act) => `told by a ${form}${on(act)}`,
  demand: (asked = "") =>
    `the pattern asks for ${asked ? asked.replace(/(object|preposition)(?=.)/g, "$1 and ") : "its word only"}`,
  actor: partyOf("actor"),
  recipient: partyOf("recipient"),
  parties: (pair = "") => {
    const [actor = "", recipient = ""] = pair.split(">");
    return `actor: ${sourceInWords(actor)}, recipient: ${sourceInWords(recipient)}`;
  },
  modifier: (who = "") =>
    who
      ? `named by a modifier: ${who === "ar" ? "both" : who === "a" ? "the actor" : "the recipient"}`
      : "no side named by a modifier",
  foreign: (sides = "", more) => `${SIDES[sides] ?? sides}${on(more)}`,
  sectors: (pair = "") => `sectors ${pair.replace(">", " to ")}`,
  sector: (side = "", sector = "", act) => `sector of the ${side}: ${sector}${on(act)}`,
  kind: (side = "", kind = "") => `the ${side} is a ${kind}`,
  status: (status = "", act) => `status ${status}${on(act)}`,
  cue: (cue = "", act) =>
    cue === "true" || cue === "false"
      ? `${cue === "true" ? "the words of a statement's own verb" : "no verb of a statement"}${on(act)}`
      : `status by ${cueInWords(cue)}`,
  projected: (event = "") => (event === "none" ? "not projected to PLOVER" : `projected to ${event}`),
  relation: (relation = "", form = "") => `the ${form} is a ${relation} of its clause`,
  tag: (tag = "") => `form ${tag} of the word`,
  over: (upos = "") => (upos === "ROOT" ? "nothing governs the word" : `a ${upos} governs the word`),
  governor: (lemma = "", relation = "") =>
    lemma === "-" ? "nothing governs the word" : `“${lemma}” governs the word (${relation})`,
  above: (above = "", act) =>
    `${above === "none" ? "under no other act" : above === "same" ? "under an act of its category" : above === "other" ? "under an act of another category" : `under an act ${above}`}${on(act)}`,
  dated: (source = "", why = "") => `date ${source === "text" ? "of the text" : "assumed"}: ${dateInWords(why)}`,
  reported: (reported = "", act) =>
    `${reported === "true" ? "inside reported words" : "in the reporter's own voice"}${on(act)}`,
  place: (place = "") => `in ${PLACES[place] ?? place}`.replace("in after", "after"),
  sides: (count = "") => `${count} sides named in the sentence`,
  dyad: (count = "") => `${count} of the article's two main sides take part`,
  choice: (actor = "", recipient = "") =>
    Number.isNaN(Number(recipient))
      ? `choice ${Number(actor) + 1} for a side: ${sourceInWords(recipient)}`
      : `choice ${Number(actor) + 1} for the actor, ${Number(recipient) + 1} for the recipient`,
  between: (actor = "", recipient = "") => `words to the sides: ${actor} and ${recipient}`,
  slot: (side = "", slot = "", more) => `the ${side} stands as ${slot}${on(more)}`,
  clear: (clear = "", act) => `${clear === "true" ? "" : "not "}done by one side to another in so many words${on(act)}`,
  count: (actors = "", recipients = "") => `${actors} acting and ${recipients} receiving countries`,
  mentions: (count = "") =>
    `mentioned ${count === "4" ? "four times or more" : count === "1" ? "once" : `${count} times`}`,
  strong: (count = "") => `${count} mentions with a first score of .4 or more`,
  "pair-rank": (rank = "") => `number ${Number(rank) + 1} of what these sides do`,
  rank: (share = "") => `rank among the article's acts: ${share}`,
  events: (step = "") => `an article with ${Number(step) * 8} acts or more`,
  topic: (topic = "") => `sentences of the article that name two sides: ${topic}`,
  beaten: (...parts) => {
    const key = parts.join(":");
    return BEATEN[key] ?? (key.startsWith("above:") ? `under a stronger act ${parts[1]}` : key);
  },
};

/** A feature of the scorers in words; those without a sentence of their own keep their name. */
export function featureInWords(name: string): string {
  const step = /^score>=(.+)$/.exec(name)?.[1];
  if (step) return `first score of ${step} or more`;
  const [kind = "", ...parts] = name.split(":");
  return (Object.hasOwn(FEATURES, kind) && FEATURES[kind]?.(...parts)) || name;
}
