import type {LeftOut} from "#data/schema/reading.ts";
import type {Facts} from "./facts.ts";
import {squeeze, type Line} from "#parsers/lines.ts";
import type {Heading} from "#parsers/outline.ts";

/** Why a document is not read: what it is instead of a report. */
export type Judgement = Pick<LeftOut, "is" | "title" | "reason">;

/** What a document is, if it is no annual report; null where it is one. */
export function judge(facts: Facts, headings: Heading[], lines: Line[]): Judgement | null {
  const first = facts.heading ?? facts.title;
  const title = first?.text ?? null;
  if (first?.is === "guide")
    return {
      is: "guide",
      title,
      reason: "it is a guide to open government information (指南), not an annual report"
    };
  if (first?.is === "report")
    return hasText(facts, lines)
      ? null
      : {is: "other", title, reason: "it has the title of an annual report and no text under it"};
  // A report without a title begins with 一、总体情况; four of its sections are as good as a title.
  if (headings.length >= 4) return null;
  if (title !== null)
    return {is: "other", title, reason: `its title is no annual report's: ${title}`};
  const line = lines.map(({text}) => squeeze(text)).find((text) => text !== "");
  return {
    is: "other",
    title: line && line.length <= 60 ? line : null,
    reason:
      "it has neither the title nor the sections of an annual report on open government information"
  };
}

/** Whether there is anything besides titles, dates and the site's menus. */
function hasText({furniture, head}: Facts, lines: Line[]): boolean {
  return lines.slice(head).some((line) => !furniture.has(line) && squeeze(line.text) !== "");
}
