import {figuresOf, matterOf} from "#pipeline/comparison.ts";
import type {Judged} from "./web.ts";

/** A finding, and the report that it speaks of. */
interface Of extends Judged {
  view: {report: string};
}

/**
 * Findings that no figure settles, of one figure of one report, follow the first of them: what is yuan in a column of
 * 万元 is a leap from year to year besides, and that is no second slip.
 */
export function linkOpen(failing: Of[], roots: Map<string, string | null>): void {
  const first = new Map<string, string>();
  for (const {id, comparison, view} of failing) {
    if (!matterOf(comparison).open || roots.has(id)) continue;
    const figures = figuresOf(comparison.left, comparison.right);
    const [own, ...others] = figures.filter((figure) => figure.startsWith(`${view.report}/`));
    if (own === undefined || others.length > 0) continue;
    const root = first.get(own);
    if (root === undefined) first.set(own, id);
    else roots.set(id, root);
  }
}
