import { readFileSync, writeFileSync } from "node:fs";
import { ArticleSchema } from "@coranto/intake/article";
import { findCandidates } from "../../packages/reader/src/acts/candidates.js";
import { sceneOf } from "../acts/stages.js";
const list = JSON.parse(readFileSync("/work/coded/pool.json","utf8"));
const rows:any[]=[];
for (const d of list){ if (d.text.length<200||d.text.length>12000) continue;
 try { const a=ArticleSchema.parse({id:d.id,title:d.title??undefined,text:d.text,language:"en",published:d.published?{value:d.published,source:"given"}:null,removed:[],damage:[]});
 const scene=await sceneOf(a,"pool"); const n=new Set(findCandidates(scene).filter(c=>new Set([...c.actorCountries,...c.recipientCountries]).size>1).map(c=>c.sentence+":"+c.trigger.head.index)).size;
 rows.push({id:d.id,n,w:d.text.split(/\s+/).length}); } catch(e){ console.error(d.id,String(e).slice(0,100)); } }
writeFileSync("/work/coded/rank.json",JSON.stringify(rows));
const by=(p:RegExp)=>rows.filter(r=>p.test(r.id));
for (const p of [/^re3d/,/^weblog/,/^newsgroup/,/^email/,/^GUM_news/i,/^GUM/i]) { const l=by(p); console.log(String(p),l.length,"n>=2",l.filter(r=>r.n>=2).length,"n>=4",l.filter(r=>r.n>=4).length, "sum n", l.reduce((s,r)=>s+r.n,0)); }
