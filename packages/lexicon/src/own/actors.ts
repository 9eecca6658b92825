import { z } from "zod";
import { type ActorsFile, fileSchema } from "../actors/schema.js";
import { faultOfSchema, type ListSource, partsOf } from "./source.js";

const optionOf = <K extends ActorsFile["kind"]>(kind: K) =>
  fileSchema.options.find(({ shape }) => shape.kind.value === kind) as Extract<
    (typeof fileSchema.options)[number],
    { shape: { kind: z.ZodLiteral<K> } }
  >;

const institutions = optionOf("institutions");
const offices = optionOf("offices");
const groups = optionOf("groups");
const places = optionOf("places");

/** As the built-in files, with those parts optional that only a whole lexicon has. */
const schema = z.discriminatedUnion("kind", [
  optionOf("countries"),
  optionOf("bodies"),
  optionOf("holders"),
  institutions.extend({ heads: institutions.shape.heads.default({}) }),
  offices.extend({
    states: offices.shape.states.default({}),
    honorifics: offices.shape.honorifics.default({ male: [], female: [], any: [] }),
    modifiers: offices.shape.modifiers.default({ former: [], now: [] }),
  }),
  groups.extend({
    collectives: groups.shape.collectives.default([]),
    forces: groups.shape.forces.default([]),
  }),
  places.extend({ other: places.shape.other.default([]), within: places.shape.within.default({}) }),
]);

/** Own states, bodies, institutions, offices, groups, places and holders of offices. @throws ListError */
export function readActors(source: ListSource, name: string): readonly ActorsFile[] {
  return partsOf(source, name).map((part) => {
    const { data, error } = schema.safeParse(part.value);
    if (error) throw faultOfSchema(part, error);
    return data;
  });
}
