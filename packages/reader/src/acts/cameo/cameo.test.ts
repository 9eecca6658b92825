import { loadLanguage } from "@coranto/language/node";
import { expect, test } from "vitest";
import { mainAct } from "../relation.js";

const language = loadLanguage();

test.each([
  // what is asked for, promised, refused
  ["Arvania asked Belmark to extradite two smugglers.", "0213"],
  ["Arvania appealed to Belmark for tents and medicine.", "0233"],
  ["Arvania urged Belmark to release the sailors.", "0253"],
  ["Arvania urged Belmark to lift its embargo.", "0254"],
  ["Arvania called on Belmark to withdraw its soldiers.", "0256"],
  ["Arvania called on Belmark to return to the talks.", "026"],
  ["Arvania demanded that Belmark free its fishermen.", "1053"],
  ["Belmark must stop the shelling, Arvania's envoy said.", "1056"],
  ["Arvania demanded the resignation of Belmark's governor.", "1041"],
  ["Arvania agreed to hold a naval exercise with Belmark.", "0312"],
  ["Arvania will send grain and blankets to Belmark next week.", "0333"],
  ["Arvania will lend Belmark three million crowns.", "0331"],
  ["Arvania has agreed to free two Belmark pilots.", "0353"],
  ["Arvania agreed to a ceasefire with Belmark.", "0356"],
  ["Arvania's king will visit Belmark in May.", "036"],
  ["Arvania refused to release Belmark's sailors.", "1243"],
  ["Arvania refused to withdraw its troops from Belmark.", "1246"],
  ["Arvania refused to meet Belmark's envoy.", "125"],
  ["Arvania rejected a peace plan by Belmark.", "127"],
  ["Arvania vetoed a resolution on Belmark.", "129"],
  // threats, by what would be done
  ["Arvania threatened Belmark with sanctions.", "1312"],
  ["Arvania threatened to cut off aid to Belmark.", "1311"],
  ["Arvania will impose a curfew in the towns of Belmark.", "1323"],
  ["Arvania gave Belmark an ultimatum.", "139"],
  ["Arvania threatened to attack Belmark with missiles.", "1384"],
  // what was done, and with what
  ["Arvania telephoned the president of Belmark.", "041"],
  ["Arvania restored diplomatic ties with Belmark.", "050"],
  ["Arvania recognised the independence of Belmark.", "054"],
  ["Arvania gave Belmark a loan of two million crowns.", "071"],
  ["Arvania sent rifles and ammunition to Belmark.", "072"],
  ["Arvania granted asylum to a minister from Belmark.", "075"],
  ["Arvania lifted a curfew in the towns of Belmark.", "0813"],
  ["Dockers in Arvania called off their strike against Belmark's port.", "082"],
  ["Arvania handed back a stolen statue to Belmark.", "0842"],
  ["Arvania accused Belmark of spying.", "1125"],
  ["Arvania accused Belmark of war crimes.", "1124"],
  ["Students in Arvania demonstrated for the resignation of the president.", "1411"],
  ["Arvania cut military aid to Belmark.", "1622"],
  ["Arvania expelled two diplomats from Belmark.", "161"],
  ["Arvania withdrew its observers from Belmark.", "1662"],
  ["Hackers from Arvania hacked into the computers of Belmark's ministry.", "176"],
  ["Arvania's police used tear gas against marchers from Belmark.", "175"],
  ["A suicide bomber from Arvania killed nine people in Belmark.", "1831"],
  ["Arvania's drones attacked a camp in Belmark.", "1952"],
  ["Arvania's gunmen shot two guards in Belmark.", "193"],
  ["Arvania's warplanes bombed a port in Belmark.", "195"],
])("%s -> %s", (text, code) => {
  const { cameo, why } = mainAct(language.parse(text));
  expect([cameo, why.join(" ")]).toEqual([code, why.join(" ")]);
});

test.each([
  ["Arvania criticised Belmark.", "111", "no word says more than the act"],
  ["Arvania agreed with Belmark.", "030", "nothing is told of what was agreed"],
  ["Arvania urged Belmark on.", "020", "nothing is told of what is asked for"],
  ["Arvania threatened Belmark.", "130", "nothing is told of what is threatened"],
  ["Arvania attacked Belmark.", "190", "no weapon is told"],
  ["The Arvanian Tax Party criticised Belmark.", "111", "names tell nothing"],
])("%s -> %s: %s", (text, code) => {
  expect(mainAct(language.parse(text)).cameo).toBe(code);
});

test("a text without any act's word has an answer with its doubt", () => {
  expect(mainAct(language.parse("Arvania is green."))).toMatchObject({ cameo: "040", confidence: 0.05 });
  expect(mainAct(language.parse("The parcels for Belmark held medicine and blankets."))).toMatchObject({
    cameo: "073",
    why: ["relation.words"],
  });
  expect(mainAct([]).why).toEqual(["relation.nothing"]);
});
