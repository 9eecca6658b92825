import { readFileSync } from "node:fs";
import { ArticleSchema } from "@coranto/intake/article";
import { loadLanguage } from "@coranto/language/node";
import { createReader } from "@coranto/reader";
const list = JSON.parse(readFileSync("/work/coded/pool.json","utf8"));
const reader=createReader(loadLanguage());
const d=list.find((x:any)=>x.id.startsWith("email-enronsent36_02"));
const a=ArticleSchema.parse({id:d.id,text:d.text,language:"en",published:null,removed:[],damage:[]});
try{reader.stages(a)}catch(e){console.log((e as Error).stack)}
