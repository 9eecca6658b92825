// Compiles kernel.ts to WebAssembly and writes it as src/net/generated/kernelBytes.ts: node packages/language/assembly/build.mjs
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const folder = fileURLToPath(new URL(".", import.meta.url));
const made = mkdtempSync(join(tmpdir(), "kernel-"));
const wasm = join(made, "kernel.wasm");
const { error, stderr } = await asc.main([
  join(folder, "kernel.ts"),
  ...["--outFile", wasm, "-O3", "--runtime", "stub", "--enable", "simd", "--noAssert", "--initialMemory", "1"],
  ...["--use", "abort="],
]);
if (error) {
  process.stderr.write(`${stderr.toString()}\n`);
  process.exit(1);
}
const text = readFileSync(wasm).toString("base64");
rmSync(made, { recursive: true });
const lines = text.match(/.{1,118}/g).map((line) => `  "${line}"`);
writeFileSync(
  join(folder, "../src/net/generated/kernelBytes.ts"),
  `/** assembly/kernel.ts, compiled by assembly/build.mjs: base64. */\nexport const KERNEL =\n${lines.join(" +\n")};\n/** SHA-256 of the source: a test asks for a new build when it changes. */\nexport const SOURCE = "${createHash(
    "sha256",
  )
    .update(readFileSync(join(folder, "kernel.ts")))
    .digest("hex")}";\n`,
);
process.stderr.write(`${text.length} characters\n`);
