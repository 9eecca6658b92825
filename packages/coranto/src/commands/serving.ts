import type { RunningServer } from "../server/start.js";

/** Serves a library until Ctrl-C or a kill; answers under way are finished first. */
export async function serveUntilStopped(db: string, port: number, say: (server: RunningServer) => void): Promise<void> {
  const { startServer } = await import("../server/start.js");
  const server = await startServer({ library: db, port });
  if (port && server.port !== port) console.error(`Port ${port} is in use; ${server.port} is free and was taken.`);
  say(server);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await server.close();
}
