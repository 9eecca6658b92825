import type { Writable } from "node:stream";

/** Writes to a stream and waits while the reader at the other end is slow. */
export async function write(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await new Promise<void>((resolve) => out.once("drain", resolve));
}

/** `head` and other readers may close the pipe early: that ends the program quietly, as for any Unix filter. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}
