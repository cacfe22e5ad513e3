import type {Claim} from "#data/schema/claim.ts";
import type {Severity} from "#data/schema/finding.ts";
import type {Note} from "#data/schema/note.ts";
import type {Applicant, Observation} from "#data/schema/observation.ts";
import {parsePlace, type Place} from "#data/schema/place.ts";
import type {Template} from "#data/schema/report.ts";
import type {Section} from "#data/schema/section.ts";
import type {Statement} from "#data/schema/statement.ts";
import {sum, type Comparison, type Term, type Words} from "#pipeline/comparison.ts";

/** What a report may say of itself was left out: documents in force, or requests carried over. */
export type Lapsed = "stock" | "carried";

/** A rule's page of reasons, for readers. */
export interface Page {
  /** What is compared with what. */
  compares: Words;
  why: Words;
  /** The law, the form or the reason it rests on. */
  basis: Words;
  /** What it does not accuse anyone of. */
  spares: Words;
}

interface Rule {
  severity: Severity;
  title: Words;
  page: Page;
}

/** A rule about one report. */
export interface ReportCheck extends Rule {
  scope: "report";
  compare(report: ReportView): Iterable<Comparison>;
}

/** A rule about a report and the one of the year before; what fails is said of the later one. */
export interface SeriesCheck extends Rule {
  scope: "series";
  compare(years: SeriesView): Iterable<Comparison>;
}

/** A rule about a government and its bodies in one year; what fails is said of the government. */
export interface GroupCheck extends Rule {
  scope: "group";
  compare(group: GroupView): Iterable<Comparison>;
}

export type Check = ReportCheck | SeriesCheck | GroupCheck;

/** Of successive years, [before, now]. Where the year before is not in the data, its figures are unknown. */
export type SeriesView = readonly [before: ReportView, now: ReportView];

/** A government's report, and those of the bodies that data/bodies says it has in that year. */
export interface GroupView {
  government: ReportView;
  /** One for each of them; where it is not in the data, its figures are unknown. */
  bodies: ReportView[];
  /** Whether data/bodies says that the government's report adds up these, all and no other. */
  isComplete: boolean;
}

/** A table of the form: section 2, 3 or 4, the appendix; null where notes cannot be given to one. */
export type TableName = "2" | "3" | "4" | "appendix";
export interface TableView {
  name: TableName | null;
  /** Whether it is there, read or not: three cells gone leave a table, a missing table does not. */
  stands: boolean;
  cells: Observation[];
  notes: Note[];
}

/** Until when the law wants the report; two days where the body's level is not known. */
export interface Due {
  first: string;
  last: string;
  article: Words;
}

/** What a report said when it was fetched from its address. */
export interface Version {
  /** ISO 8601; null where it is not known. */
  fetched: string | null;
  figures: Observation[];
  claims: Claim[];
}

/** Of what a number of the text is: of the body's own year, of a whole area with its bodies, or of several years added up. */
export type Scope = "own" | "area" | "years";

/** The words around a number. */
export type Surroundings = Record<"before" | "behind" | "next", string>;

/** Parts of the year that are all of it (上半年…, 下半年…): the number that the text gives for each, and where. */
export interface Periods {
  values: number[];
  place: string;
}

