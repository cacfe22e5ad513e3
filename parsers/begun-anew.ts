import {fold, isBlank, squeeze, type Line} from "./lines.ts";
import {beginnings} from "./restarts.ts";
import type {Template} from "./template.ts";
import {isTitleLike, titleAtStart} from "./title.ts";
import {simplify} from "./traditional.ts";

/**
 * The lines of other texts that stand in one document with a report, and that nothing tells apart from it: its sections
 * begin anew with other figures, and neither title, period nor signature says whose these are. The upper text is that
 * which the title names; where words say so, the corrected one.
 */
export function linesBeside(lines: Line[], templates: Map<string, Template>): Set<Line> {
  const firsts = beginnings(lines, templates);
  if (firsts.length < 2) return new Set();
  const starts = firsts.map((first, at) => (at === 0 ? first : topOf(lines, first)));
  const texts = starts.map((start, at) => lines.slice(start, starts[at + 1]));
  const others = texts.slice(1).filter((text) => !isSame(text, texts[0]!));
  if (others.length === 0) return new Set();
  const corrected = starts.findLastIndex(
    (_, at) => at > 0 && isNamed(lines, firsts[at]!, corrections)
  );
  const isFirstOther = isNamed(lines, firsts[0]!, replaced);
  const own = corrected > 0 ? corrected : isFirstOther ? texts.length - 1 : 0;
  return new Set(texts.filter((_, at) => at !== own).flat());
}

/** 更正后：, （修订版）, 更正后的报告如下; 修改后 alone may be of anything. */
const corrections =
  /^[([【]?(?:现)?(?:(?:更正|修正|修订|订正)(?:后|版)(?:的?(?:全文|正文|内容|报告|年报|年度报告|版本))?|(?:修改|更新|改正)后的?(?:全文|正文|报告|年报|年度报告|版本))(?:如下|为)?[)\]】]?:?$/;

/** 更正前：, 原报告; 内容摘要 on a page may stand over anything. */
const replaced =
  /^[([【]?(?:(?:更正|修正|修订|订正|修改|更新|改正)前(?:的?(?:全文|正文|内容|报告|年报|年度报告|版本))?|原(?:报告|年报|版本))(?:如下|为)?[)\]】]?:?$/;

/** How many lines above its first section are looked at for what a text is called. */
const near = 6;

/** Whether words alone on a line right above a first section call the text so. */
function isNamed(lines: Line[], first: number, called: RegExp): boolean {
  const above = lines.slice(0, first).filter(({text}) => !isBlank(text));
  return above.slice(-near).some(({text}) => called.test(simplify(squeeze(text))));
}

/** A text begins at its title, or at what it is called, where one stands right above its first section. */
function topOf(lines: Line[], first: number): number {
  let top = first;
  for (let up = first - 1; up > 0; up--) {
    const line = lines[up]!;
    if (isBlank(line.text)) continue;
    const isCalled = corrections.test(simplify(squeeze(line.text)));
    if (line.row !== undefined || !(isCalled || isTitleLike(line))) break;
    if (isCalled || titleAtStart(lines.slice(up, up + 4))) top = up;
  }
  return top;
}

/** Whether a text is another once more, as for a narrow screen: all that it counts is counted so above. */
function isSame(text: Line[], above: Line[]): boolean {
  const known = new Set(above.map(({text}) => squeeze(text)));
  return text.every(
    (line) =>
      !/\d/.test(fold(line.text)) ||
      known.has(squeeze(line.text)) ||
      isTitleLike(line) ||
      isPageNumber(line)
  );
}

/** — 2 — */
const isPageNumber = ({text}: Line): boolean => /^[-—–·]*\d{1,3}[-—–·]*$/.test(squeeze(fold(text)));
