import { join } from "node:path";
import type { EvalSet, Measured } from "./measured.js";

type Options = { readonly errors: boolean; readonly set: string };
type Measure = (path: string, options: Options) => Promise<Measured>;

/** A set whose measuring code is only loaded when it is asked for. */
function set(name: string, path: readonly string[], says: string, load: () => Promise<Measure>): EvalSet {
  return {
    name,
    path: join(...path),
    says,
    measure: async (at, { errors }) => (await load())(at, { errors, set: name }),
  };
}

const treebank = async () => (await import("./treebanks/measure.js")).measureTreebank;
const times = async () => (await import("./times/measure.js")).measureTimes;
const places = async () => (await import("./places/measure.js")).measurePlaces;
const plover = async () => (await import("./relation/plover.js")).measurePlover;
const cameo = async () => (await import("./relation/cameo.js")).measureCameo;
const gold = async () => (await import("./gold/measure.js")).measureGold;

/** Every set that `coranto eval` knows by name; a folder of coded articles may also be given by its path. */
export const EVAL_SETS: readonly EvalSet[] = [
  set(
    "seed",
    ["seed"],
    "the article Coranto started from, row by row",
    async () => (await import("./seed/measure.js")).measureSeed,
  ),
  set("gold-dev", ["gold-dev"], "whole articles coded by the codebook, only measured", gold),
  set("gold-learn", ["gold-learn"], "whole articles coded by the codebook, learned from", gold),
  set("ewt-test", ["treebanks", "ewt", "test.conllu"], "words and trees of the open web, kept for measuring", treebank),
  set("ewt-dev", ["treebanks", "ewt", "dev.conllu"], "words and trees of the open web, to look at errors in", treebank),
  set("gum-dev", ["treebanks", "gum", "dev.conllu"], "words and trees of many genres, news among them", treebank),
  set(
    "names",
    ["ner", "uner-ewt", "en_ewt-ud-test.iob2"],
    "people, organisations and places in UNER's EWT test",
    async () => (await import("./names/measure.js")).measureNames,
  ),
  set(
    "names-dev",
    ["ner", "uner-ewt", "en_ewt-ud-dev.iob2"],
    "people, organisations and places in UNER's EWT dev, to look at errors in",
    async () => (await import("./names/measure.js")).measureNames,
  ),
  set(
    "who-near",
    ["gold-dev"],
    "parties of coded events that are mentioned near the evidence",
    async () => (await import("./who-near/measure.js")).measureWhoNear,
  ),
  set(
    "actors",
    ["events", "actor_resolution_half.jsonl"],
    "country and sector of phrases that name an actor",
    async () => (await import("./actors/measure.js")).measureActors,
  ),
  set(
    "pronouns",
    ["coref", "gap-development.tsv"],
    "pronouns and two names each may stand for (GAP)",
    async () => (await import("./pronouns/measure.js")).measurePronouns,
  ),
  set("times-tbaq", ["time", "tbaq"], "times in dated news (TimeBank, AQUAINT)", times),
  set("times-wikiwars", ["time", "wikiwars"], "times in histories of wars", times),
  set(
    "act-dates",
    ["gold-dev"],
    "date and place of coded acts, given their trigger",
    async () => (await import("./act-dates/measure.js")).measureActDates,
  ),
  set("places-geowebnews", ["geo", "geowebnews.xml"], "places in news of the whole world", places),
  set("places-geovirus", ["geo", "geovirus.xml"], "places in news about epidemics", places),
  set(
    "attributions",
    ["quotes", "polnear-dev"],
    "who says or thinks what, exact spans (PolNeAR)",
    async () => (await import("./attributions/measure.js")).measureAttributions,
  ),
  set("relation-plv", ["events", "zsp_plv_train.jsonl"], "PLOVER root of a sentence, both sides given", plover),
  set("relation-cameo", ["events", "cameo_manual_examples.jsonl"], "CAMEO code of the manual's examples", cameo),
  set("relation-petr", ["events", "petr_validate_2_02.jsonl"], "CAMEO code of PETRARCH's test sentences", cameo),
  set(
    "extract",
    ["html", "trafilatura-pages"],
    "pieces of text that must and must not come out of real pages",
    async () => (await import("./extract/measure.js")).measureExtract,
  ),
  set(
    "copies",
    ["news", "copy_groups.jsonl.gz"],
    "revisions, copies and partial copies among related articles",
    async () => (await import("./copies/measure.js")).measureCopies,
  ),
];
