import { describe, expect, test } from "vitest";
import { Api } from "./api.ts";
import { UNREACHABLE } from "./problem.ts";

/** A server that gives prepared answers and remembers what it was asked with. */
function serverOf(...answers: (Response | Error)[]) {
  const asked: (string | null)[] = [];
  const fetcher = (_address: unknown, init?: RequestInit) => {
    asked.push(new Headers(init?.headers).get("if-none-match"));
    const answer = answers.shift();
    return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer);
  };
  return { api: new Api(fetcher as typeof fetch), asked };
}
const tagged = (value: unknown) => Response.json(value, { headers: { etag: '"1"' } });

describe("asking the server", () => {
  test("an unchanged answer is asked for by its tag and taken from what is kept", async () => {
    const { api, asked } = serverOf(tagged({ n: 1 }), new Response(null, { status: 304 }));
    await api.get("/api/a");
    expect(await api.get("/api/a")).toEqual({ ok: true, value: { n: 1 } });
    expect(asked).toEqual([null, '"1"']);
    expect(api.kept("/api/a")).toEqual({ n: 1 });
  });

  test("a problem is told in the server's words", async () => {
    const problem = { title: "In use", status: 503, detail: "d", code: "E301", next: "wait" };
    const { api } = serverOf(Response.json(problem, { status: 503 }));
    expect(await api.get("/api/a")).toEqual({ ok: false, problem });
  });

  test("an error without words is told by its status", async () => {
    const { api } = serverOf(new Response("<html>", { status: 500 }));
    expect(await api.get("/api/a")).toMatchObject({ ok: false, problem: { status: 500, code: null } });
  });

  test.each([
    ["no server", new TypeError("failed to fetch")],
    ["an answer that is no JSON", new Response("half an ans")],
  ])("%s is one that does not answer; what was kept stays", async (_case, answer) => {
    const { api } = serverOf(tagged({ n: 1 }), answer);
    await api.get("/api/a");
    expect(await api.get("/api/a")).toEqual({ ok: false, problem: UNREACHABLE });
    expect(api.kept("/api/a")).toEqual({ n: 1 });
  });

  test("an answer nobody waits for is no answer", async () => {
    const { api } = serverOf(new Error("aborted"));
    const stop = new AbortController();
    stop.abort();
    await expect(api.get("/api/a", stop.signal)).rejects.toThrow("aborted");
  });
});
