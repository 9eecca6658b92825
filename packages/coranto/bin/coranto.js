#!/usr/bin/env node
import { existsSync } from "node:fs";

const cli = new URL("../dist/cli.js", import.meta.url);
if (existsSync(cli)) {
  const { main } = await import(cli.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  console.error(
    "E001 This checkout is not built yet.\n     Run npm start (or npm run build) in it once, then the same command again.",
  );
  process.exitCode = 2;
}
