import type { Status } from "@coranto/reader";
import { describe, expect, test } from "vitest";
import { statusHistory, statusNow } from "./status.js";

/** `"planned 2026-03-01, happened 2026-03-05"` → reports. */
const reports = (line: string) =>
  line.split(", ").map((one, i) => {
    const [status, published] = one.split(" ");
    return { status: status as Status, published: published ?? null, article: `a${i}` };
  });

describe("statusNow", () => {
  test.each([
    ["planned 2026-03-01, happened 2026-03-05", "happened", true],
    ["planned 2026-03-01, cancelled 2026-03-05", "cancelled", true],
    ["alleged 2026-03-01, denied 2026-03-02", "denied", true],
    ["happened 2026-03-01, denied 2026-03-02", "denied", true],
    ["proposed 2026-03-01, planned 2026-03-02, happened 2026-03-09", "happened", true],
    ["happened 2026-03-05, planned 2026-03-06", "happened", false], // a late report of the plan undoes nothing
    ["cancelled 2026-03-05, planned 2026-03-06", "cancelled", false],
    ["cancelled 2026-03-05, happened 2026-03-09", "happened", true], // it took place after all
    ["happened 2026-03-05, cancelled 2026-03-06", "happened", false],
    ["happened 2026-03-05, historical 2027-06-01", "happened", false],
    ["planned 2026-03-05, planned 2026-03-06", "planned", false],
    ["happened 2026-03-05, planned 2026-03-01", "happened", true], // publication counts, not the order given
    ["planned, happened 2026-03-01", "happened", true], // undated comes first
    ["denied 2026-03-01, happened 2026-03-03", "denied", false], // repeated without regard to the denial
  ])("%s", (line, status, moved) => {
    expect(statusNow(reports(line))).toMatchObject({ status, moved });
  });
});

test("neighbours that agree are joined in the history", () => {
  const line = "planned 2026-03-01, planned 2026-03-02, cancelled 2026-03-03, cancelled 2026-03-04";
  expect(statusHistory(reports(line)).map(({ status, article }) => `${status} ${article}`)).toEqual([
    "planned a0",
    "cancelled a2",
  ]);
});
