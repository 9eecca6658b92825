import { plainText } from "../markup.js";

export interface GoldTime {
  readonly start: number;
  readonly end: number;
  /** TIMEX3 value. */
  readonly value: string;
}

export interface TimeText {
  readonly text: string;
  /** Creation time as the file gives it; empty without one. */
  readonly published: string;
  readonly times: readonly GoldTime[];
}

/** Text of a TimeML file with its TIMEX3 outside the creation time; empty ones are left out. */
export function readTimeml(xml: string): TimeText {
  const published = /<DCT>\s*<TIMEX3[^>]*value="([^"]*)"/.exec(xml)?.[1] ?? "";
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(xml)?.[1] ?? "";
  let text = "";
  const times: GoldTime[] = [];
  let at = 0;
  for (const match of body.matchAll(/<TIMEX3([^>]*)>([\s\S]*?)<\/TIMEX3>/g)) {
    text += plainText(body.slice(at, match.index));
    const words = plainText(match[2]!);
    const value = /value="([^"]*)"/.exec(match[1]!)?.[1] ?? "";
    if (words) times.push({ start: text.length, end: text.length + words.length, value });
    text += words;
    at = match.index + match[0].length;
  }
  return { text: text + plainText(body.slice(at)), published, times };
}
