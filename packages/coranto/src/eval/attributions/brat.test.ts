import { expect, test } from "vitest";
import { readBrat } from "./measure.js";

test("spans of a brat file by kind; other lines are passed over", () => {
  const { source, cue, content } = readBrat(
    "T1\tSource 0 7\tArvania\nT2\tCue 8 12\tsaid\nT3\tContent 13 20;24 30\tit will … agree\nE1\tAttribution:T2\nT4\tOther 1 2\tx\n",
  );
  expect([[...source], [...cue], [...content]]).toEqual([["0 7"], ["8 12"], ["13 20;24 30"]]);
});
