import { type Holder, loadActors, piecesOf } from "@coranto/lexicon";
import { covers, officeOf } from "./holders.js";
import { isSlip } from "./misspelt.js";
import { isRuler, sameKind } from "./officeAgain.js";

const byState = new WeakMap<object, ReadonlyMap<string, readonly Holder[]>>();

function holdersOf(state: string): readonly Holder[] {
  const lexicon = loadActors();
  let map = byState.get(lexicon);
  if (!map) {
    const all = new Map<string, Holder[]>();
    for (const holder of new Set([...lexicon.holders.values()].flat())) {
      const list = all.get(holder.state);
      if (list) list.push(holder);
      else all.set(holder.state, [holder]);
    }
    map = all;
    byState.set(lexicon, map);
  }
  return map.get(state) ?? [];
}

/** Whether public facts let somebody of this name hold that office of that state on a day: yes, no, or unknown. */
export function mayHold(state: string, office: string, day: string, pieces: readonly string[]): boolean | undefined {
  const now = holdersOf(state).flatMap((holder) =>
    holder.terms.filter((term) => covers(term, day)).map((term) => ({ holder, office: term.office })),
  );
  const same = now.filter((one) => sameKind(one.office, office));
  if (same.some(({ holder }) => isNamed(holder, pieces))) return true;
  // only who rules a state is listed without gaps
  if (!isRuler(office)) return undefined;
  return same.length || now.some((one) => officeOf(one.office)?.level === "leader") ? false : undefined;
}

/** One of the pieces is the holder's family name, or off by a letter. */
function isNamed({ names }: Holder, pieces: readonly string[]): boolean {
  return names.some((name) => {
    const own = piecesOf(name).map((piece) => piece.toLowerCase());
    return pieces.some((piece) => piece === own.at(-1) || isSlip(piece, own.at(-1)!));
  });
}