/** What a rule may look at: what one report says, and what the law says of it. */
export interface ReportView {
  report: string;
  body: string;
  /** 0 where it cannot be read. */
  year: number;
  template: Template;
  published: string | null;
  /** The date under the text: before it the report was not published. */
  signed: string | null;
  /** Where one of these dates stands, or else the whole report. */
  dateAt(date: string | null): string;
  deadline: Due | null;
  /** When its document was fetched; null where that is not known. */
  fetched: string | null;
  /** What the same address gave before, in its order. */
  earlier: Version[];
  claims: Claim[];
  notes: Note[];
  sections: Section[];
  statements: Statement[];
  /** Every figure, of tables and prose. */
  figures: Observation[];
  tables: TableView[];
  /** The columns of section 3; none where the report has no such table. */
  applicants: readonly Applicant[];
  /** A table's figure. Without an applicant, section 3 answers with its total. */
  at(indicator: string, applicant?: Applicant): Term;
  /** Whether a table has that cell, with whatever stands in it. */
  has(indicator: string, applicant?: Applicant): boolean;
  /** What the prose says of an indicator, as a whole: no category, no single kind of applicant. */
  said(indicator: string): Observation[];
  /** A figure as a term. */
  term(figure: Observation): Term;
  /** What the text puts in the place of a figure of some year (2022年末现行有效规范性文件应为46件); null where it does not. */
  announced(indicator: string, year: number): Term | null;
  /** What the report says of an indicator: its table, or else a prose that does not contradict itself. */
  measure(indicator: string): Term;
  /** The same, but a mention in the same block goes before the table. */
  measureNear(indicator: string, place: string): Term;
  /** The figure with that observation id. */
  get(id: string): Observation | undefined;
  /** The indicators of the dictionary that begin so, in the form's order. */
  indicators(prefix: string): string[];
  /** Notes on what stands in a table, counts something, and is in no row or column of the form. */
  strange(table: TableName): Note[];
  /** Whether the form of this report's year has it, by the dictionary. */
  isOfForm(indicator: string): boolean;
  /** What the dictionary calls it in the form of this report's year. */
  label(indicator: string): Words;
  /** Where these words first stand in the report, or else the whole report. */
  find(...words: string[]): string;
  /** Its sentences of some length that hold a number, without spaces; not those of tables. */
  sentences(): ReadonlySet<string>;
  /** Whether it tells that documents lapsed, or requests carried over were left out or miscounted, beside what its tables count. */
  tellsOfLapse(of: Lapsed): boolean;
  /** Where one of these stands. */
  placeOf(sentence: string): Place;
  /** The sentence in which a place stands, without spaces; empty where that is not known. */
  sentenceAt(place: string): string;
  /** What the same sentence says before and behind a number, and what the next one in its block says, without spaces; empty where that is not known. */
  around(number: {place: string; raw: string}): Surroundings;
  /** What stands between two places of one block of the text, without spaces; empty where they are not. */
  between(one: string, other: string): string;
  /** What stands beside a number of the year for its halves or quarters; null where not all are told, or more is. */
  periods(whole: Observation): Periods | null;
  /** Of what a number of the text is. */
  scopeOf(mention: Observation): Scope;
  /** Whether the text gives this number to the body's own office, right behind one of more. */
  givesOwn(mention: Observation, value: number | null): boolean;
  /** The report years of the body that are in the data, in their order; of a sole predecessor, those before too. */
  years(): number[];
  /**
   * What the same body reported on another year, or before it its sole predecessor; every figure unknown where that is
   * not in the data.
   */
  of(year: number): ReportView;
  /** The same year's reports of the bodies that data/bodies gives it; every figure unknown where one is not in the data. */
  bodies(): ReportView[];
  /** Whether data/bodies says that its report adds up those of these bodies, all and no other. */
  addsUp(): boolean;
  /** By which act it came after the body of another report; null where they are one body. */
  succession(body: string): string | null;
}

export const applicantWords: Record<Applicant, Words> = {
  natural_person: {zh: "自然人", en: "natural persons"},
  business: {zh: "商业企业", en: "businesses"},
  research: {zh: "科研机构", en: "research institutions"},
  public_interest: {zh: "社会公益组织", en: "public-interest organisations"},
  legal_service: {zh: "法律服务机构", en: "legal service institutions"},
  other_organisation: {zh: "其他组织", en: "other organisations"},
  total: {zh: "总计", en: "total"}
};

export const tableWords: Record<TableName, Words> = {
  2: {zh: "第二部分（主动公开）表格", en: "the table of section 2 (proactive disclosure)"},
  3: {zh: "第三部分（依申请公开）表格", en: "the table of section 3 (requests)"},
  4: {zh: "第四部分（复议、诉讼）表格", en: "the table of section 4 (reconsideration, litigation)"},
  appendix: {zh: "附表（统计表）", en: "the appendix (statistics)"}
};

