import type { Upos } from "../types.js";

/** A joint class of the network: tag, Penn tag and features that were seen together. */
export interface Morph {
  readonly upos: Upos;
  readonly xpos: string;
  readonly feats: Readonly<Record<string, string>>;
  readonly uposAt: number;
  readonly xposAt: number;
}

/** Reads classes written `UPOS|XPOS|Name=Value|…`. */
export function readMorphs(labels: readonly string[], upos: readonly string[], xpos: readonly string[]): readonly Morph[] {
  return labels.map((label) => {
    const [u = "X", x = "FW", ...pairs] = label.split("|");
    const feats: Record<string, string> = {};
    for (const pair of pairs) {
      const cut = pair.indexOf("=");
      if (cut > 0) feats[pair.slice(0, cut)] = pair.slice(cut + 1);
    }
    return { upos: u as Upos, xpos: x, feats, uposAt: upos.indexOf(u), xposAt: xpos.indexOf(x) };
  });
}

/** The class with the best sum of its own score and those of its two tags, read from row t of each table. */
export function bestMorph(
  morphs: readonly Morph[],
  t: number,
  scores: { readonly upos: Float32Array; readonly xpos: Float32Array; readonly morph: Float32Array },
  sizes: { readonly upos: number; readonly xpos: number },
): Morph {
  let best = morphs[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < morphs.length; i++) {
    const morph = morphs[i]!;
    const sum =
      scores.morph[t * morphs.length + i]! +
      scores.upos[t * sizes.upos + morph.uposAt]! +
      scores.xpos[t * sizes.xpos + morph.xposAt]!;
    if (sum > most) {
      most = sum;
      best = morph;
    }
  }
  return best;
}
