/** Parts are at least this long, so that few are made; in UTF-16 code units. */
const PART = 1 << 16;
/** A part without an empty line is cut at a line's end once it is this long. */
const LONGEST = 1 << 18;

/**
 * A long text in parts that end where a paragraph ends, in constant memory. Bytes are UTF-8; what is not becomes U+FFFD.
 * A text that never ends a paragraph is cut at a line's end, at worst in the middle of a line.
 */
export async function* paragraphs(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let held = "";
  for await (const chunk of input) {
    held += decoder.decode(chunk, { stream: true });
    while (held.length >= PART) {
      const end = endOfPart(held);
      if (end < 0) break;
      yield held.slice(0, end);
      held = held.slice(end);
    }
  }
  held += decoder.decode();
  if (held) yield held;
}

/** @returns where to cut, -1 when more text must come first */
function endOfPart(text: string): number {
  const empty = /\n[^\S\n]*\n/g;
  let end = -1;
  for (let found = empty.exec(text); found; found = empty.exec(text)) {
    end = found.index + found[0].length;
    if (end >= PART) return end;
  }
  if (end > 0) return end;
  if (text.length < LONGEST) return -1;
  const line = text.lastIndexOf("\n", LONGEST);
  const cut = line > 0 ? line + 1 : LONGEST;
  return /[\uD800-\uDBFF]/.test(text[cut - 1]!) ? cut - 1 : cut;
}
