import {squeeze} from "#parsers/lines.ts";
import type {Page} from "#parsers/report.ts";
import type {Title} from "#parsers/title.ts";
import {simplify} from "#parsers/traditional.ts";
import type {Judgement} from "./kind.ts";

/**
 * What stands over a report in the same file and is none of its own: its summary, or no more than a sentence under a
 * title that was left from last year. Null where it is none of these.
 */
export function introductionOf(page: Page, pages: Page[]): Judgement | null {
  const title = titleOf(page);
  const below = pages.slice(pages.indexOf(page) + 1).find((each) => titleOf(each) !== null);
  const next = below && titleOf(below);
  if (!title || !below) return null;
  if (isSummary(title) && pages.some((each) => isWholeOf(each, title)))
    return {is: "other", title: title.text, reason: summary};
  return next?.is === "report" && next.body === title.body && isCover(page, below)
    ? {is: "other", title: title.text, reason: cover}
    : null;
}

const summary = "it is the summary (摘要) of a report that stands whole in the same file";

const cover = "it has nothing under its title but words that lead to the report below";

const titleOf = ({facts: {heading, title}}: Page): Title | null => heading ?? title;

const isSummary = ({text}: Title): boolean =>
  /(?:摘要|概要|提要|简本|简版)版?\)?$/.test(simplify(squeeze(text)));

function isWholeOf(page: Page, {body, year}: Title): boolean {
  const title = titleOf(page);
  if (!title || title.is !== "report" || isSummary(title)) return false;
  return title.body === body && title.year === year && page.era.headings.length >= fewest;
}

/** The sections that make a text a whole report. */
const fewest = 3;

/** No section, no table, and no number but years: what covers a report, and is not one. */
function isCover({era: {headings}, tokens, appendix, lines, facts}: Page, below: Page): boolean {
  if (headings.length > 0 || appendix || below.era.headings.length < fewest) return false;
  if (tokens.some(({kind, text}) => kind === "value" && /\d/.test(text))) return false;
  const said = lines.filter((line) => !line.outside && !facts.furniture.has(line));
  return said
    .map(({text}) => simplify(squeeze(text)))
    .every((text) => text === "" || (leads.test(text) && !/\d/.test(text.replace(dated, ""))));
}

/** What is said of a report over it. */
const leads = /公布|公示|编制|发布|刊登|如下|监督|敬请|下载|查阅/;

/** Years, days and the numbers of documents count nothing. */
const dated = /20\d{2}(?:年度?(?:\d{1,2}月)?(?:\d{1,2}日)?)?|第\d+号/g;

/** A page, and what it is instead of a report. */
export interface JudgedPage {
  page: Page;
  other: Judgement | null;
}

/** The day that stands over what introduces a report is the report's, where that has none itself. */
export const datedFromAbove = (judged: JudgedPage[]): JudgedPage[] =>
  judged.map((each, at) => {
    const {facts} = each.page;
    const above = judged[at - 1];
    const isUnder = above?.other?.reason === summary || above?.other?.reason === cover;
    if (each.other || facts.published !== null || !isUnder) return each;
    const {published} = above.page.facts;
    return {...each, page: {...each.page, facts: {...facts, published}}};
  });
