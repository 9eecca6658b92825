import { LanguageError } from "./errors.js";

/** Sizes and classes of the network, as its trainer wrote them. */
export interface Config {
  readonly d: number;
  readonly layers: number;
  readonly width: number;
  readonly form: number;
  readonly affix: number;
  readonly shape: number;
  readonly arc: number;
  readonly rel: number;
  readonly tag: number;
  /** Width and layers of the naming part. */
  readonly name: { readonly d: number; readonly layers: number };
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** `UPOS|XPOS|FEATS`. */
  readonly morph: readonly string[];
  readonly rels: readonly string[];
  readonly names: readonly string[];
}

/** A matrix of signed bytes with one scale a row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly bytes: Int8Array;
  readonly scale: Float32Array;
}

export interface Weights {
  readonly model: string;
  readonly config: Config;
  matrix(name: string): Matrix;
  floats(name: string): Float32Array;
  keys(name: "keys" | "name.keys"): Uint32Array;
  text(name: string): string;
}

interface Entry {
  readonly type: string;
  readonly shape: readonly number[];
  readonly offset: number;
}

interface Header {
  readonly model: string;
  readonly config: Config;
  readonly tensors: Readonly<Record<string, Entry>>;
  readonly bytes: number;
}

const MAGIC = [0x43, 0x4f, 0x52, 0x41, 0x4e, 0x54, 0x4f, 1];
const NEXT = "Use the weights that came with this release of @coranto/language.";

/**
 * Reads a weights file: 8 magic bytes, header length (uint32), JSON header padded to 16 bytes, little-endian tensors.
 *
 * @throws LanguageError `E151` when the bytes are no weights file of this format, `E152` when the file is cut short
 */
export function readWeights(file: Uint8Array): Weights {
  if (file.length < 12 || MAGIC.some((b, i) => file[i] !== b))
    throw new LanguageError("E151", "These bytes are not a Coranto weights file of format 1.", NEXT);
  const headerLength = new DataView(file.buffer, file.byteOffset).getUint32(8, true);
  const start = 12 + headerLength;
  const header = parseHeader(file, start);
  if (file.length !== start + header.bytes)
    throw new LanguageError("E152", `The weights file has ${file.length} bytes, not ${start + header.bytes}.`, NEXT);
  // Typed arrays need aligned offsets; a view into a larger buffer may not have them.
  const body = (file.byteOffset + start) % 16 === 0 ? file : file.slice();
  const entry = (name: string): Entry => {
    const found = header.tensors[name];
    if (!found) throw new LanguageError("E153", `The weights file lacks "${name}".`, NEXT);
    return found;
  };
  const length = (name: string) => entry(name).shape.reduce((a, b) => a * b, 1);
  const at = (name: string) => body.byteOffset + start + entry(name).offset;
  const floats = (name: string) => new Float32Array(body.buffer, at(name), length(name));
  return {
    model: header.model,
    config: header.config,
    floats,
    keys: (name) => new Uint32Array(body.buffer, at(name), length(name)),
    text: (name) => new TextDecoder().decode(new Uint8Array(body.buffer, at(name), length(name))),
    matrix(name) {
      const [rows = 0, columns = 0] = entry(name).shape;
      const bytes = new Int8Array(body.buffer, at(name), rows * columns);
      return { rows, columns, bytes, scale: floats(`${name}.scale`) };
    },
  };
}

function parseHeader(file: Uint8Array, end: number): Header {
  if (end > file.length) throw new LanguageError("E152", "The weights file ends within its header.", NEXT);
  try {
    return JSON.parse(new TextDecoder().decode(file.subarray(12, end))) as Header;
  } catch {
    throw new LanguageError("E151", "The header of the weights file is not JSON.", NEXT);
  }
}
