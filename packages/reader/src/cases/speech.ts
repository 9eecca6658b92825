import type { Language } from "@coranto/language";
import { loadSpeech } from "@coranto/lexicon";
import type { Statement } from "../contract/reading.js";
import { findCandidates } from "../expected/expectations.js";
import { findExpectations } from "../expected/index.js";
import { nobody, readDrafts, readSaid, shown } from "../said/testing.js";
import type { Checked } from "./report.js";

type Entry = ReturnType<typeof loadSpeech>["entries"][number];

/** Words of saying: `sentence => speaker | cue | content`; of likelihood: `sentence => band | content`. */
export function checkSpeech(language: Language): readonly Checked[] {
  return loadSpeech()
    .entries.filter((entry) => !("sense" in entry && entry.sense === "attitude"))
    .flatMap((entry) => {
      const { finds, leaves } = "band" in entry ? likelihoodOf(language) : sayingOf(language, entry);
      return [
        ...entry.finds.map((text): Checked => {
          const [sentence = "", wanted = ""] = text.split(" => ");
          const found = finds(sentence);
          return { entry: `speech.${entry.id}`, kind: "finds", text, found, holds: found.includes(wanted) };
        }),
        ...entry.leaves.map((text): Checked => {
          const found = leaves(text);
          return { entry: `speech.${entry.id}`, kind: "leaves", text, found, holds: !found.length };
        }),
      ];
    });
}

interface Finder {
  readonly finds: (text: string) => readonly string[];
  readonly leaves: (text: string) => readonly string[];
}

function sayingOf(language: Language, { id }: Entry): Finder {
  return {
    finds: (text) => shown(readDrafts(language, text)),
    leaves: (text) => {
      const said = readDrafts(language, text);
      const own = said.statements.filter(({ why }) => why.includes(`speech.${id}`));
      return shown({ ...said, statements: own });
    },
  };
}

function likelihoodOf(language: Language): Finder {
  const read = (text: string): ReturnType<typeof readSaid> => readSaid(language, text);
  return {
    finds: (text) => {
      const { document, statements } = read(text);
      return findCandidates(document, statements as readonly Statement[]).map(
        ({ marker, content }) => `${marker.band} | ${text.slice(content.start, content.end)}`,
      );
    },
    leaves: (text) => {
      const { document, statements } = read(text);
      return findExpectations(document, nobody, [], statements, []).map(
        ({ likelihood, content }) => `${likelihood} | ${text.slice(content.start, content.end)}`,
      );
    },
  };
}
