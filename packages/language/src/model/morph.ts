import type { Upos } from "../types.js";

/** A joint class of the network: tag, Penn tag and features that were seen together. */
export interface Morph {
  readonly upos: Upos;
  readonly xpos: string;
  readonly feats: Readonly<Record<string, string>>;
}

/** Finds the best class in the row of scores that begins at `at`. */
export type MorphReader = (scores: Float32Array, at: number) => Morph;

/**
 * A reader of rows that hold scores of the UPOS tags, of the Penn tags and of the joint classes, one after the other. The best class
 * has the best sum of its own score and those of its two tags.
 *
 * @param labels classes written `UPOS|XPOS|Name=Value|…`
 */
export function createMorphReader(
  labels: readonly string[],
  upos: readonly string[],
  xpos: readonly string[],
): MorphReader {
  const morphs = labels.map(readMorph);
  const uposAt = Int32Array.from(morphs, (morph) => upos.indexOf(morph.upos));
  const xposAt = Int32Array.from(morphs, (morph) => upos.length + xpos.indexOf(morph.xpos));
  const first = upos.length + xpos.length;
  return (scores, at) => {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < morphs.length; i++) {
      const sum = scores[at + first + i]! + scores[at + uposAt[i]!]! + scores[at + xposAt[i]!]!;
      if (sum > most) {
        most = sum;
        best = i;
      }
    }
    return morphs[best]!;
  };
}

function readMorph(label: string): Morph {
  const [upos = "X", xpos = "FW", ...pairs] = label.split("|");
  const feats: Record<string, string> = {};
  for (const pair of pairs) {
    const cut = pair.indexOf("=");
    if (cut > 0) feats[pair.slice(0, cut)] = pair.slice(cut + 1);
  }
  return { upos: upos as Upos, xpos, feats };
}
