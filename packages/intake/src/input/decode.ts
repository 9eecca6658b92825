import { intakeError } from "../errors.js";

/** First bytes of files that are not text. */
const MAGIC: ReadonlyArray<readonly [name: string, bytes: string]> = [
  ["a PDF document", "%PDF-"],
  ["a ZIP archive or an office document", "PK\x03\x04"],
  ["a gzip archive", "\x1f\x8b"],
  ["a PNG picture", "\x89PNG"],
  ["a JPEG picture", "\xff\xd8\xff"],
  ["a GIF picture", "GIF8"],
  ["an old office document", "\xd0\xcf\x11\xe0"],
  ["a program", "\x7fELF"],
  ["a sound or film", "ID3"],
  ["a database", "SQLite format 3"],
];
/** Control characters that text has: tab, line ends, form feed, escape of old wires. */
const TEXT_CONTROLS = new Set([8, 9, 10, 11, 12, 13, 26, 27]);
const SAMPLE_BYTES = 65_536;
/** More control characters than this share, and it is no text. */
const BINARY_SHARE = 0.02;
const META_CHARSET =
  /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{2,40})/i;

/**
 * Bytes to text: byte order marks, UTF-16 by its zeros, UTF-8, then what the page says of itself, then windows-1252.
 *
 * @param name what to call the input in an error
 * @throws CorantoError E103 for no bytes, E104 for what is not text
 */
export function decodeBytes(bytes: Uint8Array, name = "the input"): string {
  if (bytes.length === 0) throw intakeError("E103", `${name} is empty`);
  const marked = byMark(bytes);
  if (marked !== undefined) return marked;
  const head = latin(bytes.subarray(0, 16));
  for (const [kind, magic] of MAGIC) if (head.startsWith(magic)) throw intakeError("E104", `${name} is ${kind}`);
  const wide = wideCharset(bytes);
  if (wide) return decodeAs(wide, bytes)!;
  if (isBinary(bytes)) throw intakeError("E104", `${name} has bytes that no text has`);
  return asUtf8(bytes) ?? asDeclared(bytes) ?? byEvidence(bytes);
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs("utf-8", bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes.subarray(2));
  return undefined;
}

/** UTF-16 without a mark: every other byte of mostly Latin text is 0. */
function wideCharset(bytes: Uint8Array): string | undefined {
  const end = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (end < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0 && bytes[at + 1] !== 0) even++;
    if (bytes[at] !== 0 && bytes[at + 1] === 0) odd++;
  }
  if (odd > end * 0.35 && even < end * 0.02) return "utf-16le";
  return even > end * 0.35 && odd < end * 0.02 ? "utf-16be" : undefined;
}

function isBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, SAMPLE_BYTES);
  let controls = 0;
  for (let at = 0; at < end; at++) if (bytes[at]! < 32 && !TEXT_CONTROLS.has(bytes[at]!)) controls++;
  return controls > Math.max(1, end * BINARY_SHARE);
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function asDeclared(bytes: Uint8Array): string | undefined {
  const found = META_CHARSET.exec(latin(bytes.subarray(0, 4096)));
  const charset = (found?.[1] ?? found?.[2])?.toLowerCase();
  if (!charset || /^utf-?(?:8|16)/.test(charset)) return undefined;
  return LATIN.test(charset) ? fromWindows(bytes) : decodeAs(charset, bytes);
}

/** Damaged UTF-8 has far more whole sequences than broken ones; anything else is windows-1252. */
function byEvidence(bytes: Uint8Array): string {
  const lenient = decodeAs("utf-8", bytes)!;
  let broken = 0;
  let whole = 0;
  for (const character of lenient) {
    if (character === "\ufffd") broken++;
    else if (character > "\u007f") whole++;
  }
  return whole > broken * 3 ? lenient : fromWindows(bytes);
}

/** What windows-1252 has at 0x80 to 0x9f. Node 20's TextDecoder reads it as Latin-1, which has control characters there. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function fromWindows(bytes: Uint8Array): string {
  return new TextDecoder("latin1")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 128]!);
}

const LATIN = /^(?:windows-1252|cp-?1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/;

function decodeAs(charset: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return undefined;
  }
}
