import type {DocumentRow} from "#data/schema/document.ts";
import type {LeftOut, ReadReport} from "#data/schema/reading.ts";
import type {Statement} from "#data/schema/statement.ts";
import type {BlockRow, CheckRow, ReportRow, StatementRow} from "#data/schema/rows.ts";
import type {Rows} from "#data/schema/tables.ts";
import {fatesOf} from "#pipeline/appendices.ts";
import type {Crowded, Lone} from "#pipeline/homes.ts";
import {sayFate, whyLeftOut, type Elsewhere} from "#pipeline/appendix-words.ts";
import type {Rules} from "#pipeline/check.ts";
import {
  asLone,
  bareAmong,
  homeOf,
  isBare,
  isTabled,
  joinedTo,
  joinTables,
  loneIn
} from "#pipeline/joining.ts";
import {ledIn} from "#pipeline/led.ts";
import {datedByPages} from "#pipeline/page-dates.ts";
import {papersOf} from "#pipeline/papers.ts";
import {parsedOf, type ParsedArchive, type ParsedFile} from "#pipeline/parse.ts";
import type {Parsed} from "#pipeline/parse-file.ts";
import {replacedIn} from "#pipeline/revisions.ts";
import type {Words} from "#pipeline/comparison.ts";
import {countingOf, type Counting} from "#pipeline/rivals.ts";
import {reportId} from "#pipeline/views.ts";
import {words} from "#pipeline/words.ts";

/** Reports that count, and documents that do not, each with its reason. */
export interface Sorted extends Elsewhere {
  /** With the tables that were joined to them. */
  reports: ReadReport[];
  refused: {report: ReadReport; reason: Words}[];
}

/**
 * Of two documents of one report that counts which `rivals.ts` says; of two from one address the later in the list,
 * whatever they say. One whose body or year cannot be read stands in no series. Tables that stand without their report
 * are joined to it where it is certain.
 */
export function sortReports(parsed: Parsed[], isCrowded?: Crowded): Sorted {
  const all = parsed.flatMap(reportsOf);
  const replaced = replacedIn(all);
  const current = all.filter((report) => !replaced.has(report));
  const bare = new Set(bareAmong(current, {isBare, isTabled}));
  const others = current.filter((report) => !bare.has(report));
  const counting = countingOf(others);
  const sorted: Sorted = {reports: [], refused: [], fates: new Map(), led: new Map()};
  for (const report of all) {
    const reason = reasonAgainst(report, {counting, replaced});
    if (reason && !bare.has(report)) sorted.refused.push({report, reason});
    else if (!reason) sorted.reports.push(report);
  }
  const whole = joined({parsed, isCrowded, bare: [...bare], others}, sorted);
  return {...whole, reports: datedByPages(whole.reports, {parsed, current})};
}

interface Joining extends Record<"bare" | "others", ReadReport[]> {
  parsed: Parsed[];
  isCrowded: Crowded | undefined;
}

/** The reports that count, each with the tables that are its own; `bare` are documents of them that are nothing else. */
function joined({parsed, isCrowded, bare, others}: Joining, {reports, refused}: Sorted): Sorted {
  const standing = new Map(
    parsed.flatMap((one) => reportsOf(one).map((report) => [report, one] as const))
  );
  const own = bare.map((report) => asLone(report, standing.get(report)!));
  const lone = onlyOnce([...loneIn(parsed), ...own]);
  const led = ledIn(parsed, parsed.flatMap(lyingIn));
  if (lone.length === 0) return {reports: reports.sort(byReport), refused, fates: new Map(), led};
  const counts = new Set(reports);
  const homes = [...others.filter((report) => !counts.has(report)), ...reports].map((report) =>
    homeOf(report, standing.get(report)!)
  );
  const fates = fatesOf(lone, homes, isCrowded);
  for (const [i, {part, tables}] of own.entries())
    if (fates.get(part)!.is !== "joined")
      refused.push({report: bare[i]!, reason: sayFate(tables, fates.get(part)!)});
  const whole = reports.map((report) => {
    const its = joinedTo(reportId(report.reading.report), lone, fates);
    return its.length > 0 ? joinTables(report, its) : report;
  });
  return {reports: whole.sort(byReport), refused, fates, led};
}

/** The reports in a file, with the little that tells whether a page leads to them. */
const lyingIn = (parsed: Parsed) =>
  reportsOf(parsed).map(({reading: {document, report}}) => ({
    ...{path: parsed.path, within: parsed.within ?? null},
    ...{url: document.url, facts: report}
  }));

