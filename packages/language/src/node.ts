import { readFileSync } from "node:fs";
import { LanguageError } from "./model/errors.js";
import { createLanguage, type WordLanguage } from "./model/language.js";

interface Manifest {
  readonly model: string;
  readonly file: string;
  readonly bytes: number;
}

let loaded: WordLanguage | undefined;

/**
 * The English language with the weights that come with this package, read once.
 *
 * @param name of the model; this release has `small` alone
 * @throws LanguageError `E154` when the weights are missing, `E155` when their size or version is not the manifest's,
 * `E156` when there is no model of this name
 */
export function loadLanguage(name = "small"): WordLanguage {
  if (name !== "small")
    throw new LanguageError(
      "E156",
      `There is no model "${name}" here.`,
      'Use "small": the other models are not part of this release.',
    );
  loaded ??= load(new URL("../models/", import.meta.url));
  return loaded;
}

function load(folder: URL): WordLanguage {
  const next = "Install @coranto/language again, or check out packages/language/models.";
  let manifest: Manifest;
  let weights: Uint8Array;
  try {
    manifest = JSON.parse(readFileSync(new URL("manifest.json", folder), "utf8")) as Manifest;
    weights = readFileSync(new URL(manifest.file, folder));
  } catch (cause) {
    throw new LanguageError("E154", `The weights in ${folder.pathname} cannot be read (${String(cause)}).`, next);
  }
  if (weights.length !== manifest.bytes)
    throw new LanguageError("E155", `${manifest.file} has ${weights.length} bytes, not ${manifest.bytes}.`, next);
  const language = createLanguage(weights);
  if (language.model !== manifest.model)
    throw new LanguageError("E155", `${manifest.file} holds ${language.model}, not ${manifest.model}.`, next);
  return language;
}
