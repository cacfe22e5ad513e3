import type {Succession} from "#data/schema/body.ts";
import type {Deadline} from "#data/schema/deadline.ts";
import type {Indicator} from "#data/schema/indicator.ts";
import type {Note} from "#data/schema/note.ts";
import {applicants, type Applicant, type Observation} from "#data/schema/observation.ts";
import {formatPlace, isSameBlock, parsePlace} from "#data/schema/place.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import type {ReportFacts} from "#data/schema/report.ts";
import type {Section} from "#data/schema/section.ts";
import {announcedIn} from "#pipeline/announced.ts";
import {isLapseTold} from "#pipeline/lapses.ts";
import {figure, lacking, type Lack, type Term} from "#pipeline/comparison.ts";
import {indexIndicators, type Dictionary} from "#pipeline/dictionary.ts";
import {groupBy} from "#data/schema/group.ts";
import {papersOf} from "#pipeline/papers.ts";
import {printedDates} from "#pipeline/page-dates.ts";
import {viewScopes} from "#pipeline/scopes.ts";
import {viewSentences} from "#pipeline/sentences.ts";
import {strangeIn} from "#pipeline/strange.ts";
import type {Due, ReportView, TableName, TableView} from "#pipeline/view.ts";

/** What is known besides the reports themselves. */
export interface Background {
  deadlines: Deadline[];
  indicators: Indicator[];
  levels: Map<string, "government" | "department" | null>;
  /** Of a body that took the place of one other: which, from which report year, and by which act. */
  predecessors?: Map<string, Succession>;
  /** The bodies that a government has in a report year, as far as data/bodies knows. */
  bodiesOf?(government: string, year: number): string[];
  /** Whether its report on that year adds up those of these bodies, all and no other, as far as data/bodies knows. */
  addsUp?(government: string, year: number): boolean;
  /** Of reports that were fetched, by their id: when, and what their addresses gave before. */
  histories?: Map<string, Pick<ReportView, "fetched" | "earlier">>;
  /** Reports of bodies that a government adds up, where they are not held against the rules here. */
  guests?: ReadReport[];
}

/** `<body>/<year>`; a report whose body or year cannot be read has ~ in its place. */
export function reportId({body, year}: Pick<ReportFacts, "body" | "year">): string {
  return `${body ?? "~"}/${year ?? "~"}`;
}

/**
 * The reports of each body, year by year, as rules see them; one body after the other, so that none is kept.
 * Of two documents of one report the later in the list counts; one whose body or year cannot be read has no
 * neighbours.
 */
export function* viewSeries(reports: ReadReport[], background: Background): Iterable<ReportView[]> {
  const dictionary = indexIndicators(background.indicators);
  const {bodies, alone} = byBody(reports);
  const around = background.guests ? byBody([...reports, ...background.guests]).bodies : bodies;
  const viewAlone = (report: ReadReport): ReportView => {
    const body = report.reading.report.body ?? "~";
    return viewBody(body, new Map([[body, [report]]]), known)[0]!;
  };
  const family = (government: string, year: number) =>
    (background.bodiesOf?.(government, year) ?? []).map((id) => {
      const own = around.get(id)?.findLast(({reading}) => reading.report.year === year);
      return viewAlone(own ?? absent(id, year));
    });
  const known = {...background, dictionary, family};
  for (const body of [...bodies.keys()].sort((a, b) => (a < b ? -1 : 1)))
    yield viewBody(body, bodies, known);
  for (const report of alone) yield [viewAlone(report)];
}

/** Whether a report stands in no series, since its body or year cannot be read. */
export const isAlone = ({reading: {report}}: ReadReport): boolean =>
  report.body === null || report.year === null;

/** The reports of each body, and those that stand in no series. */
function byBody(reports: ReadReport[]): {bodies: Bodies; alone: ReadReport[]} {
  const inSeries = reports.filter((report) => !isAlone(report));
  const bodies = groupBy(inSeries, ({reading}) => reading.report.body!);
  return {bodies, alone: reports.filter(isAlone)};
}

type Bodies = Map<string, ReadReport[]>;

function viewBody(
  body: string,
  bodies: Bodies,
  known: Omit<Known, "of" | "lineage">
): ReportView[] {
  const views = new Map<number, ReportView>();
  const others = new Map<number, ReportView>();
  const lineage = lineageOf(body, bodies, known);
  const of = (year: number): ReportView => {
    const view = views.get(year) ?? others.get(year);
    if (view) return view;
    const other = lineage.before(year) ?? absent(body, year);
    const made = viewReport(other, {...known, lineage, of});
    others.set(year, made);
    return made;
  };
  for (const report of bodies.get(body)!)
    views.set(report.reading.report.year ?? 0, viewReport(report, {...known, lineage, of}));
  return [...views.values()].sort((a, b) => a.year - b.year);
}

/** Where a body comes from. */
interface Lineage extends Pick<ReportView, "years" | "succession"> {
  /** What its predecessor reported on a year, before it was succeeded. */
  before(year: number): ReadReport | undefined;
}

