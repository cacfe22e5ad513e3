import {parse} from "csv-parse/sync";
import type {Block} from "#parsers/document.ts";
import {blocksOfSheet} from "./sheet.ts";

const cell = /^(?:"[-\d.,/—]*"|[-\d./—]*)$/;

/** A row of the forms, as it is saved: labels, then figures, strokes and blanks; 行政许可1,034 is none. */
function isRow(line: string): boolean {
  if (line.length > 300 || !/,.*[\d"/—,.-]\s*$/.test(line)) return false;
  const fields = line
    .replace(/^,+/, "")
    .trimEnd()
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const label = fields.findLastIndex((field) => !cell.test(field));
  return (
    label >= 0 &&
    label < mostLabels &&
    fields.slice(label + 1).some((field) => field !== "") &&
    fields.slice(0, label + 1).every((field) => /\p{Script=Han}/u.test(field)) &&
    !/\d$/.test(fields[label]!)
  );
}

/** A row has three labels at most. */
const mostLabels = 3;
/** Fewer of them may be lines of any text. */
const fewest = 5;

interface Row {
  record: string[];
  raw: string;
}

/** A text whose rows are saved with commas between their cells, as spreadsheets do, as blocks; null where it is none. */
export function readCommaSeparated(text: string): Block[] | null {
  if (text.split(/\r\n|\n|\r/).filter(isRow).length < fewest) return null;
  const rows = parseRows(text);
  if (!rows) return null;
  const slots = rows.map(({record, raw}, row) =>
    // A sentence whose commas stand without quotes is one text.
    (isSentence(record) ? [raw.replace(/[\s,]+$/, "")] : record).map((each, column) => ({
      text: each,
      row,
      column
    }))
  );
  return blocksOfSheet(slots).map((block, index) => ({...block, block: index + 1}));
}

function parseRows(text: string): Row[] | null {
  try {
    const options = {relax_column_count: true, skip_empty_lines: false, raw: true} as const;
    return parse(text, options) as unknown as Row[];
  } catch {
    // A quote that no other closes: not a file of rows.
    return null;
  }
}

const isSentence = (record: string[]): boolean =>
  record.filter((each) => /\S/.test(each)).length > 1 &&
  record.some((each) => /[。;；]/.test(each));
