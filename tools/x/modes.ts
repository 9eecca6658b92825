import { prepare, prepareArticles } from "../acts/prepare.js";
import { readCoded, readerOfOwn } from "../acts/coded.js";
import { foundOf, pairUp } from "../acts/match.js";
const which=process.argv[2]??"learn";
const docs= which==="learn"? await prepare("learn","w1") : await prepareArticles(readCoded(which as any),"w1",which==="articles"?readerOfOwn():undefined);
const n=new Map<string,number>(), ex=new Map<string,string[]>(); let ok=0,all=0, nullf=0;
for(const d of docs){ const cs=d.candidates; const {goldTo}=pairUp(d.gold,cs.map(c=>foundOf(c.candidate)));
 for(const [i,j] of goldTo){ const g=d.gold[i]!.event; const c=cs[j]!.candidate; if(!g.mode) { if(c.mode) nullf++; continue;} all++; if(c.mode===g.mode){ok++;continue;} const k=`${g.act} gold ${g.mode} found ${c.mode}`; n.set(k,(n.get(k)??0)+1); ex.set(k,[...(ex.get(k)??[]),`[${c.trigger.words.map(w=>w.form).join(" ")}] ${g.evidence.slice(0,110)}`]); } }
console.log(ok,all,ok/all,"found where gold none",nullf);
for(const [k,v] of [...n].sort((a,b)=>b[1]-a[1]).slice(0,24)){ console.log(v,k); for(const e of ex.get(k)!.slice(0,5)) console.log("      ",e); }
