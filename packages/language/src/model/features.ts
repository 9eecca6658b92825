/** What the network sees of a word's form. `training/coranto_training/features.py` is the same, bit for bit. */

/** Row numbers: the pretrained table (0 when unknown), 2 of the form table, 7 of the affix table, 3 of the shape table. */
export interface FormRows {
  readonly word: number;
  readonly form: readonly number[];
  readonly affix: readonly number[];
  readonly shape: readonly number[];
}

const PLAIN: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "`": "'",
  "´": "'",
  "“": '"',
  "”": '"',
  "«": '"',
  "»": '"',
  "–": "—",
  "…": ".",
};
const LONGEST_SHAPE = 12;

/** FNV-1a over UTF-16 code units with a final avalanche, as unsigned 32 bits. */
export function hash32(text: string, seed: number): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Lower case, plain quotes and dashes, every digit 0. */
export function normalForm(form: string): string {
  return form
    .toLowerCase()
    .replace(/[’‘`´“”«»–…]/g, (c) => PLAIN[c] ?? c)
    .replace(/[1-9]/g, "0");
}

/** X for upper case, x for other letters, 0 for digits, else itself; runs cut at 4, at most 12 long. */
export function shapeOf(form: string): string {
  const out: string[] = [];
  let run = 0;
  for (const c of form) {
    const low = c.toLowerCase();
    const s = c >= "0" && c <= "9" ? "0" : low === c.toUpperCase() ? c : c === low ? "x" : "X";
    run = out.at(-1) === s ? run + 1 : 1;
    if (run <= 4) out.push(s);
    if (out.length === LONGEST_SHAPE) break;
  }
  return out.join("");
}

export function casingOf(form: string): "none" | "lower" | "upper" | "single" | "title" | "mixed" {
  const low = form.toLowerCase();
  const up = form.toUpperCase();
  if (low === up) return "none";
  if (form === low) return "lower";
  const points = [...form];
  if (form === up) return points.length > 1 ? "upper" : "single";
  const first = points[0] ?? "";
  const rest = form.slice(first.length);
  return first !== first.toLowerCase() && rest === rest.toLowerCase() ? "title" : "mixed";
}

/** Key of a word in the pretrained table. */
export function wordKey(normal: string): number {
  return hash32(normal, 5) || 1;
}

/** Rows of a form in tables of the given lengths. */
export function formRows(
  form: string,
  wordRows: ReadonlyMap<number, number>,
  sizes: { readonly form: number; readonly affix: number; readonly shape: number },
): FormRows {
  const normal = normalForm(form);
  const points = [...normal];
  const start = (n: number) => points.slice(0, n).join("");
  const end = (n: number) => points.slice(-n).join("");
  const affixes = [`p1${start(1)}`, `p2${start(2)}`, `p3${start(3)}`, `s1${end(1)}`, `s2${end(2)}`, `s3${end(3)}`];
  affixes.push(`s4${end(4)}`);
  const shapes = [`k${shapeOf(form)}`, `c${casingOf(form)}`, `l${Math.min(points.length, 12)}`];
  return {
    word: wordRows.get(wordKey(normal)) ?? 0,
    form: [hash32(normal, 1) % sizes.form, hash32(normal, 2) % sizes.form],
    affix: affixes.map((a) => hash32(a, 3) % sizes.affix),
    shape: shapes.map((s) => hash32(s, 4) % sizes.shape),
  };
}
