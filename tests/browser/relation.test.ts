import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventually, launch, missing, open, settled, titled } from "./chromium.ts";
import { FixtureServer } from "./fixture/server.ts";

describe.skipIf(missing)(titled("the relation of two sides"), () => {
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
  const words = async (page: Page) => ((await page.textContent("main")) ?? "").replace(/\s+/g, " ");
  const path = (page: Page) => page.evaluate(() => location.pathname + location.search);

  test("filters go into the address and the same ones to the server; Back takes them away again", async () => {
    const page = await at("/relation/XAR/XBE");
    await page.fill('[name="since"]', "90d");
    await page.keyboard.press("Enter");
    await eventually(() => path(page)).toBe("/relation/XAR/XBE?since=90d");
    await page.click("summary >> text=Status");
    await page.check('[value="planned"]');
    await page.check('[value="cancelled"]');
    await eventually(() => path(page)).toBe("/relation/XAR/XBE?since=90d&status=planned,cancelled");
    await page.check('[name="directed"]');
    await expect
      .poll(() => server.asked.at(-1))
      .toBe("/api/relation/XAR/XBE?since=90d&status=planned,cancelled&directed=1");
    await page.goBack();
    expect(await page.isChecked('[name="directed"]')).toBe(false);
    await page.goBack();
    await page.goBack();
    expect(await path(page)).toBe("/relation/XAR/XBE?since=90d");
    expect(await page.inputValue('[name="since"]')).toBe("90d");
    await page.close();
  });

  test("both counts are shown, and each opens what it counts", async () => {
    const page = await at("/relation/XAR/XBE");
    expect(await words(page)).toContain("2 events with copies once, 4 reports in all");
    await page.click("text=4 reports");
    await eventually(() => path(page)).toBe("/relation/XAR/XBE?copies=all");
    await page.click("table a");
    await eventually(() => path(page)).toBe("/article/geneva?e=e1");
    await page.close();
  });

  test("an empty answer behind filters names the narrowest", async () => {
    const page = await at("/relation/XAR/XBE?status=refused&since=1y");
    expect(await words(page)).toContain("The narrowest filter is status refused: without it 1 event.");
    await page.click("text=1 event");
    await eventually(() => path(page)).toBe("/relation/XAR/XBE?since=1y");
    await page.close();
  });

  test("two sides that only stand in the same articles", async () => {
    const page = await at("/relation/XAR/XCO");
    expect(await words(page)).toContain("41 articles name both; in none did one act on the other: see them.");
    expect(await page.getAttribute("text=see them", "href")).toContain("/search?q=");
    await page.close();
  });

  test("two sides nobody wrote about yet", async () => {
    const page = await at("/relation/XAR/XDU");
    expect(await words(page)).toMatch(/not looked there yet/i);
    await page.close();
  });

  test("two names lead to the relation", async () => {
    const page = await at("/relation");
    await page.fill("main input >> nth=0", "arvania");
    await page.fill("main input >> nth=1", "xbe");
    await page.keyboard.press("Enter");
    await eventually(() => path(page)).toBe("/relation/XAR/XBE");
    await page.close();
  });
});
