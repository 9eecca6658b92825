import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { serverError } from "./errors.js";
import { problemResponse } from "./problem.js";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".json": "application/json",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** The built pages. Only files that were there at the start are served: no path of a request ever reaches the disk. */
export interface Pages {
  /** A file of theirs, `undefined` when there is none of this name. */
  file(path: string): Response | undefined;
  /** The page that draws every address. */
  index(status?: number): Response;
}

/** Folder of the built pages, in a checkout as in an installation. */
export function pagesFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve("@coranto/workbench/package.json")), "dist");
}

export function loadPages(folder: string): Pages {
  const files = new Map<string, string>(existsSync(folder) ? filesBelow(folder, "") : []);
  const serve = (path: string, status: number): Response | undefined => {
    const file = files.get(path);
    if (file === undefined) return undefined;
    return new Response(readFileSync(file), {
      status,
      headers: {
        "content-type": TYPES[extname(file)] ?? "application/octet-stream",
        // Built files carry a hash of their content in the name.
        "cache-control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      },
    });
  };
  return {
    file: (path) => serve(path, 200),
    index: (status = 200) => serve("/index.html", status) ?? problemResponse(serverError("E507")),
  };
}

function filesBelow(folder: string, path: string): [string, string][] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const below = `${path}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(folder, below);
    return entry.isFile() ? [[below, join(folder, below)]] : [];
  });
}
