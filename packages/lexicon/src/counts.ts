import { actorsFiles, reportHolders } from "./actors/index.js";
import type { ActorsFile, Of } from "./actors/schema.js";
import { loadActs } from "./acts/index.js";
import { loadCodes } from "./codes/index.js";
import { CITIES } from "./generated/cities.js";
import { loadPlaces } from "./places/index.js";
import { loadSpeech } from "./speech/index.js";
import { loadTimes } from "./times/index.js";

/** What there is of one category of acts. */
export interface ActCounts {
  readonly patterns: number;
  /** Different head words. */
  readonly lemmas: number;
  /** Different wordings: head with its particles, preposition and objects. */
  readonly wordings: number;
}

export interface LexiconCounts {
  readonly acts: ActCounts & { readonly categories: Readonly<Record<string, ActCounts>>; readonly classes: number };
  /** The other domains, by what they hold. */
  readonly actors: Readonly<Record<string, number>>;
  readonly places: Readonly<Record<string, number>>;
  readonly times: Readonly<Record<string, number>>;
  readonly speech: Readonly<Record<string, number>>;
  readonly codes: Readonly<Record<string, number>>;
}

/** How much the lexicon holds: what `coranto lexicon` shows. */
export function countLexicon(): LexiconCounts {
  const { areas } = loadPlaces();
  const { holidays, months, weekdays, cardinals, ordinals } = loadTimes();
  const { verbs, nouns, phrases, likelihood } = loadSpeech();
  const { plover, cameo, contexts } = loadCodes();
  return {
    acts: actCounts(),
    actors: actorCounts(),
    places: { cities: CITIES.split("\n").length - 1, "countries, regions, waters and other areas": areas.size },
    times: {
      holidays: holidays.length,
      "names of months and days": months.size + weekdays.size,
      numbers: cardinals.size + ordinals.size,
    },
    speech: { verbs: verbs.size, nouns: nouns.size, phrases: phrases.length, "words of likelihood": likelihood.size },
    codes: {
      "PLOVER categories": Object.keys(plover).length,
      "CAMEO codes": Object.keys(cameo).length,
      contexts: Object.keys(contexts).length,
    },
  };
}

function actCounts(): LexiconCounts["acts"] {
  const { byHead, patterns, classes } = loadActs();
  const entries = [...byHead.values()].flat();
  const countOf = (act?: string): ActCounts => {
    const own = act ? entries.filter((entry) => entry.act === act) : entries;
    const wording = ({ before, head, after, preposition, object, form }: (typeof entries)[number]): string =>
      [form, ...before, head, ...after, preposition ?? "", ...(object ?? [])].join(" ");
    return {
      patterns: act ? patterns.filter((one) => one.act === act).length : patterns.length,
      lemmas: new Set(own.map(({ head }) => head)).size,
      wordings: new Set(own.map(wording)).size,
    };
  };
  const acts = [...new Set(patterns.map(({ act }) => act))];
  return {
    ...countOf(),
    categories: Object.fromEntries(acts.map((act) => [act, countOf(act)])),
    classes: Object.keys(classes).length,
  };
}

function actorCounts(): Readonly<Record<string, number>> {
  const files = actorsFiles();
  const every = <K extends ActorsFile["kind"]>(kind: K): readonly Of<K>[] =>
    files.filter((file): file is Of<K> => file.kind === kind);
  const words = (lists: readonly { readonly words: readonly string[] }[]): number =>
    lists.reduce((sum, list) => sum + list.words.length, 0);
  return {
    "states and peoples": new Set(every("countries").flatMap(({ countries }) => countries.map(({ code }) => code)))
      .size,
    bodies: every("bodies").reduce((sum, { bodies }) => sum + Object.values(bodies).flat().length, 0),
    institutions: words(every("institutions").flatMap(({ institutions }) => institutions)),
    offices: words(every("offices").flatMap(({ offices }) => offices)),
    groups: words(every("groups").flatMap(({ groups }) => groups)),
    "holders of offices": reportHolders().people,
    "first names": every("names").reduce((sum, { male, female }) => sum + `${male} ${female}`.split(/\s+/).length, 0),
  };
}
