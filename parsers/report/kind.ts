import type {LeftOut} from "#data/schema/reading.ts";
import type {PageFrame} from "#parsers/document.ts";
import type {Facts} from "./facts.ts";
import {squeeze, type Line} from "#parsers/lines.ts";
import type {Heading} from "#parsers/outline.ts";
import {judgePage} from "./page-kind.ts";

/** Why a document is not read: what it is instead of a report. */
export type Judgement = Pick<LeftOut, "is" | "title" | "reason">;

/** A document as it lies before the judge: what frames its text, the sections found in it, its lines. */
export interface Judged {
  facts: Facts;
  era: {headings: Heading[]};
  lines: Line[];
  /** Of a web page. */
  frame: PageFrame | null;
}

/** What a document is, if it is no annual report; null where it is one. */
export function judge(judged: Judged): Judgement | null {
  const {facts, frame} = judged;
  const page = frame && judgePage(judged, frame);
  if (page) return page;
  const first = facts.heading ?? facts.title ?? facts.unplaced;
  const title = first?.text ?? null;
  if (first?.is === "guide")
    return {
      is: "guide",
      title,
      reason: "it is a guide to open government information (指南), not an annual report"
    };
  if (first?.is === "report")
    return hasText(judged)
      ? null
      : {is: "other", title, reason: "it has the title of an annual report and no text under it"};
  return judgeUntitled(judged, title);
}

/** A report without a title begins with 一、总体情况; four of its sections are as good as a title. */
function judgeUntitled({era, lines}: Judged, title: string | null): Judgement | null {
  if (era.headings.length >= 4) return null;
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
function hasText({facts: {furniture, head}, lines}: Judged): boolean {
  return lines
    .slice(head)
    .some((line) => !line.outside && !furniture.has(line) && squeeze(line.text) !== "");
}
