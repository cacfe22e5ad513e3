import type {Doubt, Relation} from "#data/schema/finding.ts";
import {close, isAbove, isKnown, leavesOf, type Term, type Words} from "#pipeline/term.ts";

/** What a rule may say, all of it: terms, and the relations they should be in. */
export * from "#pipeline/term.ts";

export type Verdict = "holds" | "fails" | "cannot_tell";

/** What a comparison is about: words that are said, before the sum, where it fails. */
export interface Matter extends Words {
  /** What tells it from the rule's other comparisons in the same report: a column, an indicator. */
  subject: string;
  doubt?: Doubt;
  /** Why the doubt is that, where the rule knows. */
  because?: Words;
  /** The sentence that says it, where the sentence itself may be the slip: 持平, 均已办结. */
  words?: string;
  /** The whole sentence, where it is last year's: with another figure in it, it would be so no more. */
  copied?: string;
  /** The report says itself that it puts another number there: it is shown, and no slip. */
  isAnnounced?: true;
  /** No figure follows from it: a leap or a minus says that something is odd, and not what is right. */
  open?: true;
  /** What follows all the same, where a unit shows it: the value that one figure or another would have in the unit of the form. */
  instead?: (readonly [figure: string, value: number])[];
  /** The sum as it fails, where it is not just the two sides. */
  sum?: string;
  /** Figures that it is about, besides those of the sum. */
  figures?: string[];
  /** Words of the source besides those of the figures: the claim, the note, the heading. */
  places?: string[];
}

/** What is said where it fails; a function, where many hold and few words are needed. */
export type Saying = Matter | (() => Matter);

export const matterOf = ({saying}: Comparison): Matter =>
  typeof saying === "function" ? saying() : saying;

/** Two sides and the relation they should be in. */
export interface Comparison {
  relation: Relation;
  left: Term;
  right: Term;
  verdict: Verdict;
  saying: Saying;
}

/** The left side is the right side. */
export function equal(left: Term, right: Term, saying: Saying): Comparison {
  const same =
    !left.vague && !right.vague && isKnown(left, right) && close(left.value, right.value);
  const apart = isAbove(left.low, right.high) || isAbove(right.low, left.high);
  return {
    relation: "=",
    left,
    right,
    saying,
    verdict: same ? "holds" : apart ? "fails" : "cannot_tell"
  };
}

/** The left side is no more than the right side. */
export function atMost(left: Term, right: Term, saying: Saying): Comparison {
  const within = isKnown(left, right) && !isAbove(left.high, right.low);
  const above = isAbove(left.low, right.high);
  return {
    relation: "≤",
    left,
    right,
    saying,
    verdict: within ? "holds" : above ? "fails" : "cannot_tell"
  };
}

/** The left side lies in what the right side, a claim, can mean at the precision of its words. */
export function about(left: Term, right: Term, saying: Saying): Comparison {
  const within =
    isKnown(left, right) && !isAbove(right.low, left.low) && !isAbove(left.high, right.high);
  const apart = isAbove(left.low, right.high) || isAbove(right.low, left.high);
  return {
    relation: "≈",
    left,
    right,
    saying,
    verdict: within ? "holds" : apart ? "fails" : "cannot_tell"
  };
}

/** The left day is no later than the right one. */
export function notAfter(left: Term, right: Term, saying: Saying): Comparison {
  return {...atMost(left, right, saying), relation: "not after"};
}

/** As reported; where that fails, by what the report puts in its place, unless that fails too. */
export function elseBy(reported: Comparison, announced: () => Comparison | null): Comparison {
  const again = reported.verdict === "fails" ? announced() : null;
  return again && again.verdict !== "fails" ? again : reported;
}

/** As many are there (left) as should be (right): cells, sections, an appendix. */
export function present(left: Term, right: Term, saying: Saying): Comparison {
  return {...atMost(right, left, saying), relation: "present", left, right};
}

/** Where everything in a comparison stands, each place once. */
export function placesOf(comparison: Comparison): string[] {
  const leaves = [comparison.left, comparison.right].flatMap(leavesOf);
  const {places = []} = matterOf(comparison);
  return [...new Set([...leaves.map(({place}) => place), ...places])];
}

/** The sum written out, as it fails: 226 − 33 = 193 ≠ 194. */
export function written(comparison: Comparison): string {
  const {left, right, relation} = comparison;
  const {sum} = matterOf(comparison);
  if (sum !== undefined) return sum;
  if (relation === "present" || relation === "not after") return "";
  return `${side(left)} ${relation === "≤" ? ">" : "≠"} ${side(right)}`;
}

/** The two sides as they are, whether they hold or not: 859 + 18 = 877 = 805 + 72. */
export function writtenOut({left, right, relation, verdict}: Comparison): string {
  const signs = {holds: relation, fails: relation === "≤" ? ">" : "≠", cannot_tell: "?"};
  return `${side(left)} ${signs[verdict]} ${side(right)}`;
}

/** A side written out, and what it comes to: 226 − 33 = 193; of 14 + ? nobody knows. */
export function side(term: Term): string {
  const {sum, shown} = term.write(term);
  return sum === shown || shown === "?" ? sum : `${sum} = ${shown}`;
}
