import type {Indicator} from "#data/schema/indicator.ts";
import type {Applicant} from "#data/schema/observation.ts";
import type {Template} from "#data/schema/report.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {fewest} from "./comparison.ts";
import {formatNumber} from "./frame.ts";
import {spanOf} from "./published.ts";
import {outcomeGroups, outcomeRows, type OutcomeGroup} from "./outcomes.ts";

/** How requests ended in the reports of one form on one year: of one body, or of all together. */
export interface Ended {
  year: number;
  form: Template;
  /** Reports that are counted. */
  reports: number;
  /** Reports that are not: a cell of theirs is no number, or their table does not add up. */
  left: number;
  /** The days on which those that are counted were published: the first and the last of many. */
  published: string[];
  /** By row that the reports have, and kind of applicant: what is not here is nought. */
  cells: Record<string, Partial<Record<Applicant, number>>>;
}

/** A body's years, and what it is called. */
export interface EndedBody {
  body: string;
  label_zh: string;
  label_en: string;
  years: Ended[];
}

const stem = "request.outcome.";

/** The group of a row: `request.outcome.denied.state_secret` is denied. */
export function groupOf(row: string): OutcomeGroup {
  const name = row.slice(stem.length).split(".")[0];
  return outcomeGroups.find((group) => group === name)!;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Requests of a kind of applicant that ended in a row, in a group, or at all. */
export function countOf(
  {cells}: Ended,
  where: {row?: string; group?: OutcomeGroup; applicant?: Applicant} = {}
): number {
  const {row, group, applicant = "total"} = where;
  const rows = Object.keys(cells).filter(
    (one) => (row === undefined || one === row) && (group === undefined || groupOf(one) === group)
  );
  return sum(rows.map((one) => cells[one]![applicant] ?? 0));
}

/** A share in whole per cent; none of fewer than ten: two of three are two, and no 67%. */
export function shareOf(count: number, of: number): string | null {
  if (of < fewest) return null;
  const share = Math.round((100 * count) / of);
  return count > 0 && share === 0 ? "<1%" : `${share}%`;
}

/** 12 (40%), or 2 where there is no share. */
export function countAndShare(count: number, of: number): string {
  const share = shareOf(count, of);
  return share === null ? formatNumber(count) : `${formatNumber(count)} (${share})`;
}

/** The rows that the reports have, in the order of the form. */
export const rowsOf = ({cells}: Ended): string[] => outcomeRows.filter((row) => row in cells);

/** What a row is called in a sentence: 本机关不掌握相关政府信息, without the number that the form gives it. */
export function rowName({label_zh, label_en}: Indicator, lang: Lang): string {
  return lang === "en" ? label_en : label_zh.replace(/^.*?[)）](?:.* ?\d+\.)?/, "");
}

/** What a row is called in a table: in Chinese with its group, 不予处理：重复申请, as English has it anyway. */
export function rowTitle(indicator: Indicator, lang: Lang): string {
  const name = rowName(indicator, lang);
  const row = indicator.indicator;
  const isOfGroup = row.slice(stem.length).includes(".");
  return lang === "zh" && isOfGroup ? `${say(lang, `outcome.${groupOf(row)}`)}：${name}` : name;
}

/** The years of many bodies as one, form by form. */
export function together(all: readonly Ended[]): Ended[] {
  const sums = new Map<string, Ended>();
  for (const one of all) {
    const key = `${one.year} ${one.form}`;
    const whole = sums.get(key) ?? {...one, reports: 0, left: 0, published: [], cells: {}};
    sums.set(key, whole);
    whole.reports += one.reports;
    whole.left += one.left;
    const span = spanOf([...whole.published, ...one.published]);
    whole.published = span ? [span.from, span.to] : [];
    for (const [row, cells] of Object.entries(one.cells)) {
      const into = (whole.cells[row] ??= {});
      for (const applicant of Object.keys(cells) as Applicant[])
        into[applicant] = (into[applicant] ?? 0) + cells[applicant]!;
    }
  }
  return [...sums.values()].sort((a, b) => a.year - b.year || (a.form < b.form ? -1 : 1));
}
