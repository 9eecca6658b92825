import { loadLanguage } from "@coranto/language/node";
import { createReader } from "@coranto/reader";
import { articleOfLine } from "./article.js";
import type { Answer } from "./verbs.js";

/** `{id, text | html, …}` → Reading. */
export function answer(): Answer {
  const reader = createReader(loadLanguage());
  return (input) => reader.read(articleOfLine(input));
}
