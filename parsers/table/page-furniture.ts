import {squeeze, type Line} from "#parsers/lines.ts";

/** - 3 - · 第3页 · 第3页 共12页 · Page 3 of 12 */
const pageNumber =
  /^(?:[-—–─―]{1,2}\d{1,3}[-—–─―]{1,2}|(?:共\d{1,3}页[,/]?)?第(?:\d{1,3}|[一二三四五六七八九十]{1,3})页(?:[,/]?共\d{1,3}页)?|page\d{1,3}(?:of\d{1,3})?)$/i;
const title = /公开.{0,12}(?:报告|年报|总结)$/;
/** 3, or 3/12 */
const bare = /^(\d{1,3})(?:\/(\d{1,3}))?$/;

/** Lines that pages begin and end with, and that are no part of what stands on them: numbers of pages, the title again. */
export function pageFurniture(lines: Line[]): Set<Line> {
  const printed = lines.filter(({text}) => /\S/.test(text));
  const [furniture, again] = [new Set<Line>(), new Set<Line>()];
  const titles = new Set<string>();
  for (const line of printed) {
    if (line.row !== undefined || line.text.length > 80) continue;
    const words = squeeze(line.text);
    if (pageNumber.test(words)) furniture.add(line);
    if (titles.has(words)) again.add(line);
    if (title.test(words)) titles.add(words);
  }
  const counted = candidates(printed, again).flatMap(pageNumbers);
  return new Set([...furniture, ...again, ...counted]);
}

/** The lines that may count pages: above and below a title that stands there again, between cells, 3/12. */
function candidates(printed: Line[], again: Set<Line>): Line[][] {
  const found = {
    above: [] as Line[],
    below: [] as Line[],
    between: [] as Line[],
    parted: [] as Line[]
  };
  printed.forEach((line, at) => {
    if (line.row !== undefined) return;
    const [before, after] = [printed[at - 1], printed[at + 1]];
    if (after && again.has(after)) found.above.push(line);
    if (before && again.has(before)) found.below.push(line);
    if (before?.row !== undefined && after?.row !== undefined) found.between.push(line);
    if (line.text.includes("/")) found.parted.push(line);
  });
  return Object.values(found);
}

/** Numbers alone on their lines, before or after every page's title or between the halves of tables, each one more. */
function pageNumbers(lines: Line[]): Line[] {
  const numbers = lines.flatMap((line) => {
    const [found, number, of] = bare.exec(squeeze(line.text)) ?? [];
    return found === undefined ? [] : [{line, number: Number(number), of}];
  });
  const isCount = numbers.every(({number, of}, at) => {
    const before = numbers[at - 1];
    return !before || (number === before.number + 1 && of === before.of);
  });
  return numbers.length > 1 && isCount ? numbers.map(({line}) => line) : [];
}
