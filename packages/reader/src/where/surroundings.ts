import type { EntityId } from "../contract/reading.js";
import type { Cast, Document, LocatedMention } from "../stages.js";
import { token as tokenAt } from "../syntax/tree.js";
import { isDateline } from "./dateline.js";
import { prepositionOf, roleOf } from "./role.js";
import { governorClass, occasionOf } from "./words.js";

/** How a place is named in the article, in numbers of mentions. */
export interface Counts {
  all: number;
  /** After "in", "at", "near". */
  within: number;
  /** As where talks, a summit or a visit is. */
  occasion: number;
  /** As the goal of a journey. */
  reached: number;
  /** As one that does or owns something. */
  acting: number;
  /** As where something was said: "told reporters in Sela". */
  spoken: number;
}

/** The places of one article, as a scorer of places looks at them. */
export interface Surroundings {
  /** Names of places, states, and of buildings and bodies that something may be "at"; by sentence, in text order. */
  readonly bySentence: readonly (readonly LocatedMention[])[];
  readonly counts: ReadonlyMap<EntityId, Counts>;
  /** Those named most: places, then states. */
  readonly most: readonly EntityId[];
  /** Those where most is told to happen, first; a place that mostly acts comes last. */
  readonly scenes: readonly EntityId[];
  /** Where each occasion is that the article places: "summit" of "the Sela summit", of "a summit in Sela". */
  readonly occasions: ReadonlyMap<string, ReadonlySet<EntityId>>;
  readonly dateline?: EntityId;
  /** The first place that is told, dateline aside. */
  readonly first?: EntityId;
}

/** Places, and states, that are named most and may be where a story plays. */
const MOST_PLACES = 2;
const MOST_STATES = 2;
const MOST_SCENES = 3;

/** Bodies that are named for a building one can be in. */
const SITE =
  /\b(?:House|Palace|Office|Pentagon|Kremlin|headquarters|Capitol|airport|Airport|Embassy|Consulate|base|Base|Hotel|University|Camp David|Mar-a-Lago|Garden|Castle|Hall|Villa|Residence|plant|Plant|crossing|Center|Centre)\b/;

const cache = new WeakMap<Cast, Surroundings>();

/** Made once for an article. */
export function surroundingsOf(document: Document, cast: Cast): Surroundings {
  let made = cache.get(cast);
  if (!made) {
    made = survey(document, cast);
    cache.set(cast, made);
  }
  return made;
}

function survey(document: Document, cast: Cast): Surroundings {
  const bySentence: LocatedMention[][] = document.sentences.map(() => []);
  const counts = new Map<EntityId, Counts>();
  let dateline: EntityId | undefined;
  let first: EntityId | undefined;
  for (const mention of cast.mentions) {
    const { id, kind, name } = cast.entity(mention.entity);
    // A building that is known for the body in it is named by the body's noun.
    if (mention.form !== "name" && !(mention.form === "nominal" && kind === "organisation")) continue;
    if (kind === "place" || kind === "country") {
      if (isDateline(document, mention.sentence, mention)) {
        dateline ??= id;
        continue;
      }
      count(counts, document, mention);
      if (kind === "place") first ??= id;
    } else if (kind !== "organisation" || !SITE.test(name)) continue;
    else if (isInside(document, mention)) count(counts, document, mention);
    bySentence[mention.sentence]?.push(mention);
  }
  for (const list of bySentence) list.sort((a, b) => a.first - b.first || b.last - a.last);
  const ranked = [...counts].sort((a, b) => b[1].all - a[1].all).map(([id]) => id);
  const ofKind = (kind: string): EntityId[] => ranked.filter((id) => cast.entity(id).kind === kind);
  const most = [...ofKind("place").slice(0, MOST_PLACES), ...ofKind("country").slice(0, MOST_STATES)];
  const sceneOf = ({ within, occasion, reached, acting }: Counts): number =>
    within + 2 * occasion + 2 * reached - acting;
  const scenes = [...counts]
    .filter(([, one]) => sceneOf(one) > 0)
    .sort((a, b) => sceneOf(b[1]) - sceneOf(a[1]))
    .slice(0, MOST_SCENES)
    .map(([id]) => id);
  const sent = dateline && twinOf(cast, dateline, counts);
  const occasions = occasionsOf(document, bySentence);
  return {
    bySentence,
    counts,
    most,
    scenes,
    occasions,
    ...(sent ? { dateline: sent } : {}),
    ...(first ? { first } : {}),
  };
}

function occasionsOf(
  { sentences }: Document,
  bySentence: readonly (readonly LocatedMention[])[],
): ReadonlyMap<string, ReadonlySet<EntityId>> {
  const out = new Map<string, Set<EntityId>>();
  for (const [index, list] of bySentence.entries())
    for (const mention of list) {
      const sentence = sentences[index]!;
      const head = tokenAt(sentence, mention.head);
      const occasion = head && tokenAt(sentence, head.head);
      if (governorClass(occasion) !== "occasion") continue;
      const role = prepositionOf(sentence, mention, head!) ?? roleOf(head!);
      if (!/^(?:in|at|to|compound|amod|whose)$/.test(role)) continue;
      const key = occasionOf(occasion!.lemma);
      const places = out.get(key) ?? new Set();
      places.add(mention.entity);
      out.set(key, places);
    }
  return out;
}

/** The place of the dateline as the article names it again: one place, one candidate. */
function twinOf(cast: Cast, dateline: EntityId, counts: ReadonlyMap<EntityId, Counts>): EntityId {
  const { geonames, name } = cast.entity(dateline);
  for (const id of counts.keys()) {
    const other = cast.entity(id);
    if (other.kind === "place" && (geonames ? other.geonames === geonames : other.name === name)) return id;
  }
  return dateline;
}

/** "At the White House", "a White House meeting": the building is meant, not those who work there. */
function isInside({ sentences }: Document, mention: LocatedMention): boolean {
  const sentence = sentences[mention.sentence];
  if (!sentence) return false;
  const head = tokenAt(sentence, mention.head);
  if (head && governorClass(tokenAt(sentence, head.head)) === "occasion") return true;
  return head !== undefined && /^(?:at|in|inside|outside)$/.test(prepositionOf(sentence, mention, head) ?? "");
}

function count(counts: Map<EntityId, Counts>, { sentences }: Document, mention: LocatedMention): void {
  const sentence = sentences[mention.sentence];
  const head = sentence && tokenAt(sentence, mention.head);
  if (!head) return;
  let of = counts.get(mention.entity);
  if (!of) {
    of = { all: 0, within: 0, occasion: 0, reached: 0, acting: 0, spoken: 0 };
    counts.set(mention.entity, of);
  }
  const role = prepositionOf(sentence, mention, head) ?? roleOf(head);
  const governor = governorClass(tokenAt(sentence, head.head));
  of.all++;
  if (/^(?:in|at|near|inside|outside|across|around)$/.test(role)) of.within++;
  if (governor === "occasion" && role !== "with" && role !== "between") of.occasion++;
  if (governor === "moves" && /^(?:to|into|in|at|for|obj)$/.test(role)) of.reached++;
  if (/^(?:nsubj|whose|by)$/.test(role)) of.acting++;
  if (governor === "speaks" && /^(?:in|at|from)$/.test(role)) of.spoken++;
}
