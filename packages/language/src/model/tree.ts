/** Far above any score: a second word under the root costs more than any other choice of heads. */
const ROOT_COST = 1e5;
const NONE = Number.NEGATIVE_INFINITY;

/**
 * The best tree for the scores of heads, with exactly one word under the root: Edmonds' algorithm in Tarjan's order, with time in the
 * square of the length. Root arcs are made dear, so that the best tree uses one (Stanojević and Cohen 2021).
 *
 * @param scores n rows of n + 1 scores; the last column is the root, the diagonal is not used
 * @returns for each word the number of its head, n for the root
 */
export function bestTree(scores: Float32Array, n: number): Int32Array {
  const greedy = greedyTree(scores, n);
  if (greedy) return greedy;
  const forest = new Forest(scores, n);
  for (let word = 0; word < n; word++) forest.grow(word);
  return forest.heads();
}

/** The best head of every word for itself, if that happens to be a tree with one root. */
function greedyTree(scores: Float32Array, n: number): Int32Array | undefined {
  const heads = new Int32Array(n);
  let roots = 0;
  for (let t = 0; t < n; t++) {
    const row = t * (n + 1);
    let best = n;
    for (let h = 0; h < n; h++) if (h !== t && scores[row + h]! > scores[row + best]!) best = h;
    heads[t] = best;
    if (best === n) roots++;
  }
  if (roots !== 1) return undefined;
  // Words from which the root was already reached; others carry the number of the walk that met them.
  const met = new Int32Array(n);
  for (let t = 0; t < n; t++) {
    let at = t;
    while (at !== n && met[at] === 0) {
      met[at] = t + 1;
      at = heads[at]!;
    }
    if (at !== n && met[at] === t + 1) return undefined;
  }
  return heads;
}

/** Words and the cycles they were joined into. Nodes 0 to n - 1 are words, n is the root, joined cycles come after. */
class Forest {
  readonly #n: number;
  readonly #size: number;
  /** Score of the arc into slot i from slot j, at i * size + j; a joined cycle lives in the slot of one of its nodes. */
  readonly #scores: Float64Array;
  /** The words that such an arc really joins. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #nodeAt: number[] = [];
  readonly #slotOf: number[] = [];
  readonly #parent: number[] = [];
  /** Chosen arc into each node, by the words it joins. */
  readonly #chosenFrom: number[] = [];
  readonly #chosenTo: number[] = [];
  readonly #chosenScore: number[] = [];
  readonly #done: boolean[] = [];
  #slots: number[] = [];

  constructor(scores: Float32Array, n: number) {
    const size = n + 1;
    this.#n = n;
    this.#size = size;
    this.#scores = new Float64Array(size * size).fill(NONE);
    this.#from = new Int32Array(size * size);
    this.#to = new Int32Array(size * size);
    for (let t = 0; t <= n; t++) {
      this.#nodeAt.push(t);
      this.#slotOf.push(t);
      this.#parent.push(-1);
      this.#done.push(t === n);
      this.#slots.push(t);
      for (let h = 0; h <= n && t < n; h++) {
        const at = t * size + h;
        if (h !== t) this.#scores[at] = h === n ? scores[at]! - ROOT_COST : scores[at]!;
        this.#from[at] = h;
        this.#to[at] = t;
      }
    }
  }

  /** Follows best heads from a word until they meet what is already joined to the root; joins the cycles on the way. */
  grow(word: number): void {
    let node = this.#top(word);
    if (this.#done[node]) return;
    const path = [node];
    for (;;) {
      const head = this.#choose(node);
      if (this.#done[head]) break;
      const start = path.indexOf(head);
      if (start < 0) path.push(head);
      else path.push(this.#join(path.splice(start)));
      node = path.at(-1)!;
    }
    for (const each of path) this.#done[each] = true;
  }

  heads(): Int32Array {
    for (let node = this.#parent.length - 1; node > this.#n; node--) {
      let child = this.#chosenTo[node]!;
      while (this.#parent[child] !== node) child = this.#parent[child]!;
      this.#chosenFrom[child] = this.#chosenFrom[node]!;
      this.#chosenTo[child] = this.#chosenTo[node]!;
    }
    return Int32Array.from(this.#chosenFrom.slice(0, this.#n));
  }

  #top(node: number): number {
    let at = node;
    while (this.#parent[at]! >= 0) at = this.#parent[at]!;
    return at;
  }

  /** Takes the best arc into a node; returns the node it comes from. */
  #choose(node: number): number {
    const row = this.#slotOf[node]! * this.#size;
    let best = this.#n;
    for (const slot of this.#slots) if (this.#scores[row + slot]! > this.#scores[row + best]!) best = slot;
    this.#chosenFrom[node] = this.#from[row + best]!;
    this.#chosenTo[node] = this.#to[row + best]!;
    this.#chosenScore[node] = this.#scores[row + best]!;
    return this.#nodeAt[best]!;
  }

  /** Makes one node of a cycle; arcs into it are worth what they gain over the arc of the cycle that they replace. */
  #join(cycle: readonly number[]): number {
    const node = this.#parent.length;
    const slots = cycle.map((each) => this.#slotOf[each]!);
    const into = slots[0]!;
    this.#slots = this.#slots.filter((slot) => !slots.includes(slot));
    for (const slot of this.#slots) {
      this.#keepBest(into * this.#size + slot, slots, (k) => slots[k]! * this.#size + slot, cycle);
      if (slot !== this.#n)
        this.#keepBest(slot * this.#size + into, slots, (k) => slot * this.#size + slots[k]!, undefined);
    }
    this.#slots.push(into);
    this.#scores[into * this.#size + into] = NONE;
    for (const each of cycle) this.#parent[each] = node;
    this.#parent.push(-1);
    this.#done.push(false);
    this.#slotOf.push(into);
    this.#nodeAt[into] = node;
    return node;
  }

  /** Writes the best of the arcs at `at(k)`, less the chosen scores of the cycle if given, to one place. */
  #keepBest(
    to: number,
    slots: readonly number[],
    at: (k: number) => number,
    cycle: readonly number[] | undefined,
  ): void {
    let best = at(0);
    let most = NONE;
    for (let k = 0; k < slots.length; k++) {
      const score = this.#scores[at(k)]! - (cycle ? this.#chosenScore[cycle[k]!]! : 0);
      if (score > most) {
        most = score;
        best = at(k);
      }
    }
    const from = this.#from[best]!;
    const word = this.#to[best]!;
    this.#scores[to] = most;
    this.#from[to] = from;
    this.#to[to] = word;
  }
}
