import type {Finding, Outcome, Severity} from "#data/schema/finding.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import {isReadElsewhere, whyLeftOut} from "#pipeline/appendix-words.ts";
import type {Words} from "#pipeline/comparison.ts";
import type {Handled} from "#pipeline/handling.ts";
import {leftOutOf} from "#pipeline/records.ts";
import type {Fallen} from "#pipeline/verdicts.ts";
import {words} from "#pipeline/words.ts";

/** How often each of some words came. */
export type Counts = Record<string, number>;

/** What is told of a run: counts, and the few lines that fit on a screen. Plain JSON, and it adds up. */
export interface Tally {
  reports: number;
  bodies: number;
  /** The first and the last report year. */
  years: [number, number] | null;
  templates: Counts;
  /** Figures in tables, how many of them blank, and figures in the text. */
  figures: {tables: number; blanks: number; prose: number};
  claims: number;
  notes: Counts;
  unread: {left: Lines; refused: Lines};
  relations: Record<"holds" | "fails" | "cannot_tell", number>;
  /** Findings by severity. */
  findings: Counts;
  /** Findings that follow from no other, by severity and check. */
  causes: Record<Severity, Counts>;
  /** The first errors among them, body by body. */
  errors: Pick<Finding, "body" | "year" | "check" | "message_zh" | "message_en">[];
  /** What people said that does not stand. */
  fallen: Fallen;
}

/** The first of many lines, each with the place of its file, and how many there are. */
export interface Lines {
  first: {file: number; line: Words}[];
  count: number;
}

/** As many lines of a kind as a summary shows. */
const most = {unread: 12, errors: 8};

export const noTally = (): Tally => ({
  ...{reports: 0, bodies: 0, years: null, templates: {}, claims: 0, notes: {}},
  figures: {tables: 0, blanks: 0, prose: 0},
  unread: {left: noLines(), refused: noLines()},
  relations: {holds: 0, fails: 0, cannot_tell: 0},
  ...{findings: {}, causes: {error: {}, warning: {}, info: {}}, errors: []},
  fallen: {figures: [], verdicts: []}
});

const noLines = (): Lines => ({first: [], count: 0});

/** What is told of a clan; `place` says where each of its files stands. */
export function tallyOf(handled: Handled, place: (file: number) => number): Tally {
  const {sorted, rows, fallen} = handled;
  const {findings, outcomes, corrections} = rows;
  return {
    ...readingTally(sorted.reports),
    unread: unreadTally(handled, place),
    relations: relationsIn(outcomes),
    findings: countBy(findings, ({severity}) => severity),
    ...causesTally(findings),
    fallen: {
      figures: fallen,
      verdicts: corrections.filter(({kind, stands}) => kind === "verdict" && !stands)
    }
  };
}

type ReadingTally = Pick<
  Tally,
  "reports" | "bodies" | "years" | "templates" | "figures" | "claims" | "notes"
>;

function readingTally(reports: ReadReport[]): ReadingTally {
  const readings = reports.map(({reading}) => reading);
  const years = readings.map(({report}) => report.year!);
  const figures = readings.flatMap(({observations}) => observations);
  const tables = figures.filter(({origin}) => origin !== "narrative").length;
  return {
    reports: reports.length,
    bodies: new Set(readings.map(({report}) => report.body)).size,
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    templates: countBy(readings, ({report}) => report.template),
    figures: {
      ...{tables, prose: figures.length - tables},
      blanks: figures.filter(({state}) => state === "blank").length
    },
    claims: readings.flatMap(({claims}) => claims).length,
    notes: countBy(
      readings.flatMap(({notes}) => notes),
      ({code}) => code
    )
  };
}

