import { describe, expect, test } from "vitest";
import { reportHolders } from "./report.js";

const report = reportHolders();

describe("lists of holders", () => {
  test("no line has an impossible day or ends before it begins", () => {
    expect(report.faults).toEqual([]);
  });

  test("eighty states and twenty bodies at least", () => {
    expect(report.states).toBeGreaterThanOrEqual(80);
    expect(report.bodies).toBeGreaterThanOrEqual(20);
  });

  test("every state with a list has a head of state or government", () => {
    expect(report.missing.head?.filter((state) => state !== "EUR")).toEqual([]);
  });

  test("a gap says who came before and after", () => {
    expect(report.gaps).toContainEqual({
      state: "LBN",
      office: "president",
      first: "Michel Suleiman",
      second: "Michel Aoun",
      ends: "2014-05-24",
      starts: "2016-10-31",
    });
  });
});
