import { mkdtempSync } from "node:fs";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLibrary } from "@coranto/record";
import { expect, test } from "vitest";
import { lakeReadings } from "../../../record/testing/lake.js";
import { startServer } from "./start.js";

const path = join(mkdtempSync(join(tmpdir(), "coranto-serve-")), "coranto.db");
const writing = openLibrary(path);
for (const { article, reading } of lakeReadings().slice(0, 3)) writing.add(article, reading);

test("it moves to the next port when the wanted one is taken, sees what comes in, and stops", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const taken = (other.address() as { port: number }).port;
  const server = await startServer({ library: path, port: taken });
  expect(server.port).not.toBe(taken);
  expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);

  const articles = async (): Promise<number> =>
    ((await (await fetch(`${server.url}api/overview`)).json()) as { counts: { articles: number } }).counts.articles;
  expect(await articles()).toBe(3);
  const { article, reading } = lakeReadings()[3]!;
  writing.add(article, reading);
  expect(await articles()).toBe(4);

  await server.close();
  await expect(fetch(server.url)).rejects.toThrow();
  other.close();
});

test("a raw path upwards and a strange Host reach nothing", async () => {
  const server = await startServer({ library: path, port: 0 });
  const raw = (options: { path: string; headers?: Record<string, string> }): Promise<number> =>
    new Promise((resolve, reject) =>
      request({ port: server.port, host: "127.0.0.1", ...options }, (response) =>
        resolve(response.resume().statusCode!),
      )
        .on("error", reject)
        .end(),
    );
  expect(await raw({ path: "/../../../etc/passwd" })).toBe(404);
  expect(await raw({ path: "//etc/passwd" })).toBe(404);
  expect(await raw({ path: "/api/overview", headers: { host: "a b" } })).toBe(400);
  expect(await raw({ path: "/api/overview", headers: { host: "[::1]:80" } })).toBe(200);
  await server.close();
});

test("only this machine is served, only a library that is there", async () => {
  await expect(startServer({ library: path, host: "0.0.0.0" })).rejects.toThrow(
    expect.objectContaining({ code: "E501" }),
  );
  await expect(startServer({ library: `${path}.none` })).rejects.toThrow(expect.objectContaining({ code: "E307" }));
});
