import { articleOfLine } from "./article.js";
import type { Answer } from "./verbs.js";

/** `{id, html, url?}` → Article. */
export function answer(): Answer {
  return articleOfLine;
}