/** The same bytes that lie in two places are one document. */
const onlyOnce = (lone: Lone[]): Lone[] => [
  ...new Map(lone.map((one) => [one.part, one])).values()
];

/** The reports that were read in a file; none where it could not be read. */
export function reportsOf(parsed: Parsed): ReadReport[] {
  const documents = "file" in parsed ? parsed.file.documents : [];
  return documents.filter((document): document is ReadReport => document.kind === "report");
}

/** The documents of a file that are no reports. */
export function leftOutOf(parsed: Parsed): LeftOut[] {
  const documents = "file" in parsed ? parsed.file.documents : [];
  return documents.filter((document): document is LeftOut => document.kind === "left_out");
}

interface Rivals {
  /** The document of each report that counts. */
  counting: Map<string, Counting>;
  /** What its own address has replaced, and by what. */
  replaced: Map<ReadReport, ReadReport>;
}

function reasonAgainst(read: ReadReport, {counting, replaced}: Rivals): Words | null {
  const {report} = read.reading;
  if (report.body === null || report.year === null) return words.noSeries();
  const [id, now] = [reportId(report), replaced.get(read)];
  if (now) return words.replacedSince(id, whereIs(read), whereIs(now));
  const {report: counts, because} = counting.get(id)!;
  if (counts === read) return null;
  return words.otherDocument(
    {report: id, unread: whereIs(read), read: whereIs(counts)},
    because(read)
  );
}

const whereIs = ({part, reading}: ReadReport) =>
  reading.document.path + part.slice(part.indexOf("#"));

function byReport(a: ReadReport, b: ReadReport): number {
  const [one, other] = [a.reading.report, b.reading.report];
  if (one.body !== other.body) return one.body! < other.body! ? -1 : 1;
  return one.year! - other.year!;
}

/** The rows of every table that is about documents and reports. */
export type ReportTables = Pick<
  Rows,
  | "documents"
  | "reports"
  | "observations"
  | "claims"
  | "notes"
  | "sections"
  | "statements"
  | "blocks"
>;

/** What was read, as rows. */
export function toRows({files}: ParsedArchive, sorted: Sorted): ReportTables {
  const ids = documentIds(parsedOf({files}));
  const {reports} = sorted;
  return {
    documents: files.flatMap((file) => documentRows(file, sorted)),
    reports: reports.map((report) => reportRow(report, ids)),
    observations: reports.flatMap(observationRows),
    claims: reports.flatMap(claimRows),
    notes: reports.flatMap(noteRows),
    sections: reports.flatMap(sectionRows),
    statements: reports.flatMap(statementRows),
    blocks: reports.flatMap((report) => blockRows(report, ids))
  };
}

/** By the part of a document what it is called: a file's only document is the file; one of several is a part of it. */
function documentIds(parsed: Parsed[]): Map<string, string> {
  const files = parsed.flatMap((one) => ("file" in one ? [one.file] : []));
  return new Map(
    files.flatMap(({sha256, documents}) =>
      documents.map(({part}) => [part, documents.length > 1 ? part : sha256] as const)
    )
  );
}

function documentRows({source, parsed}: ParsedFile, sorted: Sorted): DocumentRow[] {
  if (source === null) return [];
  const {note: _note, ...file} = source;
  const whole = {...file, document: source.sha256, title: null};
  const bundle = {kind: "bundle", status: "read", ...because(null)} as const;
  if (parsed === null) return [{...whole, ...bundle}];
  if (!("file" in parsed))
    return [{...whole, kind: "other", status: "unreadable", ...because(parsed.problem)}];
  const {documents} = parsed.file;
  if (documents.length === 0)
    return [{...whole, kind: "other", status: "left_out", ...because(words.holdsNone())}];
  const parts = documents.map((part) => ({...whole, ...partFields(part, sorted)}));
  if (documents.length === 1) return parts.map((part) => ({...part, bytes: source.bytes}));
  return [
    {...whole, ...bundle},
    ...parts.map((part, i) => ({...part, document: documents[i]!.part}))
  ];
}

type Reasons = Pick<DocumentRow, "reason" | "reason_zh">;

const because = (said: Words | null): Reasons => ({
  reason: said?.en ?? null,
  reason_zh: said?.zh ?? null
});

type PartFields = Pick<DocumentRow, "bytes" | "kind" | "status" | "title"> & Reasons;

