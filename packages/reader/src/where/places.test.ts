import { locate } from "@coranto/lexicon";
import { describe, expect, test } from "vitest";
import { findPlacesIn } from "./index.js";

describe("locate", () => {
  test.each([
    ["Kiev", 703448, "an old spelling"],
    ["Peking", 1816670, ""],
    ["Bombay", 1275339, ""],
    ["Washington", 4140963, "the capital before the state"],
    ["Springfield, Illinois", 4250542, "the region behind the comma"],
    ["Anbar province", 99592, ""],
    ["the Gaza Strip", 281132, ""],
    ["northern Gaza", 281132, "a direction leaves the place"],
    ["Geneva", 2660646, "the city before the canton"],
    ["U.S.", 6252001, ""],
  ])("%s", (name, geonames) => {
    expect(locate(name)?.geonames).toBe(geonames);
  });

  test("the states named around a name choose among namesakes", () => {
    expect(locate("Tripoli")?.country).toBe("LBY");
    expect(locate("Tripoli", { countries: ["LBN"] })?.country).toBe("LBN");
    expect(locate("Hyderabad", { countries: ["PAK"] })?.country).toBe("PAK");
  });

  test.each(["", "x", "Zzyzxq", ",", " ", "a".repeat(500), "Velden an der Nirgends, Arvania"])(
    "nothing is called %j",
    (name) => {
      expect(locate(name)).toBeUndefined();
    },
  );
});

describe("findPlacesIn", () => {
  test.each([
    ["They met in Geneva, Switzerland, on Friday.", ["Geneva", "Switzerland"]],
    ["He flew from Paris to southern Lebanon.", ["Paris", "Lebanon"]],
    ["The People's Republic of China objected.", ["People's Republic of China"]],
    ["Ships crossed the Strait of Hormuz.", ["Strait of Hormuz"]],
    ["The Washington Post wrote about Kiev.", ["Kiev"]],
    ["President Lincoln spoke in March.", []],
    ["The Boston Globe and Paris Hilton disagreed.", []],
    ["She may march.", []],
    ["", []],
  ])("%s", (text, expected) => {
    const found = findPlacesIn(text).map((place) => place.text.replace(/^The /, ""));
    expect(found).toEqual(expected);
  });
});
