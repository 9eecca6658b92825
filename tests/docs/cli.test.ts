import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { coranto, isBuilt } from "../cli/run.js";

describe.skipIf(!isBuilt)("help (needs npm run build)", () => {
  test("every verb is told in docs/cli.md and has an example in its help", async () => {
    const { out } = await coranto(["--help"]);
    const verbs = [...out.slice(out.indexOf("Commands:")).matchAll(/^ {2}([a-z]+)\b/gm)].map(([, verb]) => verb!);
    const documented = readFileSync("docs/cli.md", "utf8");
    const told = verbs.filter((verb) => verb !== "help" && verb !== "start");
    expect(told.length).toBeGreaterThan(12);
    for (const verb of told) {
      expect(documented, `docs/cli.md lacks ${verb}`).toContain(`\`${verb}`);
      expect((await coranto([verb, "--help"])).out, `${verb} has no example`).toContain("Example");
    }
  });
});
