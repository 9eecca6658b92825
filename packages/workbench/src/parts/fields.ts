import { ACT_WORDS, actGloss } from "../lib/acts.ts";
import { STATUS_WORDS, statusShape } from "../lib/status.ts";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** One filter of a list; its name is the address's. */
export type Field = { readonly name: string; readonly label: string } & (
  | { readonly kind: "text"; readonly hint?: string }
  | { readonly kind: "flag" }
  | { readonly kind: "choice" | "choices"; readonly options: readonly Option[] }
);

const statusOptions = STATUS_WORDS.map((value) => ({ value, label: `${statusShape(value)} ${value}` }));
const actOptions = ACT_WORDS.map((value) => ({ value, label: `${value}: ${actGloss(value)}` }));

export const since: Field = { name: "since", label: "Since", kind: "text", hint: "2026-01-31 or 90d" };
export const until: Field = { name: "until", label: "Until", kind: "text", hint: "2026-01-31 or 90d" };
export const statuses: Field = { name: "status", label: "Status", kind: "choices", options: statusOptions };
export const oneStatus: Field = { name: "status", label: "Status", kind: "choice", options: statusOptions };
export const category: Field = { name: "category", label: "Category", kind: "choice", options: actOptions };
export const outlet: Field = { name: "outlet", label: "Outlet", kind: "text" };
export const code: Field = { name: "code", label: "Code", kind: "text", hint: "CONSULT or CAMEO 04" };
