import type {Note} from "#data/schema/note.ts";
import type {LoneTables, ReadReport, TableReading} from "#data/schema/reading.ts";
import type {Section} from "#data/schema/section.ts";
import type {Statement} from "#data/schema/statement.ts";
import {cellsOf, readingFor, type Fate} from "#pipeline/appendices.ts";
import type {Home, Lone} from "#pipeline/homes.ts";
import type {Parsed} from "#pipeline/parse-file.ts";
import type {Origin} from "#pipeline/revisions.ts";
import {reportId} from "#pipeline/views.ts";
import {groupBy} from "#data/schema/group.ts";

/** A document of a report as a home for tables, as it stands in its file. */
export function homeOf({reading, attachments = []}: ReadReport, {within = null}: Held): Home {
  const {report: facts, document, observations} = reading;
  const {path, url} = document;
  const report = reportId(facts);
  return {report, facts, path, within, url, attachments, cells: cellsOf(observations)};
}

type Held = {within?: string | null};

/** The tables in some files that stand there without their report. */
export function loneIn(all: Parsed[]): Lone[] {
  const unknown = new Set(all.filter(mayHide).map(({within}) => within));
  return all.flatMap((parsed) => {
    if (!("file" in parsed)) return [];
    const {path, file} = parsed;
    const within = unknown.has(parsed.within) ? null : (parsed.within ?? null);
    return file.documents.flatMap((document) =>
      document.kind === "left_out" && document.appendix
        ? [{path, within, part: document.part, tables: document.appendix}]
        : []
    );
  });
}

/** Whether a file may hold a report that was not read: beside it no other is known to be the only one. */
export const mayHide = (parsed: Parsed): boolean =>
  "problem" in parsed ||
  parsed.file.documents.some((each) => each.kind === "left_out" && each.is === "attachment");

/** Of several documents of a report the one that is nothing but tables, where the others have none. */
export function bareAmong<Report extends Origin>(
  reports: Report[],
  looks: Looks<Report>
): Report[] {
  const inSeries = reports.filter(({reading: {report}}) => report.body && report.year);
  return [...groupBy(inSeries, ({reading}) => reportId(reading.report)).values()].flatMap((all) => {
    if (all.length === 1) return [];
    const [bare, ...more] = all.filter(looks.isBare);
    const others = all.filter((each) => each !== bare);
    const isAlone = more.length === 0 && !others.some(looks.isTabled);
    return bare && isAlone ? [bare] : [];
  });
}

/** What documents of reports look like: whether they are nothing but tables, and whether they have any. */
interface Looks<Report> {
  isBare(report: Report): boolean;
  isTabled(report: Report): boolean;
}

export const isTabled = ({reading}: ReadReport): boolean => cellsOf(reading.observations).size > 0;

/** No sentence, and nothing said but in tables. */
export const isBare = ({reading: {observations, claims}, blocks}: ReadReport): boolean =>
  observations.some(({state}) => state !== "unreadable") &&
  claims.length === 0 &&
  observations.every(({origin}) => origin !== "narrative") &&
  !blocks.some(({text}) => /。/.test(text));

/** What the reader says of a whole report is nothing that tables alone could have. */
const ofReports = new Set<Note["code"]>([
  ...(["body-names-differ", "years-differ", "body-missing", "body-unknown"] as const),
  ...(["year-missing", "date-missing", "table-missing"] as const)
]);

/** A report that is nothing but tables, as these. */
export function asLone(bare: ReadReport, {within = null}: Held): Lone {
  const {reading, sections, part, blocks} = bare;
  const {template, body, body_printed, year} = reading.report;
  const missing = new Set(missingIn(bare).map(({section}) => section));
  const reads: TableReading = {
    template,
    abouts: sections.filter((each) => !missing.has(each)).map(({title}) => title),
    observations: reading.observations,
    notes: reading.notes.filter(({code}) => !ofReports.has(code))
  };
  const tables: LoneTables = {
    ...{body, body_printed, year, torn: false},
    ...{document: reading.document, blocks, readings: [reads]}
  };
  return {part, path: reading.document.path, within, tables};
}

/** Notes that a table is missing, each with the section that it would stand in. */
function missingIn({reading, sections}: ReadReport): {note: Note; section: Section}[] {
  return reading.notes.flatMap((note) => {
    if (note.code !== "table-missing" && note.code !== "table-unassigned") return [];
    const section = sections.find(
      ({title, place}) => place === note.place || (place === null && title === note.raw)
    );
    return section ? [{note, section}] : [];
  });
}

/** A report with the tables that were joined to it: its figures, notes and files are those of both. */
export function joinTables(report: ReadReport, lone: Lone[]): ReadReport {
  const {reading, sections, statements} = report;
  const reads = lone.map(({tables}) => readingFor(tables, reading.report.template));
  const answered = missingIn(report).filter(({section}) =>
    reads.some(({abouts}) => abouts.includes(section.title))
  );
  const isAnswered = (note: Note) => answered.some((each) => each.note === note);
  const isFilled = (section: Section) => answered.some((each) => each.section === section);
  const isAppended = reads.some(({template}) => template === "statistics-2014");
  const id = reportId(reading.report);
  const named = ({observations}: TableReading) =>
    observations.map((o) => ({...o, id: `${id}/${o.id.slice(o.id.lastIndexOf("/") + 1)}`}));
  return {
    ...report,
    reading: {
      ...reading,
      report: {...reading.report, ...(isAppended && {template: "statistics-2014"})},
      observations: [...reading.observations, ...reads.flatMap(named)],
      notes: [
        ...reading.notes.filter((note) => !isAnswered(note)),
        ...reads.flatMap(({notes}) => notes)
      ]
    },
    sections: sections.map((each) => (isFilled(each) ? {...each, empty: false} : each)),
    statements: statements.map(withAppendix),
    joined: lone.map(({part, tables: {document, blocks}}) => ({document, part, blocks}))
  };
}

/** An appendix that the text names is there. */
const withAppendix = (statement: Statement): Statement =>
  statement.kind === "appendix" ? {...statement, present: true} : statement;

/** The tables that are joined to a report, in the order in which they were read. */
export const joinedTo = (id: string, lone: Lone[], fates: Map<string, Fate>): Lone[] =>
  lone.filter(({part}) => {
    const fate = fates.get(part);
    return fate?.is === "joined" && fate.home.report === id;
  });
