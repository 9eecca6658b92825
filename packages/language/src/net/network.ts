import type { Weights } from "../model/weights.js";
import { type Address, createKernel } from "./kernel.js";
import { applyLayer, layFloats, layOut } from "./layer.js";
import { createWordRows } from "./words.js";

/** What the network says about one sentence of n words, row by row. Each table is good until the next one is asked for. */
export interface Scores {
  /** n rows of n + 1 scores of heads; the last column is the root, the diagonal means nothing. */
  arcs(): Float32Array;
  /** Scores of relations, rows of `relationWidth`, of each word to the given heads (n is the root). */
  relations(heads: Int32Array): Float32Array;
  readonly relationWidth: number;
  /** Rows of `tagWidth`: scores of UPOS, then Penn tags, then joint classes. */
  tags(): Float32Array;
  readonly tagWidth: number;
  /** Rows of `nameWidth`. */
  names(): Float32Array;
  readonly nameWidth: number;
}

export interface Network {
  /** Reads a batch of sentences; calls back once for each, in order. */
  read(sentences: readonly (readonly string[])[], each: (scores: Scores, sentence: number) => void): void;
}

/** Lays the weights out in a WebAssembly instance of its own. */
export function createNetwork(weights: Weights): Network {
  const { d, layers, width, arc, rel, name } = weights.config;
  const kernel = createKernel();
  const named = (part: string) => [weights.matrix(part), weights.floats(`${part}.bias`)] as const;
  const wordRow = createWordRows(kernel, weights);
  const stackOf = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, i) => ({
      norm: layFloats(kernel, weights.floats(`${prefix}layer${i}.norm`)),
      conv: layFloats(kernel, weights.floats(`${prefix}layer${i}.conv`)),
      gates: layOut(kernel, [named(`${prefix}layer${i}.gates`)]),
    }));
  const trunk = { d, norm: layFloats(kernel, weights.floats("norm")), stack: stackOf("", layers) };
  const naming = {
    d: name.d,
    norm: layFloats(kernel, weights.floats("name.norm")),
    stack: stackOf("name.", name.layers),
  };
  const heads = layOut(kernel, [named("heads")]);
  const query = layOut(kernel, [[weights.matrix("bilinear"), weights.floats("arc.bias")]]);
  const arcRoot = layFloats(kernel, weights.floats("arc.root"));
  const relRoot = layFloats(kernel, weights.floats("rel.root"));
  const relations = layOut(kernel, [named("rel")]);
  const tags = layOut(kernel, [named("upos"), named("xpos"), named("morph")]);
  const context = layOut(kernel, [named("name.context")]);
  const nameTags = layOut(kernel, [named("names")]);
  const state = kernel.reserve(d * 4);
  const empty = kernel.mark();
  // Parts of a row of the heads layer, in floats.
  const part = {
    dep: 0,
    head: arc,
    relDep: 2 * arc,
    relHead: 2 * arc + rel,
    tag: 2 * (arc + rel),
  };

  /** First rows of all words, for the trunk and for the naming part. */
  function startRows(sentences: readonly (readonly string[])[], n: number): { x: Address; names: Address } {
    const x = kernel.reserve(n * d * 4);
    const names = kernel.reserve(n * name.d * 4);
    let at = 0;
    for (const sentence of sentences)
      for (const form of sentence) {
        const row = wordRow(form);
        const both = kernel.floats(row, d + name.d);
        kernel.floats(x + at * d * 4, d).set(both.subarray(0, d));
        kernel.floats(names + at * name.d * 4, name.d).set(both.subarray(d));
        at++;
      }
    return { x, names };
  }

  /** Hidden rows of all words after the last layer. `starts` has one more entry than there are sentences. */
  function encode(of: typeof trunk, x: Address, starts: readonly number[], n: number): Address {
    const rowBytes = of.d * 4;
    const flat = kernel.reserve(n * rowBytes);
    const near = kernel.reserve(n * rowBytes);
    const mark = kernel.mark();
    for (const layer of of.stack) {
      kernel.normalise(x, n, of.d, layer.norm, flat);
      eachSentence(starts, (from, size) => {
        const offset = from * rowBytes;
        kernel.convolve(flat + offset, size, of.d, width, layer.conv, near + offset);
      });
      const z = applyLayer(kernel, layer.gates, near, n, of.d, false);
      eachSentence(starts, (from, size) => {
        kernel.recur(z + from * 3 * rowBytes, size, of.d, x + from * rowBytes, state);
      });
      kernel.release(mark);
    }
    kernel.normalise(x, n, of.d, of.norm, flat);
    return flat;
  }

  function scoresOf(
    parts: Address,
    queries: Address,
    tagRows: Address,
    nameRows: Address,
    from: number,
    n: number,
  ): Scores {
    const rowOf = (t: number, offset: number) => parts + ((from + t) * heads.rows + offset) * 4;
    return {
      arcs() {
        const arcs = kernel.reserve(n * (n + 1) * 4);
        const rootColumn = kernel.reserve(n * 2 * 4);
        const queryRow = queries + from * query.rows * 4;
        kernel.compare(queryRow, n, rowOf(0, part.head), n, heads.rows, arc, 1, arcs);
        kernel.compare(queryRow, n, arcRoot, 1, arc, arc, 0, rootColumn);
        const scores = kernel.floats(arcs, n * (n + 1));
        const rooted = kernel.floats(rootColumn, n * 2);
        for (let t = 0; t < n; t++) scores[t * (n + 1) + n] = rooted[t * 2]!;
        return scores;
      },
      tags: () => kernel.floats(tagRows + from * tags.rows * 4, n * tags.rows),
      tagWidth: tags.rows,
      names: () => kernel.floats(nameRows + from * nameTags.rows * 4, n * nameTags.rows),
      nameWidth: nameTags.rows,
      relationWidth: relations.rows,
      relations(to) {
        const both = kernel.reserve(n * rel * 4);
        for (let t = 0; t < n; t++) {
          const head = to[t]! === n ? relRoot : rowOf(to[t]!, part.relHead);
          kernel.add(rowOf(t, part.relDep), head, rel, both + t * rel * 4);
        }
        return kernel.floats(applyLayer(kernel, relations, both, n, rel, true), n * relations.rows);
      },
    };
  }

  return {
    read(sentences, each) {
      const starts = [0];
      for (const sentence of sentences) starts.push(starts.at(-1)! + sentence.length);
      const n = starts.at(-1)!;
      kernel.release(empty);
      const { x, names } = startRows(sentences, n);
      const hidden = encode(trunk, x, starts, n);
      const parts = applyLayer(kernel, heads, hidden, n, d, false);
      const queries = applyLayer(kernel, query, parts + part.dep * 4, n, heads.rows, true);
      const tagRows = applyLayer(kernel, tags, parts + part.tag * 4, n, heads.rows, true);
      const told = applyLayer(kernel, context, parts + part.tag * 4, n, heads.rows, true);
      kernel.add(names, told, n * name.d, names);
      const nameRows = applyLayer(kernel, nameTags, encode(naming, names, starts, n), n, name.d, false);
      const mark = kernel.mark();
      for (let i = 0; i < sentences.length; i++) {
        kernel.release(mark);
        each(scoresOf(parts, queries, tagRows, nameRows, starts[i]!, sentences[i]!.length), i);
      }
    },
  };
}

function eachSentence(starts: readonly number[], visit: (from: number, size: number) => void): void {
  for (let i = 0; i + 1 < starts.length; i++) visit(starts[i]!, starts[i + 1]! - starts[i]!);
}
