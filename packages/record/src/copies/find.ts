import type { Article } from "@coranto/intake/article";
import type { Driver } from "../store/sqlite.js";
import type { CopyLink } from "./link.js";

/** Finds which stored articles have the text of a new one. `n` is the new article's row; its own row is in the library already. */
export type FindCopies = (driver: Driver, n: number, article: Article) => readonly CopyLink[];

/** Every article counts as a text of its own. */
export const findNone: FindCopies = () => [];
