import { describe, expect, test } from "vitest";
import { commandOf, DEFAULT_KEYS, parseKeys } from "./keys.ts";

const press = (key: string, rest: object = {}) =>
  ({
    key,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    defaultPrevented: false,
    isComposing: false,
    target: null,
    ...rest,
  }) as KeyboardEvent;

describe("which command a key asks for", () => {
  test.each([
    ["j", {}, "next"],
    ["?", { shiftKey: true }, "help"],
    ["/", {}, "search"],
    ["J", {}, undefined],
    ["q", {}, undefined],
    ["j", { ctrlKey: true }, undefined],
    ["r", { metaKey: true }, undefined],
    ["j", { isComposing: true }, undefined],
    ["j", { target: { tagName: "INPUT", type: "text" } }, undefined],
    ["j", { target: { tagName: "INPUT", type: "checkbox" } }, "next"],
    ["j", { target: { tagName: "TEXTAREA" } }, undefined],
    ["j", { target: { tagName: "SELECT" } }, undefined],
    ["j", { target: { tagName: "DIV", isContentEditable: true } }, undefined],
    ["j", { target: { tagName: "A" } }, "next"],
  ])("%s %o: %s", (key, rest, command) => {
    expect(commandOf(press(key, rest), DEFAULT_KEYS)).toBe(command);
  });

  test("a command without a key answers to none", () => {
    expect(commandOf(press(""), { ...DEFAULT_KEYS, next: "" })).toBeUndefined();
  });
});

test.each([
  [null, DEFAULT_KEYS],
  ["not json", DEFAULT_KEYS],
  ["[]", DEFAULT_KEYS],
  ['{"next":"x","help":"long","nobody":"y"}', { ...DEFAULT_KEYS, next: "x" }],
  ['{"next":""}', { ...DEFAULT_KEYS, next: "" }],
])("stored keys %s", (stored, keys) => expect(parseKeys(stored)).toEqual(keys));
