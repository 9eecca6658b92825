import type { ErrorFacts } from "@coranto/intake/errors";

/** One line of a file, without its end; `error` when it was too long or could not be read as text. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly error?: ErrorFacts;
}

/** 64 MiB: far above any article; a longer line is a file of another kind. */
export const MAX_LINE_BYTES = 64 * 1024 * 1024;
const NEWLINE = 10;

/**
 * Lines of a stream of UTF-8 bytes, in constant memory. Blank lines are passed over; bytes that are not UTF-8 become U+FFFD.
 * A line over the limit is not kept: it comes as `E121`, and reading goes on after it.
 */
export async function* lines(input: AsyncIterable<Uint8Array>, maxBytes = MAX_LINE_BYTES): AsyncGenerator<Line> {
  const decoder = new TextDecoder("utf-8");
  let kept: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const finish = (): Line | undefined => {
    number++;
    const long = size > maxBytes;
    const text = long ? "" : decoder.decode(kept.length === 1 ? kept[0] : Buffer.concat(kept)).replace(/\r$/, "");
    kept = [];
    size = 0;
    if (long) return { number, text, error: tooLong(number, maxBytes) };
    return text.trim() === "" ? undefined : { number, text };
  };
  const keep = (part: Uint8Array): void => {
    size += part.length;
    if (size <= maxBytes) kept.push(part);
    else kept = [];
  };
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      from = at + 1;
      const line = finish();
      if (line) yield line;
    }
    if (from < chunk.length) keep(chunk.slice(from));
  }
  if (size > 0) {
    const line = finish();
    if (line) yield line;
  }
}

function tooLong(number: number, maxBytes: number): ErrorFacts {
  const message = `Line ${number} is longer than ${Math.round(maxBytes / 1024 / 1024)} MB`;
  return { code: "E125", message, next: "Check that the file is JSONL: one object on each line." };
}
