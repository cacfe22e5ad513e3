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
