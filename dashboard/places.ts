import {groupBy} from "#data/schema/group.ts";
import {yearOf} from "#data/schema/report.ts";
import {parsePlace} from "#data/schema/place.ts";
import type {Figure, Line, Quote, Spot} from "#dashboard/model.ts";
import {anchorOf, joinedAnchor} from "#dashboard/charts/parts/anchors.ts";

export interface Range {
  document: string;
  report: string;
  first: number;
  last: number;
  /** Whether it is the report's own file, and not one of tables that was joined to it. */
  own: boolean;
}

/** From a place to the page and the words that it means. */
export type Places = (place: string) => Spot;

/** Knows which report every block of every document belongs to. */
export function placesOf(ranges: readonly Range[]): Places {
  const byDocument = groupBy(ranges, ({document}) => document);
  return (text) => {
    const {document, block, start = null, end = null} = parsePlace(text);
    const range = byDocument.get(document)?.find((r) => r.first <= block && block <= r.last);
    if (!range) throw new Error(`the place ${text} is in no report`);
    const {report, own} = range;
    const anchor = own ? anchorOf(text) : joinedAnchor(text);
    return {report, year: yearOf(report), place: text, document, anchor, block, start, end};
  };
}

/** The figure's spot; a figure whose words are not where it says they are has no page. */
export function spotOf(figure: Figure, places: Places): Spot {
  if (!figure.place) throw new Error(`the figure ${figure.id} has no place`);
  const spot = places(figure.place);
  if (spot.report === figure.report) return spot;
  throw new Error(`the figure ${figure.id} has a place in another report: ${figure.place}`);
}

/** A line cut at its words. */
export function quote(spot: Spot, line: string): Quote {
  const start = spot.start ?? 0;
  const end = spot.end ?? line.length;
  const [before, words, after] = [line.slice(0, start), line.slice(start, end), line.slice(end)];
  return {...spot, before, words, after};
}

/** That the words at a figure's spot are the figure's. */
export function assertWords(figure: Figure, spot: Spot, lines: ReadonlyMap<string, string>): void {
  const line = lines.get(`${spot.document} ${spot.block}`);
  if (line === undefined) throw new Error(`the figure ${figure.id} has a place without text`);
  if (spot.start === null) return;
  const {words} = quote(spot, line);
  if (words !== figure.raw)
    throw new Error(`at ${figure.place} stands “${words}”, not “${figure.raw}” (${figure.id})`);
}

/** The words of lines, by document and block. */
export function linesOf(lines: readonly Line[]): Map<string, string> {
  return new Map(lines.map(({document, block, text}) => [`${document} ${block}`, text]));
}
