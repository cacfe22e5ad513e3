import {clip, widthOf} from "#pipeline/layout.ts";
import type {Spot} from "#pipeline/shelf.ts";

/** The first character of some words, and the first one after them. */
export type Mark = [start: number, end: number];

/** A line with its words in 【】, and as much of the rest as there is room for. */
export function quote(
  {text, row}: Pick<Spot, "text" | "row">,
  marks: Mark[],
  width: number
): string {
  const cells = row === null ? text : text.replace(/\t+/g, " | ");
  if (marks.length === 0) return clip(oneLine(cells), width);
  const apart = merged(marks);
  for (let room = text.length; room > 0; room = Math.floor(room * 0.8)) {
    const shown = around(text, apart, room);
    if (widthOf(shown) <= width) return shown;
  }
  return clip(around(text, apart, 0), width);
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** Marks in their order, those that overlap as one. */
function merged(marks: Mark[]): Mark[] {
  const apart: Mark[] = [];
  for (const [start, end] of marks.toSorted((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}

/** The words with so many characters before and behind; … where some are left out. */
function around(text: string, marks: Mark[], room: number): string {
  let [shown, at] = ["", 0];
  for (const [start, end] of marks) {
    const from = Math.max(at, start - room);
    if (from > at) {
      const behind = at === 0 ? at : Math.min(at + room, from);
      shown += `${text.slice(at, behind)}${behind < from ? "…" : ""}`;
    }
    shown += `${text.slice(from, start)}【${text.slice(start, end)}】`;
    at = end;
  }
  const rest = text.slice(at, at + room);
  return oneLine(`${shown}${rest}${at + rest.length < text.trimEnd().length ? "…" : ""}`);
}
