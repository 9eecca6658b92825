import { readCoded } from "../acts/coded.js";
import { prepareArticles } from "../acts/prepare.js";
import { closeness, foundOf, partiesMeet, pairUp } from "../acts/match.js";
const docs=await prepareArticles(readCoded(process.argv[2] as any),"w1"); const show=process.argv[3];
const n=new Map<string,number>();
for(const d of docs){ const cs=d.candidates.map(c=>({c,f:foundOf(c.candidate)})); const {goldTo}=pairUp(d.gold,cs.map(x=>x.f));
 d.gold.forEach((g,i)=>{ if(!g.core||goldTo.has(i)) return; const near=cs.filter(x=>closeness(g,x.f)>.02); const same=near.filter(x=>x.f.key===g.key);
  const cause= !g.spots.length?"nospot": same.some(x=>partiesMeet(g,x.f))?"taken": same.length?"parties":near.some(x=>x.f.act===g.act)?"status":near.some(x=>partiesMeet(g,x.f))?"category":"nothing"; n.set(cause,(n.get(cause)??0)+1);
  if(cause===show) console.log(`${d.scene.document.article.id.slice(0,18)} ${[...g.actor]} ${g.act}/${g.key} ${[...g.recipient]} [${g.event.trigger}] “${g.event.evidence.slice(0,150)}”` + (cause==="parties"?`  FOUND ${[...new Set(same.map(x=>[...x.f.actor]+">"+[...x.f.recipient]))].slice(0,3).join(" ; ")}`:"")); }); }
console.log([...n]);
