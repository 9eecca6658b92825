import { prepare, prepareArticles, type Prepared } from "../acts/prepare.js";
import { readCoded, readerOfOwn } from "../acts/coded.js";
import { recordCases } from "../acts/records.js";
import { writtenCases } from "../acts/written.js";
import { chooseThreshold, crossValidate } from "../acts/validate.js";
import { ap, best } from "./lib.js";
const S=(process.env.S??"004,015").split(",").map(x=>Number("0."+x));
const settings = { first: S[0]!, second: S[1]!, rarest: Number(process.env.RAREST??3), bags: 1, floor: .1 };
const L=process.env.L??"w1";
const articles = await prepare("learn", L);
const total=articles.reduce((s,a)=>s+a.gold.filter(g=>g.core).length,0);
const docs = await prepareArticles(readCoded("documents"),L);
const own = await prepareArticles(readCoded("articles"),L,readerOfOwn());
const more = [...writtenCases(.3), ...(await recordCases(.3, L))];
for (const spec of process.argv.slice(2)) { // e.g. re3d:0.4,weblog:0.4,own:0.5
  const extra: Prepared[]=[]; const sh=new Map<Prepared,number>();
  for (const part of spec==="none"?[]:spec.split(",")) { const [p,w]=part.split(":"); const list=p==="own"?own:docs.filter(d=>d.scene.document.article.id.startsWith(p!)||(p!.startsWith("w")&&false)); 
    const src=/^w\d/.test(p!)?own.filter(d=>d.scene.document.article.id.startsWith(p!)):list;
    for(const d of src) extra.push({...d,candidates:d.candidates.map(c=>({...c,weight:Number(w)}))}); }
  const v = crossValidate(articles, settings, more, extra, Number(process.env.W2??0.5));
  const r=v.ranked.slice(0,articles.length), s=v.scores.slice(0,articles.length);
  const {nested,threshold}=chooseThreshold(articles, {ranked:r,scores:s});
  console.log(spec, extra.length, threshold, `P ${nested.precision.toFixed(3)} R ${nested.recall.toFixed(3)} F1 ${nested.f1.toFixed(3)} AP ${ap(r,s,total).toFixed(4)} smooth ${best(r,s,total).toFixed(4)}`);
}
