import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import { loadLanguage } from "@coranto/language/node";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, missing } from "../browser/chromium.ts";

const root = join("packages", "language");
const isBuilt = existsSync(join(root, "dist", "index.js"));
const { file } = JSON.parse(readFileSync(join(root, "models", "manifest.json"), "utf8")) as { file: string };
const TEXT =
  "Arvania's foreign minister, Mara Velden, told reporters in Geneva on Monday that Belmark hadn't answered. “We won’t wait,” she said.";

/** The files of the package, and an empty page. */
function serve(): Server {
  return createServer((request, response) => {
    const path = normalize(request.url ?? "/");
    const kind = path.endsWith(".js") ? "text/javascript" : path === "/" ? "text/html" : "application/octet-stream";
    response.setHeader("content-type", kind);
    if (path === "/") response.end("<!doctype html><title>language</title>");
    else
      createReadStream(join(root, path))
        .on("error", () => response.writeHead(404).end())
        .pipe(response);
  });
}

describe.skipIf(missing !== undefined || !isBuilt)("in a browser (needs Chromium and npm run build)", () => {
  const server = serve();
  let browser: Browser;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    server.close();
  });

  test("weights come by fetch, and the same text gives the same bytes as in Node", async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    // As a string: Vitest rewrites imports in functions.
    const inBrowser = await page.evaluate(`(async () => {
      const { createLanguage } = await import("/dist/index.js");
      const weights = await (await fetch("/models/${file}")).arrayBuffer();
      return JSON.stringify(createLanguage(new Uint8Array(weights)).parse(${JSON.stringify(TEXT)}));
    })()`);
    expect(inBrowser).toBe(JSON.stringify(loadLanguage().parse(TEXT)));
  });
});
