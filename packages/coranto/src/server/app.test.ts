import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLibrary } from "@coranto/record";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lakeReadings } from "../../../record/testing/lake.js";
import { createApp } from "./app.js";
import { ENDPOINTS } from "./endpoints.js";
import { loadPages } from "./pages.js";

const folder = mkdtempSync(join(tmpdir(), "coranto-pages-"));
mkdirSync(join(folder, "assets"));
writeFileSync(join(folder, "index.html"), "<!doctype html><title>Coranto</title>");
writeFileSync(join(folder, "assets", "main-1a2b.js"), "1;");
writeFileSync(join(folder, "..", "outside.txt"), "not for you");

const library = openLibrary(":memory:");
for (const { article, reading } of lakeReadings()) library.add(article, reading);
const app = createApp(library.driver, loadPages(folder));

const get = (path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Response> =>
  Promise.resolve(
    app.request(`http://127.0.0.1:4870${path}`, { method, headers: { host: "127.0.0.1:4870", ...headers } }),
  );

/** An address that answers, for each endpoint. */
const EXAMPLES: Readonly<Record<string, string>> = {
  Overview: "/overview",
  Articles: "/articles?copies=all",
  ArticlePage: "/article/talks-own",
  Relation: "/relation/XAR/XBE?status=planned,happened&said-by=XBE&directed=1",
  Sources: "/sources",
  Search: "/search?q=lake+talks",
  Happenings: "/happenings?country=XAR,XBE",
  HappeningPage: `/happening/${library.driver.prepare("select id from happenings limit 1").get()!.id}`,
  Said: "/said?by=XAR",
  Who: "/who?q=lask",
};

describe.each(ENDPOINTS.map((endpoint) => [endpoint.name, endpoint] as const))("%s", (name, { answer, page }) => {
  const path = EXAMPLES[name]!;
  test("answers by its schema, at both addresses, and as a table", async () => {
    const response = await get(`/api${path}`);
    expect(response.status).toBe(200);
    const body = await response.text();
    expect(() => answer.parse(JSON.parse(body))).not.toThrow();
    const [bare, question = ""] = path.split("?");
    const other = await get(`${bare}.json?${question}`);
    expect(await other.text()).toBe(body);
    const table = await get(`${bare}.csv?${question}`);
    expect(table.headers.get("content-type")).toMatch(/^text\/csv/);
    expect(await table.text()).toMatch(/^[a-z_]+(,[a-z_]+)+\r\n/);
  });

  test("its page is drawn by the browser", async () => {
    const response = await get(page === "/" ? "/" : path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("<title>Coranto");
  });
});

describe("in common", () => {
  test("an unchanged answer is 304", async () => {
    const etag = (await get("/api/overview")).headers.get("etag")!;
    expect((await get("/api/overview", { "if-none-match": etag })).status).toBe(304);
    expect((await get("/api/overview", { "if-none-match": `"x", W/${etag}` })).status).toBe(304);
    expect((await get("/api/overview", { "if-none-match": '"x"' })).status).toBe(200);
    expect(await (await get("/api/overview", { "if-none-match": etag })).text()).toBe("");
  });

  test.each(["/api/overview", "/", "/assets/main-1a2b.js", "/api/nothing", "/articles.csv"])(
    "%s may load nothing from elsewhere, and says no more than it is",
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get("content-security-policy")).toContain("default-src 'self'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("access-control-allow-origin")).toBeNull();
    },
  );

  test("a page of rows links the next one", async () => {
    const response = await get("/relation/XAR/XBE.csv?limit=2");
    const [, next] = /^<([^>]+)>; rel="next"$/.exec(response.headers.get("link")!)!;
    expect(next).toMatch(/^\/relation\/XAR\/XBE\.csv\?limit=2&cursor=/);
    expect((await get(next!)).status).toBe(200);
  });

  test("HEAD has no body", async () => {
    const response = await get("/api/overview", {}, "HEAD");
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });

  test("the description names every answer and every question", async () => {
    const description = JSON.parse(await (await get("/api/openapi.json")).text());
    expect(Object.keys(description.paths)).toHaveLength(ENDPOINTS.length);
    expect(Object.keys(description.components.schemas)).toEqual([...ENDPOINTS.map(({ name }) => name), "Problem"]);
    const names = description.paths["/api/relation/{a}/{b}"].get.parameters.map(({ name }: { name: string }) => name);
    expect(names).toEqual([
      "a",
      "b",
      "since",
      "until",
      "status",
      "code",
      "outlet",
      "said-by",
      "copies",
      "directed",
      "limit",
      "cursor",
    ]);
  });
});

describe("what is refused", () => {
  test.each<[string, string, Record<string, string>, string, number, string]>([
    ["another host name", "/api/overview", { host: "coranto.example:4870" }, "GET", 403, "E502"],
    ["a host name that begins like ours", "/api/overview", { host: "127.0.0.1.example" }, "GET", 403, "E502"],
    ["writing", "/api/overview", {}, "POST", 405, "E503"],
    ["deleting", "/article/plan", {}, "DELETE", 405, "E503"],
    ["an unknown answer", "/api/none", {}, "GET", 404, "E504"],
    ["the root of the API", "/api", {}, "GET", 404, "E504"],
    ["an unknown file", "/assets/none.js", {}, "GET", 404, "E504"],
    ["an unknown article", "/api/article/talks-owm", {}, "GET", 404, "E310"],
    ["a broken encoding", "/api/article/%E0%A4%A", {}, "GET", 404, "E504"],
    ["a path upwards", "/..%2foutside.txt", {}, "GET", 404, "E504"],
    ["a null in the path", "/api/article/%00", {}, "GET", 404, "E310"],
    ["an endless address", `/api/search?q=${"a".repeat(9000)}`, {}, "GET", 414, "E506"],
    ["an endless question", `/api/search?q=${"a".repeat(2000)}`, {}, "GET", 400, "E508"],
    ["a limit that is none", "/api/articles?limit=all", {}, "GET", 400, "E508"],
    ["a limit above the most", "/api/articles?limit=1000", {}, "GET", 400, "E508"],
    ["a date that is none", "/api/relation/XAR/XBE?since=soon", {}, "GET", 400, "E309"],
    ["a cursor that is none", "/api/articles?cursor=%27", {}, "GET", 400, "E309"],
    ["another word for copies", "/api/said?copies=2", {}, "GET", 400, "E508"],
  ])("%s", async (_says, path, headers, method, status, code) => {
    const response = await get(path, headers, method);
    const problem = JSON.parse(await response.text());
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(problem).toMatchObject({
      status,
      code,
      type: expect.any(String),
      title: expect.any(String),
      next: expect.stringMatching(/\w/),
    });
    expect(response.status).toBe(status);
    expect(problem.detail).not.toContain("/root");
  });

  test("a browser at an unknown address gets the page that says so", async () => {
    const response = await get("/nowhere/at/all", { accept: "text/html" });
    expect([response.status, response.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  });

  test("no address is a fault of the server", async () => {
    const parts = fc.constantFrom(
      "api",
      "article",
      "relation",
      "XAR",
      "%2e%2e",
      "%00",
      "",
      "search",
      "a.json",
      "b.csv",
      "%ff",
      "said",
      "😀",
    );
    const queries = fc.constantFrom(
      "",
      "?q=%22",
      "?q=*",
      "?cursor=WzFd",
      "?since=1y",
      "?limit=-1",
      "?limit=1e3",
      "?status=,,",
      "?code=%27",
      "?q=%ff",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 5 }), queries, async (path, query) => {
        expect((await get(`/${path.join("/")}${query}`)).status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });
});

test("without built pages the answers are there all the same", async () => {
  const bare = createApp(library.driver, loadPages(join(folder, "none")));
  const page = await bare.request("http://localhost/", { headers: { host: "localhost" } });
  expect(JSON.parse(await page.text())).toMatchObject({ status: 503, code: "E507" });
  expect((await bare.request("http://localhost/api/overview", { headers: { host: "localhost" } })).status).toBe(200);
});
