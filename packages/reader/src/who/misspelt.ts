import { loadActors } from "@coranto/lexicon";

/** Shortest name in which one wrong letter is a slip and not another name. */
const SHORTEST = 4;

/**
 * One letter wrong, missing, too many, or two neighbours swapped, in a name that begins alike: "Laks" for "Lask".
 * Given names of different genders are different people: "Maria", "Mario".
 */
export function isSlip(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || Math.min(a.length, b.length) < SHORTEST || Math.abs(a.length - b.length) > 1)
    return false;
  const { gender } = loadActors();
  const [one, other] = [gender.get(a), gender.get(b)];
  if (one && other && one !== other) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [rest, tail] = [a.slice(at), b.slice(at)];
  return (
    rest.slice(1) === tail.slice(1) ||
    rest.slice(1) === tail ||
    rest === tail.slice(1) ||
    (rest.length > 1 && rest[0] === tail[1] && rest[1] === tail[0] && rest.slice(2) === tail.slice(2))
  );
}
