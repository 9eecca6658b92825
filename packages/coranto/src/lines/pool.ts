import { Worker } from "node:worker_threads";
import { faultOf } from "../io/faults.js";
import type { Line } from "../io/lines.js";
import type { Answered } from "./answer.js";
import type { LineVerb } from "./verbs.js";

export interface Pool {
  /** Answers a batch in the worker that has least to do. */
  answer(batch: readonly Line[]): Promise<readonly Answered[]>;
  close(): Promise<void>;
}

interface Seat {
  readonly worker: Worker;
  readonly pending: Map<number, Job>;
}

interface Job {
  readonly batch: readonly Line[];
  readonly settle: (answers: readonly Answered[]) => void;
}

/** Threads that answer one verb. A thread that dies fails its own batches, with the reason, and is replaced. */
export function createPool(verb: LineVerb, size: number): Pool {
  let next = 0;
  let closing = false;
  const seats: Seat[] = [];

  function seat(at: number): void {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: verb });
    const pending = new Map<number, Job>();
    seats[at] = { worker, pending };
    worker.on("message", ({ n, answers }: { n: number; answers: readonly Answered[] }) => {
      pending.get(n)?.settle(answers);
      pending.delete(n);
    });
    let reason: unknown;
    worker.on("error", (error) => {
      reason = error;
    });
    worker.on("exit", () => {
      if (closing) return;
      seat(at);
      for (const { batch, settle } of pending.values()) settle(batch.map((line) => failure(line, reason)));
    });
  }
  for (let at = 0; at < size; at++) seat(at);

  return {
    answer(batch) {
      const { worker, pending } = seats.reduce((a, b) => (b.pending.size < a.pending.size ? b : a));
      const n = next++;
      return new Promise((settle) => {
        pending.set(n, { batch, settle });
        worker.postMessage({ n, batch });
      });
    },
    async close() {
      closing = true;
      await Promise.all(seats.map(({ worker }) => worker.terminate()));
    },
  };
}

function failure({ text }: Line, reason: unknown): Answered {
  const fault = faultOf(reason ?? new Error("the worker ended"));
  const id = /"id"\s*:\s*("(?:[^"\\]|\\.)*"|\d+)/.exec(text)?.[1];
  return { json: JSON.stringify({ id: id ? JSON.parse(id) : null, error: fault }), failed: true };
}
