import { expect, test } from "vitest";
import { resolveActor } from "./resolve.js";

test.each([
  ["Arvania", "XAR", "a state alone has no sector"],
  ["the Arvanian foreign ministry", "XARGOV", "institution with its state before it"],
  ["Ministry of Defence of Belmark", "XBEGOV", "and after it"],
  ["two Belmark warplanes", "XBEMIL", "things of the armed forces"],
  ["Corvian lawmakers", "XCOLEG", "a plural group"],
  ["Arvania's central bank", "XARGOV", "a possessive"],
  ["spokesman for the Belmark army", "XBEMIL", "a spokesman speaks for the sector of his body"],
  ["former Arvanian foreign minister", "XARELI", "former office"],
  ["Arvanian ambassador to Belmark", "XARGOV", "the host is not his state"],
  ["UN special envoy for Corvia", "UNO", "a body, not the state he deals with"],
  ["protesters in Belmark", "XBECVL", "where they are"],
  ["Hamas fighters", "PSEREB", "an armed group has its own code"],
  ["Pentagon spokesman", "USAMIL", "an institution that only one state has"],
  ["Angela Merkel", "DEUGOV", "public facts"],
])("%s → %s: %s", (text, code) => {
  const got = resolveActor(text, text === "Angela Merkel" ? "2015-05-01" : undefined)?.code;
  expect(got).toBe(code);
});

test("the office counts on the day given", () => {
  expect(resolveActor("Angela Merkel", "2015-05-01")?.sector).toBe("GOV");
  expect(resolveActor("Angela Merkel", "2023-05-01")?.sector).toBe("ELI");
  expect(resolveActor("Angela Merkel", "1995-05-01")?.sector).toBeUndefined();
});

test.each([[""], ["the"], ["a blue table"], ["yesterday"], ["\ud800"], ["…"]])("%j names nobody", (text) => {
  expect(resolveActor(text)).toBeUndefined();
});
