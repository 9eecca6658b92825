export * from "./article.js";
