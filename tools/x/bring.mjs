import { readFileSync, readdirSync, writeFileSync, mkdirSync } from "node:fs";
const pool = new Map(JSON.parse(readFileSync("/work/coded/pool.json","utf8")).map(d=>[d.id,d]));
mkdirSync("training/acts/documents",{recursive:true});
let n=0;
for (const f of readdirSync("/work/coded/codings").filter(f=>f.endsWith(".txt"))) {
  const raw=readFileSync(`/work/coded/codings/${f}`,"utf8"); const at=raw.search(/^---$/m); if(at<0) continue;
  const d=pool.get(f.replace(/\.txt$/,"")); if(!d){console.error(f);continue;}
  const head=[`from: ${d.origin.replace("train.conllu#","train.conllu#")}`, d.published?`published: ${d.published}`:null, d.title&&d.origin.startsWith("ner")?`title: ${d.title}`:null].filter(Boolean).join("\n");
  writeFileSync(`training/acts/documents/${f}`, `${head}\n\n${raw.slice(at).trim()}\n`); n++;
}
console.log(n);
