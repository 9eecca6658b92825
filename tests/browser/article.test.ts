import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventually, launch, missing, open, settled, titled } from "./chromium.ts";
import { FixtureServer } from "./fixture/server.ts";
import { TEXT } from "./fixture/text.ts";

describe.skipIf(missing)(titled("an article and what was read from it"), () => {
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
  const article = async (settings = "") => {
    const page = await open(browser, `${base}/article/geneva${settings}`);
    await settled(page);
    return page;
  };
  const search = (address: string) => new URL(address).search;

  test("the source's words are never altered, hostile ones included", async () => {
    const page = await article("?marks=event,statement,time,entity,doubt,expectation");
    const shown = await page.$$eval(".text p", (all) => all.map(({ textContent }) => textContent));
    expect(shown).toEqual(TEXT.split("\n\n"));
    expect(await page.locator(".text script, .text b, h1 in").count()).toBe(0);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    expect(page.faults).toEqual([]);
    await page.close();
  });

  test("hover joins both ways", async () => {
    const page = await article();
    await page.hover('[data-card="e2"]');
    expect((await page.locator(".text .lit").allTextContents()).join("")).toBe(
      "warned Belmark that patrols would return if the talks fail",
    );
    await page.hover('.text a:has-text("will meet in")');
    await eventually(() => page.locator('li.lit [data-card="e1"]').count()).toBe(1);
    await page.close();
  });

  test("a click on words chooses what they are, and again what else covers them; the address tells", async () => {
    const page = await article();
    const words = page.locator(".text a", { hasText: "quick result was unlikely" });
    await words.click();
    expect(search(page.url())).toBe("?e=x1");
    expect(await page.locator('[data-card="x1"]').getAttribute("aria-current")).toBe("true");
    await words.click();
    expect(search(page.url())).toBe("?e=s3");
    await page.goBack();
    expect(search(page.url())).toBe("?e=x1");
    await page.close();
  });

  test("a click on a card chooses its words", async () => {
    const page = await article();
    await page.click('[data-card="e3"]');
    expect(search(page.url())).toBe("?e=e3");
    expect((await page.locator(".text .lit").allTextContents()).join("")).toBe(
      "denied that boats had crossed the line last week",
    );
    await page.close();
  });

  test("keys: j and k walk the events, Enter goes to the words and back, Esc lets go", async () => {
    const page = await article();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(search(page.url())).toBe("?e=e2");
    await page.keyboard.press("k");
    expect(search(page.url())).toBe("?e=e1");
    const focus = () =>
      page.evaluate(() =>
        document.activeElement?.closest(".text") ? "text" : document.activeElement?.getAttribute("data-card"),
      );
    expect(await focus()).toBe("e1");
    await page.keyboard.press("Enter");
    await eventually(focus).toBe("text");
    await page.keyboard.press("Enter");
    await eventually(focus).toBe("e1");
    await page.keyboard.press("w");
    expect(await page.locator('li:has(> [data-card="e1"]) details').getAttribute("open")).not.toBeNull();
    await page.keyboard.press("n");
    expect(search(page.url())).toBe("?e=s1");
    await page.keyboard.press("Escape");
    expect(search(page.url())).toBe("");
    await page.close();
  });

  test("a pasted address shows the same choice", async () => {
    const page = await article("?e=e2");
    expect((await page.locator(".text .lit").allTextContents()).join("")).toContain("warned Belmark");
    expect(await page.locator('[data-card="e2"]').getAttribute("aria-current")).toBe("true");
    await page.close();
  });

  test("dates are shown as written and as understood; assumed ones say so", async () => {
    const page = await article();
    const events = await page.locator("ol:near(#events) li").allTextContents();
    expect(events.join(" ").replace(/\s+/g, " ")).toContain("written on 4 May, understood as Mon 4 May 2026");
    expect(events.join(" ").replace(/\s+/g, " ")).toContain(
      "no date written; understood as Mon 20 April 2026, assumed",
    );
    await page.close();
  });

  test("reported speech never stands in quotation marks", async () => {
    const page = await article();
    const mark = (key: string) =>
      page
        .locator(`li:has(> [data-card="${key}"]) > p .source`)
        .first()
        .evaluate((element) => getComputedStyle(element, "::before").content);
    expect(await mark("s3")).toBe("none");
    expect(await mark("e1")).toContain("“");
    await page.close();
  });
});
