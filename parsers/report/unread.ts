import type {Note} from "#data/schema/note.ts";
import {placeOf, type Line} from "#parsers/lines.ts";

/** What stands in a document and is not read: a scan that cannot be unpacked, a page whose font names no characters. */
export const unreadNotes = (lines: Line[], document: string): Note[] =>
  lines
    .filter(({unread}) => unread !== undefined)
    .map((line) => ({
      code: "part-unread",
      raw: line.unread!,
      place: placeOf(document, {line, start: 0, end: 0})
    }));
