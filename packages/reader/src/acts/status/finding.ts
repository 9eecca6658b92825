import type { Status } from "../../contract/vocabulary.js";

/** A status and the rule that gave it. */
export interface StatusFinding {
  readonly status: Status;
  /** `status.future`, `status.verb.cancel` … */
  readonly cue: string;
  /** Proposed by asking others: projected to REQUEST. */
  readonly asked?: boolean;
}

export function finding(status: Status, cue: string, asked?: boolean): StatusFinding {
  return asked ? { status, cue: `status.${cue}`, asked } : { status, cue: `status.${cue}` };
}
