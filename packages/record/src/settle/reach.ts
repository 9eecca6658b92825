import { daysBetween, shiftDay } from "../days.js";
import type { Fact } from "./fact.js";

/** An undated report of a deed is of one dated on the day it was published or up to this many days before. */
export const LATE_REPORT_DAYS = 2;
/** A denial answers a report of up to this many days before. */
export const DENIAL_DAYS = 7;
/** An undated plan is for a day at most this far ahead. */
export const PLAN_DAYS = 30;
/** A period longer than this names no single act. */
export const PERIOD_DAYS = 31;
/** A plan that is called off is at most this many days ahead. */
export const CALL_OFF_DAYS = 60;
/** A copy is published at most this many days after its origin. */
export const COPY_DAYS = 31;
/** A change at one day can move facts at most this far away into another group: period + period + plan called off, in copies. */
export const RADIUS_DAYS = 2 * PERIOD_DAYS + CALL_OFF_DAYS + DENIAL_DAYS + COPY_DAYS;

/** Days within which a fact can be the same act as another. */
export interface Reach {
  readonly from: string;
  readonly to: string;
}

/** Statuses whose date is that of the words, not of an act to come (CODEBOOK section 3, "What `when` dates"). */
const UTTERANCES: ReadonlySet<string> = new Set(["proposed", "refused"]);

/** Whether the date is that of a proposal or refusal rather than of the act. */
export const datesWords = ({ status, from, published }: Fact): boolean =>
  UTTERANCES.has(status) && !(from !== null && published !== null && from > published);

/** The one day of the act that the article itself gives, if it gives one. */
export function ownDay(fact: Fact): string | undefined {
  const { assumed, from, to } = fact;
  return !assumed && from !== null && from === to && !datesWords(fact) ? from : undefined;
}

/** @returns days on which a dated report can be of the same act as this undated one; `undefined`: none */
export function reachOf(fact: Fact): Reach | undefined {
  const { status, assumed, from, to, published } = fact;
  if (status === "historical" || datesWords(fact)) return undefined;
  if (assumed) {
    if (published === null) return undefined;
    if (status === "planned") return { from: published, to: shiftDay(published, PLAN_DAYS) };
    return { from: shiftDay(published, -LATE_REPORT_DAYS), to: published };
  }
  if (from === null || to === null || daysBetween(from, to) > PERIOD_DAYS) return undefined;
  return { from, to };
}

/** @returns days of the acts that a cancellation or a denial can be about */
export function answerReach({ status, from, published }: Fact): Reach | undefined {
  const start = from !== null && (published === null || from < published) ? from : published;
  if (start === null) return undefined;
  if (status === "denied") return { from: shiftDay(start, -DENIAL_DAYS), to: published ?? start };
  return { from: start, to: shiftDay(published ?? start, CALL_OFF_DAYS) };
}
