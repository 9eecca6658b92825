import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, vi } from "vitest";
import { DIST } from "./fixture/server.ts";

// A browser on a busy machine is slow; slowness is no fault of a page.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 });

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const ARGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const executablePath = [process.env.CORANTO_CHROMIUM, ...PLACES].find((path) => path && existsSync(path));

/** What is missing for tests in a browser, in words for the title of what is skipped; `undefined` when nothing is. */
export const missing: string | undefined = !executablePath
  ? "skipped: no Chromium here; name one in CORANTO_CHROMIUM"
  : existsSync(DIST)
    ? undefined
    : "skipped: the pages are not built; run npm run build";

export const titled = (title: string): string => (missing ? `${title} (${missing})` : title);

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath!, args: ARGS });
}

/** A page that remembers what went wrong on it: errors of scripts, and what the Content-Security-Policy stopped. */
export async function open(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Page & { faults: string[] }> {
  const page = Object.assign(await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options }), {
    faults: [] as string[],
  });
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => page.faults.push(error.message));
  page.on(
    "console",
    (message) =>
      message.type() === "error" && !/Failed to load resource/.test(message.text()) && page.faults.push(message.text()),
  );
  await page.goto(address);
  await page.waitForSelector("main h1");
  return page;
}

/** Waits until the page shows its answer, whichever it is. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector("main [data-loading], main [aria-busy=true]"));
}

/** Waits for a value as long as a busy machine may need; no test depends on how fast it comes. */
export function eventually<T>(value: () => T) {
  return expect.poll(value, { timeout: 30_000, interval: 30 });
}
