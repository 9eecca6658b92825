import fc from "fast-check";
import { expect, test } from "vitest";
import { type Line, lines } from "./lines.js";

async function* chunks(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}
async function read(parts: readonly (string | Uint8Array)[], max?: number): Promise<Line[]> {
  const bytes = parts.map((part) => (typeof part === "string" ? new TextEncoder().encode(part) : part));
  const out: Line[] = [];
  for await (const line of lines(chunks(bytes), max)) out.push(line);
  return out;
}

test.each([
  ["nothing", [""], []],
  ["no end of line at the end", ["a\nb"], ["a", "b"]],
  ["Windows ends", ["a\r\nb\r\n"], ["a", "b"]],
  ["blank lines are passed over, numbers count them", ["a\n\n  \nb"], ["a", "b"]],
  ["a line in three chunks", ["a", "b", "c\nd"], ["abc", "d"]],
])("%s", async (_, parts, expected) => {
  expect((await read(parts)).map(({ text }) => text)).toEqual(expected);
});

test("numbers are those of the file", async () => {
  expect((await read(["a\n\nb\n"])).map(({ number }) => number)).toEqual([1, 3]);
});

test("a character cut between two chunks is whole", async () => {
  const bytes = new TextEncoder().encode("é\n");
  expect((await read([bytes.slice(0, 1), bytes.slice(1)]))[0]?.text).toBe("é");
});

test("a line that is too long is told and does not stop the rest", async () => {
  const found = await read(["x".repeat(50), "x".repeat(60), "\nshort\n"], 100);
  expect(found.map(({ error, text }) => error?.code ?? text)).toEqual(["E125", "short"]);
});

test("any cutting into chunks gives the same lines", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 7 }), async (text, size) => {
      const bytes = new TextEncoder().encode(text);
      const cut = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.slice(at * size, (at + 1) * size),
      );
      expect(await read(cut)).toEqual(await read([bytes]));
    }),
    { numRuns: 200 },
  );
});
