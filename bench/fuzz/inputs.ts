import { Random } from "./random.js";

/** Sentences that are always there; news and treebank sentences are added where the sets are. */
export const OWN_SENTENCES: readonly string[] = [
  "Arvania's foreign minister, Mara Velden, told reporters in Geneva on Monday that Belmark hadn't answered.",
  "“We won’t sign,” said Lt. Gen. J. F. Doval (ret.) of the U.S.-led force. “Not at $3.5bn.”",
  "GENEVA (EXP) -- Talks between Arvania and Belmark ended at 5 p.m., a day after they'd begun.",
  "See https://example.org/a?b=1#c, write to press@example.org, or ask @coranto #talks!",
  "THE TWO SIDES AGREE TO MEET AGAIN; NO DATE SET, OFFICIALS SAY...",
  "He said.The envoys can't, cannot, gonna leave: 1,200,000 of them (9/11, 24/7, and/or 50%).",
];

const PIECES: readonly string[] =
  "' ’ ‘ ` \" “ ” `` '' s 's n't . .. ... … ! ? ?! , ; : - -- – — / \\ ( ) [ ] { } < > « » $ € £ % & # @ * _ ~ ^ | = + ° § U.S U.S. a.m. Mr. Inc. etc. I A a to the of and said not cannot gonna dont 5 12 1990s 3.5 1,000 5pm $5m 10% http:// https://a.b www. a@b.c @x #y :-) <3 <b> &amp; \u00ad \u200b \u200d \u2060 \u200e \u2066 \ufeff \u00a0 \u2003 \u3000 \u0085 \u2028 \0 \x1b \x92 \x97 \u0301 \ufe0f \ufffd \uffff \ud83d \ude00 😀 👩‍👩‍👧 🇺🇸 中文 日本語 العربية हिन्दी ไทย \n \n\n \r\n \t"
    .split(" ")
    .concat([" ", "  "]);

/** Ends of ranges of code points from which characters are drawn: every plane, halves of pairs too. */
const PLANES: readonly (readonly [number, number])[] = [
  [0, 0x80],
  [0, 0x250],
  [0x300, 0x370],
  [0x370, 0x2000],
  [0x2000, 0x2070],
  [0x2000, 0x3100],
  [0x3100, 0xd800],
  [0xd800, 0xe000],
  [0xe000, 0x10000],
  [0x1f000, 0x20000],
  [0x10000, 0x110000],
];

type Make = (random: Random, sentences: readonly string[]) => string;

/** Kinds of inputs; those named more often are made more often. */
const KINDS: readonly Make[] = [
  anyCharacters,
  anyCharacters,
  soup,
  soup,
  mutated,
  mutated,
  mutated,
  mutated,
  longRun,
  deepBrackets,
  endlessWord,
  crossed,
];

/** Input number `at`: the same for the same seed and sentences. One in 2,000 is long (up to 20,000 characters). */
export function inputAt(seed: number, at: number, sentences: readonly string[]): string {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b));
  if (random.below(2000) === 0) return long(random, sentences);
  return random.pick(KINDS)(random, sentences);
}

function character(random: Random): string {
  const [from, to] = random.pick(PLANES);
  return String.fromCodePoint(from + random.below(to - from));
}

function times(random: Random, most: number, make: () => string): string {
  let out = "";
  for (let n = 1 + random.below(most); n > 0; n--) out += make();
  return out;
}

function anyCharacters(random: Random): string {
  return times(random, 60, () => (random.below(6) === 0 ? " " : character(random)));
}

function soup(random: Random): string {
  return times(random, 50, () => random.pick(PIECES) + (random.below(3) === 0 ? " " : ""));
}

function longRun(random: Random): string {
  const unit = random.below(2) ? random.pick(PIECES) : character(random);
  return times(random, 3, () => unit.repeat(1 + random.below(120)) + random.pick(PIECES));
}

function deepBrackets(random: Random, sentences: readonly string[]): string {
  const [open, close] = random.pick(["()", "[]", "{}", "“”", "‘’", "''", '""', "«»", "<>"]).split("") as [
    string,
    string,
  ];
  const deep = 1 + random.below(80);
  return open.repeat(deep) + random.pick(sentences) + close.repeat(random.below(2) ? deep : random.below(deep));
}

function endlessWord(random: Random): string {
  const unit = times(random, 4, () =>
    random.pick(["a", "B", "é", "1", "-", "'", ".", "/", "n't", "中", "\u0301", "\u00ad"]),
  );
  return unit.repeat(1 + random.below(200));
}

function crossed(random: Random, sentences: readonly string[]): string {
  return times(
    random,
    3,
    () => random.pick(KINDS.slice(0, -1))(random, sentences) + random.pick([" ", "", "\n", "\n\n"]),
  );
}

function mutated(random: Random, sentences: readonly string[]): string {
  let text = random.pick(sentences);
  for (let n = random.below(7); n >= 0; n--) text = mutate(text, random, sentences);
  return text;
}

function mutate(text: string, random: Random, sentences: readonly string[]): string {
  const at = random.below(text.length + 1);
  const to = Math.min(text.length, at + 1 + random.below(8));
  switch (random.below(11)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, at) + random.pick(PIECES) + text.slice(at);
    case 2:
      return text.slice(0, at) + character(random) + text.slice(to);
    case 3:
      return text.slice(0, to) + text.slice(at);
    case 4:
      return text.toUpperCase();
    case 5:
      return text.replaceAll(" ", random.pick(["", "  ", "\u00a0", "\u200b", "\n", "\u2009", "-", "."]));
    case 6:
      return text.slice(0, at) + random.pick(sentences).slice(random.below(30));
    case 7:
      return text.replace(/[aeiou]/g, () => (random.below(8) ? "e" : "\u00ad"));
    case 8:
      return text.slice(to) + text.slice(0, at);
    case 9:
      return text.replace(/[.,]/g, () => random.pick(["", ".", ". ", "...", ",,", ".\u200b"]));
    default:
      return text.toLowerCase();
  }
}

function long(random: Random, sentences: readonly string[]): string {
  const unit = random.pick(KINDS)(random, sentences);
  return unit.repeat(Math.max(1, Math.ceil((2000 + random.below(18_000)) / unit.length))).slice(0, 20_000);
}
