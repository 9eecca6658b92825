import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { launch, missing, open, settled, titled } from "./chromium.ts";
import { FixtureServer } from "./fixture/server.ts";

const PAGES = [
  "/",
  "/articles",
  "/article/geneva",
  "/article/geneva?e=e1&marks=event,statement,time,entity,doubt,expectation",
  "/article/no-such-article",
  "/relation",
  "/relation/XAR/XBE",
  "/relation/XAR/XBE?status=refused&said-by=Talvik",
  "/relation/XAR/XCO",
  "/happenings",
  "/happening/h1",
  "/said",
  "/who",
  "/sources",
  "/search",
  "/search?q=meet%20Geneva",
  "/search?q=nothing",
  "/no/such/page",
];

describe.skipIf(missing)(titled("every page"), () => {
  const server = new FixtureServer("full");
  let browser: Browser;
  let base = "";
  beforeAll(async () => {
    [browser, base] = await Promise.all([launch(), server.start()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server.stop();
  });

  test.each(PAGES)("%s: axe light and dark, the policy, one heading, 320 px", async (path) => {
    const page = await open(browser, base + path, { colorScheme: "light" });
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page, ["color-contrast"])).toEqual([]);
    expect(page.faults).toEqual([]);

    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.title()).toBe(`${await page.textContent("h1")} · Coranto`);

    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const outside = await page.$$eval("main *", (all) =>
      all
        .filter((one) => one.getBoundingClientRect().right > 321 && !one.closest(".hidden, thead"))
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(outside).toEqual([]);
    await page.close();
  });
});
