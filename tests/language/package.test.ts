import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const source = join("packages", "language");
const isBuilt = existsSync(join(source, "dist", "node.js"));
const folder = mkdtempSync(join(tmpdir(), "coranto-language-"));
const installed = join(folder, "node_modules", "@coranto", "language");
const npm = (args: readonly string[], cwd: string): string =>
  execFileSync("npm", args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    shell: process.platform === "win32",
  });

describe.skipIf(!isBuilt)("the package by itself (needs npm run build)", () => {
  beforeAll(() => {
    npm(["pack", "--pack-destination", folder, "--silent"], source);
    const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"))!;
    writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
    npm(["install", `./${tarball}`, "--offline", "--no-audit", "--no-fund", "--ignore-scripts"], folder);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("the lines of its README work in plain Node", () => {
    const [, lines] = /```js\n([\s\S]+?)```/.exec(readFileSync(join(installed, "README.md"), "utf8")) ?? [];
    writeFileSync(join(folder, "try.js"), lines ?? "");
    expect(lines!.trim().split("\n").length).toBe(3);
    const out = execFileSync(process.execPath, ["try.js"], { cwd: folder, encoding: "utf8" });
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => line.split(" ").slice(0, 4).join(" ")),
    ).toContain("recalled VERB 0 root");
  });

  test("needs nothing else: no dependency, no script at installation", () => {
    const { dependencies, scripts } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    expect({ dependencies, scripts }).toEqual({});
    expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["@coranto"]);
  });

  test("runs without Node but for one file", () => {
    const files = readdirSync(join(installed, "dist"), { recursive: true, encoding: "utf8" });
    const needing = files.filter(
      (name) =>
        name.endsWith(".js") && /from "node:|import\("node:/.test(readFileSync(join(installed, "dist", name), "utf8")),
    );
    expect(needing).toEqual(["node.js"]);
  });

  test("has its licences and no tests in it", () => {
    expect(readdirSync(join(installed, "models"))).toEqual(
      expect.arrayContaining(["LICENSE", "NOTICE", "manifest.json"]),
    );
    expect(
      readdirSync(join(installed, "dist"), { recursive: true, encoding: "utf8" }).filter((name) =>
        /\.test\./.test(name),
      ),
    ).toEqual([]);
  });
});