/** A row in which fewer cells could be made out than are due. How many are printed is not said: a mark may be unread. */
export function sayCells(read: number, due: number): Words {
  return {
    zh: `应有${due}格，${read === 0 ? "一格也没有认出" : `只认出${read}格`}`,
    en: `${due} ${due === 1 ? "cell" : "cells"} due, ${read === 0 ? "none" : read} made out`
  };
}

/** 条 in 420余条 and in 2.3万条: the unit that is printed behind a number. */
export const unitOf = ({raw}: Observation): string => raw.replace(/^.*[\d余多万亿\s]/, "");

/** The name of a row as a sentence has it, without the numbers and the asides of the form: (三)不予公开 4.保护第三方合法权益. */
export function inSentence({zh, en}: Words): Words {
  const bare = zh
    .replace(/\([^()]*[^()一二三四五六七八九十][^()]*\)$/, "")
    .replace(/^[一二三四五六七八九十]+、|[一二三四五六七八九十]?\([一二三四五六七八九十]+\)/g, "")
    .replace(/(?<!\d)\d{1,2}\.(?=\p{Script=Han})/gu, "");
  return {zh: bare === "总计" ? "办结总数" : bare, en};
}

/** 不予公开, 无法提供, 不予处理: the form prints their rows and not their total. */
const groups = ["denied", "unavailable", "not_processed"].map((g) => `request.outcome.${g}`);

/** The rows of the tables that make what a text counts: from 2019 suits stand in two, whose route the text may leave out. */
export function rowsFor(indicator: string, {indicators, has}: ReportView): string[] {
  if (groups.includes(indicator)) return indicators(`${indicator}.`);
  const [group, result] = indicator.split(".");
  if (group !== "litigation" || has(indicator)) return [indicator];
  const routes = ["litigation_direct", "litigation_after_review"].map((g) => `${g}.${result}`);
  return routes.some((route) => has(route)) ? routes : [indicator];
}

/** Whether a table has that row, in whatever column. */
export const hasRow = (row: string, {has, applicants}: ReportView): boolean =>
  has(row) || applicants.some((who) => has(row, who));

/** What the tables have of it. */
export function tabled(indicator: string, report: ReportView): Term {
  const [only, ...more] = rowsFor(indicator, report).map((row) => totalOf(row, report));
  return more.length === 0 ? only! : sum(only!, ...more);
}

/** A table of section 3 without its column of totals has all that would be in it: what each kind of applicant has. */
function totalOf(row: string, report: ReportView): Term {
  const {at, has, applicants} = report;
  if (has(row) || !hasRow(row, report)) return at(row);
  return sum(...applicants.filter((who) => who !== "total").map((who) => at(row, who)));
}

/** The row of a table that a place is in; where there are no cells, the block. */
export function rowOf(place: string): string {
  const {document, block, row = ""} = parsePlace(place);
  return `${document} ${block} ${row}`;
}

/** The clause that words end in: of 收到15件，2021年按时办结率 it is 2021年按时办结率. */
export const clauseAtEnd = (words: string): string => /[^，,。；;]*$/.exec(words)![0];

/** What is said of a sum beside which numbers stand that are in no row or column of the form. */
export const unsure = {
  doubt: "reading",
  because: {
    zh: "表中另有格式之外的行或栏，未能识读，其中的数可能也应计入，请先对照原文",
    en: "The table has a row or column that no form foresees and that was not read; its numbers may belong to the sum, so hold it against the source first"
  }
} as const;

/** 2021年度“结转下年度继续办理”（自然人） */
export function nameFigure(
  {indicator, applicant, category, origin}: Observation,
  {year, label}: Pick<ReportView, "year" | "label">
): Words {
  const {zh, en} = origin === "narrative" ? inSentence(label(indicator)) : label(indicator);
  const kind = applicant ? applicantWords[applicant] : null;
  const part = category === null ? {zh: "", en: ""} : {zh: `“${category}”`, en: ` “${category}”`};
  const prose = origin === "narrative";
  return {
    zh: `${year}年度${prose ? "正文所说的" : ""}“${zh}”${part.zh}${kind ? `（${kind.zh}）` : ""}`,
    en: `${prose ? "the text's " : ""}“${en}”${part.en}${kind ? ` (${kind.en})` : ""} of ${year}`
  };
}
