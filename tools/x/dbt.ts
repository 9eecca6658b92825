import { ArticleSchema } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { createReader } from "@coranto/reader";
const reader=createReader(loadLanguage());
for(const text of process.argv.slice(2)){ const r=reader.read(ArticleSchema.parse({id:"x",text,language:"en",published:{value:"2025-03-03",source:"given"},removed:[],damage:[]}));
console.log("#",text); for(const e of r.events) console.log("  ",e.act,e.status,e.actor.map(a=>a.code),e.recipient.map(a=>a.code),e.why.join(" ")); for(const d of r.doubts) console.log("   D",text.slice(d.span.start,d.span.end),"|",d.reason); }
