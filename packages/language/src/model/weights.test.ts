import { expect, test } from "vitest";
import { LanguageError } from "./errors.js";
import { readWeights } from "./weights.js";

function fileOf(header: object, body: readonly number[]): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const padded = json.length + ((16 - ((12 + json.length) % 16)) % 16);
  const out = new Uint8Array(12 + padded + body.length);
  out.set([0x43, 0x4f, 0x52, 0x41, 0x4e, 0x54, 0x4f, 1]);
  new DataView(out.buffer).setUint32(8, padded, true);
  out.fill(32, 12, 12 + padded);
  out.set(json, 12);
  out.set(body, 12 + padded);
  return out;
}

const good = fileOf(
  {
    model: "test",
    config: {},
    bytes: 32,
    tensors: {
      m: { type: "i8", shape: [2, 3], offset: 0 },
      "m.scale": { type: "f32", shape: [2], offset: 16 },
      text: { type: "utf8", shape: [2], offset: 0 },
    },
  },
  [1, 2, 3, 255, 5, 6, ...new Array(10).fill(0), 0, 0, 128, 63, 0, 0, 0, 64, ...new Array(8).fill(0)],
);

test("reads matrices, floats and text, also from the middle of a buffer", () => {
  const shifted = new Uint8Array(good.length + 3);
  shifted.set(good, 3);
  for (const file of [good, shifted.subarray(3)]) {
    const weights = readWeights(file);
    expect([...weights.matrix("m").bytes]).toEqual([1, 2, 3, -1, 5, 6]);
    expect([...weights.matrix("m").scale]).toEqual([1, 2]);
    expect(weights.text("text")).toBe("\u0001\u0002");
  }
});

test.each([
  ["nothing", new Uint8Array(0), "E151"],
  ["another file", new TextEncoder().encode("PK\u0003\u0004 and so on, for a while"), "E151"],
  ["a header that is not JSON", good.map((b, i) => (i === 12 ? 0x21 : b)), "E151"],
  ["a file cut short", good.subarray(0, good.length - 1), "E152"],
  ["a file cut within its header", good.subarray(0, 40), "E152"],
  ["a file with more at its end", new Uint8Array([...good, 0]), "E152"],
])("refuses %s", (_, file, code) => {
  expect(() => readWeights(file)).toThrow(expect.objectContaining({ name: "LanguageError", code }));
});

test("names a table that is missing", () => {
  expect(() => readWeights(good).matrix("gates")).toThrow(LanguageError);
});
