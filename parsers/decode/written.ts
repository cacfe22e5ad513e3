/** What is written in a workbook, read beside the library and without it. */
export interface Written {
  /** By the names of sheets, or by their numbers. */
  sheets: Map<string | number, WrittenSheet>;
  /** Texts that cells name by their number. */
  strings: string[];
}

/** What is written of the cells of a sheet. */
export interface WrittenSheet {
  /** What is written in each cell that is not empty, by its address. */
  cells: Map<string, WrittenCell>;
  /** Ranges of merged cells: A1:B2; null where they were not looked at. */
  merges: string[] | null;
  /** Whether its formulas are counted anew when the file is opened, whatever was saved with them. */
  isUncounted?: boolean;
  /** What is drawn over it. */
  drawn?: Drawn;
}

export interface Drawn {
  words: string[];
  /** Pictures and charts that may hold figures. */
  pictures: number;
}

export interface WrittenCell {
  /** n, s, str, inlineStr, b, e, d; of records: any, and perhaps for what may be blank. */
  type: string;
  text: string;
  /** Which of the styles of a workbook it has. */
  style?: number;
  /** What the cell shows, where that is less than what is in it. */
  shown?: string;
}

export interface Place {
  row: number;
  column: number;
}

const address = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/** Row and column of C12, counted from one. */
export const placeOf = (written: string): Place | null => {
  const found = address.exec(written);
  if (!found) return null;
  const column = [...found[1]!].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  return {row: Number(found[2]), column};
};

/** C12 of the twelfth row and the third column. */
export function nameOf({row, column}: Place): string {
  let name = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return `${name}${row}`;
}
