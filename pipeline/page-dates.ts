import type {LeadingPage, Paper, ReadReport} from "#data/schema/reading.ts";
import {keysOf, linksOf, maySpeakOf} from "#pipeline/homes.ts";
import type {Parsed} from "#pipeline/parse-file.ts";

/** A page, and what it says of the report that it leads to. */
interface Leading {
  page: Dated;
  part: string;
  path: string;
  within: string | null;
  /** The report that it is a document of itself. */
  own: ReadReport | null;
}

type Dated = LeadingPage & {published: string};

interface All {
  parsed: Parsed[];
  /** The reports read that no later version has replaced. */
  current: ReadReport[];
}

/**
 * Reports that lie in an attachment have their day of publication from the page that leads to them: that which links to
 * their file, or lies in one file of files with it as another document of the same report. Two days are none.
 */
export function datedByPages(reports: ReadReport[], {parsed, current}: All): ReadReport[] {
  if (reports.every(({reading}) => reading.report.published !== null)) return reports;
  const leading = leadingIn(parsed, new Set(current));
  const standing = standingOf(parsed);
  return reports.map((report) => {
    if (report.reading.report.published !== null) return report;
    const within = standing.get(report.part) ?? null;
    const its = leading.filter((each) => leadsTo(each, report, within));
    const [day, ...others] = new Set(its.map(({page}) => page.published));
    return day === undefined || others.length > 0 ? report : dated(report, its[0]!);
  });
}

/** The file of files in which each part lies. */
const standingOf = (parsed: Parsed[]): Map<string, string | null> =>
  new Map(
    parsed.flatMap((one) =>
      "file" in one ? one.file.documents.map(({part}) => [part, one.within ?? null] as const) : []
    )
  );

function leadingIn(parsed: Parsed[], current: Set<ReadReport>): Leading[] {
  return parsed.flatMap((one) => {
    if (!("file" in one)) return [];
    const {path, within = null} = one;
    return one.file.documents.flatMap((document): Leading[] => {
      const own = document.kind === "report" ? document : null;
      if (own && !current.has(own)) return [];
      const page = document.kind === "report" ? pageOf(document) : document.leads;
      return page && isDated(page) ? [{page, part: document.part, path, within, own}] : [];
    });
  });
}

const isDated = (page: LeadingPage): page is Dated => page.published !== null;

function pageOf({reading, blocks, attachments = []}: ReadReport): LeadingPage {
  const {body_printed, year, published} = reading.report;
  return {document: reading.document, blocks, attachments, body_printed, year, published};
}

function leadsTo(leading: Leading, report: ReadReport, within: string | null): boolean {
  const {page, own} = leading;
  const {report: facts, document} = report.reading;
  if (!isOf(leading, facts)) return false;
  if (own && leading.within !== null && leading.within === within) return true;
  const {path, url} = document;
  const links = linksOf({...page, url: page.document.url, path: leading.path});
  return keysOf({path, url, within}).some((key) => links.includes(key));
}

function isOf({own, page}: Leading, facts: ReadReport["reading"]["report"]): boolean {
  if (!own) return maySpeakOf(page, facts);
  const {body, year} = own.reading.report;
  return body === facts.body && year === facts.year;
}

function dated(report: ReadReport, {page, part}: Leading): ReadReport {
  const {reading, joined = []} = report;
  const {published, document} = page;
  const line = page.blocks.find(({text}) =>
    printedDates(published).some((day) => text.includes(day))
  );
  const paper: Paper[] = line ? [{document, part, blocks: [line]}] : [];
  return {
    ...report,
    reading: {
      ...reading,
      report: {...reading.report, published},
      notes: reading.notes.filter(({code}) => code !== "date-missing")
    },
    ...(paper.length > 0 && {joined: [...joined, ...paper]})
  };
}

/** How pages print a day: 2022-01-10, 2022年1月10日, 2022-1-10. */
export function printedDates(date: string | null): string[] {
  if (date === null) return [];
  const [year, month, day] = date.split("-").map(Number);
  return [
    date,
    `${year}年${month}月${day}日`,
    ...["-", "/", "."].map((s) => [year, month, day].join(s))
  ];
}
