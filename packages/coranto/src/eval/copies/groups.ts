import type { CopyKind, CopyText } from "@coranto/intake";
import { z } from "zod";

export const GroupSchema = z.object({
  group: z.string(),
  kind: z.string(),
  members: z.array(
    z.object({
      text: z.string(),
      outlet: z.string().nullish(),
      published: z.string().nullish(),
      seen: z.string().nullish(),
    }),
  ),
  /** Two members, their likenesses, and the label by shingles. */
  pairs_jaccard5_containment5_label: z.array(z.tuple([z.int(), z.int(), z.number(), z.number(), z.string()])),
});
export type Group = z.infer<typeof GroupSchema>;

export const nameOf = (group: string, member: number): string => `${group} ${member}`;
export const groupOf = (name: string): string => name.slice(0, name.lastIndexOf(" "));

export function textsOf({ group, members }: Group): CopyText[] {
  return members.map(({ text, outlet, published, seen }, member) => {
    const when = published ?? seen;
    return { id: nameOf(group, member), text, ...(outlet ? { outlet } : {}), ...(when ? { published: when } : {}) };
  });
}

/** Accepted kinds of each related pair; labels are by shingles except revisions, which are gold. */
export function pairsOf({ group, kind, pairs_jaccard5_containment5_label: pairs }: Group): Map<string, CopyKind[]> {
  return new Map(
    pairs
      .filter(([, , , , label]) => kind === "revision" || label !== "independent")
      .map(([a, b, , , label]) => [`${nameOf(group, a)}|${nameOf(group, b)}`, kindsOf(kind, label)]),
  );
}

function kindsOf(group: string, label: string): CopyKind[] {
  if (group === "revision") return ["revision"];
  if (label === "partial_reuse") return ["partial"];
  // two near texts of one outlet may be either
  return group === "same_outlet_near_copy" ? ["copy", "revision"] : ["copy"];
}
