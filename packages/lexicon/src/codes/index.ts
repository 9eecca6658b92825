import source from "../generated/codes.js";
import type { CodesFile } from "./schema.js";

type Of<K extends CodesFile["kind"]> = Extract<CodesFile, { kind: K }>;

/** The code tables: PLOVER categories, CAMEO codes, the projection of CODEBOOK section 4, context words. */
export interface Codes {
  readonly plover: Of<"plover">["categories"];
  readonly cameo: Of<"cameo">["codes"];
  readonly projection: Omit<Of<"projection">, "kind">;
  readonly contexts: Of<"contexts">["contexts"];
  readonly subcodes: Omit<Of<"subcodes">, "kind">;
}

let loaded: Codes | undefined;

/** The compiled domain; read once. The compiler has checked it against the schema. */
export function loadCodes(): Codes {
  if (loaded) return loaded;
  const files = Object.values(JSON.parse(source) as Record<string, CodesFile>);
  const pick = <K extends CodesFile["kind"]>(kind: K): Of<K> => {
    const file = files.find((one): one is Of<K> => one.kind === kind);
    if (!file) throw new Error(`lexicon domain codes has no file of kind ${kind}: run the lexicon compiler`);
    return file;
  };
  loaded = {
    plover: pick("plover").categories,
    cameo: pick("cameo").codes,
    projection: pick("projection"),
    contexts: pick("contexts").contexts,
    subcodes: pick("subcodes"),
  };
  return loaded;
}
