import { daysBetween } from "../days.js";
import { agree, mannerOf, siteOf } from "./aspect.js";
import type { Fact, Group } from "./fact.js";
import { answerReach, datesWords, ownDay, type Reach, reachOf } from "./reach.js";

interface Cluster {
  readonly mark: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly manner: string;
  readonly site: string;
  readonly facts: Fact[];
}

/** Statuses that only say something of an act others report; alone they make no happening. */
const NO_ACT: ReadonlySet<string> = new Set(["hypothetical", "negated"]);
/** Statuses that answer an earlier report, and those they answer. */
const ANSWERED: Readonly<Record<string, ReadonlySet<string>>> = {
  cancelled: new Set(["planned", "proposed"]),
  denied: new Set(["alleged", "happened", "ongoing"]),
};

/**
 * Joins the reports of one act. All facts have one key (the same act between the same parties). A function of the set:
 * the order of the facts does not matter, and a fact further than `RADIUS_DAYS` from another does not matter to it.
 *
 * 1. Facts that name their day: one day, one manner, one place → one group.
 * 2. Facts with a vaguer date join the one such group that fits; else they are together with those of the same date.
 * 3. A report that an act was called off joins the plan it ends; a denial joins the report it answers.
 *
 * @returns groups; a hypothetical or negated fact that fits no group is in none
 */
export function groupFacts(facts: readonly Fact[]): Group[] {
  const sorted = [...facts].sort((a, b) => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0));
  const isAnswer = ({ status }: Fact): boolean => ANSWERED[status] !== undefined;
  const isDated = (fact: Fact): boolean => !isAnswer(fact) && ownDay(fact) !== undefined && !NO_ACT.has(fact.status);

  const clusters = clustersBy(sorted.filter(isDated), (fact) => ownDay(fact)!);
  const anchors = inOrder(clusters);
  const vague = sorted.filter((fact) => !isAnswer(fact) && !isDated(fact));
  joinOrStay(vague, (fact) => nearest(fact, anchors, vagueReach(fact)), clusters);

  const answered = [...clusters];
  joinOrStay(sorted.filter(isAnswer), (fact) => sameDay(fact, anchors) ?? answeredBy(fact, answered), clusters);
  return clusters.map(({ mark, facts: members }) => ({ mark, facts: members }));
}

const vagueReach = (fact: Fact): Reach | undefined => {
  const day = ownDay(fact);
  return day === undefined ? reachOf(fact) : { from: day, to: day };
};

/** Adds each fact to the cluster it belongs to; what belongs to none makes clusters of its own by the words of its date. */
function joinOrStay(facts: readonly Fact[], home: (fact: Fact) => Cluster | undefined, clusters: Cluster[]): void {
  const homes = facts.map(home);
  const left = facts.filter((fact, i) => homes[i] === undefined && !NO_ACT.has(fact.status));
  for (const [i, fact] of facts.entries()) homes[i]?.facts.push(fact);
  clusters.push(...clustersBy(left, ownDate));
}

/** How a fact without a day of its own is dated: its period, or the day it was published; what kind of date it is comes first. */
function ownDate(fact: Fact): string {
  const date = fact.assumed ? `~${fact.published ?? fact.ref}` : fact.whenValue;
  if (ANSWERED[fact.status]) return `${fact.status} ${date}`;
  return datesWords(fact) ? `said ${date}` : date;
}

function clustersBy(facts: readonly Fact[], date: (fact: Fact) => string): Cluster[] {
  return splitBy(facts, date).flatMap(([when, sameTime]) =>
    splitBy(sameTime, mannerOf, true).flatMap(([manner, sameManner]) =>
      splitBy(sameManner, siteOf, true).map(([site, members]) => {
        const [{ from, to }] = members as [Fact];
        return { mark: [when, manner, site].join(" | "), from, to, manner, site, facts: members };
      }),
    ),
  );
}

/** Facts by a value of theirs. With `fillGaps`, those whose value is not known go with the value most others have. */
function splitBy(facts: readonly Fact[], value: (fact: Fact) => string, fillGaps = false): [string, Fact[]][] {
  const parts = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = value(fact);
    const part = parts.get(key);
    if (part) part.push(fact);
    else parts.set(key, [fact]);
  }
  const unknown = parts.get("");
  if (fillGaps && unknown && parts.size > 1) {
    parts.delete("");
    const most = [...parts].reduce((a, b) =>
      b[1].length > a[1].length || (b[1].length === a[1].length && b[0] < a[0]) ? b : a,
    );
    most[1].push(...unknown);
  }
  return [...parts];
}

/** Clusters by their day, for looking up a stretch of days. */
const inOrder = (clusters: readonly Cluster[]): Cluster[] =>
  [...clusters].sort((a, b) => (a.from! < b.from! ? -1 : a.from! > b.from! ? 1 : 0));

function within(anchors: readonly Cluster[], { from, to }: Reach): Cluster[] {
  let low = 0;
  for (let high = anchors.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (anchors[middle]!.from! < from) low = middle + 1;
    else high = middle;
  }
  const found: Cluster[] = [];
  for (let i = low; i < anchors.length && anchors[i]!.from! <= to; i++) found.push(anchors[i]!);
  return found;
}

const agrees = (one: Cluster, fact: Fact): boolean =>
  agree(one.manner, mannerOf(fact)) && agree(one.site, siteOf(fact));

/** The cluster in reach that agrees in manner and place: the one nearest to publication. A period that holds several days names none. */
function nearest(fact: Fact, anchors: readonly Cluster[], reach: Reach | undefined): Cluster | undefined {
  if (!reach) return undefined;
  const fitting = within(anchors, reach).filter((one) => agrees(one, fact));
  if (!fact.assumed && new Set(fitting.map(({ from }) => from)).size > 1) return undefined;
  const aim = fact.published ?? reach.from;
  return best(fitting, (one) => Math.abs(daysBetween(one.from!, aim)));
}

function sameDay(fact: Fact, anchors: readonly Cluster[]): Cluster | undefined {
  const day = ownDay(fact);
  return day === undefined ? undefined : nearest(fact, anchors, { from: day, to: day });
}

/** The plan that a cancellation ends, the report that a denial answers: the nearest one that was known by then. */
function answeredBy(fact: Fact, clusters: readonly Cluster[]): Cluster | undefined {
  const reach = answerReach(fact);
  if (!reach) return undefined;
  const answers = ANSWERED[fact.status]!;
  const known = ({ facts }: Cluster): boolean =>
    facts.some(({ status, published }) => answers.has(status) && (published ?? "") <= (fact.published ?? "9999"));
  const inReach = ({ from, to }: Cluster): boolean =>
    (to ?? from ?? "") >= reach.from && (from ?? to ?? "9999") <= reach.to;
  const fitting = clusters.filter((one) => inReach(one) && agrees(one, fact) && known(one));
  const aim = fact.status === "cancelled" ? reach.from : reach.to;
  return best(fitting, ({ from, to }) => Math.abs(daysBetween(aim, from ?? to ?? aim)));
}

/** Least by distance, then by mark: never by position. */
function best(clusters: readonly Cluster[], distance: (one: Cluster) => number): Cluster | undefined {
  let found: { readonly one: Cluster; readonly far: number } | undefined;
  for (const one of clusters) {
    const far = distance(one);
    if (!found || far < found.far || (far === found.far && one.mark < found.one.mark)) found = { one, far };
  }
  return found?.one;
}
