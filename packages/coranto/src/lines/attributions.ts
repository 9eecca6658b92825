import { loadLanguage } from "@coranto/language/node";
import { findAttributions } from "@coranto/reader";
import { textInput } from "./input.js";
import type { Answer } from "./verbs.js";

/** `{id, text}` → `{id, attributions: [{source: span | null, cue: [span], content: [span]}]}`; a span is `{start, end}`. */
export function answer(): Answer {
  const language = loadLanguage();
  return (input) => {
    const { id, text } = textInput.parse(input);
    return { id, attributions: findAttributions(language.parse(text), text) };
  };
}
