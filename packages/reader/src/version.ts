/** Versions that stand in every Reading, so that a stored row tells what made it. */
export const CODER_VERSION = "0.1.0";
export const LEXICON_VERSION = "2026.11";
