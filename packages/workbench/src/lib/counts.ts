import type { Counted } from "@coranto/record/views";

/** `1 event`, `14 events`, `1,204 events`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

/** Thousands set apart by commas, as British papers do; no locale of the machine is asked. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `14 events, 61 reports`: both counts of the copies toggle, always together. */
export function bothCounts({ once, all }: Counted, one = "event", many = `${one}s`): string {
  return once === all ? counted(once, one, many) : `${counted(once, one, many)}, ${counted(all, "report")}`;
}

/** A share from 0 to 1 in whole per cent; what is neither none nor all is never rounded to it. */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  if (whole === 0 && share > 0) return "under 1 %";
  if (whole === 100 && share < 1) return "over 99 %";
  return `${whole} %`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
