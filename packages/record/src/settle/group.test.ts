import type { Act, Status } from "@coranto/reader";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayRange, shiftDay } from "../days.js";
import type { Fact } from "./fact.js";
import { groupFacts } from "./group.js";
import { RADIUS_DAYS } from "./reach.js";

interface Given {
  readonly ref: string;
  readonly status?: Status;
  /** EDTF; the publication day, assumed, when left out. */
  readonly when?: string;
  readonly published?: string | null;
  readonly act?: Act;
  readonly mode?: string;
  readonly place?: string;
  readonly country?: string;
}

function fact({
  ref,
  status = "happened",
  when,
  published = "2026-03-10",
  act = "CONSULT",
  mode,
  place,
  country,
}: Given): Fact {
  const whenValue = when ?? published ?? "..";
  return {
    ref,
    act,
    mode: mode ?? null,
    status,
    ...dayRange(whenValue),
    whenValue,
    assumed: when === undefined,
    place: place ?? null,
    placeCountry: country ?? null,
    published,
  };
}

/** `a+b | c`: who is together. */
const together = (given: readonly Given[]): string =>
  groupFacts(given.map(fact))
    .map(({ facts }) =>
      facts
        .map(({ ref }) => ref)
        .sort()
        .join("+"),
    )
    .sort()
    .join(" | ");

describe("one act, one group", () => {
  test.each<[string, readonly Given[], string]>([
    [
      "the same day",
      [
        { ref: "a", when: "2026-03-09" },
        { ref: "b", when: "2026-03-09" },
      ],
      "a+b",
    ],
    [
      "another day is another act",
      [
        { ref: "a", when: "2026-03-09" },
        { ref: "b", when: "2026-03-08" },
      ],
      "a | b",
    ],
    [
      "no date of its own, a day later",
      [
        { ref: "a", when: "2026-03-09" },
        { ref: "b", published: "2026-03-10" },
      ],
      "a+b",
    ],
    [
      "no date of its own, a week later",
      [
        { ref: "a", when: "2026-03-09" },
        { ref: "b", published: "2026-03-17" },
      ],
      "a | b",
    ],
    ["no date, the same publication day", [{ ref: "a" }, { ref: "b" }], "a+b"],
    ["no date, another publication day", [{ ref: "a" }, { ref: "b", published: "2026-03-11" }], "a | b"],
    [
      "a month that holds it",
      [
        { ref: "a", when: "2026-03-09" },
        { ref: "b", when: "2026-03", status: "planned" },
      ],
      "a+b",
    ],
    [
      "a month that holds two",
      [
        { ref: "a", when: "2026-03-09" },
        { ref: "c", when: "2026-03-19" },
        { ref: "b", when: "2026-03" },
      ],
      "a | b | c",
    ],
    [
      "a year says too little",
      [
        { ref: "a", when: "2026-03-09" },
        { ref: "b", when: "2026" },
      ],
      "a | b",
    ],
    [
      "a call is no visit",
      [
        { ref: "a", when: "2026-03-09", mode: "phone" },
        { ref: "b", when: "2026-03-09", mode: "visit" },
      ],
      "a | b",
    ],
    [
      "a visit is a meeting",
      [
        { ref: "a", when: "2026-03-09", mode: "meet" },
        { ref: "b", when: "2026-03-09", mode: "visit" },
      ],
      "a+b",
    ],
    [
      "how is not said",
      [
        { ref: "a", when: "2026-03-09", mode: "phone" },
        { ref: "b", when: "2026-03-09" },
      ],
      "a+b",
    ],
    [
      "two attacked towns",
      [
        { ref: "a", act: "ASSAULT", when: "2026-03-09", place: "Tarsa" },
        { ref: "b", act: "ASSAULT", when: "2026-03-09", place: "Velden" },
      ],
      "a | b",
    ],
    [
      "two names of one place",
      [
        { ref: "a", when: "2026-03-09", place: "Geneva", country: "CHE" },
        { ref: "b", when: "2026-03-09", place: "Switzerland", country: "CHE" },
      ],
      "a+b",
    ],
    [
      "two countries",
      [
        { ref: "a", when: "2026-03-09", country: "CHE" },
        { ref: "b", when: "2026-03-09", country: "XCO" },
      ],
      "a | b",
    ],
    [
      "an arrest is no cyber attack",
      [
        { ref: "a", act: "COERCE", mode: "arrest", when: "2026-03-09" },
        { ref: "b", act: "COERCE", mode: "cyber", when: "2026-03-09" },
      ],
      "a | b",
    ],
  ])("%s", (_says, given, expected) => {
    expect(together(given)).toBe(expected);
  });
});

