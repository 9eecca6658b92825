import { prepare, prepareArticles } from "../acts/prepare.js";
import { readCoded, readerOfOwn } from "../acts/coded.js";
import { pairUp, foundOf } from "../acts/match.js";
import { recordCases } from "../acts/records.js";
import { writtenCases } from "../acts/written.js";
import { chooseThreshold, crossValidate } from "../acts/validate.js";
import { ap, best } from "./lib.js";
const settings = { first: .004, second: .015, rarest: 3, bags: 1, floor: .1 };
const L=process.env.L??"w1";
const articles = await prepare("learn", L);
const total=articles.reduce((s,a)=>s+a.gold.filter(g=>g.core).length,0);
let hit=0,n=0; for(const d of articles){ hit+=pairUp(d.gold,d.candidates.map(c=>foundOf(c.candidate))).tally.hits; n+=d.candidates.length; }
const more = [...writtenCases(.3), ...(await recordCases(.3, L))];
const docs=(await prepareArticles(readCoded("documents"),L)).filter(d=>/^re3d|^weblog|^GUM_news/.test(d.scene.document.article.id)).map(d=>({...d,candidates:d.candidates.map(c=>({...c,weight:.3}))}));
const own=(await prepareArticles(readCoded("articles"),L,readerOfOwn())).map(d=>({...d,candidates:d.candidates.map(c=>({...c,weight:/^w0/.test(d.scene.document.article.id)?.8:.4}))}));
for(const extra of process.env.BASE?[[]]:[[],[...docs,...own]]){
const v = crossValidate(articles, settings, more, extra, .5);
const r=v.ranked.slice(0,articles.length), s=v.scores.slice(0,articles.length);
const {nested,threshold}=chooseThreshold(articles, {ranked:r,scores:s});
console.log(`recall ${(hit/total).toFixed(3)} cands ${n} extra ${extra.length} thr ${threshold} P ${nested.precision.toFixed(3)} R ${nested.recall.toFixed(3)} F1 ${nested.f1.toFixed(3)} AP ${ap(r,s,total).toFixed(4)} smooth ${best(r,s,total).toFixed(4)}`);
}
