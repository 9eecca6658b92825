import { loadLanguage } from "@coranto/language/node";
import { textInput } from "./input.js";
import type { Answer } from "./verbs.js";

/** `{id, text}` → `{id, sentences: [{span, paragraph, tokens, multiwords, names}]}`. */
export function answer(): Answer {
  const language = loadLanguage();
  return (input) => {
    const { id, text } = textInput.parse(input);
    return { id, sentences: language.parse(text) };
  };
}
