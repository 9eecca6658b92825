import type { Token } from "@coranto/language";
import { actsIn } from "../acts/sentence.js";
import type { Act } from "../contract/vocabulary.js";
import type { View } from "../said/view.js";
import { children, isRelation } from "../syntax/tree.js";
import type { Marker } from "./markers.js";

/**
 * Acts (CODEBOOK section 3) that are expected: the predicate's own, else those of what it brings about or is about ("reach a deal",
 * "push Belmark to attack"). Acts in conditions and asides ("if the talks fail") are not expected.
 */
export function expectedActs(view: View, { predicate }: Marker): readonly Act[] {
  const named = actsIn(view.sentence);
  const own = named.filter(({ head }) => head === predicate.index);
  const found = own.length ? own : named.filter(({ head }) => isBrought(view, predicate, head));
  return [...new Set(found.map(({ act }) => act))];
}

function isBrought(view: View, predicate: Token, head: number): boolean {
  return children(view.sentence, predicate.index).some(
    (child) =>
      isRelation(child, "obj", "xcomp", "nsubj:pass") &&
      (child.index === head ||
        (isRelation(child, "xcomp") &&
          children(view.sentence, child.index).some((below) => below.index === head && isRelation(below, "obj")))),
  );
}
