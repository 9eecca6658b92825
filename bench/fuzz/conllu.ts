const UPOS = /^(?:ADJ|ADP|ADV|AUX|CCONJ|DET|INTJ|NOUN|NUM|PART|PRON|PROPN|PUNCT|SCONJ|SYM|VERB|X)$/;
const FEATURE = /^[A-Z][A-Za-z0-9]*(?:\[[a-z0-9]+\])?=[A-Z0-9][A-Za-z0-9]*(?:,[A-Z0-9][A-Za-z0-9]*)*$/;
const RELATION = /^[a-z]+(?::[a-z]+)?$/;
const MISC = /^[^\s|=]+=[^\s|]*$/;

/**
 * What the rules of levels 1 and 2 of the UD validator find wrong in CoNLL-U: the form of lines and ids, ranges, the
 * text rebuilt from words and SpaceAfter, tags, features, relations, trees, MISC, composed characters.
 *
 * @see https://universaldependencies.org/format.html; `udvalidate` of PyPI's `udtools` is the arbiter
 */
export function conlluFaults(conllu: string): string[] {
  if (conllu === "") return [];
  const faults: string[] = [];
  if (!conllu.endsWith("\n\n")) faults.push("no empty line at the end");
  if (conllu !== conllu.normalize("NFC")) faults.push("not composed (NFC)");
  if (/[\ufffd\p{Surrogate}\p{Cc}]/u.test(conllu.replace(/[\t\n]/g, "")))
    faults.push("a control character or half a pair");
  const ids = new Set<string>();
  for (const block of conllu.slice(0, -2).split("\n\n")) {
    const lines = block.split("\n");
    const comments = lines.filter((line) => line.startsWith("#"));
    const id = comments.find((line) => line.startsWith("# sent_id = "));
    if (!id || ids.has(id)) faults.push(`sent_id: ${id}`);
    if (id) ids.add(id);
    const text = comments.find((line) => line.startsWith("# text = "))?.slice("# text = ".length);
    if (lines.slice(0, comments.length).some((line) => !line.startsWith("#"))) faults.push("a comment between words");
    const rows = lines.slice(comments.length).map((line) => line.split("\t"));
    faults.push(...rowFaults(rows), ...textFaults(rows, text), ...treeFaults(rows));
  }
  return faults;
}

function rowFaults(rows: readonly (readonly string[])[]): string[] {
  const faults: string[] = [];
  let word = 0;
  let rangeEnd = 0;
  for (const row of rows) {
    const [id = "", form = "", lemma = "", upos = "", , feats = "", , deprel = "", , misc = ""] = row;
    if (row.length !== 10) faults.push(`${row.length} columns`);
    if (row.some((cell) => cell === "" || cell !== cell.trim())) faults.push(`a cell that is empty or padded: ${row}`);
    if (/[\s\u0085]/u.test(form) || /[\s\u0085]/u.test(lemma)) faults.push(`a space in ${form}`);
    if (misc !== "_") {
      const entries = misc.split("|");
      if (entries.some((entry) => !MISC.test(entry))) faults.push(`MISC ${misc}`);
      if (new Set(entries).size !== entries.length) faults.push(`MISC twice ${misc}`);
    }
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range) {
      const [, first = 0, last = 0] = range.map(Number);
      if (first !== word + 1 || last <= first || first <= rangeEnd) faults.push(`range ${id}`);
      if (row.slice(2, 9).some((cell) => cell !== "_")) faults.push(`range ${id} has tags`);
      rangeEnd = last;
      continue;
    }
    word++;
    if (id !== String(word)) faults.push(`id ${id} for word ${word}`);
    if (word <= rangeEnd && misc.includes("SpaceAfter=No")) faults.push(`SpaceAfter inside range at ${id}`);
    if (!UPOS.test(upos)) faults.push(`UPOS ${upos}`);
    if (!RELATION.test(deprel)) faults.push(`DEPREL ${deprel}`);
    if (feats !== "_") faults.push(...featureFaults(feats.split("|")));
  }
  if (rangeEnd > word) faults.push("a range without its words");
  return faults;
}

function featureFaults(feats: readonly string[]): string[] {
  const names = feats.map((feature) => feature.replace(/=.*/, "").toLowerCase());
  const sorted = names.every((name, at) => at === 0 || names[at - 1]! < name);
  const faults = feats.filter((feature) => !FEATURE.test(feature)).map((feature) => `feature ${feature}`);
  return sorted ? faults : [...faults, `features not sorted: ${feats.join("|")}`];
}

/** The text of a sentence is its surface words, a space after each that does not say `SpaceAfter=No`. */
function textFaults(rows: readonly (readonly string[])[], text: string | undefined): string[] {
  let rebuilt = "";
  let skipTo = 0;
  for (const [id = "", form = "", , , , , , , , misc = ""] of rows) {
    const last = Number(id.split("-")[1] ?? 0);
    if (last) skipTo = last;
    else if (Number(id) <= skipTo) continue;
    rebuilt += misc.split("|").includes("SpaceAfter=No") ? form : `${form} `;
  }
  return text !== undefined && rebuilt.trimEnd() === text ? [] : [`text "${text}" is "${rebuilt}"`];
}

function treeFaults(rows: readonly (readonly string[])[]): string[] {
  const words = rows.filter(([id = ""]) => !id.includes("-"));
  const heads = words.map((row) => Number(row[6]));
  const faults: string[] = [];
  if (heads.filter((head) => head === 0).length !== 1) faults.push("not one root");
  for (const [at, row] of words.entries()) {
    if (!(heads[at]! >= 0 && heads[at]! <= heads.length)) faults.push(`HEAD ${row[6]}`);
    if ((row[7] === "root") !== (heads[at] === 0)) faults.push(`root: ${row[7]} to ${row[6]}`);
    let node = at + 1;
    let steps = 0;
    for (; node > 0 && steps <= heads.length; steps++) node = heads[node - 1] ?? 0;
    if (steps > heads.length) return [...faults, "a cycle"];
  }
  return faults;
}
