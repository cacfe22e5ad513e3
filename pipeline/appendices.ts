import {dirname} from "node:path";
import type {AppendixOwner, LeftOut, ReadReport} from "#data/schema/reading.ts";
import {appendixWords} from "#pipeline/appendix-words.ts";
import type {Words} from "#pipeline/comparison.ts";
import {words} from "#pipeline/words.ts";

/** A report that an appendix in a file of its own may belong to. */
export interface Home {
  body: string | null;
  year: number | null;
  path: string;
  /** Whether it has an appendix itself. */
  hasOwn: boolean;
}

export const homeOf = ({reading: {report, document, observations}}: ReadReport): Home => ({
  body: report.body,
  year: report.year,
  path: document.path,
  hasOwn: observations.some(({origin}) => origin === "statistics")
});

/** Why a document at a path is left out; of an appendix, whose it is, where its report stands, and what to do. */
export function whyLeftOut(part: LeftOut, path: string, homes: Home[]): Words {
  const {appendix} = part;
  if (!appendix) return words.whyLeftOut(part);
  if (appendix.body !== null && appendix.year !== null)
    return appendixWords.of(appendix, homeFor(appendix, homes));
  return appendixWords.unsaid(appendix, besides(appendix, path, homes));
}

/** The report of the same body and year; of several documents of it one that has an appendix itself. */
function homeFor({body, year}: AppendixOwner, homes: Home[]): Home | null {
  const own = homes.filter((home) => home.body === body && home.year === year);
  return own.find(({hasOwn}) => hasOwn) ?? own.at(-1) ?? null;
}

/** The only report in the same file, archive or folder that what the appendix prints does not speak against. */
function besides({body, year}: AppendixOwner, path: string, homes: Home[]): Home | null {
  const near = homes.filter((home) => home.path === path || dirname(home.path) === dirname(path));
  const [only, ...others] = near;
  if (!only || others.length > 0) return null;
  const agrees = [body ?? only.body, year ?? only.year];
  return agrees[0] === only.body && agrees[1] === only.year ? only : null;
}
