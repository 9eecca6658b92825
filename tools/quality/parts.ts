/** A figure of a set that the page shows, and what it is to reach. */
export interface Row {
  readonly set: string;
  /** Name of the figure as `coranto eval` prints it. */
  readonly figure: string;
  /** What the reader of the page is told it is; the figure's own name when left out. */
  readonly says?: string;
  /** Least share that will do; none where no target was set. */
  readonly reach?: number;
  /** What others get, with where. */
  readonly elsewhere?: string;
}

export interface Part {
  readonly title: string;
  readonly rows: readonly Row[];
}

const row = (set: string, figure: string, reach?: number, more: Pick<Row, "says" | "elsewhere"> = {}): Row => ({
  set,
  figure,
  ...(reach === undefined ? {} : { reach }),
  ...more,
});

/** What is asked of each part, from the design and the plan of each part. */
export const PARTS: readonly Part[] = [
  {
    title: "The first article",
    rows: [
      row("seed", "people right", 10 / 11),
      row("seed", "events right", 1),
      row("seed", "statements right", 10 / 13),
      row("seed", "expectations right"),
      row("seed", "article right", undefined, { says: "outlet, credit, frame and damage" }),
    ],
  },
  {
    title: "Who did what to whom",
    rows: [
      row("gold-dev", "events F1", 0.65, { elsewhere: "two coders .875, PETRARCH-2 with CoreNLP .10" }),
      row("gold-dev", "events precision"),
      row("gold-dev", "events recall"),
      row("gold-dev", "events, parties only F1"),
      row("gold-dev", "events, category only F1"),
      row("gold-dev", "given a match: status", 0.9, { elsewhere: "coders .956" }),
      row("gold-dev", "given a match: date", 0.85, { elsewhere: "coders .969" }),
      row("gold-dev", "given a match: mode", 0.75, { elsewhere: "coders .878" }),
      row("gold-dev", "given a match: according to", 0.75, { elsewhere: "coders .827" }),
      row("gold-dev", "given a match: place", 0.8, { elsewhere: "coders .916" }),
      row("gold-dev", "given a match: party's country", 0.9),
      row("gold-dev", "given a match: party's whole code", 0.8),
      row("gold-dev", "events at least 0.8 sure: right", 0.8),
      row("gold-learn", "events F1", undefined, { says: "events F1 (learned from)" }),
      row("relation-plv", "macro-F1", 0.82, {
        says: "category, both sides given, macro-F1 of 15 roots",
        elsewhere: "naive Bayes .58, 355M-parameter NLI .82",
      }),
      row("relation-plv", "right"),
      row("relation-cameo", "root of some act", 0.85),
      row("relation-cameo", "root of the main act"),
      row("relation-cameo", "full code of some act", 0.6),
      row("relation-petr", "root of the main act", 0.75, { elsewhere: "UniversalPetrarch on its own suite .55–.87" }),
    ],
  },
  {
    title: "Who said what, what is expected",
    rows: [
      row("gold-dev", "statements F1", 0.85, { elsewhere: "coders .960" }),
      row("gold-dev", "statements, content only F1"),
      row("gold-dev", "given a match: statement's speaker", 0.92),
      row("gold-dev", "given a match: statement's kind", 0.92),
      row("gold-dev", "given a match: statement's addressee", 0.8),
      row("gold-learn", "statements F1", undefined, { says: "statements F1 (learned from)" }),
      row("attributions", "source F1", 0.75, { elsewhere: "CRF .51, BiLSTM .73, BERT .83" }),
      row("attributions", "cue F1", 0.7, { elsewhere: "CRF .53, BiLSTM .66, BERT .75" }),
      row("attributions", "content F1", 0.66, { elsewhere: "CRF .29, BiLSTM .64, BERT .73" }),
      row("gold-dev", "expectations F1", 0.7, { elsewhere: "coders .917" }),
      row("gold-dev", "given a match: likelihood", 0.8),
    ],
  },
  {
    title: "Who, where, when",
    rows: [
      row("gold-dev", "people F1", 0.9, { elsewhere: "coders .985" }),
      row("gold-dev", "given a match: person's office"),
      row("gold-dev", "given a match: person's country"),
      row("who-near", "state there", undefined, { says: "parties of coded events near the evidence: state" }),
      row("who-near", "whole code there", undefined, { says: "parties of coded events near the evidence: whole code" }),
      row("actors", "country", 0.9),
      row("actors", "sector", 0.85),
      row("pronouns", "pronouns F1", 0.74, { elsewhere: "rules about .67" }),
      row("gold-dev", "times (span and value) F1", 0.92, { elsewhere: "coders .969" }),
      row("times-tbaq", "values F1", 0.82, { elsewhere: "HeidelTime .776, UWTime .824 on TempEval-3" }),
      row("times-tbaq", "spans, overlapping F1", 0.9),
      row("times-tbaq", "spans, exact F1"),
      row("times-wikiwars", "values F1", 0.8, { elsewhere: "HeidelTime about .80" }),
      row("act-dates", "date right, of all", undefined, { says: "date of an act, trigger given" }),
      row("act-dates", "date told where gold has none", undefined, { says: "dates told where the coders have none" }),
      row("act-dates", "place right, of all", undefined, { says: "place of an act, trigger given" }),
      row("places-geowebnews", "within 161 km", 0.9, { elsewhere: "Mordecai 3 .83–.87 on like sets" }),
      row("places-geowebnews", "places F1", 0.85),
      row("places-geovirus", "within 161 km", 0.9),
      row("places-geovirus", "places F1", 0.85),
    ],
  },
  {
    title: "Words, trees and names",
    rows: [
      row("ewt-test", "sentences F1", 0.88, { elsewhere: "wink .80" }),
      row("ewt-test", "words F1", 0.99, { elsewhere: "wink .973" }),
      row("ewt-test", "UPOS F1", 0.95, { elsewhere: "UDPipe 1 .936, Stanza .954" }),
      row("ewt-test", "XPOS F1"),
      row("ewt-test", "feats F1"),
      row("ewt-test", "lemmas F1", 0.96, { elsewhere: "Stanza about .97" }),
      row("ewt-test", "UAS F1", 0.855, { elsewhere: "UDPipe 1 .805, Stanza .86" }),
      row("ewt-test", "LAS F1", 0.825, { elsewhere: "UDPipe 1 .776, Stanza .836" }),
      row("ewt-test", "gold words: LAS F1"),
      row("ewt-dev", "LAS F1"),
      row("gum-dev", "LAS F1"),
      row("gum-dev", "news: sentences F1", 0.97),
      row("gum-dev", "news: words F1", 0.995),
      row("gum-dev", "news: LAS F1", 0.86),
      row("names", "names F1", 0.8, { elsewhere: "XLM-R large .86" }),
      row("names", "PER F1"),
      row("names", "ORG F1"),
      row("names", "LOC F1"),
    ],
  },
  {
    title: "Pages and copies",
    rows: [
      row("extract", "extraction F1", 0.965, { elsewhere: "Readability .947, best known .970" }),
      row("extract", "dates"),
      row("extract", "titles"),
      row("copies", "revision F1"),
      row("copies", "copy F1"),
      row("copies", "partial F1"),
      row("copies", "related at all F1"),
    ],
  },
];
