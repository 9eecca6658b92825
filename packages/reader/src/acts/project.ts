import { loadCodes } from "@coranto/lexicon";
import type { Event } from "../contract/reading.js";
import type { Act, Status } from "../contract/vocabulary.js";

/** What CODEBOOK section 4 makes of an act by its status. */
export interface Projection {
  readonly plover: {
    readonly event: Act;
    readonly mode?: string;
    readonly quad: "V-COOP" | "M-COOP" | "V-CONF" | "M-CONF";
    readonly score: number;
  } | null;
  readonly cameo: NonNullable<Event["cameo"]> | null;
}

export interface ActAsDone {
  readonly act: Act;
  readonly mode?: string;
  /** CAMEO code of the act when done. */
  readonly cameo: string;
  readonly status: Status;
  /** Proposed by asking others to do it, or by a mediator: REQUEST instead of an own offer. */
  readonly asked?: boolean;
  /** An allegation with a concrete time or place: the act counts, on the accuser's word. */
  readonly concrete?: boolean;
}

/** PLOVER category, mode, quad and intensity, and CAMEO code with its Goldstein value; null where nothing is projected. */
export function project({ act, mode, cameo, status, asked = false, concrete = false }: ActAsDone): Projection {
  const { projection, plover } = loadCodes();
  const row =
    status === "proposed" && asked && !projection.hostileActs.includes(act)
      ? "asked"
      : status === "alleged" && concrete
        ? "happened"
        : status;
  const table = projection.plover[row];
  const target = table?.[act] ?? table?.default;
  if (!target || target === "none") return { plover: null, cameo: null };
  const event = (target === "own" ? act : target) as Act;
  const own = event === act;
  const category = plover[event];
  if (!category) throw new RangeError(`codes/plover.yaml has no category ${event}`);
  const modes = projection.modes[event];
  const wanted = own ? mode : (modes?.[act] ?? modes?.default);
  const known = wanted && wanted in category.modes ? wanted : undefined;
  return {
    plover: {
      event,
      ...(known ? { mode: known } : {}),
      quad: category.quad,
      score: known ? category.modes[known]! : category.score,
    },
    cameo: cameoOf(event, act, cameo, own, status),
  };
}

/** The act's own code when it is done; a planned or refused one is coded as intention, threat or refusal. */
function cameoOf(event: Act, act: Act, cameo: string, own: boolean, status: Status): Projection["cameo"] {
  const { projection, cameo: codes } = loadCodes();
  const table = projection.cameo[event];
  const code = own && status !== "cancelled" ? cameo : (table?.[act] ?? table?.default ?? cameo);
  const known = codes[code] ?? codes[code.slice(0, 3)];
  if (!known) throw new RangeError(`codes/cameo.yaml has no code ${code}`);
  return { code, goldstein: known.goldstein };
}
