import { describe, expect, test } from "vitest";
import { findPlacesIn } from "./index.js";

const found = (text: string): string[] => findPlacesIn(text).map((place) => place.text.replace(/^The /, ""));

describe("places of every kind", () => {
  test.each([
    // regions and continents
    ["Aid reached North Africa and the Middle East.", ["North Africa", "Middle East"]],
    ["Troops left Nagorno-Karabakh and South Ossetia.", ["Nagorno-Karabakh", "South Ossetia"]],
    ["The sheriff of Cook County spoke in Kent.", ["Cook County", "Kent"]],
    ["Rain fell in Walker County (Ga.) on Monday.", ["Walker County", "Ga"]],
    ["They live in Slidell, La., and Albany, N.Y.", ["Slidell", "La", "Albany", "N.Y."]],
    // straits, seas, rivers, islands, mountains
    ["Ships left the Taiwan Strait for the Gulf of Mexico.", ["Taiwan Strait", "Gulf of Mexico"]],
    ["A tanker burned in the Gulf of Aden near Socotra.", ["Gulf of Aden", "Socotra"]],
    ["Fighting neared the Dnieper and the Qandil Mountains.", ["Dnieper", "Qandil Mountains"]],
    ["The patrol met near Fiery Cross Reef.", ["Fiery Cross Reef"]],
    // bases, borders, sites
    ["Jets flew from Incirlik Air Base to Bagram.", ["Incirlik Air Base", "Bagram"]],
    ["Trucks waited at the Rafah crossing.", ["Rafah crossing"]],
    ["Shots crossed the Line of Control and the Durand Line.", ["Line of Control", "Durand Line"]],
    ["The meeting at Camp David moved to Mar-a-Lago.", ["Camp David", "Mar-a-Lago"]],
    // adjectives before what they describe
    ["Russian officials met South Korean envoys.", ["Russian", "South Korean"]],
    ["The Syrian-Turkish border and the Greek islands.", ["Syrian", "Turkish", "Greek"]],
    ["American and Mexican negotiators left.", ["American", "Mexican"]],
    // bodies of a place name it
    ["The Toronto Police Services Board agreed.", ["Toronto"]],
    ["Officers of the Santa Ana Council wrote.", ["Santa Ana"]],
    ["WASHINGTON (AP) - The talks failed.", ["WASHINGTON"]],
    ["ST. LOUIS - The mayor left.", ["ST. LOUIS"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("names that no gazetteer has lie where the text is", () => {
  test.each([
    ["They met in the village of Tarsavel, near Geneva.", "Tarsavel", 46.2],
    ["Police closed Brunnel Street in Geneva.", "Brunnel Street", 46.2],
    ["A home in Tarsavel, Switzerland, burned.", "Tarsavel", 47],
    ["He hid in Tarsavel, a hill village west of Geneva.", "Tarsavel", 46.2],
    ["The Tarsavel district of Geneva flooded.", "Tarsavel", 46.2],
  ])("%s", (text, name, lat) => {
    const place = findPlacesIn(text).find((one) => one.text === name);
    expect(place?.geonames).toBeNull();
    expect(Math.abs(place!.lat - lat)).toBeLessThan(1);
  });

  test("and are found again where nothing shows them", () => {
    const text = "Shells hit the village of Tarsavel in Geneva. Tarsavel burned.";
    expect(found(text)).toEqual(["Tarsavel", "Geneva", "Tarsavel"]);
  });

  test("with no place around them they have no position", () => {
    expect(found("They met in the village of Tarsavel.")).toEqual([]);
  });
});

describe("names of people, bodies, peoples, languages and sums left alone", () => {
  test.each([
    ["Andrew Jordan and Michael Jordan spoke."],
    ["Mary Paris and Paris Hilton left."],
    ["Conor McGregor smiled. McGregor left."],
    ["The University of Manchester and the Bank of Valletta merged."],
    ["The Washington Post and the New York Times reported it."],
    ["Agence France-Presse asked the Voice of America."],
    ["They speak English and Spanish."],
    ["Spanish lessons are in English."],
    ["The Russians and the Tunisians were told."],
    ["African Americans voted."],
    ["It cost US$40."],
    ["According to Hammond, it failed."],
    ["Cases of West Nile rose with El Niño."],
    ["On Saturday, the Jewish community met."],
    ["President Park and Queens Park Rangers won."],
    ["In September they marched."],
    ["\ud800 \udfff"],
    [""],
  ])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

test("the state behind a comma, in brackets or around a name says which is meant", () => {
  const latitude = (text: string): number | undefined => findPlacesIn(text)[0]?.lat;
  expect(latitude("They left Buffalo, New York.")).toBeCloseTo(42.89, 0);
  expect(latitude("Walker County (Ga.) flooded.")).toBeCloseTo(34.7, 0);
  expect(latitude("Walker County, Alabama, flooded.")).toBeCloseTo(33.8, 0);
  expect(latitude("They met in New York.")).toBeCloseTo(40.7, 0);
});

test("a long text takes no longer than its length", () => {
  const text = "The village of Tarsavel, Brunnel Street and Russian envoys in Geneva. ".repeat(2000);
  expect(findPlacesIn(text).length).toBe(8000);
});
