import type { Quotation } from "../stages.js";
import { clashes, mayLookAhead } from "./binding.js";
import type { Asked, Candidate, Stand } from "./candidate.js";
import { sureGender } from "./gender.js";
import { clauseOf, clausesAround, roleOf, topOf } from "./roles.js";
import type { Draft, Roster } from "./roster.js";
import type { CastStage } from "./stage.js";
import type { Stranger } from "./strangers.js";
import type { View } from "./view.js";

export type Pronoun = "male" | "female" | "they" | "it";

const SENTENCES_BACK = 3;

const TOKENS_BACK = 120;

const TOKENS_AHEAD = 30;

/** Mentions looked at for one pronoun, nearest first. */
const MOST_SPOTS = 24;

type Spot = Pick<Candidate, "mention" | "draft"> & { readonly stranger?: Stranger };

/** A pronoun and what is the same for all candidates. */
export function ask(view: View, at: number, kind: Pronoun, quotations: readonly Quotation[]): Asked {
  return {
    view,
    at,
    kind,
    role: roleOf(view, at),
    clause: clauseOf(view, at),
    around: clausesAround(view, at),
    quoted: insideQuotation(view, at, quotations),
  };
}

/** Every mention a pronoun could stand for, nearest first; only "he" and "she" may mean a stranger. */
export function antecedents(stage: CastStage, asked: Asked): Candidate[] {
  const { views, roster, strangers } = stage;
  const { view, at, kind } = asked;
  const spots: Spot[] = [];
  for (let sentence = Math.max(0, view.index - SENTENCES_BACK); sentence <= view.index; sentence++) {
    const to = sentence === view.index ? at + TOKENS_AHEAD : views[sentence]!.tokens.length;
    for (const mention of roster.between(sentence, to - TOKENS_BACK, to)) {
      const draft = roster.get(mention.entity);
      if (!compatible(draft, kind)) continue;
      if (mention.first <= at && mention.last >= at && sentence === view.index) continue;
      if (mention.why.includes("who:together") && kind !== "they") continue;
      spots.push({ mention, draft });
    }
    if (kind === "male" || kind === "female")
      for (const stranger of strangers.of(sentence)) {
        if (stranger.last > to || stranger.last < to - TOKENS_BACK) continue;
        const draft = strangerDraft(views[sentence]!, stranger, roster);
        if (!draft) continue;
        const head = stranger.last;
        const { first, last } = stranger;
        spots.push({ mention: { sentence, first, last, head, form: "name", why: [] }, draft, stranger });
      }
  }
  spots.sort((a, b) => b.mention.sentence - a.mention.sentence || b.mention.first - a.mention.first);
  return weigh(stage, asked, spots.slice(0, MOST_SPOTS));
}

function weigh(stage: CastStage, asked: Asked, spots: readonly Spot[]): Candidate[] {
  const { views, roster } = stage;
  const { view, at } = asked;
  const seen = new Map<Draft, number>();
  for (const { mention, draft } of spots)
    if (mention.sentence < view.index || mention.first < at) seen.set(draft, (seen.get(draft) ?? 0) + 1);
  const leader = roster.drafts[0];
  const speakers = asked.quoted ? speakersIn(stage, view) : undefined;
  const out: Candidate[] = [];
  const nearer = new Set<Draft>();
  let subjects = 0;
  for (const { mention, draft, stranger } of spots) {
    const other = views[mention.sentence]!;
    const back = view.index - mention.sentence;
    const ahead = back === 0 && mention.first > at;
    if (ahead && !mayLookAhead(view, at, mention)) continue;
    const stand = standOf(stage, other, mention.head);
    const { role } = stand;
    if (back === 0 && clashes(view, at, asked.role, mention, role)) continue;
    out.push({
      mention,
      draft,
      stranger,
      other,
      top: stand.top,
      role,
      clause: stand.clause,
      quoted: stand.quoted,
      back,
      distance: back === 0 ? Math.abs(at - mention.last) : at + other.tokens.length - mention.last,
      ahead,
      seen: seen.get(draft) ?? 0,
      between: nearer.size - (nearer.has(draft) ? 1 : 0),
      subjectsBetween: subjects,
      leads: draft === leader,
      speaks: speakers?.has(draft) ?? false,
    });
    nearer.add(draft);
    if (role === "subject") subjects++;
  }
  return out;
}

/** Who is the subject outside the quotation marks of a sentence with a quotation: it is his words. */
function speakersIn(stage: CastStage, view: View): ReadonlySet<Draft> {
  const out = new Set<Draft>();
  for (const { entity, head } of stage.roster.between(
    view.index,
    view.tokens.length - TOKENS_BACK,
    view.tokens.length,
  )) {
    const { role, quoted } = standOf(stage, view, head);
    if (role === "subject" && !quoted) out.add(stage.roster.get(entity));
  }
  return out;
}

/** Where a head stands, remembered: every pronoun near it asks. */
function standOf({ stands, quotations }: CastStage, other: View, head: number): Stand {
  const key = other.tokens[head - 1]!;
  const known = stands.get(key);
  if (known) return known;
  const stand = {
    top: topOf(other, head),
    role: roleOf(other, head),
    clause: clauseOf(other, head),
    quoted: insideQuotation(other, head, quotations),
  };
  stands.set(key, stand);
  return stand;
}

/** The entity that a stranger is already, when it rests on the network alone; else a new one without a mention. */
function strangerDraft(view: View, stranger: Stranger, roster: Roster): Draft | undefined {
  const over = roster.over(view.index, stranger.last);
  const text = stranger.text.toLowerCase();
  const draft = over
    ? over.first >= stranger.first && over.last <= stranger.last
      ? roster.get(over.entity)
      : undefined
    : (roster.find(`org ${text}`) ??
      roster.find(`place ${text}`) ??
      roster.entity(`stranger ${text}`, () => ({
        name: stranger.text,
        kind: "person",
        stranger: true,
        pieces: text.split(/\s+/),
        why: new Set(["who:called-by-pronoun"]),
        confidence: 0.5,
      })));
  if (!draft || draft.stranger) return draft;
  return draft.kind === "organisation" || draft.kind === "place" ? draft : undefined;
}

function compatible(draft: Draft, kind: Pronoun): boolean {
  if (kind === "male" || kind === "female") {
    if (draft.kind !== "person" && !(draft.kind === "group" && draft.plural === false)) return false;
    const gender = sureGender(draft);
    return gender === undefined || gender === kind;
  }
  if (kind === "it") return draft.kind === "country" || draft.kind === "organisation";
  return (
    draft.kind === "country" || draft.kind === "organisation" || (draft.kind === "group" && draft.plural !== false)
  );
}

function insideQuotation(view: View, index: number, quotations: readonly Quotation[]): boolean {
  const { start } = view.tokens[index - 1]!.span;
  let low = 0;
  let high = quotations.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { span } = quotations[middle]!;
    if (span.end <= start) low = middle + 1;
    else if (span.start > start) high = middle - 1;
    else return true;
  }
  return false;
}
