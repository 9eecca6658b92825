import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { eventually, launch, missing, open, settled, titled } from "./chromium.ts";
import { FixtureServer } from "./fixture/server.ts";

describe.skipIf(missing)(titled("by keyboard alone"), () => {
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
  const at = async (path: string) => {
    const page = await open(browser, base + path);
    await settled(page);
    return page;
  };
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
  const path = (page: Page) => page.evaluate(() => location.pathname + location.search);

  test("the first stop skips to the content", async () => {
    const page = await at("/");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    expect(await path(page)).toBe("/");
    await page.close();
  });

  test("every stop shows its focus", async () => {
    const page = await at("/relation/XAR/XBE");
    const stops = new Set<string>();
    for (let n = 0; n < 40; n++) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        if (element === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return {
          name: element.outerHTML.slice(0, 90),
          seen: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
        };
      });
      if (!stop) break;
      expect(stop).toMatchObject({ seen: true });
      stops.add(stop.name);
    }
    expect(stops.size).toBeGreaterThan(20);
    await page.close();
  });

  test("/ goes to search; letters typed there are letters", async () => {
    const page = await at("/");
    await page.keyboard.press("/");
    await page.keyboard.type("rjk?/t");
    expect(await page.inputValue("#q")).toBe("rjk?/t");
    await page.keyboard.press("Enter");
    await eventually(() => path(page)).toBe("/search?q=rjk%3F%2Ft");
    await page.close();
  });

  test("j and k walk the rows, Enter opens, Esc comes back to the same row", async () => {
    const page = await at("/articles");
    await page.keyboard.press("j");
    expect(await focused(page)).toBe("Ministers to meet <in Geneva>");
    await page.keyboard.press("Enter");
    await page.waitForSelector("[data-card]");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await page.keyboard.press("Escape");
    await eventually(() => path(page)).toBe("/articles");
    await eventually(() => focused(page)).toBe("Ministers to meet <in Geneva>");
    await page.close();
  });

  test("Back gives back the scroll, a part of a page has an address", async () => {
    const page = await at("/articles");
    await page.setViewportSize({ width: 640, height: 200 });
    await page.click("text=2 doubts >> nth=1", { noWaitAfter: true });
    await page.waitForSelector("#doubts");
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe("doubts");
    await page.goBack();
    await eventually(() => path(page)).toBe("/articles");
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await page.close();
  });

  test("? lists the keys; they can be changed and switched off", async () => {
    const page = await at("/");
    await page.keyboard.press("?");
    expect(await page.locator("dialog[open] h2").textContent()).toBe("Keys");
    expect(await violations(page)).toEqual([]);
    await page.fill("#key-relations", "x");
    await page.keyboard.press("Escape");
    await page.keyboard.press("r");
    expect(await path(page)).toBe("/");
    await page.keyboard.press("x");
    await eventually(() => path(page)).toBe("/relation");
    await page.keyboard.press("?");
    await page.click("text=Switch all letters off");
    await page.keyboard.press("Escape");
    await page.keyboard.press("t");
    expect(await path(page)).toBe("/relation");
    await page.close();
  });

  test("o turns the copies from once to all, in the address, and links keep it", async () => {
    const page = await at("/articles");
    await page.keyboard.press("o");
    await eventually(() => path(page)).toBe("/articles?copies=all");
    await page.click("nav >> text=Said");
    await eventually(() => path(page)).toBe("/said?copies=all");
    await page.close();
  });
});
