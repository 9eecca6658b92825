import type { Token } from "@coranto/language";
import { loadActors, locate, piecesOf } from "@coranto/lexicon";
import { codeOf } from "./code.js";
import { describe } from "./describe.js";
import type { Described } from "./described.js";
import { knownHolder } from "./holders.js";
import { sectorByHead } from "./organisations.js";
import { form, meaningOf, type View, viewSentence } from "./view.js";

/** What a bare phrase names. */
export interface ResolvedActor {
  readonly name: string;
  readonly kind: "person" | "organisation" | "country" | "place" | "group";
  readonly country?: string;
  readonly sector?: string;
  readonly code?: string;
  readonly office?: string;
  /** The body of several states that it is or belongs to. */
  readonly body?: string;
  readonly why: readonly string[];
}

const FUNCTION_WORDS: Readonly<Record<string, Token["upos"]>> = {
  the: "DET",
  a: "DET",
  an: "DET",
  of: "ADP",
  for: "ADP",
  in: "ADP",
  to: "ADP",
  at: "ADP",
  on: "ADP",
  from: "ADP",
  with: "ADP",
  by: "ADP",
  and: "CCONJ",
  his: "PRON",
  her: "PRON",
  their: "PRON",
  its: "PRON",
};

/**
 * State and sector of a phrase without its article: "Arvanian warplanes", "UN envoy", a name.
 *
 * @param date `YYYY-MM-DD`: the day on which a person's office counts; without it the last office known
 * @returns undefined when the lexicon knows nothing in the phrase
 * @example resolveActor("the Arvanian foreign ministry")?.code // => "XARGOV"
 */
export function resolveActor(text: string, date?: string): ResolvedActor | undefined {
  const view = bareView(text.slice(0, 400));
  const last = view.tokens.length;
  if (!last) return undefined;
  const described = describe(view, 1, last);
  const person = knownPerson(view, described, date);
  if (person) return person;
  if (!described.why.length && !described.country && !described.body) return townspeople(text);
  const place = view.found.find((one) => meaningOf(one, "place"));
  const head = view.found.find((one) =>
    one.meanings.some(({ kind }) => kind === "institution" || kind === "group" || kind === "office"),
  );
  const bodySector = described.body && sectorOfBody(described.body);
  const country = described.country ?? (described.body && stateOfBody(described.body.code));
  const whole = bodySector ?? described.sector ?? (described.body ? undefined : sectorByHead(text, loadActors().heads));
  const code = codeOf({ ...described, ...(whole ? { sector: whole } : {}) });
  return {
    name: text,
    kind: described.office
      ? "person"
      : described.body || meaningOf(head, "institution")
        ? "organisation"
        : head
          ? "group"
          : place
            ? "place"
            : "country",
    ...(country ? { country } : {}),
    ...(whole ? { sector: whole } : {}),
    ...(code ? { code } : {}),
    ...(described.office ? { office: described.office } : {}),
    ...(described.body ? { body: described.body.name } : {}),
    why: described.why,
  };
}

/** A court is one wherever it sits; a body that is no state's counts by its kind. */
function sectorOfBody({ code, name }: { code: string; name: string }): string | undefined {
  if (code.length === 6) return code.slice(3);
  if (/\b(Court|Tribunal)\b/.test(name)) return "JUD";
  return /^(NGO|MNC|IMG|ISM)$/.test(code) ? code : undefined;
}

/** The first letters of a code, where CODEBOOK section 2 puts the state or the union of states. */
function stateOfBody(code: string): string | undefined {
  return code.length === 6 || /^(UNO|IGO|EUR)$/.test(code) ? code.slice(0, 3) : undefined;
}

/** A city that is no seat of government stands for those who live there. */
function townspeople(text: string): ResolvedActor | undefined {
  const name = text.trim().replace(/^the /i, "");
  const place = /^\p{Lu}/u.test(name) ? locate(name) : undefined;
  if (!place?.country) return undefined;
  const { country, why } = place;
  return { name, kind: "place", country, sector: "CVL", code: `${country}CVL`, why: [why, "who:townspeople"] };
}

/** The phrase is or ends in the name of somebody who held a high office. */
function knownPerson(view: View, described: Described, date: string | undefined): ResolvedActor | undefined {
  const known = view.found.map((one) => meaningOf(one, "holder")).find((one) => one);
  const words = view.tokens.filter((token) => !view.at[token.index] || meaningOf(view.at[token.index], "holder"));
  const pieces = words.flatMap((token) => piecesOf(token.form)).map((piece) => piece.toLowerCase());
  const hint = {
    ...(described.country ? { country: described.country } : {}),
    ...(described.office ? { office: described.office } : {}),
  };
  const fact =
    known || (pieces.length && /^\p{Lu}/u.test(words[0]!.form))
      ? knownHolder(known ? pieces.slice(-8) : pieces, date, hint)
      : undefined;
  const holder = known?.holder ?? fact?.holder;
  if (!holder) return undefined;
  const told =
    fact ??
    knownHolder(
      piecesOf(holder.name).map((piece) => piece.toLowerCase()),
      date,
      {},
    );
  const sector = described.office ? described.sector : (told?.sector ?? undefined);
  const office = described.office ?? told?.office;
  return {
    name: holder.name,
    kind: "person",
    country: described.country && !described.assumed ? described.country : holder.state,
    ...(sector ? { sector } : {}),
    code: holder.state + (sector ?? ""),
    ...(office ? { office } : {}),
    why: [...described.why, `actors:holder.${holder.state}`],
  };
}

/** A sentence of rough tags, enough for the rules that ask for a noun or a capital. */
function bareView(text: string): View {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}.&]+|['’]s\b|[^\s]/gu)) {
    const word = match[0];
    tokens.push({
      index: tokens.length + 1,
      form: word,
      span: { start: match.index, end: match.index + word.length },
      lemma: word.toLowerCase(),
      upos:
        FUNCTION_WORDS[word.toLowerCase()] ??
        (/^['’]s$/.test(word)
          ? "PART"
          : /^\p{Lu}/u.test(word)
            ? "PROPN"
            : /^\d/.test(word)
              ? "NUM"
              : /^[\p{L}]/u.test(word)
                ? "NOUN"
                : "PUNCT"),
      xpos: "_",
      feats: {},
      head: 0,
      deprel: "root",
    });
  }
  const sentence = { span: { start: 0, end: text.length }, paragraph: 0, tokens, multiwords: [], names: [] };
  const view = viewSentence(sentence, 0, text);
  return form(view, 1) ? view : { ...view, tokens: [] };
}
