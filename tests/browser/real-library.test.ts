import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { readArticle } from "@coranto/intake";
import { type ArticlePage, openLibrary } from "@coranto/record";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ingest } from "../../packages/coranto/src/ingest/ingest.js";
import { defaultReader } from "../../packages/coranto/src/library.js";
import { type RunningServer, startServer } from "../../packages/coranto/src/server/index.js";
import { violations } from "./axe.ts";
import { eventually, launch, missing, open, settled, titled } from "./chromium.ts";

const ARTICLES = join(import.meta.dirname, "..", "..", "examples", "arvania-belmark", "articles");

/** The whole way: articles of the sample, read now, in a library, served by the real server, seen in a browser. */
describe.skipIf(missing)(titled("the sample library in the workbench"), () => {
  const folder = mkdtempSync(join(tmpdir(), "coranto-browser-"));
  let browser: Browser;
  let server: RunningServer;
  let base = "";

  beforeAll(async () => {
    const library = openLibrary(join(folder, "sample.db"));
    const articles = readdirSync(ARTICLES)
      .sort()
      .map((file) => ({
        source: file,
        article: readArticle(readFileSync(join(ARTICLES, file)), { id: basename(file, ".txt") }),
      }));
    await ingest(library, articles, { reader: defaultReader() });
    library.close();
    [browser, server] = await Promise.all([launch(), startServer({ library: join(folder, "sample.db"), port: 4971 })]);
    base = server.url.replace(/\/$/, "");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const PAGES = [
    "/",
    "/articles",
    "/relation/XAR/XBE?copies=all",
    "/happenings",
    "/said",
    "/who",
    "/sources",
    "/search?q=border%20talks",
  ];

  test.each(PAGES)("%s shows what the server answers, and answers as JSON and CSV too", async (path) => {
    const page = await open(browser, base + path);
    await settled(page);
    expect(await page.locator(".problem").allTextContents()).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(page.faults).toEqual([]);
    const others = await page.$$eval("header a[data-plain]", (links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(others).toHaveLength(2);
    for (const address of others) expect((await fetch(address)).status).toBe(200);
    await page.close();
  });

  test.each(["03-ministers-to-meet", "06-geneva-damaged-copy", "15-alleged-cyber"])(
    "%s: its words unaltered, every event chosen in turn",
    async (id) => {
      const { reading } = (await (await fetch(`${base}/api/article/${id}`)).json()) as ArticlePage;
      const page = await open(browser, `${base}/article/${id}`);
      await page.waitForSelector("[data-card]");
      const shown = await page.$$eval(".text p", (all) => all.map(({ textContent }) => textContent));
      expect(shown).toEqual(reading.article.text.split(/[\r\n]+/).filter((line) => line.trim()));
      for (const _event of reading.events) {
        await page.keyboard.press("j");
        const chosen = new URL(page.url()).searchParams.get("e");
        const event = reading.events.find((one) => one.id === chosen);
        const words = event!.evidence.map(({ span }) => reading.article.text.slice(span.start, span.end));
        const lit = (await page.locator(".text .lit").allTextContents()).join("");
        for (const word of words) expect(lit).toContain(word.replace(/[\r\n]+/g, ""));
      }
      expect(page.faults).toEqual([]);
      await page.close();
    },
  );

  test("from a count to the exact words in two steps", async () => {
    const page = await open(browser, `${base}/`);
    await settled(page);
    await page
      .locator("main article a", { hasText: /report/ })
      .first()
      .click();
    await eventually(() => page.evaluate(() => location.pathname)).toMatch(/^\/happening\//);
    await settled(page);
    await page.locator("main article a").first().click();
    await eventually(() => page.evaluate(() => location.search)).toMatch(/^\?e=/);
    await eventually(() => page.locator(".text .lit").count()).toBeGreaterThan(0);
    await page.close();
  });
});
