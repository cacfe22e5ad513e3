import type {Note} from "#data/schema/note.ts";
import type {Observation} from "#data/schema/observation.ts";
import {placeOf, placeOfRun, rawOf} from "#parsers/lines.ts";
import type {Token} from "./cells.ts";

/** The words of a label, broken over lines or not. */
export const joined = (words: Token[]): string => words.map(rawOf).join("");

/** A note about some words. */
export function noteOn(code: Note["code"], words: Token[], document: string): Note {
  return {code, raw: joined(words), place: placeOfRun(document, words)};
}

/** How many cells of a row were found, and what is printed there where none of it can be assigned. */
interface Missing {
  found: Token[];
  of: number;
  printed?: Token[];
}

/** A row or a table with fewer cells than its form has: `6 of 7: 3, 0, 12, 1, 0, 16`. */
export function cellsMissing(
  words: Token[],
  {found, of, printed = []}: Missing,
  document: string
): Note {
  const figures = printed.map(rawOf).join(", ");
  const raw = `${found.length} of ${of}${figures === "" ? "" : `: ${figures}`}`;
  return {code: "cells-missing", raw, place: placeOfRun(document, words)};
}

/** A note for something that no form foresees. */
export const unknown = (token: Token, {document}: {document: string}): Note => ({
  code: "row-unknown",
  raw: rawOf(token),
  place: placeOf(document, token)
});

/** Cells that hold neither a number nor a sign for none. */
export const unreadable = (observations: Observation[]): Note[] =>
  observations
    .filter(({state}) => state === "unreadable")
    .map(({raw, place}) => ({code: "cell-unreadable", raw, place}));

/** Figures beside which the mark of a footnote stands: what it says may make them count otherwise. */
export const marked = (cells: Token[], document: string): Note[] =>
  cells.flatMap(({printed}) =>
    printed ? {code: "cell-marked", raw: rawOf(printed), place: placeOf(document, printed)} : []
  );
