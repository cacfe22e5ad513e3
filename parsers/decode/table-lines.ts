import type {SourceRow} from "./table-grid.ts";
import type {Content, SourceCell} from "./table-layout.ts";

/**
 * Rows of which each stands in a row of its own: where one row of a table has several, 规章<br>规范性文件 beside 0<br>3, each
 * line is a row. Cells with as many lines are cut, others stand beside all of them.
 */
export function partedRows(rows: SourceRow<SourceCell>[]): SourceRow<SourceCell>[] {
  const counts = rows.map(({cells}) => linesIn(cells));
  if (counts.every((count) => count === 1)) return rows;
  return rows.flatMap(({cells, opensGroup}, y) => {
    const count = counts[y]!;
    // A cell from above goes on beside all the lines of the rows that it covers.
    for (const cell of cells)
      cell.rowspan += counts
        .slice(y + 1, y + cell.rowspan)
        .reduce((sum, each) => sum + each - 1, isCut(cell, count) ? 0 : count - 1);
    return Array.from({length: count}, (_, line) => ({
      cells: cells.flatMap((cell) => cellAt(cell, {line, count})),
      opensGroup: opensGroup && line === 0
    }));
  });
}

/** How many rows a row is: as many as its figures and its label have lines. */
function linesIn(cells: SourceCell[]): number {
  const listed = cells.filter(({rowspan, content}) => rowspan === 1 && content.length > 1);
  const figures = listed.find(({content}) => content.every(isValue) && content.some(hasDigit));
  const count = figures?.content.length ?? 1;
  const isLabel = ({content}: SourceCell) => content.length === count && content.every(isWord);
  return listed.some(isLabel) ? count : 1;
}

const textIn = (content: Content): string | null =>
  content.type === "table" || content.picture !== undefined ? null : content.text.trim();

const value = /^(?:[-+]?[\d０-９][\d０-９,，.．]*[万亿]?[元件条项份]?|[-—－/／]|无|不适用)$/;
const isValue = (content: Content) => value.test(textIn(content) ?? "");
const hasDigit = (content: Content) => /[\d０-９]/.test(textIn(content) ?? "");
const isWord = (content: Content) =>
  /\p{Script=Han}/u.test(textIn(content) ?? "") &&
  !isValue(content) &&
  !goesOn.test(textIn(content)!);

/** 行政处罚<br>（上年、本年） is one label of two lines, (一)予以公开 is one of its own. */
const goesOn = /^(?:[（(【](?![一二三四五六七八九十\d])|上一?年|去年|同比|增减|合计|其中)/;

const isCut = ({rowspan, content}: SourceCell, count: number) =>
  count > 1 && rowspan === 1 && content.length === count;

/** What of a cell stands in one of the lines of its row; one that is not cut begins in the first. */
function cellAt(cell: SourceCell, {line, count}: {line: number; count: number}): SourceCell[] {
  if (isCut(cell, count)) return [{...cell, content: [cell.content[line]!]}];
  return line === 0 ? [cell] : [];
}
