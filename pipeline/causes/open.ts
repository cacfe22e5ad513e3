import {figuresOf, leavesOf, matterOf, type Comparison} from "#pipeline/comparison.ts";
import {verdictWith} from "./suppose.ts";
import type {Judged} from "./web.ts";

/** A finding, and the report that it speaks of. */
interface Of extends Judged {
  view: {report: string};
}

type Roots = Map<string, string | null>;

/**
 * Findings that no figure settles, and that one figure explains, follow the first of them: what is yuan in a column of
 * 万元 is a leap from year to year besides, and a leap that the next year takes back is no second slip.
 */
export function linkOpen(failing: Of[], roots: Roots): void {
  const open = failing.filter(({id, comparison}) => matterOf(comparison).open && !roots.has(id));
  linkSame(open, roots);
  linkBack(open, roots);
}

/** Of one figure of one report, and of no other of it. */
function linkSame(open: Of[], roots: Roots): void {
  const first = new Map<string, string>();
  for (const {id, comparison, view} of open) {
    const figures = figuresOf(comparison.left, comparison.right);
    const [own, ...others] = figures.filter((figure) => figure.startsWith(`${view.report}/`));
    if (own === undefined || others.length > 0) continue;
    const root = first.get(own);
    if (root === undefined) first.set(own, id);
    else roots.set(id, root);
  }
}

/** 120, 4800, 130: with what the figure was before in its place, the year after would be in order too. */
function linkBack(open: Of[], roots: Roots): void {
  for (const {id, comparison, view} of open)
    for (const [next, back] of open.map((one) => [one.id, one.comparison] as const)) {
      if (next === id || roots.has(next)) continue;
      const supposed = asBefore(comparison, view.report);
      const isShared = leavesOf(back.right).some((leaf) => supposed.has(leaf.id));
      if (isShared && verdictWith(back, supposed) === "holds") follow(next, id, roots);
    }
}

/** A finding and all that follow it follow another, or what that one follows; none follows itself. */
function follow(one: string, other: string, roots: Roots): void {
  const root = roots.get(other) ?? other;
  if (root === one) return;
  for (const [follower, its] of roots) if (its === one) roots.set(follower, root);
  roots.set(one, root);
}

/** The figure of a report, as large as the one that it is held against. */
function asBefore({left, right}: Comparison, report: string): Map<string, number> {
  const [own] = leavesOf(left).filter(({id}) => id.startsWith(`${report}/`));
  return own === undefined || right.value === null ? new Map() : new Map([[own.id, right.value]]);
}