describe("plans and what becomes of them", () => {
  const plan: Given = { ref: "plan", status: "planned", when: "2026-03-16", published: "2026-02-18" };
  test.each<[string, readonly Given[], string]>([
    ["planned, then done", [plan, { ref: "done", when: "2026-03-16", published: "2026-03-16" }], "done+plan"],
    ["called off, undated", [plan, { ref: "off", status: "cancelled", published: "2026-03-02" }], "off+plan"],
    [
      "called off, its day named",
      [plan, { ref: "off", status: "cancelled", when: "2026-03-16", published: "2026-03-02" }],
      "off+plan",
    ],
    [
      "called off before it was planned",
      [plan, { ref: "off", status: "cancelled", published: "2026-02-10" }],
      "off | plan",
    ],
    ["called off after its day", [plan, { ref: "off", status: "cancelled", published: "2026-03-20" }], "off | plan"],
    [
      "the nearer of two plans",
      [
        plan,
        { ref: "later", status: "planned", when: "2026-04-20", published: "2026-02-18" },
        { ref: "off", status: "cancelled", published: "2026-03-02" },
      ],
      "later | off+plan",
    ],
    [
      "nothing planned: a meeting is not called off",
      [
        { ref: "done", when: "2026-03-16", published: "2026-03-16" },
        { ref: "off", status: "cancelled", published: "2026-03-10" },
      ],
      "done | off",
    ],
    [
      "a vague plan",
      [
        { ref: "plan", status: "planned", when: "2026-03", published: "2026-02-18" },
        { ref: "off", status: "cancelled", published: "2026-03-02" },
      ],
      "off+plan",
    ],
    [
      "an undated plan, then done",
      [
        { ref: "plan", status: "planned", published: "2026-03-01" },
        { ref: "done", when: "2026-03-16", published: "2026-03-16" },
      ],
      "done+plan",
    ],
    [
      "a proposal is dated by its words",
      [
        { ref: "offer", status: "proposed", when: "2026-03-16", published: "2026-03-16" },
        { ref: "done", when: "2026-03-16", published: "2026-03-16" },
      ],
      "done | offer",
    ],
  ])("%s", (_says, given, expected) => {
    expect(together(given)).toBe(expected);
  });
});

describe("denials and what did not happen", () => {
  const said: Given = { ref: "said", act: "COERCE", status: "alleged", published: "2026-03-02" };
  test.each<[string, readonly Given[], string]>([
    ["denied the next day", [said, { ref: "no", act: "COERCE", status: "denied", published: "2026-03-03" }], "no+said"],
    [
      "denied before anyone said it",
      [said, { ref: "no", act: "COERCE", status: "denied", published: "2026-03-01" }],
      "no | said",
    ],
    [
      "denied a month later",
      [said, { ref: "no", act: "COERCE", status: "denied", published: "2026-04-03" }],
      "no | said",
    ],
    ["what might be is no happening", [{ ref: "if", status: "hypothetical" }], ""],
    ["what was not is no happening", [{ ref: "not", status: "negated" }], ""],
    [
      "but it can speak of one",
      [
        { ref: "plan", status: "planned", when: "2026-03-10", published: "2026-03-01" },
        { ref: "not", status: "negated", when: "2026-03-10" },
      ],
      "not+plan",
    ],
  ])("%s", (_says, given, expected) => {
    expect(together(given)).toBe(expected);
  });
});

const STATUSES = [
  "happened",
  "planned",
  "cancelled",
  "denied",
  "alleged",
  "ongoing",
  "proposed",
  "negated",
  "historical",
] as const;
const aFact = fc.record({
  status: fc.constantFrom(...STATUSES),
  day: fc.integer({ min: 0, max: 80 }),
  lag: fc.integer({ min: -5, max: 40 }),
  form: fc.constantFrom("day", "month", "assumed", "open"),
  mode: fc.constantFrom(undefined, "phone", "visit", "meet"),
  country: fc.constantFrom(undefined, "CHE", "XCO"),
});
const toFact = (
  { status, day, lag, form, mode, country }: typeof aFact extends fc.Arbitrary<infer T> ? T : never,
  i: number,
): Fact => {
  const published = shiftDay("2026-01-01", day + 20);
  const at = shiftDay("2026-01-01", day + lag);
  const when = { day: at, month: at.slice(0, 7), assumed: undefined, open: `${at}/..` }[form];
  return fact({
    ref: `a${i}`,
    status,
    published,
    ...(when ? { when } : {}),
    ...(mode ? { mode } : {}),
    ...(country ? { country } : {}),
  });
};
const partition = (facts: readonly Fact[]): string[] =>
  groupFacts(facts)
    .map(
      ({ mark, facts: members }) =>
        `${mark}: ${members
          .map(({ ref }) => ref)
          .sort()
          .join("+")}`,
    )
    .sort();

describe("properties", () => {
  test("the order of the facts does not matter; no fact is lost or told twice; marks are unique", () => {
    fc.assert(
      fc.property(fc.array(aFact, { maxLength: 25 }), fc.infiniteStream(fc.nat()), (given, seeds) => {
        const facts = given.map(toFact);
        const shuffled = facts
          .map((one) => ({ one, at: seeds.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(partition(shuffled)).toEqual(partition(facts));
        const refs = groupFacts(facts).flatMap(({ facts: members }) => members.map(({ ref }) => ref));
        expect(new Set(refs).size).toBe(refs.length);
        const marks = groupFacts(facts).map(({ mark }) => mark);
        expect(new Set(marks).size).toBe(marks.length);
      }),
    );
  });

  test("a fact far away changes nothing", () => {
    fc.assert(
      fc.property(fc.array(aFact, { maxLength: 15 }), aFact, (given, other) => {
        const facts = given.map(toFact);
        const far = toFact(other, 99);
        const away = (day: string | null) => day && shiftDay(day, 200 + RADIUS_DAYS);
        const moved: Fact = {
          ...far,
          from: away(far.from),
          to: away(far.to),
          published: away(far.published),
          whenValue: `far ${far.whenValue}`,
        };
        expect(partition([...facts, moved]).filter((line) => !line.includes("a99"))).toEqual(partition(facts));
      }),
    );
  });
});
