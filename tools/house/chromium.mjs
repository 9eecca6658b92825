// Finds Chromium for the browser tests; on Debian as root installs it, elsewhere says what is missing.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const find = () => [process.env.CORANTO_CHROMIUM, ...PLACES].find((path) => path && existsSync(path));

/** @returns {string | undefined} the browser's path; `undefined` when there is none: browser tests are then skipped, and it was said */
export function ensureChromium() {
  const found = find();
  if (found) return found;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    console.error("Installing Chromium for the browser tests (apt-get) …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const apt = (args) => spawnSync("apt-get", args, { stdio: ["ignore", "ignore", 2], env }).status === 0;
    const install = ["install", "-y", "--no-install-recommends", "chromium"];
    if (apt(install) || (apt(["update"]) && apt(install))) return find();
    console.error("E004 apt-get could not install chromium; the browser tests are skipped.");
    return undefined;
  }
  console.error(
    "No Chromium here: the browser tests are skipped. Install Chromium or Chrome, or name it in CORANTO_CHROMIUM.",
  );
  return undefined;
}
