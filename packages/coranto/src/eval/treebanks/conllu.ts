import { readFileSync } from "node:fs";

export interface GoldWord {
  /** UTF-16 offset in the document's text. Words of a multiword token have their own parts where the forms allow it. */
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  /** Number of the head in the sentence, from 1; 0 for the root. */
  readonly head: number;
  readonly deprel: string;
}

export interface GoldSentence {
  readonly start: number;
  readonly end: number;
  readonly words: readonly GoldWord[];
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly GoldSentence[];
}

/** Documents of a CoNLL-U file as raw text with gold boundaries; `between` stands between paragraphs. */
export function readTreebank(path: string, between: string): GoldDocument[] {
  const documents: GoldDocument[] = [];
  let id = "";
  let text = "";
  let sentences: GoldSentence[] = [];
  let spaced = false;
  const flush = (): void => {
    if (sentences.length) documents.push({ id, text, sentences });
    text = "";
    sentences = [];
  };
  for (const block of readFileSync(path, "utf8").split("\n\n")) {
    if (!block.trim()) continue;
    const lines = block.split("\n");
    const document = lines.find((line) => line.startsWith("# newdoc"));
    if (document !== undefined) {
      flush();
      id = document.slice(document.indexOf("=") + 1).trim();
    }
    if (sentences.length)
      text += document === undefined && lines.some((line) => line.startsWith("# newpar")) ? between : spaced ? " " : "";
    const start = text.length;
    const words: GoldWord[] = [];
    let inside = 0;
    for (const line of lines) {
      if (!line || line.startsWith("#")) continue;
      const columns = line.split("\t");
      const number = columns[0]!;
      if (number.includes(".")) continue;
      const form = columns[1]!;
      if (inside > 0) {
        inside--;
        words[words.length - 1 - inside] = {
          ...words[words.length - 1 - inside]!,
          ...annotation(columns),
        };
        if (inside === 0) alignParts(text, words);
        continue;
      }
      const at = text.length;
      text += form;
      spaced = !columns[9]!.split("|").includes("SpaceAfter=No");
      const range = /^(\d+)-(\d+)$/.exec(number);
      inside = range ? Number(range[2]) - Number(range[1]) + 1 : 0;
      for (let part = 0; part < Math.max(inside, 1); part++)
        words.push({ start: at, end: text.length, ...annotation(columns) });
      if (spaced) text += " ";
    }
    text = text.trimEnd();
    sentences.push({ start, end: text.length, words });
  }
  flush();
  return documents;
}

function annotation(columns: readonly string[]): Omit<GoldWord, "start" | "end"> {
  const [, form = "", lemma = "", upos = "", xpos = "", feats = "", head = "0", deprel = ""] = columns;
  return { form, lemma, upos, xpos, feats, head: Number(head) || 0, deprel };
}

/** Gives the words of the last multiword token their parts of its span when their forms spell it. */
function alignParts(text: string, words: GoldWord[]): void {
  const last = words[words.length - 1]!;
  const parts = words.filter((word) => word.start === last.start);
  if (parts.map((part) => part.form).join("") !== text.slice(last.start, last.end)) return;
  let at = last.start;
  for (let index = words.length - parts.length; index < words.length; index++) {
    const { form } = words[index]!;
    words[index] = { ...words[index]!, start: at, end: at + form.length };
    at += form.length;
  }
}
