import { describe, expect, test } from "vitest";
import { eventKey } from "./key.js";
import { sidesOf } from "./pairs.js";

const party = (code: string, name = code) => ({ code, name });

describe("eventKey", () => {
  test.each([
    ["ACCUSE", [party("XBEGOV")], [party("XAR")], "ACCUSE XBE>XAR"], // the office does not tell acts apart
    ["CONSULT", [party("XBEGOV")], [party("XAR")], "CONSULT XAR+XBE"], // a visit and its hosting are one
    ["CONSULT", [party("XARGOV"), party("XBEGOV")], [], "CONSULT XAR+XBE"],
    ["ASSAULT", [party("XAR"), party("XBE")], [], "ASSAULT XAR+XBE>"], // two-sided fighting is no attack of one
    ["COERCE", [party("XARCOP")], [party("XARCVL")], "COERCE XAR>XAR"],
    ["SUPPORT", [party("IGO", "ASEAN")], [party("XAR")], "SUPPORT IGO:asean>XAR"], // one code, many bodies
    ["SUPPORT", [party("IGO", "NATO")], [party("XAR")], "SUPPORT IGO:nato>XAR"],
    ["PROTEST", [party("XARCVL")], [], "PROTEST XAR>"],
  ] as const)("%s %j %j", (act, actor, recipient, key) => {
    expect(eventKey(act, actor, recipient)).toBe(key);
  });
});

describe("sidesOf", () => {
  const sides = (...given: Parameters<typeof sidesOf>) => sidesOf(...given).map(({ a, b, way }) => `${a}-${b} ${way}`);
  test.each([
    ["ACCUSE", ["XBE"], ["XAR"], ["XAR-XBE 2"]],
    ["AID", ["XAR"], ["XBE", "XCO"], ["XAR-XBE 1", "XAR-XCO 1"]],
    ["SANCTION", ["XAR", "XCO"], ["XBE"], ["XAR-XBE 1", "XBE-XCO 2"]], // those who act together do nothing to each other
    ["CONSULT", ["XAR", "XBE", "XCO"], [], ["XAR-XBE 0", "XAR-XCO 0", "XBE-XCO 0"]],
    ["CONSULT", ["XAR", "XCO"], ["XBE"], ["XAR-XBE 1", "XBE-XCO 2", "XAR-XCO 0"]], // a mediator talks with both
    ["COERCE", ["XARCOP"], ["XARCVL"], ["XAR-XAR 0"]],
    ["PROTEST", ["XARCVL"], [], []],
    ["CONSULT", ["XARGOV", "XARMIL"], [], []],
  ] as const)("%s %j %j", (act, actor, recipient, expected) => {
    expect(
      sides(
        act,
        actor.map((code) => party(code)),
        recipient.map((code) => party(code)),
      ),
    ).toEqual(expected);
  });
});
