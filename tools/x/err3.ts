import { readCoded, readerOfOwn } from "../acts/coded.js";
import { prepareArticles } from "../acts/prepare.js";
import { closeness, foundOf, partiesMeet, pairUp } from "../acts/match.js";
const L=process.env.L??"w2"; const pat=new RegExp(process.argv[2]!); const show=process.argv[3]!;
const docs=(await prepareArticles(readCoded("articles"),L,readerOfOwn())).filter(d=>pat.test(d.scene.document.article.id));
const n=new Map<string,number>(); let tot=0;
for(const d of docs){ const cs=d.candidates.map(c=>({c,f:foundOf(c.candidate)})); const {goldTo}=pairUp(d.gold,cs.map(x=>x.f));
 d.gold.forEach((g,i)=>{ if(!g.core) return; tot++; if(goldTo.has(i)) return; const near=cs.filter(x=>closeness(g,x.f)>.02); const same=near.filter(x=>x.f.key===g.key);
  const cause= !g.spots.length?"nospot": same.some(x=>partiesMeet(g,x.f))?"taken": same.length?"parties":near.some(x=>x.f.act===g.act)?"status":near.some(x=>partiesMeet(g,x.f))?"category":"nothing"; n.set(cause,(n.get(cause)??0)+1);
  if(cause===show) console.log(`${d.scene.document.article.id.slice(0,12)} ${[...g.actor]} ${g.act}/${g.key} ${g.event.status} ${[...g.recipient]} [${g.event.trigger}] “${g.event.evidence.slice(0,130)}”` + (same.length?`  FOUND ${[...new Set(same.map(x=>[...x.f.actor]+">"+[...x.f.recipient]))].slice(0,4).join(" ; ")}`: near.length? ` NEAR ${[...new Set(near.map(x=>x.f.act+"/"+x.f.key+" "+x.c.candidate.status.status))].slice(0,3)}`:"")); }); }
console.log(tot,[...n]);