function lineageOf(body: string, bodies: Bodies, {predecessors}: Background): Lineage {
  const before: Succession[] = [];
  for (let next = predecessors?.get(body); next; next = predecessors?.get(next.body))
    before.push(next);
  const reports = before.flatMap(({body: id, year: from}) =>
    (bodies.get(id) ?? []).filter(({reading}) => reading.report.year! < from)
  );
  const yearOf = ({reading}: ReadReport) => reading.report.year ?? 0;
  return {
    before: (year) => reports.findLast((report) => yearOf(report) === year),
    years: () => [...new Set([...reports, ...bodies.get(body)!].map(yearOf))].sort((a, b) => a - b),
    succession: (id) => before.find((one) => one.body === id)?.act ?? null
  };
}

/** The background, as one run over many reports needs it. */
interface Known extends Background {
  dictionary: Dictionary;
  family(government: string, year: number): ReportView[];
  lineage: Lineage;
  of(year: number): ReportView;
}

function viewReport(read: ReadReport, known: Known): ReportView {
  const {reading, sections, statements} = read;
  const {report, claims, notes, observations} = reading;
  const [body, year] = [report.body ?? "~", report.year ?? 0];
  const tables = viewTables(read, known.dictionary);
  const find = finder(read);
  const sentences = viewSentences(read);
  return {
    ...{report: reportId(report), body, year, template: report.template, signed: report.signed},
    ...{published: report.published, dateAt: (date) => find(...printedDates(date))},
    ...(known.histories?.get(reportId(report)) ?? {fetched: null, earlier: []}),
    ...{deadline: dueOf(body, year, known), claims, notes, sections, statements, tables},
    strange: (table) => strangeIn(tables, table),
    applicants: tables.some((t) => t.name === "3" && t.stands) ? applicants : [],
    figures: observations,
    ...viewFigures(observations, lackIn(read)),
    announced: (indicator, of) => announcedIn(read, `${of}/${indicator}`),
    indicators: known.dictionary.beginning,
    isOfForm: (indicator) => known.dictionary.isOfForm(indicator, year),
    label: (indicator) => known.dictionary.label(indicator, year),
    find,
    ...{...sentences, ...viewScopes(sentences)},
    tellsOfLapse: (of) => isLapseTold(sentences.sentences(), of),
    years: known.lineage.years,
    succession: known.lineage.succession,
    bodies: () => known.family(body, year),
    addsUp: () => known.addsUp?.(body, year) ?? false,
    of: known.of
  };
}

/** What a figure lacks that a report does not have: the cell, or the report. */
function lackIn({reading}: ReadReport): (key: string) => Lack {
  const why = reading.document.sha256 === nowhere ? "no_report" : "missing";
  const report = reportId(reading.report);
  return (key) => ({why, of: `${report}/${key}`});
}

/** A figure of the text that is no part by subject or by applicant. */
const isMention = ({origin, category, applicant}: Observation) =>
  origin === "narrative" && category === null && (applicant ?? "total") === "total";

function viewFigures(observations: Observation[], lack: (key: string) => Lack) {
  const byId = new Map(observations.map((o) => [o.id, o]));
  const columns = columnsOf(observations);
  const mentions = groupBy(observations.filter(isMention), ({indicator}) => indicator);
  const cell = (indicator: string, applicant?: Applicant) =>
    applicant
      ? columns.get(applicant)?.get(indicator)
      : (columns.get(null)?.get(indicator) ?? columns.get("total")?.get(indicator));
  const terms = new Map<Observation, Term>();
  const termOf = (o: Observation) => {
    const known = terms.get(o) ?? figure(o);
    terms.set(o, known);
    return known;
  };
  const at: ReportView["at"] = (...key) => {
    const found = cell(...key);
    return found ? termOf(found) : lacking(lack(key.join("@")));
  };
  const said = (indicator: string) => mentions.get(indicator) ?? [];
  const measure = (indicator: string) => {
    const [cell, mentions] = [at(indicator), said(indicator)];
    return cell.value !== null || mentions.length === 0 ? cell : agreed(mentions, termOf);
  };
  return {
    at,
    said,
    term: termOf,
    measure,
    has: (...key: Parameters<ReportView["has"]>) => cell(...key) !== undefined,
    measureNear: (indicator: string, place: string) => {
      const near = nearest(said(indicator), place);
      return near ? termOf(near) : measure(indicator);
    },
    get: (id: string) => byId.get(id)
  };
}

/** The cells of the tables by kind of applicant, null where there is none, and then by indicator. */
function columnsOf(observations: Observation[]) {
  const columns = new Map<Observation["applicant"], Map<string, Observation>>();
  for (const cell of observations) {
    if (cell.origin === "narrative") continue;
    const column = columns.get(cell.applicant) ?? new Map<string, Observation>();
    columns.set(cell.applicant, column.set(cell.indicator, cell));
  }
  return columns;
}

/** One figure, however often it is said; none where two are said. */
function agreed(mentions: Observation[], termOf: ReportView["term"]): Term {
  const values = new Set(mentions.map((o) => `${o.value} ${o.approximate}`));
  return values.size === 1
    ? termOf(mentions[0]!)
    : lacking({why: "ambiguous", of: mentions[0]!.id});
}

