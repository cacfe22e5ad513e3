import {matchesOf} from "../matches.ts";
import {parseNumeral, toPlain} from "./numeral.ts";

const sign = "[〇○零一二三四五六七八九十]";
const patterns = [
  /(?<!\d)(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/g,
  /(?<!\d)(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g,
  new RegExp(`(${sign}{4})年(${sign}{1,3})月(${sign}{1,3})日`, "g")
];

/** The first date in a text, as ISO: 2022-01-10, 2019年1月2日, 二〇二三年一月五日; null where none is whole. */
export function findDate(text: string): string | null {
  return printedIn(text).find(({date}) => date !== null)?.date ?? null;
}

/** The date with which a text begins, as ISO; undefined where it begins with none, null where with one that is on no calendar (2023-02-30). */
export function dateAtStart(text: string): string | null | undefined {
  return printedIn(text.trimStart()).find(({index}) => index === 0)?.date;
}

/** What is printed as a date, in its order; null is one that is on no calendar. */
function printedIn(text: string): {date: string | null; index: number}[] {
  const printed = toPlain(text);
  const dates = patterns.flatMap((pattern) =>
    matchesOf(printed, pattern).map((match) => {
      const [year, month, day] = match.slice(1).filter((part) => !/^[-/.]$/.test(part));
      const date = toIso(parseNumeral(year!), parseNumeral(month!), parseNumeral(day!));
      return {date, index: match.index};
    })
  );
  return dates.sort((one, other) => one.index - other.index);
}

function toIso(year: number | null, month: number | null, day: number | null): string | null {
  if (!year || !month || !day || year < 1900 || year > 2999 || month > 12) return null;
  if (day > daysOf(year, month)) return null;
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
