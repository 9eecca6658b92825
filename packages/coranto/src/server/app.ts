import type { Driver } from "@coranto/record";
import { type Context, Hono } from "hono";
import { answerResponse } from "./answer.js";
import { serverError } from "./errors.js";
import { guard } from "./guard.js";
import { openapi } from "./openapi.js";
import type { Pages } from "./pages.js";
import { problemResponse } from "./problem.js";
import { routeOf } from "./route.js";

/** The answers and pages of one library, without a network: give it a request, get a response. */
export function createApp(driver: Driver, pages: Pages): Hono {
  const app = new Hono();
  let description: string | undefined;
  app.use(guard);
  app.onError((fault) => problemResponse(fault));
  app.all("*", (context) => {
    const url = new URL(context.req.url);
    const asked = routeOf(url.pathname);
    const known = context.req.header("if-none-match");
    if (asked.kind === "openapi") {
      description ??= JSON.stringify(openapi());
      return answerResponse(description, "json", known);
    }
    if (asked.kind === "nothing") throw serverError("E504", url.pathname.slice(0, 200));
    if (asked.kind === "page") return pages.index();
    if (asked.kind === "file") return pages.file(url.pathname) ?? missing(context, pages);
    const { value, next, table } = asked.endpoint.ask(driver, asked.values, Object.fromEntries(url.searchParams));
    if (next !== null) url.searchParams.set("cursor", next);
    const body = asked.as === "csv" ? table() : JSON.stringify(value);
    return answerResponse(body, asked.as, known, next === null ? undefined : `${url.pathname}${url.search}`);
  });
  return app;
}

/** A browser gets the page that says so; anything else the error. */
function missing(context: Context, pages: Pages): Response {
  if (context.req.header("accept")?.includes("text/html")) return pages.index(404);
  throw serverError("E504", context.req.path.slice(0, 200));
}
