import { z } from "zod";

/** What can be asked in an address. Everything is text there; the record checks days, codes and cursors. */
const limit = z.coerce.number().int().min(1).max(200).optional();
const words = z.string().max(1000).optional();
const commaList = z
  .string()
  .max(1000)
  .optional()
  .transform((value) => value?.split(",").filter((one) => one !== ""));
const paging = { limit, cursor: words };
const period = {
  since: words.describe("YYYY-MM-DD, or a length back from the newest article: 90d, 12w, 6m, 1y"),
  until: words,
};
const copies = z.enum(["once", "all"]).optional().describe("copies of one text once, or every report");

export const NoQuestion = z.object({});
export const ArticlesQuestion = z.object({ outlet: words, ...period, copies, ...paging });
export const RelationQuestion = z.object({
  ...period,
  status: commaList,
  code: commaList,
  outlet: words,
  "said-by": words,
  copies,
  directed: z
    .enum(["0", "1"])
    .optional()
    .transform((value) => value === "1"),
  ...paging,
});
export const SearchQuestion = z.object({ q: z.string().max(1000).default(""), copies, ...paging });
export const HappeningsQuestion = z.object({
  ...period,
  country: commaList,
  category: words,
  status: words,
  ...paging,
});
export const SaidQuestion = z.object({ q: words, by: words, to: words, ...period, copies, ...paging });
export const WhoQuestion = z.object({ q: z.string().max(1000).default("") });
