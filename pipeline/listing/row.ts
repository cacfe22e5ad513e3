import type {Observation} from "#data/schema/observation.ts";
import {isSameBlock, parsePlace} from "#data/schema/place.ts";
import type {BlockText, ReadReport} from "#data/schema/reading.ts";
import {blocksIn} from "#pipeline/papers.ts";

/** The row of a table as printed, its figure in 【】; null where the figure stands in no table. */
export function rowOf(figure: Observation, reports: ReadReport[]): string | null {
  if (figure.origin === "narrative") return null;
  const {document, block, row, start} = parsePlace(figure.place);
  const isHere = (one: BlockText) => one.block === block;
  const report = reports.find((each) => blocksIn(each, document).some(isHere));
  if (!report) return null;
  const {text} = blocksIn(report, document).find(isHere)!;
  if (row !== undefined) return inGrid(figure, text.split("\n")[row] ?? "", report);
  if (text.trim() !== figure.raw.trim()) return inLine(text, figure, start ?? 0);
  return downLines(figure, report);
}

const between = " | ";

/** A row of cells: the figure is as far from its end as among the figures of the row. */
function inGrid(figure: Observation, line: string, {reading}: ReadReport): string {
  const cells = line.split("\t").map((cell) => cell.trim());
  const here = parsePlace(figure.place);
  const ofRow = reading.observations
    .map((other) => ({other, place: parsePlace(other.place)}))
    .filter(({place}) => isSameBlock({...place, column: here.column}, here))
    .sort((a, b) => a.place.column! - b.place.column!);
  const turn = ofRow.findIndex(({other}) => other.id === figure.id);
  const at = cells.length - ofRow.length + turn;
  if (cells[at] === figure.raw.trim()) cells[at] = `【${cells[at]}】`;
  return cells.join(between);
}

/** A row in a line, its cells parted by tabs or bars. */
function inLine(text: string, {raw}: Observation, start: number): string {
  const marked = `${text.slice(0, start)}【${raw}】${text.slice(start + raw.length)}`;
  return marked
    .split(/\t+|\s*\|\s*/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .join(between);
}

/** A dump with a cell a line: the words above the first figure of the row, and the figures. */
function downLines(figure: Observation, report: ReadReport): string {
  const ofRow = report.reading.observations
    .filter(({origin, indicator}) => origin === figure.origin && isBeside(indicator, figure))
    .sort((a, b) => parsePlace(a.place).block - parsePlace(b.place).block);
  const {document, block: first} = parsePlace(ofRow[0]!.place);
  const above = blocksIn(report, document)
    .filter(({block, text}) => block < first && text.trim() !== "")
    .at(-1);
  const label = above && !/^\d+$/.test(above.text.trim()) ? [above.text.trim()] : [];
  const cells = ofRow.map(({id, raw}) => (id === figure.id ? `【${raw.trim()}】` : raw.trim()));
  return [...label, ...cells].join(between);
}

/** Of section 3 a row is one thing counted of all applicants; elsewhere one noun and all that is counted of it. */
function isBeside(indicator: string, figure: Observation): boolean {
  if (figure.applicant !== null) return indicator === figure.indicator;
  const noun = (id: string) => id.slice(0, id.lastIndexOf("."));
  return noun(indicator) === noun(figure.indicator);
}
