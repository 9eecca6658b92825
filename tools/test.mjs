// npm test: everything, browser tests included, in a checkout that may lack anything but Node and npm.
// The last line is plain: "N passed, N failed". Exit 1 when a test failed or the run broke.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "./house/chromium.mjs";
import { checkNode, ensureBuilt, ensureInstalled, root } from "./house/ready.mjs";

checkNode();
ensureInstalled();
ensureBuilt();
const chromium = ensureChromium();

const scratch = mkdtempSync(join(tmpdir(), "coranto-test-"));
const report = join(scratch, "report.json");
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...process.argv.slice(2)];
const env = { ...process.env, ...(chromium ? { CORANTO_CHROMIUM: chromium } : {}) };
const { status } = spawnSync(process.execPath, [vitest, ...args], { cwd: root, stdio: "inherit", env });

let failed = 1;
let passed = 0;
try {
  const result = JSON.parse(readFileSync(report, "utf8"));
  passed = result.numPassedTests;
  // A file that does not load has no tests to count: it is one failure.
  const broken = result.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  failed = result.numFailedTests + broken;
  if (failed === 0 && status !== 0) failed = 1;
  const skipped = result.numPendingTests + (result.numTodoTests ?? 0);
  if (skipped)
    console.log(`${skipped} tests were skipped: what they need is not on this machine (their titles say what).`);
} catch {
  console.error("E003 The test run broke before it could report; the lines above say why.");
}
rmSync(scratch, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
