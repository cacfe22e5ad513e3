import {partRows, type Lines} from "./table-lines.ts";
import {unspan, type Slot, type SourceRow, type SpannedCell} from "./table-grid.ts";

/** What stands on a page, one after another: paragraphs, headings, tables. */
export type Content = TextContent | TableContent;

export interface TextContent {
  type: "paragraph" | "heading";
  text: string;
  /** It is a link, or part of a menu: on the page, but not of its text. */
  outside: boolean;
  /** What stands there and is not read; it has no text then. */
  unread?: string;
  /** The address of a picture that stands there. */
  picture?: string;
}

export interface TableContent {
  type: "table";
  rows: {text: string; row: number; column: number}[][];
  outside: boolean;
}

/** A cell of the source with all that stands in it. */
export interface SourceCell extends SpannedCell {
  content: Content[];
  /** Whether a picture stands in it, be it a small one. */
  isDrawn?: boolean;
}

type Row = Slot<SourceCell>[];

/**
 * What a table is to a reader. Rows of cells stay a table; a cell that holds a table or prose, a row of one cell that
 * is a section's title or a sentence, and a table of one column are layout, and what they hold stands in reading order.
 */
export function resolveTable(
  rows: SourceRow<SourceCell>[],
  charge: (slots: number) => void
): Content[] {
  const grid = partRows(unspan(rows, charge), paragraphs);
  if (grid.every((row) => row.every(({cell}) => cell.content.length === 0))) return [];
  const resolved: Content[] = [];
  const dissolved = new Set<SourceCell>();
  let run: Row[] = [];
  const endRun = () => {
    resolved.push(...toTable(run));
    run = [];
  };
  grid.forEach((slots, y) => {
    const own = ownCells(slots, y);
    if (!isLayout(own, slots)) {
      run.push(slots.filter(({cell}) => !dissolved.has(cell)));
      return;
    }
    endRun();
    for (const cell of own) {
      dissolved.add(cell);
      for (const each of cell.content) resolved.push(each);
    }
  });
  endRun();
  return resolved;
}

/** The paragraphs of a cell as its lines. */
const paragraphs: Lines<Row[number]> = {
  of: ({cell: {content}}) => (content.length > 1 ? content.map(wordsOf) : [null]),
  at: ({cell, ...slot}, line) => ({...slot, cell: {...cell, content: [cell.content[line]!]}})
};

const wordsOf = (content: Content): string | null =>
  content.type === "table" || content.unread !== undefined ? null : content.text;

/** The cells that begin in a row, each once. */
function ownCells(slots: Row, y: number): SourceCell[] {
  return slots
    .filter((slot, index) => slot.row === y && slots[index - 1] !== slot)
    .map(({cell}) => cell);
}

/** A cell with as many characters and a full stop is prose; the longest label of the forms has 40. */
const prose = 80;
/** A row with as many cells is one of a table, however long the words in one of them are. */
const tabular = 4;

function isLayout(own: SourceCell[], slots: Row): boolean {
  if (own.some(({content}) => content.some(({type}) => type === "table"))) return true;
  const [cell] = own;
  if (own.length === 1 && slots.every((slot) => slot.cell === cell)) return isLoneText(cell!);
  return own.length < tabular && own.some(({content}) => content.some(isProse));
}

const isProse = (content: Content) =>
  content.type !== "table" && content.text.length >= prose && /[。；;]/.test(content.text);

const sectionTitle = /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|第[一二三四五六七八九十]+部分)/;

/** 一、总体情况, a sentence or several paragraphs; 第二十条第（一）项 over its rows is part of the table. */
function isLoneText({content}: SourceCell): boolean {
  return (
    content.length > 1 ||
    content.some((each) => each.type !== "table" && /[。；;！]|^\s*$/.test(each.text)) ||
    content.some((each) => each.type !== "table" && sectionTitle.test(each.text))
  );
}

/** Rows as a table of their own; as paragraphs where they have but one column. */
function toTable(rows: Row[]): Content[] {
  const cells = rows.flat();
  if (cells.every(({cell}) => cell.content.length === 0)) return [];
  if (rows.every((row) => row.every((slot) => slot === row[0]))) {
    const lone = rows.flatMap((row, y) => (row[0] && row[0] !== rows[y - 1]?.[0] ? [row[0]] : []));
    return lone.flatMap(({cell}) => cell.content);
  }
  return [{type: "table", rows: toCells(rows), outside: cells.every(isOutside)}];
}

const isOutside = ({cell}: Slot<SourceCell>) =>
  cell.content.every(({type, outside}) => type !== "table" && outside);

/** Cells with the row where they begin in this table; one that reaches in from rows above it begins in its first. */
function toCells(rows: Row[]): TableContent["rows"] {
  const made = new Map<Row[number], TableContent["rows"][number][number]>();
  return rows.map((slots, row) =>
    slots.map((slot) => {
      const cell = made.get(slot) ?? {text: textOf(slot.cell), row, column: slot.column};
      made.set(slot, cell);
      return cell;
    })
  );
}

/**
 * The words of a cell: a break within it is a space, so that 商业<br>企业 is one label and 1<br>2 no number. A picture
 * alone in it may be a number, and is no blank; nor is what nobody may see.
 */
function textOf({content, isDrawn}: SourceCell): string {
  const texts = content.filter((each) => each.type === "table" || each.unread === undefined);
  if (texts.length === 0 && (content.length > 0 || isDrawn)) return "\ufffd";
  return texts.map((each) => (each.type === "table" ? "" : each.text)).join(" ");
}
