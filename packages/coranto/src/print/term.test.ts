import { expect, test } from "vitest";
import { termText } from "./term.js";

test.each([
  [
    { name: "Mira Doval", variants: ["M. Doval"], state: "XAR", office: "president", from: "2019-05", holds: true },
    "Mira Doval (also M. Doval): president, XAR, since 2019-05, in office",
  ],
  [
    {
      name: "Oskar Renn",
      variants: [],
      wikidata: "Q1",
      state: "IGO",
      body: "NATO",
      office: "secretary general",
      from: "1999",
      to: "2003-12-17",
      holds: false,
    },
    "Oskar Renn Q1: secretary general, NATO, 1999 to 2003-12-17",
  ],
])("%j", (term, text) => {
  expect(termText(term)).toBe(text);
});
