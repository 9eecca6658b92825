import { expect, test } from "vitest";
import { partyThere } from "./measure.js";

test.each([
  ["XARGOV", [{ code: "XARGOV" }], "code"],
  ["XARGOV", [{ code: "XARMIL" }], "state"],
  ["XARGOV", [{ country: "XAR" }], "state"],
  ["XARGOV", [{ code: "XBEGOV" }, {}], "none"],
  ["XARGOV", [], "none"],
])("%s among %j: %s", (code, near, there) => {
  expect(partyThere(code, near)).toBe(there);
});
