import { prepare, prepareArticles, type Prepared } from "../acts/prepare.js";
import { readCoded, readerOfOwn } from "../acts/coded.js";
import { foundOf, pairUp } from "../acts/match.js";
import { fitLogistic, type Case } from "../acts/logistic.js";
import { scoreOf } from "../../packages/reader/src/acts/score.js";
const learn=await prepare("learn","w1"); const docs=await prepareArticles(readCoded("documents"),"w1"); const own=await prepareArticles(readCoded("articles"),"w1",readerOfOwn());
interface Row { act:string; gold:string; rule:string|undefined; f:string[]; art:number }
const STOP=new Set(["the","a","an","of","to","in","and","be","have","on","that","for","it","its","he","his","with","by","at","from","as","they","their","not","will","would","say","this","which","who","'s"]);
function rows(list: readonly Prepared[], base:number): Row[] { const out:Row[]=[]; list.forEach((d,at)=>{ const cs=d.candidates; const {goldTo}=pairUp(d.gold,cs.map(c=>foundOf(c.candidate)));
 for(const [i,j] of goldTo){ const g=d.gold[i]!.event; if(!g.mode) continue; const c=cs[j]!.candidate; const s=d.scene.document.sentences[c.sentence]!; const h=c.trigger.head.index; const f=[`rule:${c.mode}`,`given:${c.trigger.entry.pattern.mode}`,`pat:${c.trigger.entry.id}`,`lem:${c.trigger.entry.head}`,`form:${c.trigger.entry.form}`,`status:${c.status.status}`];
  const n=new Set([...c.actorCountries,...c.recipientCountries]); f.push(`n:${Math.min(n.size,4)}`,`igo:${n.has("IGO")||n.has("UNO")}`,`rec:${c.recipientCountries.length>0}`);
  for(const t of s.tokens){ const dd=t.index-h; if(dd===0||Math.abs(dd)>14||STOP.has(t.lemma.toLowerCase())||!/^[A-Za-z-]+$/.test(t.lemma)||t.upos==="PROPN") continue; f.push(`w:${t.lemma.toLowerCase()}`); if(dd>0&&dd<=6) f.push(`a:${t.lemma.toLowerCase()}`); if(dd<0&&dd>=-5) f.push(`b:${t.lemma.toLowerCase()}`); }
  out.push({act:c.act,gold:g.mode,rule:c.mode,f:[...new Set(f)],art:base+at}); } }); return out; }
const L=rows(learn,0), E=[...rows(docs,1000),...rows(own,2000)];
console.log(L.length,E.length);
const pen=Number(process.env.P??0.01), wE=Number(process.env.WE??0.7);
const acts=[...new Set([...L,...E].map(r=>r.act))];
let ruleOk=0, newOk=0, all=0; const per=new Map<string,[number,number,number]>();
for(const act of acts){ const l=L.filter(r=>r.act===act), e=E.filter(r=>r.act===act); const modes=[...new Set([...l,...e].map(r=>r.gold))];
 for(let fold=0;fold<5;fold++){ const tr=l.filter(r=>r.art%5!==fold), te=l.filter(r=>r.art%5===fold); if(!te.length) continue;
  const models=modes.map(m=>fitLogistic([...tr.map((r):Case=>({features:r.f,right:r.gold===m})),...e.map((r):Case=>({features:r.f,right:r.gold===m,weight:wE}))],pen,2,200));
  for(const r of te){ const sc=models.map(w=>scoreOf(r.f,w)); const best=modes[sc.indexOf(Math.max(...sc))]!; all++; const p=per.get(act)??[0,0,0]; p[2]++; if(r.rule===r.gold){ruleOk++;p[0]++;} if(best===r.gold){newOk++;p[1]++;} per.set(act,p); } } }
console.log("rule",ruleOk/all,"learned",newOk/all,all); for(const [a,p] of per) console.log(a,p.join(" "));
