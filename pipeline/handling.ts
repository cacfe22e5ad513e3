import {FileReading, type ReadReport} from "#data/schema/reading.ts";
import type {Rows} from "#data/schema/tables.ts";
import {unknownRows, type BodyTables} from "#pipeline/bodies.ts";
import {bothOutcomes} from "#pipeline/both-outcomes.ts";
import {checkReports, type Rules} from "#pipeline/check.ts";
import type {Clan} from "#pipeline/clans.ts";
import {bodiesIn, standFigures, type Said, type Stood} from "#pipeline/corrections.ts";
import {admit} from "#pipeline/database.ts";
import type {Crowded} from "#pipeline/homes.ts";
import {parsedOf, type ParsedFile} from "#pipeline/parse.ts";
import {sortReports, toRows, type ReportTables, type Sorted} from "#pipeline/records.ts";
import {historiesOf} from "#pipeline/revisions.ts";
import {standVerdicts} from "#pipeline/verdicts.ts";

/** A clan with all that was read in its files. */
export interface ClanAtHand extends Pick<Clan, "bodies"> {
  files: ParsedFile[];
  /** The files of the clans whose bodies a government of this one adds up. */
  guests: ParsedFile[][];
}

/** What is known besides the readings. */
export interface Surroundings {
  rules: Rules;
  said: Said[];
  isCrowded: Crowded;
}

/** The tables whose rows are born in clans. */
export type ClanTables = ReportTables &
  BodyTables &
  Pick<Rows, "findings" | "causes" | "outcomes" | "corrections" | "corrected_outcomes">;

/** What came of a clan. */
export interface Handled {
  files: ParsedFile[];
  sorted: Sorted;
  rows: ClanTables;
  /** Corrections of figures that do not stand. */
  fallen: Stood[];
}

/** All that comes of the files of a clan: rows, findings, and what has become of what people said of them. */
export function handleClan({files, bodies, guests}: ClanAtHand, around: Surroundings): Handled {
  admitReadings(files);
  const {rules, isCrowded} = around;
  const sorted = sortReports(parsedOf({files}), isCrowded);
  const {reports} = sorted;
  const others = guests.flatMap((its) => sortReports(parsedOf({files: its}), isCrowded).reports);
  const all = [...reports, ...others];
  const histories = historiesOf([...files, ...guests.flat()], all);
  const known = {...rules, histories, guests: others};
  const checked = checkReports(reports, known);
  const said = saidOf(around.said, bodies);
  const heard = saidOf(around.said, [...bodies, ...others.map(bodyOf)]);
  const figures = standFigures(said, reports);
  const verdicts = standVerdicts(said, {findings: checked.findings, reports: all});
  const read = toRows({files}, sorted);
  const rows = {
    ...unknownRows(read.reports, rules.levels),
    ...read,
    ...checked,
    corrections: [...figures.map(({row}) => row), ...verdicts],
    corrected_outcomes: bothOutcomes(reports, heard, known)
  };
  return {files, sorted, rows, fallen: figures.filter(({fallen}) => fallen !== null)};
}

function admitReadings(files: ParsedFile[]): void {
  const readings = parsedOf({files}).flatMap((one) => ("file" in one ? [one.file] : []));
  admit(FileReading, readings, "a reading");
}

const bodyOf = ({reading}: ReadReport) => reading.report.body!;

/** What people said of these bodies. */
export function saidOf(said: Said[], bodies: Iterable<string>): Said[] {
  const known = new Set(bodies);
  return said.filter((each) => bodiesIn(each).some((body) => known.has(body)));
}
