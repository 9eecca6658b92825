/** Widths in parts of the font size, for common sans-serif fonts; a little wide, so that no font overlaps. */
const NARROW = 0.34;
const USUAL = 0.58;
const CAPITAL = 0.72;
const FULL = 1.05;

/** @returns pixels that the text is wide at a font size in pixels */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += shareOf(character);
  return width * size;
}

function shareOf(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  if (/[ijltfrI.,:;'’‘|!()[\]-]/.test(character)) return NARROW;
  if (character === "m" || character === "w" || character === "M" || character === "W") return 0.9;
  if (/\p{Lu}/u.test(character)) return CAPITAL;
  return character < "\u1100" ? USUAL : FULL;
}
