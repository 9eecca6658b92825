import { type MadeArticle, made } from "./article.js";

const LASK = { name: "Teodor Lask", code: "XARGOV", country: "XAR", office: "foreign minister" };
const BRANDT = { name: "Sofia Brandt", code: "XBEGOV", country: "XBE", office: "foreign minister" };
const GENEVA = { name: "Geneva", kind: "place", country: "CHE" } as const;

/** Eight articles on a quarrel over a lake: a plan that is called off, a meeting told by three outlets, a denial. */
export const LAKE: readonly MadeArticle[] = [
  {
    id: "plan",
    outlet: "Tarsa Courier",
    title: "Brandt to come in March",
    published: "2026-02-18",
    text: "Foreign Minister Sofia Brandt of Belmark will visit Arvania on 16 March. A deal may follow, Brandt said.",
    entities: [BRANDT],
    events: [
      {
        actor: ["Sofia Brandt"],
        recipient: ["Arvania"],
        act: "CONSULT",
        mode: "visit",
        status: "planned",
        when: "2026-03-16",
        words: "will visit Arvania on 16 March",
      },
    ],
    statements: [{ speaker: "Sofia Brandt", words: "A deal may follow" }],
  },
  {
    id: "off",
    outlet: "World Desk",
    published: "2026-03-02",
    text: "Belmark called off its minister's visit to Arvania. Arvania's boats had entered Belmark's waters, Belmark said.",
    events: [
      {
        actor: ["Belmark"],
        recipient: ["Arvania"],
        act: "CONSULT",
        mode: "visit",
        status: "cancelled",
        words: "called off its minister's visit to Arvania",
      },
      {
        actor: ["Arvania"],
        recipient: ["Belmark"],
        act: "COERCE",
        mode: "restrict",
        status: "alleged",
        words: "boats had entered Belmark's waters",
        by: "Belmark",
      },
    ],
    statements: [{ speaker: "Belmark", words: "Arvania's boats had entered Belmark's waters" }],
  },
  {
    id: "denial",
    outlet: "Tarsa Courier",
    published: "2026-03-03",
    text: "Arvania denied that its boats had entered Belmark's waters.",
    events: [
      {
        actor: ["Arvania"],
        recipient: ["Belmark"],
        act: "COERCE",
        mode: "restrict",
        status: "denied",
        words: "its boats had entered Belmark's waters",
        by: "Arvania",
      },
    ],
    statements: [{ speaker: "Arvania", words: "its boats had entered Belmark's waters" }],
  },
  {
    id: "talks-agency",
    outlet: "Express",
    credit: "EXP",
    title: "Lask meets Brandt",
    published: "2026-04-20T10:00",
    text: 'GENEVA (EXP) - Teodor Lask met Sofia Brandt in Geneva on Monday. "It was a frank meeting," Lask told reporters.',
    entities: [LASK, BRANDT, GENEVA],
    events: [
      {
        actor: ["Teodor Lask", "Sofia Brandt"],
        act: "CONSULT",
        mode: "meet",
        when: "2026-04-20",
        where: "Geneva",
        words: "met Sofia Brandt in Geneva on Monday",
      },
    ],
    statements: [{ speaker: "Teodor Lask", words: "It was a frank meeting", kind: "direct" }],
  },
  {
    id: "talks-copy",
    outlet: "Northern Herald",
    credit: "EXP",
    title: "Ministers meet",
    published: "2026-04-20T12:00",
    text: 'GENEVA (EXP) - Teodor Lask met Sofia Brandt in Geneva on Monday. "It was a frank meeting," Lask told reporters. (EXP)',
    entities: [LASK, BRANDT, GENEVA],
    events: [
      {
        actor: ["Teodor Lask", "Sofia Brandt"],
        act: "CONSULT",
        mode: "meet",
        when: "2026-04-20",
        where: "Geneva",
        words: "met Sofia Brandt in Geneva on Monday",
      },
    ],
    statements: [{ speaker: "Teodor Lask", words: "It was a frank meeting", kind: "direct" }],
  },
  {
    id: "talks-own",
    outlet: "World Desk",
    title: "Belmark's minister sees hope",
    published: "2026-04-21",
    text: "Sofia Brandt of Belmark held talks with Arvania on Monday. She urged Arvania to withdraw its boats.",
    entities: [BRANDT],
    events: [
      {
        actor: ["Sofia Brandt"],
        recipient: ["Arvania"],
        act: "CONSULT",
        mode: "meet",
        when: "2026-04-20",
        words: "held talks with Arvania on Monday",
      },
      {
        actor: ["Sofia Brandt"],
        recipient: ["Arvania"],
        act: "REQUEST",
        mode: "yield",
        words: "urged Arvania to withdraw its boats",
        by: "Sofia Brandt",
        confidence: 0.4,
      },
    ],
  },
  {
    id: "names-only",
    outlet: "World Desk",
    published: "2026-04-22",
    text: "Corvia's weather bureau expects storms over Arvania.",
  },
  {
    id: "undated",
    published: null,
    text: "Corvia offered to host talks. If Arvania attacked, Corvia would help.",
    events: [
      { actor: ["Corvia"], recipient: ["Arvania"], act: "AID", status: "hypothetical", words: "Corvia would help" },
    ],
  },
];

export const lakeReadings = () => LAKE.map(made);
