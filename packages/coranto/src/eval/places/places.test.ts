import { expect, test } from "vitest";
import { addPlaces, emptyPlaceScore, kilometres } from "./measure.js";
import { readToponyms } from "./toponyms.js";

const article = `<article id="1"><text>Talks &amp; tea in Geneva, a Swiss city</text>
<toponym><start>15</start><end>21</end><type>Literal</type><latitude>46.2</latitude><longitude>6.15</longitude></toponym>
<toponym><start>25</start><end>30</end><type>Demonym</type></toponym></article>`;

test("names of places count, demonyms are neutral", () => {
  const [one] = readToponyms(article);
  expect(one!.places.map(({ start, end, neutral }) => [one!.text.slice(start, end), neutral])).toEqual([
    ["Geneva", false],
    ["Swiss", true],
  ]);
});

test.each([
  ["near", { lat: 46.3, lon: 6.2 }, [1, 1, 1]],
  ["far", { lat: 41.8, lon: -88.3 }, [1, 1, 0]],
])("%s", (_, position, expected) => {
  const [{ text, places } = { text: "", places: [] }] = readToponyms(article);
  const score = emptyPlaceScore();
  const read = places.map(({ start, end }) => ({ start, end, text: "", name: "Geneva", ...position }));
  addPlaces(score, places, read, text);
  expect([score.recognised.found, score.recognised.predicted, score.near]).toEqual(expected);
});

test("a degree of latitude is 111 km", () => {
  expect(kilometres({ lat: 0, lon: 0 }, { lat: 1, lon: 0 })).toBeCloseTo(111.2, 1);
});
