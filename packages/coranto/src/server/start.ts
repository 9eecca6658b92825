import { createServer, type Server } from "node:http";
import { type Library, openLibrary } from "@coranto/record";
import { getRequestListener } from "@hono/node-server";
import { createApp } from "./app.js";
import { serverError } from "./errors.js";
import { loadPages, pagesFolder } from "./pages.js";

export const DEFAULT_PORT = 4870;
/** How many ports after the wanted one are tried. */
const NEXT_PORTS = 30;
/** Answers under way get this long before their connections are cut. */
const GRACE_MS = 2000;
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "::1"]);

export interface ServerOptions {
  /** An open library, or the path of one: it is opened for reading, and closed with the server. */
  readonly library: Library | string;
  /** Where to listen, 4870; when it is taken, the next free one. */
  readonly port?: number;
  /** 127.0.0.1; only names of this machine. */
  readonly host?: string;
  /** Folder of the built pages. */
  readonly pages?: string;
}

export interface RunningServer {
  readonly url: string;
  /** The port it got; another than the wanted one when that was taken. */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves a library to this machine.
 *
 * @throws CorantoError `E501` for another machine's address, `E505` when no port is free, `E30x` when the library cannot be opened
 */
export async function startServer({
  library,
  port = DEFAULT_PORT,
  host = "127.0.0.1",
  pages,
}: ServerOptions): Promise<RunningServer> {
  if (!LOOPBACK.has(host)) throw serverError("E501", host.slice(0, 100));
  const opened = typeof library === "string" ? openLibrary(library, { mode: "read" }) : library;
  const server = createServer(getRequestListener(createApp(opened.driver, loadPages(pages ?? pagesFolder())).fetch));
  const closeLibrary = (): void => {
    if (typeof library === "string") opened.close();
  };
  try {
    const got = await listen(server, host, port);
    return {
      url: `http://${host === "::1" ? "[::1]" : host}:${got}/`,
      port: got,
      close: () => stop(server).then(closeLibrary),
    };
  } catch (fault) {
    closeLibrary();
    throw fault;
  }
}

async function listen(server: Server, host: string, wanted: number): Promise<number> {
  for (let port = wanted; port <= wanted + NEXT_PORTS && port < 65536; port++) {
    const got = await tryPort(server, host, port);
    if (got !== undefined) return got;
  }
  throw serverError("E505", `${wanted} to ${wanted + NEXT_PORTS} are taken`);
}

/** @returns the port, `undefined` when another program has it */
function tryPort(server: Server, host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const failed = (fault: NodeJS.ErrnoException): void => {
      server.off("listening", listening);
      if (fault.code === "EADDRINUSE" || fault.code === "EACCES") resolve(undefined);
      else reject(fault);
    };
    const listening = (): void => {
      server.off("error", failed);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    };
    server.once("error", failed);
    server.once("listening", listening);
    server.listen(port, host);
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
