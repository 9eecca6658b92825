import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, missing, open, settled, titled } from "./chromium.ts";
import { FixtureServer } from "./fixture/server.ts";

describe.skipIf(missing)(titled("on paper and in forced colours"), () => {
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

  test.each(["/article/geneva", "/relation/XAR/XBE", "/who"])(
    "%s: black on white, addresses as footnotes, nothing folded",
    async (path) => {
      const page = await open(browser, base + path, { colorScheme: "dark" });
      await settled(page);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      await page.waitForSelector(".paper li");
      const colours = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.documentElement);
        return { color, backgroundColor };
      });
      expect(colours).toEqual({ color: "rgb(0, 0, 0)", backgroundColor: "rgb(255, 255, 255)" });
      expect(await page.locator("main details:not([open]):visible").count()).toBe(0);
      expect(await page.locator("form:visible, nav:visible, button:visible").count()).toBe(0);
      const notes = await page.locator(".paper li").allTextContents();
      expect(notes[0]).toMatch(/^\[1\] http:\/\/127\.0\.0\.1:\d+\//);
      expect(await page.locator(`[data-note="${notes.length}"]`).count()).toBeGreaterThan(0);
      await page.emulateMedia({ media: "screen" });
      expect(await page.locator(".paper:visible").count()).toBe(0);
      await page.close();
    },
  );

  test("forced colours keep the choice in sight", async () => {
    const page = await open(browser, `${base}/article/geneva?e=e1`, { forcedColors: "active" });
    await settled(page);
    const [lit, plain] = await page.evaluate(() =>
      [".text .lit", ".text p"].map((selector) => getComputedStyle(document.querySelector(selector)!).backgroundColor),
    );
    expect(lit).not.toBe(plain);
    await page.close();
  });
});
