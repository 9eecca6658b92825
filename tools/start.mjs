// npm start: sets up whatever is missing, makes the sample library, opens the workbench.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { checkNode, ensureBuilt, ensureInstalled, root } from "./house/ready.mjs";

checkNode();
ensureInstalled();
ensureBuilt();
const child = spawn(
  process.execPath,
  [join(root, "packages", "coranto", "bin", "coranto.js"), ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 0 : 1)));
