import { readFileSync } from "node:fs";
import { ownLists } from "@coranto/lexicon";
import { ArticleSchema } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { createReader } from "@coranto/reader";
const reader=createReader(loadLanguage(), ownLists({actors: readFileSync("training/acts/states.yaml","utf8")}));
const text="PORT REGENT, March 3 (Halden News) - Hesperian Foreign Minister Lena Marsh met Gurman President Oleg Tarn in Arkhel on Monday. Kostrava condemned the North Lorvian missile test. The Free Ubari Front attacked a Ubarian army post near Kisanga. Minsang said it would send an envoy to Hwaseong Gate. The Meridian Pact urged Dravonia to withdraw.";
const r=reader.read(ArticleSchema.parse({id:"x",text,language:"en",published:{value:"2025-03-03",source:"given"},removed:[],damage:[]}));
for(const e of r.events) console.log(e.act,e.status,e.actor.map(a=>a.code),e.recipient.map(a=>a.code),e.confidence);
