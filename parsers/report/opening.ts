import {fold, squeeze, trimmed, type Line, type Words} from "#parsers/lines.ts";
import {matchesOf} from "#parsers/matches.ts";
import {matchTitle} from "#parsers/outline.ts";
import type {Titles} from "#parsers/template.ts";

/** A year that the opening gives as the report's own. */
export interface SaidYear {
  role: "opening" | "period";
  year: number;
  words: Words;
}

/** A section that the opening says the report has. */
export interface NamedSection {
  /** The declared title that it is; its own words where it is none. */
  title: string;
  words: Words;
  said: string;
}

// 2018年的报告: 编制的2019年度政府信息公开年度报告 · 现将我局2023年度政府信息公开工作报告如下
const openings = [
  /编制(?:的|了)?\s*《?(?<year>20\d{2})\s*年度?(?=[^。;]{0,20}(?:公开|报告|年报))/dg,
  /现将[^。;]{0,30}?(?<year>20\d{2})\s*年度?[^。;]{0,40}?(?:报告|公布|公开|汇报|说明)如下/dg,
  /(?:公布|发布)[^。;,]{0,20}?(?<year>20\d{2})\s*年度?政府信息公开/dg,
  // 现公布2022年度报告; but 现公布2022年度报告的整改情况 is of another
  /现(?:将|予以?)?(?:公布|发布|公开)[^。;,]{0,20}?(?<year>20\d{2})\s*年(?:度|年度)?(?:工作)?(?:报告|年报)(?=[。;,]|如下|$)/dg
];

/** 2022年1月1日起,至2022年12月31日止; with lost signs 20231月1日 and 201911日至1231日. */
const period =
  /(?<year>20\d{2})\s*年?\s*0?1\s*月?\s*0?1\s*日?\s*起?\s*,?\s*[至到—~-]+\s*(?<other>20\d{2})?\s*年?\s*12\s*月?\s*31\s*日/dg;

/** The years that the first lines of a report give as its own. */
export function findYears(lines: Line[]): SaidYear[] {
  return lines.flatMap((line) => {
    const text = fold(line.text);
    if (!text.includes("20")) return [];
    const said = openings.flatMap((pattern) => yearsOf(line, matchesOf(text, pattern), "opening"));
    return [...said, ...yearsOf(line, matchesOf(text, period), "period")];
  });
}

function yearsOf(line: Line, matches: RegExpExecArray[], role: SaidYear["role"]): SaidYear[] {
  return matches.flatMap((match) => {
    const spans = [match.indices!.groups!.year, match.indices!.groups!.other];
    const years = spans.flatMap((span) =>
      span ? [{span, year: Number(fold(line.text.slice(...span)))}] : []
    );
    const distinct = years.filter(({year}, at) => at === 0 || year !== years[0]!.year);
    return distinct.map(({span: [start, end], year}) => ({role, year, words: {line, start, end}}));
  });
}

const list = /(?:全文|报告)(?:内容)?(?:共|主要)?(?:由|包括|包含|分为)([^。;]{10,500})/d;
const listEnd = /(?:等?共?[一二三四五六七八九十\d]+个?(?:部分|方面|章节)|(?:等|所)?组成|构成).*$/;
/** What stands between the signs that part the titles; 与附表 is parted from the title before it. */
const piece = /(?:(?!(?:以及|及|与|和)附)[^、,])+/g;

/** The sections that an opening lists: 全文包括概述、…、需要说明的其他事项与附表. */
export function findNamedSections(lines: Line[], titles: Titles): NamedSection[] {
  for (const line of lines) {
    const match = list.exec(fold(line.text));
    const listed = match?.[1]!.replace(listEnd, "");
    const named = listed ? nameSections(line, match!.indices![1]![0], listed, titles) : [];
    if (named.length >= 3) return named;
  }
  return [];
}

function nameSections(line: Line, from: number, listed: string, titles: Titles): NamedSection[] {
  const named: NamedSection[] = [];
  for (const match of matchesOf(listed, piece)) {
    const start = from + match.index;
    const words = trimmed(line, start, start + match[0].length);
    const said = squeeze(match[0]);
    if (said === "" || /^附[表件]/.test(said)) continue;
    const title = matchTitle(said, titles)?.title ?? said;
    const before = named.at(-1);
    // 因政府信息公开申请行政复议、提起行政诉讼的情况: a title that holds the sign which parts titles
    if (before?.title === title) Object.assign(before, join(before, words));
    else named.push({title, words, said});
  }
  return named;
}

function join(before: NamedSection, {line, end}: Words): Pick<NamedSection, "said" | "words"> {
  const words = {line, start: before.words.start, end};
  return {words, said: squeeze(line.text.slice(words.start, end))};
}
