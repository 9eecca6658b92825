import { expect, test } from "vitest";
import { address, apiAddress, changed, datumAddress } from "./address.ts";
import { routeOf } from "./routes.ts";
import { viewOf } from "./view.ts";

const query = (text: string) => new URLSearchParams(text);

test.each([
  [address("/said"), "/said"],
  [address("/said", { q: " red line ", by: "", to: null }), "/said?q=red%20line"],
  [address("/r", { status: ["planned", "cancelled"] }), "/r?status=planned,cancelled"],
  [address("/r", { q: "a&b=c#d" }), "/r?q=a%26b%3Dc%23d"],
  [changed("/r", query("since=90d&code=04"), { since: null, copies: "all" }), "/r?code=04&copies=all"],
  [apiAddress("/articles", query("since=90d&e=e1&nonsense=1"), ["since", "copies"]), "/api/articles?since=90d"],
  [datumAddress("odd / id#e1"), "/article/odd%20%2F%20id?e=e1"],
  [datumAddress("a#b#e12"), "/article/a%23b?e=e12"],
  [datumAddress("plain"), "/article/plain"],
  [viewOf("/", query("")).json, "/overview.json"],
  [viewOf("/relation/XAR/XBE", query("since=90d&e=e1")).csv, "/relation/XAR/XBE.csv?since=90d"],
])("%s", (made, expected) => expect(made).toBe(expected));

test.each([
  ["/", "today", {}],
  ["/articles/", "articles", {}],
  ["/article/odd%20%2F%20id", "article", { id: "odd / id" }],
  ["/relation/XAR/XBE", "relation", { a: "XAR", b: "XBE" }],
  ["/relation", "relations", {}],
  ["/relation/XAR", "nowhere", {}],
  ["/article/", "nowhere", {}],
  ["/article/%E0%A4", "nowhere", {}],
  ["/Articles", "nowhere", {}],
  ["//evil.example", "nowhere", {}],
])("%s is the page %s", (path, page, params) => expect(routeOf(path)).toEqual({ page, params }));
