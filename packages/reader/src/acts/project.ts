import { loadCodes } from "@coranto/lexicon";
import type { Event } from "../contract/reading.js";
import type { Act, Status } from "../contract/vocabulary.js";
import { digitsOf, familyCode, threatOf } from "./codes.js";

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
  /** What a request, promise or refusal is about (CAMEO's last digits), or the code of what a threat is with. */
  readonly about?: string;
  /** Demanded rather than appealed for, where others are asked to do it. */
  readonly demanded?: boolean;
  readonly status: Status;
  /** Proposed by asking others to do it, or by a mediator: REQUEST instead of an own offer. */
  readonly asked?: boolean;
  /** An allegation with a concrete time or place: the act counts, on the accuser's word. */
  readonly concrete?: boolean;
}

/** PLOVER category, mode, quad and intensity, and CAMEO code with its Goldstein value; null where nothing is projected. */
export function project(done: ActAsDone): Projection {
  const { act, mode, cameo, about, status, asked = false, concrete = false } = done;
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
    cameo: coded(own && status !== "cancelled" ? ownCode(act, cameo, about, status) : codeOfOther(event, done)),
  };
}

function coded(code: string): NonNullable<Projection["cameo"]> {
  const codes = loadCodes().cameo;
  const known = codes[code] ?? codes[code.slice(0, 3)];
  if (!known) throw new RangeError(`codes/cameo.yaml has no code ${code}`);
  return { code, goldstein: known.goldstein };
}

/** Categories whose pattern says only that something is asked, promised, refused or threatened. */
const OPEN = new Set(["020", "100", "030", "120"]);
const ULTIMATUM = "139";

/** The act's own code; a promise to yield is an intention in CAMEO, what is asked or refused gives the last digits. */
function ownCode(act: Act, cameo: string, about: string | undefined, status: Status): string {
  if (act === "CONCEDE" && (status === "planned" || status === "proposed"))
    return familyCode("03", digitsOf(cameo) ?? "5");
  if (!about) return cameo;
  if (act === "THREATEN") return cameo === ULTIMATUM || about.length < cameo.length ? cameo : about;
  return OPEN.has(cameo) ? familyCode(cameo.slice(0, 2), about) : cameo;
}

/** A planned, asked or refused act is coded as intention, appeal, refusal or threat of what it is. */
function codeOfOther(event: Act, { act, cameo, about, demanded = false }: ActAsDone): string {
  const table = loadCodes().projection.cameo[event];
  const usual = table?.[act] ?? table?.default ?? cameo;
  if (event === "THREATEN") return threatOf(cameo) ?? usual;
  const digits = OPEN.has(cameo) ? about : digitsOf(cameo);
  const family = event === "REQUEST" && demanded ? "10" : usual.slice(0, 2);
  return digits && FAMILIES.has(family)
    ? familyCode(family, digits)
    : demanded && family === "10"
      ? `10${usual.slice(2)}`
      : usual;
}

const FAMILIES = new Set(["02", "03", "10", "12"]);