function unreadTally({files, sorted}: Handled, place: (file: number) => number): Tally["unread"] {
  const left: Lines["first"] = [];
  const at = new Map<unknown, number>();
  for (const [i, {parsed}] of files.entries()) {
    if (!parsed) continue;
    const documents = "file" in parsed ? parsed.file.documents : [];
    for (const document of documents) at.set(document, place(i));
    for (const part of leftOutOf(parsed)) {
      if (isReadElsewhere(part, sorted)) continue;
      const [why, untitled] = [whyLeftOut(part, sorted), words.untitled()];
      const [zh, en] = [part.title ?? untitled.zh, part.title ?? untitled.en];
      left.push({file: place(i), line: {zh: `${zh}：${why.zh}`, en: `${en}: ${why.en}`}});
    }
  }
  const refused = sorted.refused.map(({report, reason}) => ({file: at.get(report)!, line: reason}));
  return {left: firstOf(left), refused: firstOf(refused)};
}

const firstOf = (lines: Lines["first"], count = lines.length): Lines => ({
  first: lines.toSorted((a, b) => a.file - b.file).slice(0, most.unread),
  count
});

const relationsIn = (outcomes: Outcome[]): Tally["relations"] => {
  const sum = (key: keyof Tally["relations"]) =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return {holds: sum("holds"), fails: sum("fails"), cannot_tell: sum("cannot_tell")};
};

function causesTally(findings: Finding[]): Pick<Tally, "causes" | "errors"> {
  const causes = findings.filter(({root}) => root === null);
  const of = (severity: Severity) => causes.filter((cause) => cause.severity === severity);
  const counted = (severity: Severity) => countBy(of(severity), ({check}) => check);
  return {
    causes: {error: counted("error"), warning: counted("warning"), info: counted("info")},
    errors: firstErrors(
      of("error").map(({body, year, check, message_zh, message_en}) => ({
        ...{body, year, check, message_zh, message_en}
      }))
    )
  };
}

const firstErrors = (errors: Tally["errors"]) =>
  errors.toSorted((a, b) => (a.body < b.body ? -1 : Number(a.body > b.body))).slice(0, most.errors);

function countBy<Thing>(things: Thing[], keyOf: (thing: Thing) => string): Counts {
  const counts: Counts = {};
  for (const thing of things) counts[keyOf(thing)] = (counts[keyOf(thing)] ?? 0) + 1;
  return counts;
}

/** Both together. */
export function addTallies(one: Tally, other: Tally): Tally {
  const [a, b] = [one.unread, other.unread];
  return {
    ...{reports: one.reports + other.reports, bodies: one.bodies + other.bodies},
    years: widest(one.years, other.years),
    templates: add(one.templates, other.templates),
    figures: add(one.figures, other.figures),
    claims: one.claims + other.claims,
    notes: add(one.notes, other.notes),
    unread: {left: addLines(a.left, b.left), refused: addLines(a.refused, b.refused)},
    relations: add(one.relations, other.relations),
    findings: add(one.findings, other.findings),
    causes: {
      error: add(one.causes.error, other.causes.error),
      warning: add(one.causes.warning, other.causes.warning),
      info: add(one.causes.info, other.causes.info)
    },
    errors: firstErrors([...one.errors, ...other.errors]),
    fallen: {
      figures: [...one.fallen.figures, ...other.fallen.figures],
      verdicts: [...one.fallen.verdicts, ...other.fallen.verdicts]
    }
  };
}

const addLines = (one: Lines, other: Lines): Lines =>
  firstOf([...one.first, ...other.first], one.count + other.count);

function add<Known extends Counts>(one: Known, other: Known): Known {
  const sums: Counts = {...one};
  for (const [key, count] of Object.entries(other)) sums[key] = (sums[key] ?? 0) + count;
  return sums as Known;
}

function widest(one: Tally["years"], other: Tally["years"]): Tally["years"] {
  if (!one || !other) return one ?? other;
  return [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
}

/** The same, with its files where they stand in the whole. */
export function placed(tally: Tally, place: (file: number) => number): Tally {
  const move = ({first, count}: Lines): Lines => ({
    first: first.map(({file, line}) => ({file: place(file), line})),
    count
  });
  const {left, refused} = tally.unread;
  return {...tally, unread: {left: move(left), refused: move(refused)}};
}
