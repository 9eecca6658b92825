import { prepare, prepareArticles, type Prepared } from "../acts/prepare.js";
import { readCoded, readerOfOwn } from "../acts/coded.js";
import { recordCases } from "../acts/records.js";
import { writtenCases } from "../acts/written.js";
import { chooseThreshold, crossValidate, FOLDS } from "../acts/validate.js";
import { pairUp, foundOf } from "../acts/match.js";
const S=(process.env.S??"004,015").split(",").map(x=>Number("0."+x));
const settings = { first: S[0]!, second: S[1]!, rarest: Number(process.env.RAREST??3), bags: 1, floor: .1 };
const label=process.argv[2]??"w1";
const articles = await prepare("learn", label);
const docs = [...(process.env.DOCS==="0"?[]:await prepareArticles(readCoded("documents"),label)), ...(process.env.ART==="0"?[]:await prepareArticles(readCoded("articles"),label,readerOfOwn()))];
const more = [...writtenCases(.3), ...(await recordCases(.3, label))];
const events=docs.reduce((s,d)=>s+d.gold.filter(g=>g.core).length,0); let hit=0; for(const d of docs) hit+=pairUp(d.gold,d.candidates.map(c=>foundOf(c.candidate))).tally.hits;
console.log(docs.length,"docs",events,"core events; candidate recall",(hit/events).toFixed(3), "cands", docs.reduce((s,d)=>s+d.candidates.length,0), "right", docs.reduce((s,d)=>s+d.candidates.filter(c=>c.right).length,0));
for (const w of (process.env.W??"0,0.5,1").split(",").map(Number)) {
  const extra: Prepared[] = w? docs.map(d=>({...d, candidates:d.candidates.map(c=>({...c,weight:w}))})):[];
  const v = crossValidate(articles, settings, more, extra, w);
  const vv={ranked:v.ranked.slice(0,articles.length),scores:v.scores.slice(0,articles.length)};
  const {nested,threshold}=chooseThreshold(articles, vv);
  console.log(w, threshold, `P ${nested.precision.toFixed(3)} R ${nested.recall.toFixed(3)} F1 ${nested.f1.toFixed(3)}`);
}
