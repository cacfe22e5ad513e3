import type {ProseReading} from "#parsers/prose.ts";
import {readProse} from "#parsers/prose.ts";
import type {Dictionary} from "#parsers/template.ts";
import {library} from "#test/printed/read.ts";

/** A sentence as a report says it: of which year, under which title, and whose report it is. */
export interface Said {
  year: number;
  section: string | null;
  body: string | null;
  sentence: string;
}

const units = new Map(library.indicators.map(({indicator, unit}) => [indicator, unit]));

/** The hash of no file in particular. */
export const sha256 = "0".repeat(64);

/** Reads one sentence as the only paragraph of a report. */
export function readSentence({year, section, body, sentence}: Said): ProseReading {
  return readProse([{block: 1, text: sentence, section}], {
    year,
    body,
    names: body === null ? [] : [body],
    report: `made-body/${year}`,
    sha256,
    units,
    dictionary: dictionaryIn(year)
  });
}

/** The names that the form of a year gives to answers. */
function dictionaryIn(year: number): Dictionary {
  const form = [...library.templates.values()].find(
    ({from, to}) => year >= from && (to === null || year <= to)
  );
  if (!form) throw new Error(`no form was issued for ${year}`);
  return form.dictionary;
}
