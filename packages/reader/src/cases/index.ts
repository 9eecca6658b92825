import type { Language } from "@coranto/language";
import { testLexicon } from "../acts/cases.js";
import { type CaseDomain, type Checked, type DomainReport, reportOf } from "./report.js";
import { checkSpeech } from "./speech.js";
import { checkActorTable, checkPlaceTable } from "./tables.js";
import { checkTimes } from "./times.js";

export { CASE_DOMAINS, type CaseDomain, type DomainFault, type DomainReport } from "./report.js";

/**
 * Runs the cases of one domain of the lexicon: what `coranto lexicon test` prints.
 *
 * @param table `cases.tsv` of the domains `actors` and `places`, which keep their cases apart; without it they have none
 */
export function testDomain(domain: CaseDomain, language: Language, table = ""): DomainReport {
  if (domain === "acts") {
    const { cases, faults } = testLexicon(language);
    return {
      domain,
      cases,
      faults: faults.map(({ pattern, kind, text, found }) => ({ entry: pattern, kind, text, found })),
    };
  }
  return reportOf(domain, CHECKS[domain](language, table));
}

const CHECKS: Readonly<Record<Exclude<CaseDomain, "acts">, (language: Language, table: string) => readonly Checked[]>> =
  {
    actors: (_, table) => checkActorTable(table),
    places: (_, table) => checkPlaceTable(table),
    times: checkTimes,
    speech: checkSpeech,
  };
