import {groupBy} from "#data/schema/group.ts";
import {assertWords, linesOf, spotOf, type Places} from "#dashboard/places.ts";
import type {
  BodyModel,
  Figure,
  FindingModel,
  Line,
  PaperRow,
  PlacedNote,
  PlacedSection,
  ReportModel,
  ReportRow,
  Spot,
  StatedClaim
} from "#dashboard/model.ts";
import type {Asking} from "#dashboard/read.ts";

/** What the pages of a body's reports are made of besides the body. */
interface Beside {
  /** The findings that quote one of its reports, of other bodies too. */
  findings: readonly FindingModel[];
  places: Places;
  /** The reports whose pages are to be drawn. */
  wanted: ReadonlySet<string>;
}

interface Rows {
  sections: PlacedSection[];
  figures: Figure[];
  claims: StatedClaim[];
  notes: PlacedNote[];
  blocks: Line[];
  papers: PaperRow[];
}

/** Every wanted report of a body whole; a figure whose words are not there stops the build. */
export async function* reportModels(
  {query}: Asking,
  model: BodyModel,
  beside: Beside
): AsyncGenerator<ReportModel> {
  const {body, reports} = model;
  if (!beside.wanted.size) return;
  const all = await rowsOf(query, body.body);
  for (const [at, report] of reports.entries()) {
    if (!beside.wanted.has(report.report)) continue;
    const rows = all(report.report);
    const around = {previous: reports[at - 1] ?? null, next: reports[at + 1] ?? null};
    yield {report, body, ...around, ...rows, ...wordsOf({report, rows}, beside)};
  }
}

/** A body's rows, asked for once a table, and then told apart by report. */
async function rowsOf(query: Asking["query"], body: string): Promise<(report: string) => Rows> {
  const split = async <Row>(kind: keyof Rows) => {
    const rows = await query<Row & {report: string}>(`body-${kind}`, {body});
    const byReport = groupBy(rows, ({report}) => report);
    return (report: string): Row[] => byReport.get(report) ?? [];
  };
  const sections = await split<PlacedSection>("sections");
  const figures = await split<Figure>("figures");
  const claims = await split<StatedClaim>("claims");
  const notes = await split<PlacedNote>("notes");
  const blocks = await split<Line>("blocks");
  const papers = await split<PaperRow>("papers");
  return (report) => ({
    ...{sections: sections(report), figures: figures(report), claims: claims(report)},
    ...{notes: notes(report), blocks: blocks(report), papers: papers(report)}
  });
}

function wordsOf(
  {report: {report}, rows}: {report: ReportRow; rows: Rows},
  {findings: all, places}: Beside
): Pick<ReportModel, "findings" | "spots"> {
  const lines = linesOf(rows.blocks);
  for (const figure of rows.figures) assertWords(figure, spotOf(figure, places), lines);
  const findings = all.filter((f) => f.quotes.some((q) => q.report === report));
  const quoted = findings.flatMap(({quotes, places: placed}) =>
    placed.filter((_, i) => quotes[i]!.report === report)
  );
  const own = Object.values(rows).flatMap(placesIn);
  return {findings, spots: [...new Set([...own, ...quoted])].map(places).filter(isOn(report))};
}

const isOn = (report: string) => (spot: Spot) => spot.report === report;

const placesIn = (rows: readonly object[]): string[] =>
  rows.flatMap((row) => ("place" in row && typeof row.place === "string" ? row.place : []));
