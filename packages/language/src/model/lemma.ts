/** Lemma of a form by its Penn tag; proper nouns keep their letters. */
export type Lemmatiser = (form: string, xpos: string, proper: boolean) => string;

interface Rule {
  readonly strip: number;
  readonly add: string;
}

const LONGEST_ENDING = 6;

/**
 * Reads the rules that `training/coranto_training/lemmas.py` learned: lines `TAG ending strip add`, parted by tabs. An ending that
 * begins with `^` is a whole word, and `add` its lemma.
 */
export function readLemmas(text: string): Lemmatiser {
  const rules = new Map<string, Rule>();
  for (const line of text.split("\n")) {
    const [tag = "", ending = "", strip = "0", add = ""] = line.split("\t");
    rules.set(`${tag}\t${ending}`, { strip: Number(strip), add });
  }
  return (form, xpos, proper) => {
    const word = proper || xpos === "NNP" || xpos === "NNPS" ? form : form.toLowerCase();
    const whole = rules.get(`${xpos}\t^${word}`);
    if (whole) return whole.add;
    for (let k = Math.max(0, word.length - LONGEST_ENDING); k <= word.length; k++) {
      const rule = rules.get(`${xpos}\t${word.slice(k)}`);
      if (rule && rule.strip <= word.length) return word.slice(0, word.length - rule.strip) + rule.add || word;
    }
    return word;
  };
}
