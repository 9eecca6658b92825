export * from "./article.js";
export { findDateline } from "./clean/dateline.js";
export * from "./copies/index.js";
export { parseDate } from "./dates/parse.js";
export * from "./errors.js";
export { extractHtml } from "./html/extract.js";
export { decodeBytes } from "./input/decode.js";
export { type Given, readArticle } from "./read.js";
export { type Fetch, fromUrl, type Limits } from "./url.js";
