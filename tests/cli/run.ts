import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const bin = join(root, "packages", "coranto", "bin", "coranto.js");
/** The command line is tested as it ships: built. `npm test` builds first. */
export const isBuilt = existsSync(join(root, "packages", "coranto", "dist", "cli.js"));

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `coranto` as a user would. */
export function coranto(
  args: readonly string[],
  options: { input?: string | Uint8Array; cwd?: string } = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd: options.cwd ?? root });
    const parts = { out: [] as Buffer[], err: [] as Buffer[] };
    child.stdout.on("data", (part: Buffer) => parts.out.push(part));
    child.stderr.on("data", (part: Buffer) => parts.err.push(part));
    child.stdin.on("error", () => {}); // a verb that refuses its arguments does not read
    child.stdin.end(options.input ?? "");
    child.on("close", (status) =>
      resolve({
        status,
        out: Buffer.concat(parts.out).toString("utf8"),
        err: Buffer.concat(parts.err).toString("utf8"),
      }),
    );
  });
}
