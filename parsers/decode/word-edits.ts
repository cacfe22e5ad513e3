/** An element that is open: where its tag begins, and where what is in it does. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  start: number;
  inner: number;
}

/** Where an element ends: its last tag, and what comes after. */
export interface End {
  outer: number;
  end: number;
}

/** A part of a text that is written otherwise. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** A text with its changes; what is changed within a part that goes, goes with it. */
export function applied(source: string, edits: Edit[]): string {
  if (edits.length === 0) return source;
  const kept: string[] = [];
  let at = 0;
  for (const {from, to, text} of edits.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < at) continue;
    kept.push(source.slice(at, from), text);
    at = to;
  }
  return [...kept, source.slice(at)].join("");
}
