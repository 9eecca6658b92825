/** Words around a span, on one line: how an error is shown. */
export function wordsAround(text: string, start: number, end: number, around = 30): string {
  return text.slice(Math.max(0, start - around), end + around).replace(/\s+/g, " ");
}
