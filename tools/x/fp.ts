import { prepare } from "../acts/prepare.js";
import { recordCases } from "../acts/records.js";
import { writtenCases } from "../acts/written.js";
import { chooseThreshold, crossValidate } from "../acts/validate.js";
import { pairUp, partiesMeet, closeness } from "../acts/match.js";
import { politicsOf } from "../../packages/reader/src/acts/political.js";
import { ruled } from "../../packages/reader/src/acts/rank.js";
import { readGold } from "../acts/gold.js";
const settings = { first: .004, second: .015, rarest: 3, bags: 1, floor: .1 };
const articles = await prepare("learn", "w0");
const ids = readGold("learn").map(a=>a.id);
const more = [...writtenCases(.3), ...(await recordCases(.3, "w0"))];
const v = crossValidate(articles, settings, more);
const {threshold, nested}=chooseThreshold(articles, v);
console.log(threshold,nested);
const tab=new Map<string,number[]>(); const count=new Map<string,number>(); const show=process.argv[2];
articles.forEach(({scene,gold},at)=>{
  const pol=politicsOf(scene);
  const told=v.ranked[at]!.map((r,i)=>({r,s:ruled(scene,r.candidate,pol,v.scores[at]![i]!,threshold)})).filter(x=>x.s>=threshold);
  const {foundTo}=pairUp(gold,told.map(x=>x.r.found));
  told.forEach(({r,s},j)=>{
    if(foundTo.has(j)) return;
    const f=r.found;
    const near=gold.filter(g=>closeness(g,f)>0);
    const cause= near.some(g=>g.key===f.key&&partiesMeet(g,f))?"duplicate": gold.some(g=>g.key===f.key&&partiesMeet(g,f))?"far": near.some(g=>g.key===f.key)?"parties":near.some(g=>g.act===f.act&&partiesMeet(g,f))?"status":near.some(g=>closeness(g,f)>0.02&&partiesMeet(g,f))?"category":near.some(g=>closeness(g,f)>.02)?"otherevent":"nothing";
    const k=cause; count.set(k,(count.get(k)??0)+1);
    if(cause==="parties"){ const g=near.filter(g=>g.key===f.key).sort((a,b)=>closeness(b,f)-closeness(a,f))[0]!; 
      for(const side of ["actor","recipient"] as const){ const und=["CONSULT","AGREE","COOPERATE"].includes(f.act); const ok= und? [...f[side]].every(x=>g.actor.has(x)||g.recipient.has(x)) : [...f[side]].some(x=>g[side].has(x))||!g[side].size; 
        const p=r.candidate[side]; const m=p.tokens.map(t=>scene.mentions[r.candidate.sentence]?.find(m=>m.first<=t.index&&m.last>=t.index)).filter(Boolean)[0]; 
        const k2=`${side} ${p.source} ${m?.form??"-"} ${m?.why?.[0]??"-"} ${p.modifier?"mod":""}`; const e=tab.get(k2)??[0,0]; e[ok?1:0]!++; tab.set(k2,e); } }
    if(cause===show){ const sent=scene.document.sentences[r.candidate.sentence]!; console.log(`${ids[at]} ${s.toFixed(2)} ${f.act}/${f.key} ${r.candidate.status.status} ${[...f.actor]}>${[...f.recipient]} [${r.candidate.trigger.words.map(w=>w.form).join(" ")}] ${scene.document.article.text.slice(sent.span.start,sent.span.end).slice(0,300)}`);
      if(cause!=="nothing") for(const g of near) if(closeness(g,f)>.02||g.key===f.key) console.log(`      gold ${[...g.actor]} ${g.act}/${g.key} ${JSON.stringify(g.event.status)} ${[...g.recipient]} “${g.event.evidence.slice(0,100)}”`)}
  });
});
console.log([...count].sort((a,b)=>b[1]-a[1]));

console.log("wrong right"); for(const [k,[w,ok]] of [...tab].sort((a,b)=>b[1][0]!-a[1][0]!)) console.log(w,ok,k);
