// which origins help
import { prepare, prepareArticles, type Prepared } from "../acts/prepare.js";
import { readCoded } from "../acts/coded.js";
import { recordCases } from "../acts/records.js";
import { writtenCases } from "../acts/written.js";
import { chooseThreshold, crossValidate } from "../acts/validate.js";
const settings = { first: .004, second: .015, rarest: 3, bags: 1, floor: .1 };
const articles = await prepare("learn", "w1");
const all = await prepareArticles(readCoded("documents"),"w1");
const more = [...writtenCases(.3), ...(await recordCases(.3, "w1"))];
for (const [name,re] of [["re3d",/^re3d/],["gumnews",/^GUM_news/],["re3d+gumnews",/^re3d|^GUM_news/],["gum",/^GUM/],["weblog",/^weblog/],["newsgroup",/^newsgroup/]] as const) {
  const docs=all.filter(d=>re.test(d.scene.document.article.id));
  for (const w of [0.4,0.8]) {
  const v = crossValidate(articles, settings, more, docs.map(d=>({...d, candidates:d.candidates.map(c=>({...c,weight:w}))})), w);
  const {nested,threshold}=chooseThreshold(articles, {ranked:v.ranked.slice(0,articles.length),scores:v.scores.slice(0,articles.length)});
  console.log(name, docs.length, docs.reduce((s,d)=>s+d.gold.length,0), w, threshold, `P ${nested.precision.toFixed(3)} R ${nested.recall.toFixed(3)} F1 ${nested.f1.toFixed(3)}`); }
}
