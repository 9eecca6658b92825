import { ArticleSchema } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { createReader } from "@coranto/reader";
import { makeScene } from "../../packages/reader/src/acts/scene.js";
import { rankedActs } from "../../packages/reader/src/acts/index.js";
import { findCandidates } from "../../packages/reader/src/acts/candidates.js";
const reader=createReader(loadLanguage());
for (const text of process.argv.slice(2)) {
 const a=ArticleSchema.parse({id:"x",text,language:"en",published:{value:"2025-03-10",source:"given"},removed:[],damage:[]});
 const {document,cast,times,reading}=reader.stages(a);
 console.log("#",text);
 for(const s of document.sentences) console.log("   ",s.tokens.map(t=>`${t.index}.${t.form}/${t.deprel}>${t.head}`).join(" "));
 console.log("   M:",cast.mentions.map(m=>`[${text.slice(m.span.start,m.span.end)}]=${cast.entity(m.entity).name}/${cast.entity(m.entity).code??cast.entity(m.entity).country??"-"} ${m.why[0]}`).join(" | "));
 const scene=makeScene(document,cast,times,reading.statements);
 for(const c of findCandidates(scene).slice(0,12)) console.log("   C:",c.act,c.status.status,[...c.actorCountries].join("+"),">",[...c.recipientCountries].join("+"),`[${c.trigger.words.map(w=>w.form).join(" ")}] ${c.actor.source}>${c.recipient.source}`);
 for(const r of reading.events) console.log("   E:",r.act,r.status,r.actor.map(x=>x.code),r.recipient.map(x=>x.code),r.confidence);
}
