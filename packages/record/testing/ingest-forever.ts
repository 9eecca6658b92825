// Adds made articles until it is killed: tsx -C coranto-source ingest-forever.ts FILE. Says each number once it is stored.
import { writeSync } from "node:fs";
import { openLibrary } from "../src/store/library.js";
import { made } from "./article.js";

const library = openLibrary(process.argv[2]!);
for (let i = 0; ; i++) {
  const { article, reading } = made({
    id: `n${i}`,
    published: "2026-04-20",
    text: `Arvania thanked Belmark for help number ${i}. Belmark said so.`,
    events: [{ actor: ["Arvania"], recipient: ["Belmark"], act: "SUPPORT", words: "thanked Belmark" }],
    statements: [{ speaker: "Belmark", words: "so" }],
  });
  library.add(article, reading, { later: i % 3 === 0 });
  writeSync(1, `${i}\n`);
}
