import {matchesOf} from "#parsers/matches.ts";
import {fold, type Line, type Words} from "#parsers/lines.ts";

/** Dates of which pages have lost signs with their spans: 20231月1日 · 201911日 · 20167月. */
const joined = /(?<!\d)20\d{2}(?:(?:1[0-2]|[1-9])月(?:\d{1,2}日)?|\d{2,4}日)/g;

/** 今年71日 · 至1231日: a month and a day run into one number, which is no day and no term of days. */
const merged = /(?<=[年至到自从于])(1[0-2]|[1-9])([12]\d|3[01]|[1-9])日(?!内|前|以内|起)/g;

/** 共收到申请�件: what a machine does not see for certain on a picture, with the words around. */
const unsure = /[^\s,，。;；\ufffd]{0,8}\ufffd[^\s,，。;；]{0,12}/g;

/** The words of a line in which a date or a number has lost characters, and so cannot be read whole. */
export function findDamage(line: Line): Words[] {
  if (line.recognised && line.text.includes("\ufffd"))
    return matchesOf(line.text, unsure).map((match) => ({
      line,
      start: match.index,
      end: match.index + match[0].length
    }));
  if (!/\d[日月]/.test(line.text)) return [];
  const text = fold(line.text);
  const days = matchesOf(text, merged).filter(([, month, day]) => Number(`${month}${day}`) > 31);
  return [...matchesOf(text, joined), ...days]
    .map((match) => ({line, start: match.index, end: match.index + match[0].length}))
    .sort((a, b) => a.start - b.start);
}
