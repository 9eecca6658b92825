import { describe, expect, test } from "vitest";
import { type Fetch, fromUrl } from "./url.js";

const TEXT = "The ministers of Arvania and Belmark met in Geneva on Monday.\nThey agreed to meet again.";

/** A server of one page per address. */
function server(pages: Record<string, { status?: number; body?: string; headers?: Record<string, string> }>): Fetch {
  return async (address) => {
    const page = pages[address];
    if (!page) throw new TypeError("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND example.org") });
    const { status = 200, body = TEXT, headers = {} } = page;
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(body);
    }
    return { status, headers: { get: (name) => headers[name] ?? null }, body: bytes() };
  };
}
const HOME = "https://example.org/";

describe("fromUrl", () => {
  test("reads a page behind a redirect", async () => {
    const pages = server({ [HOME]: { status: 302, headers: { location: "/talks" } }, "https://example.org/talks": {} });
    expect(await fromUrl(HOME, {}, pages)).toMatchObject({ text: TEXT, url: "https://example.org/talks" });
  });

  test.each<[string, string, Parameters<typeof server>[0], string]>([
    ["dead host", HOME, {}, "E142"],
    ["not found", HOME, { [HOME]: { status: 404 } }, "E146"],
    ["too many requests", HOME, { [HOME]: { status: 429 } }, "E141"],
    ["server fault", HOME, { [HOME]: { status: 503 } }, "E141"],
    ["pay wall by status", HOME, { [HOME]: { status: 402 } }, "E112"],
    [
      "wall in the page",
      HOME,
      { [HOME]: { body: "<html><body><p>Subscribe to continue reading this story today.</p></body></html>" } },
      "E112",
    ],
    ["a picture", HOME, { [HOME]: { headers: { "content-type": "image/png" } } }, "E147"],
    ["too large", HOME, { [HOME]: { headers: { "content-length": "999999999" } } }, "E148"],
    ["a ring of redirects", HOME, { [HOME]: { status: 301, headers: { location: HOME } } }, "E145"],
    ["to another scheme", HOME, { [HOME]: { status: 301, headers: { location: "file:///etc/passwd" } } }, "E144"],
    ["no web address", "ftp://example.org/", {}, "E144"],
    ["no address", "talks", {}, "E144"],
    ["a name and password", "https://a:b@example.org/", {}, "E144"],
    ["empty", HOME, { [HOME]: { body: "" } }, "E103"],
  ])("%s", async (_, address, pages, code) => {
    await expect(fromUrl(address, {}, server(pages))).rejects.toMatchObject({ code });
  });

  test("a server that does not answer", async () => {
    const silent: Fetch = (_, { signal }) =>
      new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    await expect(fromUrl(HOME, {}, silent, { timeoutSeconds: 0.02 })).rejects.toMatchObject({ code: "E143" });
  });
});
