import { parentPort, workerData } from "node:worker_threads";
import type { Line } from "../io/lines.js";
import { answerLine } from "./answer.js";
import { LINE_VERBS, type LineVerb } from "./verbs.js";

const answer = await LINE_VERBS[workerData as LineVerb]();
parentPort!.on("message", ({ n, batch }: { n: number; batch: readonly Line[] }) => {
  parentPort!.postMessage({ n, answers: batch.map((line) => answerLine(answer, line)) });
});
