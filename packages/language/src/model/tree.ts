/** Far above any score: a second word under the root costs more than any other choice of heads. */
const ROOT_COST = 1e5;

/**
 * The best tree for the scores of heads, with exactly one word under the root (Chu-Liu-Edmonds; root arcs are made dear,
 * so the best tree uses one: Stanojević and Cohen 2021).
 *
 * @param scores n rows of n + 1 scores; the last column is the root, the diagonal is not used
 * @returns for each word the number of its head, n for the root
 */
export function bestTree(scores: Float32Array, n: number): Int32Array {
  const size = n + 1;
  // From here on 0 is the root, words count from 1.
  const s = new Float64Array(size * size);
  for (let i = 0; i < n; i++) {
    s[(i + 1) * size] = scores[i * size + n]! - ROOT_COST;
    for (let j = 0; j < n; j++) s[(i + 1) * size + j + 1] = i === j ? Number.NEGATIVE_INFINITY : scores[i * size + j]!;
  }
  const heads = arborescence(s, size);
  const out = new Int32Array(n);
  for (let i = 0; i < n; i++) out[i] = heads[i + 1] === 0 ? n : heads[i + 1]! - 1;
  return out;
}

/** Best head of every node but 0; the scores of node i begin at i * size. */
function arborescence(s: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size);
  for (let i = 1; i < size; i++) {
    let best = i === 0 ? 1 : 0;
    for (let j = 0; j < size; j++) if (j !== i && s[i * size + j]! > s[i * size + best]!) best = j;
    heads[i] = best;
  }
  const cycle = findCycle(heads, size);
  return cycle ? contracted(s, size, heads, cycle) : heads;
}

/** Nodes on a cycle of heads, or undefined. */
function findCycle(heads: Int32Array, size: number): readonly number[] | undefined {
  const seenIn = new Int32Array(size);
  for (let start = 1; start < size; start++) {
    let at = start;
    while (at !== 0 && seenIn[at] === 0) {
      seenIn[at] = start;
      at = heads[at]!;
    }
    if (at === 0 || seenIn[at] !== start) continue;
    const cycle = [at];
    for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next);
    return cycle;
  }
  return undefined;
}

/** Solves with the cycle as one node, then opens the cycle where that solution enters it. */
function contracted(s: Float64Array, size: number, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const inCycle = new Uint8Array(size);
  for (const v of cycle) inCycle[v] = 1;
  const kept: number[] = [];
  for (let v = 0; v < size; v++) if (!inCycle[v]) kept.push(v);
  const small = kept.length + 1;
  const one = small - 1;
  const t = new Float64Array(small * small).fill(Number.NEGATIVE_INFINITY);
  /** The node of the cycle that an arc into, or out of, the contracted node really meets. */
  const enters = new Int32Array(small);
  const leaves = new Int32Array(small);
  for (let a = 0; a < kept.length; a++) {
    const v = kept[a]!;
    for (let b = 0; b < kept.length; b++) t[a * small + b] = s[v * size + kept[b]!]!;
    for (const c of cycle) {
      const into = s[c * size + v]! - s[c * size + heads[c]!]!;
      if (into > t[one * small + a]!) {
        t[one * small + a] = into;
        enters[a] = c;
      }
      if (v !== 0 && s[v * size + c]! > t[a * small + one]!) {
        t[a * small + one] = s[v * size + c]!;
        leaves[a] = c;
      }
    }
  }
  const found = arborescence(t, small);
  const out = heads.slice();
  for (let a = 1; a < kept.length; a++) out[kept[a]!] = found[a] === one ? leaves[a]! : kept[found[a]!]!;
  const from = found[one]!;
  out[enters[from]!] = kept[from]!;
  return out;
}
