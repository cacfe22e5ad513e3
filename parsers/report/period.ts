import type {Statement} from "#data/schema/statement.ts";
import {fold, placeOf, rawOf, type Line} from "#parsers/lines.ts";
import {matchesOf} from "#parsers/matches.ts";

const to = String.raw`\s*日?\s*起?\s*,?\s*(?:[至到—–~-]|截止)+\s*`;
/** 自2022年1月1日起,至2022年12月31日止; 2022.1.1-2022.12.31; the second year may be left out. */
const printed = new RegExp(
  String.raw`(?<!\d)(?<year>20\d{2})\s*[年./-]\s*(?<month>\d{1,2})\s*[月./-]\s*(?<day>\d{1,2})${to}(?:(?<lastYear>20\d{2})\s*[年./-]\s*)?(?<lastMonth>\d{1,2})\s*[月./-]\s*(?<lastDay>\d{1,2})(?!\d)\s*日?`,
  "g"
);
/** The whole year with lost signs: 20231月1日起,至202312月31日止 and 201911日至1231日. */
const damaged = new RegExp(
  String.raw`(?<!\d)(?<year>20\d{2})\s*年?\s*0?(?<month>1)\s*月?\s*0?(?<day>1)${to}(?<lastYear>20\d{2})?\s*年?\s*(?<lastMonth>12)\s*月?\s*(?<lastDay>31)(?!\d)\s*日?`,
  "g"
);

/** What is said to last so long are the report's figures, and no campaign or meeting. */
const before =
  /(?:统计(?:的)?(?:期限|时限|期间|时间|时段|周期|区间|范围|口径|数据)|(?:所列|本)(?:的)?数据|数据(?:的)?(?:期限|时限|期间|时段|时间|起止|区间|范围)|报告(?:期|年度|的?时限|的?期限|的?期间|的?时段|涵盖|覆盖))[^。;]{0,24}$/;
const behind = /^[^。;,]{0,8}(?:统计|报告)(?:期|时段|时间|区间)/;

/** The days from which to which a report says that its figures are. */
export function findPeriods(lines: Line[], document: string): Statement[] {
  return lines.flatMap((line) => {
    if (!line.text.includes("0") && !line.text.includes("０")) return [];
    const text = fold(line.text);
    const whole = matchesOf(text, damaged);
    const strict = matchesOf(text, printed).filter(
      ({index}) => !whole.some((other) => other.index === index)
    );
    return [...whole, ...strict].flatMap(({0: {length}, index, groups = {}}): Statement[] => {
      const words = {line, start: index, end: index + length};
      const isOwn = before.test(text.slice(0, index)) || behind.test(text.slice(words.end));
      const {year, month, day, lastYear = year, lastMonth, lastDay} = groups;
      const [from, to] = [dateOf(year, month, day), dateOf(lastYear, lastMonth, lastDay)];
      if (!isOwn || !from || !to) return [];
      return [{kind: "period", from, to, raw: rawOf(words), place: placeOf(document, words)}];
    });
  });
}

/** An ISO date; null where there is no such day. */
function dateOf(...parts: (string | undefined)[]): string | null {
  const [year = "", month = "", day = ""] = parts;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const days = [31, Number(year) % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const most = days[Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= most ? date : null;
}
