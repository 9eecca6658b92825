import {readFileSync,readdirSync} from "node:fs";
const f="/tmp/prof/"+readdirSync("/tmp/prof")[0]; const p=JSON.parse(readFileSync(f)); const self=new Map(); const dt=p.timeDeltas; const byId=new Map(p.nodes.map(n=>[n.id,n])); const t=new Map();
p.samples.forEach((s,i)=>t.set(s,(t.get(s)??0)+dt[i])); let tot=0;
for(const [id,x] of t){ const n=byId.get(id).callFrame; const k=`${n.functionName} ${n.url.split("/").slice(-2).join("/")}:${n.lineNumber}`; self.set(k,(self.get(k)??0)+x); tot+=x; }
for(const [k,x] of [...self].sort((a,b)=>b[1]-a[1]).slice(0,45)) console.log((100*x/tot).toFixed(1),k);
