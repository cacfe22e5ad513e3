import type {Edit, Element, End} from "./word-edits.ts";

interface Cell {
  start: number;
  end: number;
  columns: number;
  /** Where it says how many columns it has, or that it has those of others. */
  said: {from: number; to: number} | null;
  /** How it is said to be one with those beside it. */
  merge: "first" | "more" | null;
}

interface Row {
  cells: Cell[];
  /** How many columns are left out before the first cell. */
  before: string;
}

/**
 * Rows that say otherwise than mammoth knows where their cells stand: with columns left out before the first, or with
 * cells side by side that are one.
 */
export class Rows {
  readonly #edits: Edit[];
  readonly #rows: Row[] = [];

  constructor(edits: Edit[]) {
    this.#edits = edits;
  }

  open({name, start, attributes}: Element): void {
    if (name === "w:tr") this.#rows.push({cells: [], before: "0"});
    const row = this.#rows.at(-1);
    if (!row) return;
    if (name === "w:gridBefore") row.before = attributes["w:val"] ?? "0";
    if (name === "w:tc") row.cells.push({start, end: start, columns: 1, said: null, merge: null});
  }

  close({name, start, attributes: {"w:val": value}}: Element, {end}: End): void {
    if (name === "w:tr") this.#mend(this.#rows.pop()!);
    const cell = this.#rows.at(-1)?.cells.at(-1);
    if (!cell) return;
    if (name === "w:tc") cell.end = end;
    if (name === "w:gridSpan" || name === "w:hMerge") cell.said ??= {from: start, to: end};
    if (name === "w:gridSpan") cell.columns = Number(value);
    if (name === "w:hMerge") cell.merge = value === "restart" ? "first" : "more";
  }

  #mend({cells, before}: Row): void {
    const [start] = cells;
    if (start && before !== "0")
      this.#put(start.start, start.start, `<w:tc><w:tcPr>${spanOf(before)}</w:tcPr><w:p/></w:tc>`);
    let first: Cell | null = null;
    for (const cell of cells) {
      if (first && cell.merge === "more") {
        first.columns += cell.columns;
        this.#put(cell.start, cell.end, "");
      } else {
        this.#widen(first);
        first = cell.merge === "first" ? cell : null;
      }
    }
    this.#widen(first);
  }

  #widen(cell: Cell | null): void {
    if (cell?.said) this.#put(cell.said.from, cell.said.to, spanOf(cell.columns));
  }

  #put(from: number, to: number, text: string): void {
    this.#edits.push({from, to, text});
  }
}

const spanOf = (columns: number | string) => `<w:gridSpan w:val="${columns}"/>`;