function partFields(part: ReadReport | LeftOut, sorted: Sorted): PartFields {
  const bytes = part.part_bytes;
  if (part.kind === "left_out") {
    const {is: kind, title} = part;
    if (sorted.fates.get(part.part)?.is === "joined")
      return {bytes, kind, status: "read", ...because(null), title};
    return {bytes, kind, status: "left_out", ...because(whyLeftOut(part, sorted)), title};
  }
  const reason = sorted.refused.find(({report}) => report === part)?.reason ?? null;
  const status = reason === null ? "read" : "left_out";
  return {bytes, kind: "report", status, ...because(reason), title: part.reading.report.title};
}

/** The columns that say whose a row is; only for reports with a body and a year. */
function inOf({reading: {report}}: ReadReport): {report: string; body: string; year: number} {
  return {report: reportId(report), body: report.body!, year: report.year!};
}

function reportRow(read: ReadReport, ids: Map<string, string>): ReportRow {
  return {...read.reading.report, ...inOf(read), document: ids.get(read.part)!};
}

function observationRows(read: ReadReport): Rows["observations"] {
  const its = inOf(read);
  return read.reading.observations.map((observation) => ({...observation, ...its}));
}

function claimRows(read: ReadReport): Rows["claims"] {
  const [its, turn] = [inOf(read), turns()];
  return read.reading.claims.map((claim) => {
    const id = `${its.report}/${claim.indicator}:${claim.kind}`;
    return {claim: `${id}~${turn(id)}`, ...its, ...claim};
  });
}

function noteRows(read: ReadReport): Rows["notes"] {
  const [its, turn] = [inOf(read), turns()];
  return read.reading.notes.map((note) => {
    const id = `${its.report}/${note.code}`;
    return {note: `${id}~${turn(id)}`, ...its, ...note};
  });
}

function sectionRows(read: ReadReport): Rows["sections"] {
  const its = inOf(read);
  return read.sections.map((section, i) => ({...section, ...its, number: i + 1}));
}

function statementRows(read: ReadReport): Rows["statements"] {
  const its = inOf(read);
  return read.statements.map((one, i) => ({...its, number: i + 1, ...statementRow(one)}));
}

/** Counts how often each id has come: 1, 2, … */
function turns(): (id: string) => number {
  const counts = new Map<string, number>();
  return (id) => {
    counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts.get(id)!;
  };
}

const noStatement = {
  ...{from_value: null, to_value: null, change: null, indicators: null, role: null},
  ...{stated_year: null, from_day: null, to_day: null},
  ...{present: null, whole: null, parts: null, complete: null}
};

function statementRow(
  statement: Statement
): Omit<StatementRow, "report" | "body" | "year" | "number"> {
  const {kind, raw, place} = statement;
  const row = {...noStatement, kind, raw, place};
  switch (statement.kind) {
    case "arithmetic": {
      const {from: from_value, to: to_value, change} = statement;
      return {...row, from_value, to_value, change};
    }
    case "none":
      return {...row, indicators: statement.indicators};
    case "concluded":
      return row;
    case "corrected": {
      const {indicator, year: stated_year, value: to_value} = statement;
      return {...row, indicators: [indicator], stated_year, to_value};
    }
    case "year":
      return {...row, role: statement.role, stated_year: statement.year};
    case "period":
      return {...row, from_day: statement.from, to_day: statement.to};
    case "appendix":
      return {...row, present: statement.present};
    case "parts": {
      const {whole, parts, complete} = statement;
      return {...row, whole, parts, complete};
    }
  }
}

function blockRows(read: ReadReport, ids: Map<string, string>): BlockRow[] {
  const {report} = inOf(read);
  return papersOf(read).flatMap(({part, blocks}) =>
    blocks.map((block) => ({document: ids.get(part)!, report, ...block}))
  );
}

/** The rules with their pages of reasons, by file name. */
export function checkRows({checks}: Pick<Rules, "checks">): CheckRow[] {
  return [...checks].map(([check, {scope, severity, title, page}]) => {
    const {compares, why, basis, spares} = page;
    return {
      ...{check, scope, severity},
      ...{title_zh: title.zh, title_en: title.en},
      ...{compares_zh: compares.zh, compares_en: compares.en},
      ...{why_zh: why.zh, why_en: why.en},
      ...{basis_zh: basis.zh, basis_en: basis.en},
      ...{spares_zh: spares.zh, spares_en: spares.en}
    };
  });
}
