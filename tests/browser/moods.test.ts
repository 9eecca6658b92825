import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { violations } from "./axe.ts";
import { eventually, launch, missing, open, settled, titled } from "./chromium.ts";
import { FixtureServer, type Mood } from "./fixture/server.ts";

describe.skipIf(missing)(titled("odd states"), () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  const at = async (mood: Mood, path: string) => {
    const server = new FixtureServer(mood);
    const base = await server.start();
    const page = await open(browser, base + path);
    onTestFinished(async () => {
      await page.close();
      await server.stop();
    });
    return { server, page };
  };
  const words = async (page: { textContent(selector: string): Promise<string | null> }) =>
    ((await page.textContent("main")) ?? "").replace(/\s+/g, " ");

  test.each(["/", "/articles", "/happenings", "/said", "/who", "/sources", "/relation"])(
    "an empty library says what would fill %s",
    async (path) => {
      const { page } = await at("empty", path);
      await settled(page);
      expect(await words(page)).toMatch(/not looked there yet/i);
      expect(await words(page)).toContain("coranto ingest");
      expect(await violations(page)).toEqual([]);
    },
  );

  test("an error tells its code and the next step, and stays on the page", async () => {
    const { page } = await at("broken", "/articles");
    await settled(page);
    expect(await words(page)).toMatch(/The library is in use E301.*Next: Wait until it is done/);
    expect(await violations(page)).toEqual([]);
  });

  test("an unknown article names the nearest ids", async () => {
    const { page } = await at("full", "/article/genevva");
    await settled(page);
    expect(await words(page)).toContain("Nearest ids: geneva, geneva-copy.");
  });

  test("a slow answer is announced, and replaced when it comes", async () => {
    const { page, server } = await at("slow", "/sources");
    expect(await words(page)).toContain("Reading the sources …");
    await eventually(() => page.textContent('[aria-live="polite"]')).toBe("Reading the sources");
    server.release();
    await settled(page);
    expect(await words(page)).toContain("Could not be read");
    await eventually(() => page.textContent('[aria-live="polite"]')).toBe("2 outlets, 1 failure");
  });

  test("a page that comes late does not take the focus from a field", async () => {
    const { page, server } = await at("slow", "/sources");
    await page.click("nav >> text=Articles");
    await page.keyboard.press("/");
    await page.keyboard.type("bor");
    server.release();
    await settled(page);
    await page.keyboard.type("der");
    expect(await page.inputValue("#q")).toBe("border");
  });

  test("a stopped server: a banner, the page stays readable, Back still works", async () => {
    const { page, server } = await at("full", "/articles");
    await settled(page);
    await page.click("main article a");
    await settled(page);
    await server.stop();
    await page.goBack();
    await eventually(() => page.textContent('[role="alert"]')).toContain("The server has stopped");
    expect(await words(page)).toContain("Ministers to meet <in Geneva>");
    await page.click("nav >> text=Sources");
    await settled(page);
    expect(await words(page)).toContain("Start it again with coranto serve");
    expect(await violations(page)).toEqual([]);
  });
});
