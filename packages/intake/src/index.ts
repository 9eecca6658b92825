export * from "./article.js";
export * from "./errors.js";