/** The last mention before these words in their block, or else the first one after them. */
function nearest(mentions: Observation[], words: string): Observation | undefined {
  const here = parsePlace(words);
  const distance = (o: Observation) => (here.start ?? 0) - (parsePlace(o.place).start ?? 0);
  const near = mentions.filter((o) => isSameBlock(parsePlace(o.place), here));
  return near.sort((a, b) => rank(distance(a)) - rank(distance(b)))[0];
}

const rank = (distance: number) => (distance >= 0 ? distance : 1e6 - distance);

const tableNotes = new Set<Note["code"]>([
  ...(["cells-missing", "row-departs", "row-unknown", "row-missing", "column-missing"] as const),
  ...(["table-missing", "table-unassigned", "cell-unreadable", "cell-marked"] as const),
  ...(["label-shortened", "label-remarked"] as const)
]);

/** The report's tables: cells go by the dictionary's section, notes by the heading above them. */
function viewTables({reading, sections}: ReadReport, dictionary: Dictionary): TableView[] {
  const tables = new Map<TableName | null, TableView>();
  const table = (name: TableName | null) => {
    if (!tables.has(name)) tables.set(name, {name, stands: false, cells: [], notes: []});
    return tables.get(name)!;
  };
  const nameOf = ({origin, indicator}: Observation) =>
    origin === "statistics" ? "appendix" : dictionary.tableOf(indicator);
  const cells = reading.observations.filter(({origin}) => origin !== "narrative");
  for (const cell of cells) table(nameOf(cell)).cells.push(cell);
  const tableOf = (place: string) => {
    if (isIn(reading.document.sha256, place))
      return tableAbove(place, sections) ?? appendixAt(place, cells);
    const cell = cellAt(place, cells);
    return cell ? nameOf(cell) : null;
  };
  for (const note of reading.notes)
    if (tableNotes.has(note.code)) table(tableOf(note.place)).notes.push(note);
  for (const view of tables.values())
    view.stands = view.cells.length > 0 || view.notes.some((note) => note.code !== "table-missing");
  return [...tables.values()].sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1));
}

const isIn = (document: string, place: string) => parsePlace(place).document === document;

/** In a file of nothing but tables: the last cell before a place, or else the first after it. */
function cellAt(place: string, cells: Observation[]): Observation | undefined {
  const beside = cells
    .filter((cell) => isIn(parsePlace(place).document, cell.place))
    .sort((a, b) => order(a.place) - order(b.place));
  return beside.findLast((cell) => order(cell.place) <= order(place)) ?? beside[0];
}

/** No heading of the form stands above the appendix of 2014 to 2018: it goes on from its first cell. */
const appendixAt = (place: string, cells: Observation[]): TableName | null =>
  cells.some((cell) => cell.origin === "statistics" && order(cell.place) <= order(place))
    ? "appendix"
    : null;

function tableAbove(place: string, sections: Section[]): TableName | null {
  const above = sections
    .filter((s) => s.expected_by === "form" && s.place && order(s.place) <= order(place))
    .sort((a, b) => order(a.place!) - order(b.place!))
    .at(-1);
  const name = String(above?.expected_order);
  return name === "2" || name === "3" || name === "4" ? name : null;
}

function order(text: string): number {
  const {block, row = 0} = parsePlace(text);
  return block * 1e6 + row;
}

function dueOf(body: string, year: number, {deadlines, levels}: Background): Due | null {
  const level = levels.get(body) ?? null;
  const due = deadlines
    .filter(({from, to}) => from <= year && year <= (to ?? year))
    .filter((d) => level === null || d.levels.includes(level))
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  if (due.length === 0) return null;
  const [first, last] = [due[0]!, due.at(-1)!];
  return {
    first: `${year + 1}-${first.due}`,
    last: `${year + 1}-${last.due}`,
    article: first.article
  };
}

/** A date as pages print it: 2020-02-16, 2020年2月16日, 2020/2/16. */
function finder(report: ReadReport): ReportView["find"] {
  return (...words) => {
    const papers = words.length > 0 ? papersOf(report) : [];
    for (const {document, blocks} of papers)
      for (const {block, text} of blocks)
        for (const word of words) {
          const start = word ? text.indexOf(word) : -1;
          if (start < 0) continue;
          return formatPlace({
            ...{document: document.sha256, block},
            ...{start, end: start + word.length}
          });
        }
    return report.part;
  };
}

const nowhere = "0".repeat(64);

/** A report that is not in the data. */
function absent(body: string, year: number): ReadReport {
  const place = `${nowhere}#b0`;
  return {
    ...{kind: "report", part: place, part_bytes: 0, sections: [], statements: [], blocks: []},
    reading: {
      schema: "gongkai/reading@1",
      document: {sha256: nowhere, format: "text", bytes: 0, path: "", url: null},
      report: {
        ...{body, year, body_printed: null, title: null, published: null, signed: null},
        template: "narrative"
      },
      ...{observations: [], claims: [], notes: []}
    }
  };
}
