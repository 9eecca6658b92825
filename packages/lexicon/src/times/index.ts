import source from "../generated/times.js";
import type { TimesFile } from "./schema.js";

type Of<K extends TimesFile["kind"]> = Extract<TimesFile, { kind: K }>;

export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "fortnight"
  | "weekend"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century";
export type Season = "SP" | "SU" | "FA" | "WI";
export type Holiday = Of<"holidays">["days"][number];

/** The words of time, by lower-case word. */
export interface Times {
  readonly months: ReadonlyMap<string, number>;
  /** Monday is 1. */
  readonly weekdays: ReadonlyMap<string, number>;
  readonly seasons: ReadonlyMap<string, Season>;
  readonly parts: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly zones: ReadonlySet<string>;
  readonly cardinals: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly vague: ReadonlySet<string>;
  readonly decades: ReadonlyMap<string, number>;
  readonly steps: ReadonlyMap<string, number>;
  readonly days: ReadonlyMap<string, number>;
  /** TIMEX3 mod of a word before a time: "early" → START. */
  readonly stretch: ReadonlyMap<string, "START" | "MID" | "END">;
  readonly references: ReadonlyMap<string, string>;
  readonly sets: ReadonlyMap<string, string>;
  /** Words before an amount, longest first, with their mod. */
  readonly amounts: readonly { readonly words: readonly string[]; readonly mod: string }[];
  readonly counted: ReadonlySet<string>;
  readonly numberBefore: ReadonlySet<string>;
  readonly monthBefore: ReadonlySet<string>;
  readonly nameBefore: ReadonlySet<string>;
  readonly futureWords: ReadonlySet<string>;
  readonly forwardVerbs: ReadonlySet<string>;
  readonly pastVerbs: ReadonlySet<string>;
  readonly holidays: readonly { readonly words: readonly string[]; readonly day: Holiday }[];
  /** Weights by which the date of an act is chosen. */
  readonly actWeights: Readonly<Record<string, number>>;
  readonly cases: readonly { readonly finds: readonly string[]; readonly leaves: readonly string[] }[];
}

let loaded: Times | undefined;

/** The compiled domain; read once. The compiler has checked it against the schema. */
export function loadTimes(): Times {
  loaded ??= build(Object.values(JSON.parse(source) as Record<string, TimesFile>));
  return loaded;
}

function build(files: readonly TimesFile[]): Times {
  const pick = <K extends TimesFile["kind"]>(kind: K): Of<K> => {
    const file = files.find((one): one is Of<K> => one.kind === kind);
    if (!file) throw new Error(`lexicon domain times has no file of kind ${kind}: run the lexicon compiler`);
    return file;
  };
  const calendar = pick("calendar");
  const numbers = pick("numbers");
  const relative = pick("relative");
  const guards = pick("guards");
  const tense = pick("tense");
  const references = [
    ...relative.present.map((word) => [word, "PRESENT_REF"] as const),
    ...relative.past.map((word) => [word, "PAST_REF"] as const),
    ...relative.future.map((word) => [word, "FUTURE_REF"] as const),
  ];
  const stretch = [
    ...relative.early.map((word) => [word, "START"] as const),
    ...relative.middle.map((word) => [word, "MID"] as const),
    ...relative.late.map((word) => [word, "END"] as const),
  ];
  return {
    months: byWord(calendar.months, Number),
    weekdays: byWord(calendar.weekdays, Number),
    seasons: byWord(calendar.seasons, (key) => key as Season),
    parts: byWord(calendar.parts, String),
    units: byWord(calendar.units, (key) => key as Unit),
    zones: new Set(calendar.zones),
    cardinals: new Map(Object.entries(numbers.cardinals)),
    ordinals: new Map(Object.entries(numbers.ordinals)),
    vague: new Set(numbers.vague),
    decades: new Map(Object.entries(numbers.decades)),
    steps: new Map(Object.entries(relative.steps)),
    days: new Map(Object.entries(relative.days)),
    stretch: new Map(stretch),
    references: new Map(references),
    sets: new Map(Object.entries(relative.sets)),
    amounts: Object.entries(relative.amounts)
      .flatMap(([mod, list]) => list.map((phrase) => ({ words: phrase.split(" "), mod })))
      .sort((a, b) => b.words.length - a.words.length),
    counted: new Set(guards.counted),
    numberBefore: new Set(guards.numberBefore),
    monthBefore: new Set(guards.monthBefore),
    nameBefore: new Set(guards.nameBefore),
    futureWords: new Set(tense.futureWords),
    forwardVerbs: new Set(tense.forwardVerbs),
    pastVerbs: new Set(tense.pastVerbs),
    holidays: pick("holidays")
      .days.flatMap((day) => day.names.map((name) => ({ words: name.split(/[ ]|(?=')|(?<=')/), day })))
      .sort((a, b) => b.words.length - a.words.length),
    actWeights: files.find((file): file is Of<"actWeights"> => file.kind === "actWeights")?.weights ?? {},
    cases: files.flatMap((file) => ("finds" in file ? [{ finds: file.finds, leaves: file.leaves }] : [])),
  };
}

/** Turns `{ value: [word, …] }` round. */
function byWord<V>(table: Readonly<Record<string, readonly string[]>>, value: (key: string) => V): Map<string, V> {
  return new Map(Object.entries(table).flatMap(([key, list]) => list.map((word) => [word, value(key)] as const)));
}
