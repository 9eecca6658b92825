import { resolveActor } from "@coranto/reader";
import { UsageError } from "../io/faults.js";

const CODE = /^[A-Z]{3}$/;

/**
 * The country code of what a user typed: a code as it is, a name or demonym looked up in the lexicon.
 *
 * @throws UsageError when the words name no country
 * @example codeOfCountry("Belmark") // => "XBE"
 */
export function codeOfCountry(typed: string): string {
  const upper = typed.trim().toUpperCase();
  if (CODE.test(upper) && typed.trim() === upper) return upper;
  const titled = typed.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase());
  const code = (resolveActor(typed) ?? resolveActor(titled))?.country ?? (CODE.test(upper) ? upper : undefined);
  if (code) return code;
  throw new UsageError(
    `“${typed}” names no country of the lexicon`,
    "Give a code of three letters (USA, CHN, XAR) or the country's name.",
  );
}
