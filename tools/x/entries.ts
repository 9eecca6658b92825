import { prepare } from "../acts/prepare.js";
const articles = await prepare("learn", "w1");
const t=new Map<string,[number,number]>();
for(const {candidates} of articles){ const seen=new Map<string,boolean>(); for(const {candidate:c,right} of candidates){ const k=`${c.sentence}:${c.trigger.head.index}|${c.trigger.entry.id} (${c.trigger.entry.form} ${c.trigger.entry.head})`; seen.set(k,(seen.get(k)??false)||right); }
 for(const [k,r] of seen){ const id=k.split("|")[1]!; const e=t.get(id)??[0,0]; e[r?0:1]++; t.set(id,e);} }
const rows=[...t].filter(([,[r,w]])=>w>=4&&r/(r+w)<.2).sort((a,b)=>b[1][1]-a[1][1]);
for(const [k,[r,w]] of rows.slice(0,60)) console.log(r,w,k);
let R=0,W=0; for(const [,[r,w]] of t){R+=r;W+=w;} console.log(R,W);
const f=new Map<string,[number,number]>(); for(const [k,[r,w]] of t){ const key=/\((\w+)/.exec(k)![1]!+" "+k.split(".")[0]; const e=f.get(key)??[0,0]; e[0]+=r;e[1]+=w; f.set(key,e);} console.log([...f].sort((a,b)=>b[1][1]-a[1][1]).slice(0,40).map(([k,[r,w]])=>`${k} ${r}/${r+w}`).join("; "));
