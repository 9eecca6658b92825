import { describe, expect, test } from "vitest";
import { whoIs } from "./whoIs.js";

describe("an office on a day", () => {
  test.each([
    ["French foreign minister", "2013-05-01", ["Laurent Fabius"]],
    ["president of the World Bank", "2010-05", ["Robert Zoellick"]],
    ["German defence minister", "2012", ["Thomas de Maiziere"]],
    ["NATO secretary general", "2016-07-08", ["Jens Stoltenberg"]],
    ["French foreign minister", "1850-05-01", []],
    ["Arvanian foreign minister", "2013-05-01", []],
  ])("%s on %s", (phrase, on, names) => {
    expect(whoIs(phrase, on).terms.map(({ name }) => name)).toEqual(names);
  });
});

describe("a name", () => {
  test.each([
    ["Angela Merkel", "2010-05-01", [true]],
    ["Angela Merkel", "2023-05-01", [false]],
    ["Macron", "2018", [true]],
    ["Nobody Atall", "2018", []],
    ["", "2018", []],
  ])("%s on %s", (name, on, holds) => {
    expect(whoIs(name, on).terms.map((term) => term.holds)).toEqual(holds);
  });
});
