import { expect, test } from "vitest";
import { paragraphs } from "./paragraphs.js";

async function parts(text: string, size: number): Promise<string[]> {
  const bytes = new TextEncoder().encode(text);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const out: string[] = [];
  for await (const part of paragraphs(chunks())) out.push(part);
  return out;
}
const paragraph = `${"Arvania's envoy spoke at length. ".repeat(400)}\n\n`;

test.each([
  ["nothing", "", 10, 0],
  ["a short text", "One line.\n\nAnother.", 3, 1],
  ["many paragraphs", paragraph.repeat(40), 4096, 8],
  ["no paragraph at all", "x".repeat((1 << 20) * 2 + 5), 65536, 3],
  ["lines without an empty one", `${"y".repeat(99)}\n`.repeat(30_000), 65536, 3],
])("%s: nothing lost, nothing twice, parts bounded", async (_, text, size, least) => {
  const found = await parts(text, size);
  expect(found.join("")).toBe(text);
  expect(found.length).toBeGreaterThanOrEqual(least);
  for (const part of found) expect(part.length).toBeLessThan((1 << 20) + 65536);
});

test("parts end where a paragraph ends", async () => {
  const found = await parts(paragraph.repeat(40), 1000);
  for (const part of found) expect(part.endsWith("\n\n")).toBe(true);
});

test("a pair of surrogates is not cut", async () => {
  const found = await parts(`z${"😀".repeat(1 << 20)}`, 65536);
  for (const part of found) expect(part).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
});
