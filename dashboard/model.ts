import type {Body, BodyName} from "#data/schema/body.ts";
import type {Claim} from "#data/schema/claim.ts";
import type {z} from "zod";
import type {Indicator} from "#data/schema/indicator.ts";
import type {Note} from "#data/schema/note.ts";
import type {OutcomeGroup} from "#dashboard/charts/parts/outcomes.ts";
import type {Dictionary} from "#dashboard/charts/parts/labels.ts";
import type {Observation, Origin, State} from "#data/schema/observation.ts";
import type {DocumentFormat} from "#data/schema/document.ts";
import type {BlockText} from "#data/schema/reading.ts";
import type {Template} from "#data/schema/report.ts";
import type {CheckRow, ReportRow as ReportFactsRow} from "#data/schema/rows.ts";
import type {Section} from "#data/schema/section.ts";
import type {FindingsWithVerdicts} from "#data/schema/views.ts";
import type {Word} from "#dashboard/words.ts";

export type {CheckRow};

/** What a row of the release has besides its own fields: the report it stands in. */
interface In {
  report: string;
  body: string;
  year: number;
}

export type Figure = Observation & In;
export type StatedClaim = Claim & In;
export type PlacedNote = Note & In;
export type PlacedSection = Section & In;
/** A report, with the file it came from and how many figures it has. */
export type ReportRow = ReportFactsRow & {
  path: string | null;
  format: DocumentFormat | null;
  figures: number;
  blanks: number;
};

/** A figure of a series; `agreed` where a text says it more than once, and always the same. */
export type SeriesFigure = Figure & {agreed: boolean};

/** What its body is called. */
interface Named {
  body_zh: string;
  body_en: string;
}

/** A figure with the form of its report. */
export type ShownFigure = Figure & Named & {template: Template};

/** A finding, with what a person has said of it. */
export type FindingRow = z.infer<typeof FindingsWithVerdicts> & Named;

/** Where a place is shown: a report's page, and the words on it. */
export interface Spot {
  report: string;
  year: number;
  place: string;
  document: string;
  /**
   * `b628.s0-1`: what stands behind the # of the place, and is the anchor on the page; `3f9c06d1-b2.r1.c2` in a file of
   * tables that was joined to the report.
   */
  anchor: string;
  block: number;
  start: number | null;
  end: number | null;
}

/** The words of a place, with what stands before and after them in their line. */
export interface Quote extends Spot {
  before: string;
  words: string;
  after: string;
}

/** A row of a table as it was printed: its words, and its cells in print order. */
export interface QuotedRow {
  report: string;
  document: string;
  year: number;
  /** The line of its words. */
  block: number;
  /** None where the row has no words of its own: section 4 prints one row under all its heads. */
  label: string | null;
  cells: {id: string; raw: string; place: string}[];
}

/** A finding ready to be shown: its figures, and the words it rests on. */
export interface FindingModel extends FindingRow {
  /** What its rule is called. */
  title: {zh: string; en: string};
  shown: ShownFigure[];
  quotes: Quote[];
  /** The rows that its figures of tables stand in. */
  rows: QuotedRow[];
  /** The findings that this one explains. */
  follow: FindingModel[];
}

/** Why a line may not be drawn from the point before to this one. */
export type Break = "form" | "leap" | "gap";

/**
 * `absent`: the report's form has no such cell, or its text does not speak of it. `missing`: no report. `few`,
 * `no_base`: what a figure would be a share of is less than ten, or is not told in the same report.
 */
export type PointState = State | "absent" | "missing" | "cannot_tell" | "few" | "no_base";

/** One year of a series, whether or not it has a figure. */
export interface Point {
  year: number;
  template: Template | null;
  state: PointState;
  figure: Figure | null;
  /** What stands between this point and the one before; null where both measure the same thing. */
  breaks: Break | null;
  /** How often the smaller of the two goes into the larger, where it leaps. */
  leap: number | null;
  findings: FindingRow[];
}

/** One measure over all years of a body. */
export interface Series {
  indicator: Indicator;
  origin: Origin;
  points: Point[];
}

export interface CategoryFigure {
  year: number;
  category: string;
  figure: Figure;
}

/** How requests ended in a year: by group of section 3, or what the prose says of their number. */
export interface OutcomeYear {
  year: number;
  template: Template | null;
  received: Figure | null;
  said: Figure | null;
  groups: {group: OutcomeGroup; value: number; figures: Figure[]}[];
  findings: FindingRow[];
}

/** A claim of change beside what two reports give. */
export interface ClaimModel {
  claim: StatedClaim;
  indicator: Indicator;
  now: Figure | null;
  before: Figure | null;
  /** The change that the two figures give, as a fraction. */
  computed: number | null;
  outcome: "holds" | "fails" | "cannot_tell";
  finding: FindingRow | null;
}

/** Everything that the charts of a body are drawn from. */
export interface BodyCharts {
  published: Series;
  categories: CategoryFigure[];
  permits: Series[];
  requests: OutcomeYear[];
  measures: Series[];
  claims: ClaimModel[];
}

/** A line of a file. */
export interface Line extends BlockText {
  document: string;
}

/** A file of tables that was joined to a report, as `reports` has its own. */
export type PaperRow = Pick<ReportRow, "report" | "document" | "path">;

/** By report and hash, the files of tables that were joined to reports: `<report> <sha256>`. */
export type Joined = ReadonlySet<string>;

export interface BodyModel {
  body: Body;
  names: BodyName[];
  reports: ReportRow[];
  findings: FindingModel[];
  charts: BodyCharts;
  joined: Joined;
}

export interface ReportModel {
  report: ReportRow;
  body: Body;
  previous: ReportRow | null;
  next: ReportRow | null;
  sections: PlacedSection[];
  figures: Figure[];
  claims: StatedClaim[];
  notes: PlacedNote[];
  findings: FindingModel[];
  blocks: Line[];
  /** Files of tables that were joined to it. */
  papers: PaperRow[];
  /** The words of every place that leads to this page. */
  spots: Spot[];
}

/** What the pages of bodies and reports know besides their own rows: nothing that another body could change. */
export interface Common {
  dictionary: Dictionary;
  checks: CheckRow[];
  /** The way around the site. */
  nav: {path: string; word: Word}[];
}

/** A body, and the reports it has. */
export type ListedBody = Body & {
  parent_zh: string | null;
  parent_en: string | null;
  reports: number;
  first: number;
  last: number;
};

/** How much the release holds. */
export interface Counts {
  reports: number;
  first: number;
  last: number;
  figures: number;
  findings: number;
  causes: number;
}

/** The releases that are kept, the last one first. */
export interface Releases {
  kept: number[];
  /** Which of them this is: none where it is not released yet. */
  this: number | null;
  /** Those before this one that it is compared with, the last one first. */
  earlier: number[];
}

/** A field of a table, as the release describes it. */
export interface Field {
  name: string;
  type: string;
  description: string;
}

/** A file that can be taken along; of a table, with its fields. */
export interface Download {
  file: string;
  bytes: number;
  fields?: Field[] | undefined;
}

/** What a page of the whole site may know without asking: only what stays small when bodies are many. */
export interface SiteModel extends Common {
  joined: Joined;
  bodies: ListedBody[];
  counts: Counts;
  files: Download[];
  releases: Releases;
  notebooks: {file: string; title: string}[];
}
