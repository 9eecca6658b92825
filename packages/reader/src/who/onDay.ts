import { piecesOf } from "@coranto/lexicon";
import type { Entity, Event } from "../contract/reading.js";
import type { Cast } from "../stages.js";
import { type Known, knownHolder } from "./holders.js";

/**
 * A person's code on the day of an act, where it is another than on the day of publication: the former president who signed in office
 * acts for the state, the president who spoke between two terms does not (CODEBOOK section 2).
 *
 * @param when EDTF; only its first day, month or year counts
 * @param published `YYYY-MM-DD`
 * @returns undefined where the lists of holders tell nothing else than the entity's own code
 */
export function codeOnDay(entity: Entity, when: string, published: string | undefined): string | undefined {
  if (entity.kind !== "person" || !entity.code || !entity.country || entity.unnamed) return undefined;
  const day = /^\d{4}(-\d\d){0,2}/.exec(when)?.[0];
  if (!day || day === published) return undefined;
  const then = known(entity, day);
  if (then?.status === "holds" && entity.code.endsWith("ELI")) return then.holder.state + (then.sector ?? "");
  if (then?.status === "held" && known(entity, published)?.status === "holds" && !entity.code.endsWith("ELI"))
    return `${then.holder.state}ELI`;
  return undefined;
}

function known({ name, country }: Entity, day: string | undefined): Known | undefined {
  const pieces = piecesOf(name).map((piece) => piece.toLowerCase());
  const found = knownHolder(pieces, day, country ? { country } : {});
  return found && !found.holder.body && found.holder.state === country ? found : undefined;
}

/** Events whose parties carry the codes of the day of the act. Dates that were only assumed change nothing. */
export function codesOnDay(events: readonly Event[], cast: Cast, published: string | undefined): readonly Event[] {
  return events.map((event) => {
    if (event.when.source !== "text") return event;
    let changed = false;
    const recode = (refs: Event["actor"]): Event["actor"] =>
      refs.map((ref) => {
        const code = codeOnDay(cast.entity(ref.entity), event.when.value, published);
        if (!code || code === ref.code) return ref;
        changed = true;
        return { ...ref, code };
      });
    const [actor, recipient] = [recode(event.actor), recode(event.recipient)];
    return changed ? { ...event, actor, recipient, why: [...event.why, "who:office-on-day"] } : event;
  });
}
