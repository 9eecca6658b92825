import { expect, test } from "vitest";
import { addTimes, emptyTimeScore } from "./measure.js";
import { readTimeml } from "./timeml.js";

const file = `<TimeML><DCT><TIMEX3 tid="t0" value="2026-04-20">20 April</TIMEX3></DCT>
<TEXT>Arvania &amp; Belmark <EVENT>met</EVENT> <TIMEX3 tid="t1" type="DATE" value="2026-04-19">on Sunday</TIMEX3>.<TIMEX3 value="X"></TIMEX3></TEXT></TimeML>`;

test("text, creation time and times of a TimeML file", () => {
  const { text, published, times } = readTimeml(file);
  expect([text, published]).toEqual(["Arvania & Belmark met on Sunday.", "2026-04-20"]);
  expect(times).toEqual([{ start: 22, end: 31, value: "2026-04-19" }]);
});

test.each([
  ["the same", [22, 31, "2026-04-19"], [1, 1, 1]],
  ["an overlapping span", [25, 31, "2026-04-19"], [1, 0, 1]],
  ["another value", [22, 31, "2026-04-26"], [1, 1, 0]],
  ["another place", [0, 7, "2026-04-19"], [0, 0, 0]],
] as const)("%s", (_, [start, end, value], found) => {
  const { text, times } = readTimeml(file);
  const score = emptyTimeScore();
  const faults = addTimes(score, times, [{ start, end, text: "on Sunday", timex: { type: "DATE", value } }], text);
  expect([score.overlap.found, score.exact.found, score.value.found]).toEqual(found);
  expect(faults.length === 0).toBe(found[2] === 1);
});
