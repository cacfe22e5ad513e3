import {fold, isBlank, squeeze, type Line, type Words} from "#parsers/lines.ts";
import {simplify} from "#parsers/traditional.ts";

/** An appendix that the text names, and whether one is there. */
export interface NamedAppendix {
  words: Words;
  present: boolean;
}

/** A table of statistics that was found and taken out of the lines: the form's own, or a local one. */
interface Found {
  isWhole: boolean;
}

/**
 * 与附表 at the end of the opening's list, 详见附件1 or 后附的《政府信息公开情况统计表》 anywhere, and 附件:…统计表 on a
 * line of its own.
 */
export function findAppendix(lines: Line[], found: Found | null = null): NamedAppendix | null {
  const words = namedIn(lines) ?? announcedIn(lines);
  if (words === null) return null;
  const isThere = (line: Line, at: number) =>
    isAppendixHead(line) && (found !== null || hasMoreBehind(lines, at));
  return {words, present: found?.isWhole === true || lines.some(isThere)};
}

const named =
  /(?:以及|及|与|和|、)(附[表件])(?=[。,;)]|$)|(?:详见|参见|见)(附[表件])|后附的?(《?[^,;。《》]{0,30}统计表》?)/d;

function namedIn(lines: Line[]): Words | null {
  for (const line of lines) {
    if (!line.text.includes("附")) continue;
    const span = named
      .exec(simplify(fold(line.text)))
      ?.indices?.slice(1)
      .find(Boolean);
    if (span) return {line, start: span[0], end: span[1]};
  }
  return null;
}

// 附件:1.某局2016年政府信息公开情况统计表.xls
const announced =
  /^\s*[(]?附\s*(?:表|件|录)?\s*\d{0,2}\s*[:.、]?\s*(?:\d{1,2}\s*[.、]\s*)?(《?[^。,;:《》]{0,40}统计表》?)\s*(?:[(][^()]{1,12}[)]|\.(?:xlsx?|docx?|pdf|wps|et))?\s*[。)]?\s*$/di;
/** 附件: over a list of them. */
const announcing = /^[(]?附(?:表|件|录)?[:：]?$/;

function announcedIn(lines: Line[]): Words | null {
  const own = lines.filter((line) => !line.outside && !isBlank(line.text));
  for (const [at, line] of own.entries()) {
    const text = simplify(fold(line.text));
    if (!/公开.*统计表/.test(text)) continue;
    const isUnder = announcing.test(squeeze(own[at - 1]?.text ?? ""));
    const span = announced.exec(isUnder ? `附${text}` : text)?.indices?.[1];
    const before = isUnder ? 1 : 0;
    if (span) return {line, start: span[0] - before, end: span[1] - before};
  }
  return null;
}

/** The head of an appendix: 附表, 附件1, 附:政府信息公开情况统计表. */
export function isAppendixHead({text}: Line): boolean {
  const line = simplify(squeeze(text));
  return line.length <= 60 && /^[|(]*附(?:表|件|录|[::])|统计表[)|]*$/.test(line);
}

/** Days, hours, telephones, addresses and numbers of a list. */
const noFigure =
  /(?:20)?\d{2}[年./-]\d{1,2}(?:[月./-](?:\d{1,2}日?)?)?|20\d{2}年?度?|\d{1,2}:\d{2}(?::\d{2})?|\d{3,4}-?\d{7,8}|附[表件录]?\d{1,2}|^\d{1,2}[.、]|https?:\S+|[\w.-]+@\S+|\.\w{2,4}$/g;

/** Under an announcement there may be the name of an office, a date, or who to ask; cells, figures or a picture are more. */
function hasMoreBehind(lines: Line[], head: number): boolean {
  return lines.slice(head + 1).some((line) => {
    if (line.outside) return false;
    if (line.row !== undefined || line.unread !== undefined) return true;
    const text = squeeze(line.text);
    return !text.includes("。") && /\d/.test(text.replace(noFigure, ""));
  });
}
