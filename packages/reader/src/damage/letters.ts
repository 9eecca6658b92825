import type { DamageFinder, Found } from "./finding.js";

/** UTF-8 read as windows-1252 or Latin-1: "â€™" for "’", "Ã©" for "é", "Â£" for "£". */
const MOJIBAKE =
  /(?:â(?:€[\u0080-\u00ff‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]?|\u0080[\u0080-\u00bf])|Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf])+/gu;
const CONTROL = /[\u0080-\u009f]/gu;
const REPLACEMENT = /\ufffd+/gu;
const ENTITY =
  /&(?:amp;)*(?:amp|quot|nbsp|lt|gt|apos|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|#\d{2,5}|#x[\da-f]{2,4});|<\/?(?:br|p|div|span|strong|em|a|li|ul|b|i)(?:\s[^<>\n]{0,200})?\/?>/giu;

/** windows-1252 from 0x80 on; a space stands where it has nothing. */
const WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  nbsp: " ",
  lt: "<",
  gt: ">",
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
};

function* matches(
  text: string,
  pattern: RegExp,
  kind: string,
  repair: (words: string) => string | undefined,
): Generator<Found> {
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    yield { start: match.index, end, kind, repair: repair(match[0]) };
  }
}

/** @returns the letters before they were read in the wrong code; undefined when the bytes do not say */
function readAgain(words: string): string | undefined {
  const bytes = Array.from(words, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 256 ? code : WINDOWS.indexOf(letter) + 128;
  });
  let escaped = "";
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, "0")}`;
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}

function fromWindows(letter: string): string | undefined {
  const known = WINDOWS[letter.charCodeAt(0) - 128];
  return known === undefined || known === " " ? undefined : known;
}

function decodeEntity(words: string): string | undefined {
  if (words.startsWith("<")) return "";
  const name = words
    .slice(1, -1)
    .replace(/^(?:amp;)+/, "")
    .toLowerCase();
  if (!name.startsWith("#")) return NAMED[name];
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 159 ? String.fromCharCode(code) : (fromWindows(String.fromCharCode(code)) ?? String.fromCharCode(code));
}

/** Finds letters that were read in the wrong code, lost, or left as HTML. */
export const spoiltLetters: DamageFinder = {
  name: "damage.letters",
  *find(text) {
    // one look, not five: most texts have none of them
    if (!/[âÃÂ&<\u0080-\u009f\ufffd]/u.test(text)) return;
    yield* matches(text, MOJIBAKE, "wrong letters", readAgain);
    if (!/â\u0080/.test(text)) yield* matches(text, CONTROL, "wrong letters", fromWindows);
    yield* matches(text, REPLACEMENT, "lost letters", () => undefined);
    yield* matches(text, ENTITY, "HTML left in the text", decodeEntity);
  },
};
