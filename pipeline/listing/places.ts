import type {Finding} from "#data/schema/finding.ts";
import {groupBy} from "#data/schema/group.ts";
import {hang, pad, widthOf} from "#pipeline/layout.ts";
import type {NamedFigure} from "#pipeline/output.ts";
import type {Spot} from "#pipeline/shelf.ts";
import type {Language} from "#pipeline/world.ts";
import type {Sheet} from "./cause-table.ts";
import {quote, type Mark} from "./quote.ts";
import {listing} from "./words.ts";

/** Something that a finding rests on: a figure of a table, or words. */
interface Item {
  spot: Spot;
  figure: NamedFigure | null;
  /** Which of the line's characters are meant. */
  marks: Mark[];
}

type Margin = Sheet & {indent: number};

/** The cells and the words of a finding: under each heading where they stand, each with its line or row. */
export function linesOf(finding: Finding, sheet: Margin): string[] {
  const {lang, indent, width} = sheet;
  const items = itemsOf(finding, sheet);
  const ends = endsOf(finding, items);
  const telling = items.filter((item) => !isZero(item) || ends.has(item) || items.length <= few);
  const shown = telling.filter((item, i) => i < most || ends.has(item));
  const under = groupBy(shown, ({spot}) => headOf(spot, sheet));
  const lines = [...under].flatMap(([head, group]) => [
    ...(head ? [hang("", head, {indent, width})] : []),
    ...group.map((item) => lineOf(item, {...sheet, ...widthsOf(group, lang)}))
  ]);
  const zeros = items.length - telling.length;
  const rest = telling.length - shown.length;
  const more = [
    ...(zeros > 0 ? [listing.zeros(zeros)[lang]] : []),
    ...(rest > 0 ? [listing.moreCells(rest)[lang]] : [])
  ];
  return [...lines, ...more.map((text) => `${" ".repeat(indent + 2)}${text}`)];
}

/** A figure that is a whole side, as a total is: it is in dispute, and never among those that are left out. */
function endsOf({left, right}: Finding, items: Item[]): Set<Item | undefined> {
  const isIts = (side: number | null) => (item: Item) =>
    side !== null && item.figure?.observation.value === side;
  return new Set([items.find(isIts(left)), items.findLast(isIts(right))]);
}

const few = 4;
const most = 9;
const isZero = ({figure}: Item) => figure?.observation.value === 0;

/** Cells of tables by their figures, other words by their line, each once. */
function itemsOf({figures, places}: Finding, {findings}: Sheet): Item[] {
  const cells = new Map<string, NamedFigure>();
  for (const id of figures) {
    const figure = findings.figure(id);
    if (figure && figure.observation.origin !== "narrative")
      cells.set(figure.observation.place, figure);
  }
  const items = new Map<string, Item>();
  for (const place of places) {
    const spot = findings.spot(place);
    if (spot === null) continue;
    const figure = cells.get(place) ?? null;
    const key = figure ? place : `${spot.path}:${spot.text}:${spot.line}`;
    const item = items.get(key) ?? {spot, figure, marks: []};
    if (spot.start !== null) item.marks.push([spot.start, spot.end!]);
    items.set(key, item);
  }
  return [...items.values()];
}

function headOf({path, section}: Spot, {only}: Sheet): string {
  return [path === only ? null : path, section].filter((part) => part !== null).join("  ");
}

/** How wide the lines and the figures under one heading are. */
function widthsOf(group: Item[], lang: Language): {at: number; value: number} {
  const ats = group.map(({spot}) => widthOf(atOf(spot, lang)));
  const values = group.map(({figure}) => (figure ? widthOf(printedOf(figure)) : 0));
  return {at: Math.max(...ats), value: Math.min(12, Math.max(...values))};
}

const printedOf = ({observation}: NamedFigure) => observation.raw.trim() || "–";

/** line 1441  2  requests received (total) of 2021 */
function lineOf({spot, figure, marks}: Item, sheet: Margin & ReturnType<typeof widthsOf>): string {
  const {indent, lang, width} = sheet;
  const at = pad(atOf(spot, lang), sheet.at);
  const head = " ".repeat(indent + 2) + (at && `${at}  `);
  if (figure === null) return head + quote(spot, marks, width - widthOf(head));
  const printed = printedOf(figure);
  const value = " ".repeat(Math.max(0, sheet.value - widthOf(printed))) + printed;
  const start = `${head}${value}  `;
  return hang(start, figure.name[lang], {indent: widthOf(start), width});
}

export function atOf({line, lastLine, row}: Spot, lang: Language): string {
  if (row !== null) return listing.row(row)[lang];
  return line === null ? "" : listing.line(line, lastLine)[lang];
}
