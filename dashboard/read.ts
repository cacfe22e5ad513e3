import {yearOf} from "#data/schema/report.ts";
import type {Body, BodyName} from "#data/schema/body.ts";
import type {DocumentRow} from "#data/schema/document.ts";
import type {Outcome} from "#data/schema/finding.ts";
import type {Indicator} from "#data/schema/indicator.ts";
import type {BlockText} from "#data/schema/reading.ts";
import {dictionaryOf} from "./charts/parts/labels.ts";
import type {
  BodyModel,
  CheckRow,
  Figure,
  FindingModel,
  FindingRow,
  PlacedNote,
  PlacedSection,
  Quote,
  QuotedRow,
  ReportModel,
  ReportRow,
  SeriesFigure,
  SiteModel,
  Spot,
  StatedClaim
} from "./model.ts";
import {assertWords, linesOf, placesOf, quote, spotOf, type Places, type Range} from "./places.ts";
import type {Query} from "./release.ts";
import {chartsOf} from "./series.ts";

/** What is read once and needed for every page. */
export interface Reader {
  query: Query;
  site: SiteModel;
  places: Places;
  /** What charts are drawn in. */
  document: Document;
}

/** What the site has besides the release. */
type Beside = Pick<SiteModel, "files" | "notebooks" | "nav"> & Pick<Reader, "document">;

/** Reads what every page may show: bodies, reports, rules, findings with their words. */
export async function siteModel(query: Query, {document, ...beside}: Beside): Promise<Reader> {
  const places = placesOf(await query<Range>("ranges"));
  const checks = await query<CheckRow>("checks");
  const indicators = await query<Indicator>("indicators");
  const [counts] = await query<SiteModel["counts"]>("counts");
  const site: SiteModel = {
    bodies: await query<Body>("bodies"),
    reports: await query<ReportRow>("reports"),
    documents: await query<DocumentRow>("documents"),
    dictionary: dictionaryOf(indicators),
    checks,
    outcomes: await query<Outcome>("outcomes"),
    findings: await findingModels(query, places, checks),
    counts: counts!,
    ...beside
  };
  return {query, site, places, document};
}

async function findingModels(
  query: Query,
  places: Places,
  checks: CheckRow[]
): Promise<FindingModel[]> {
  const rows = await query<FindingRow>("findings");
  const figures = new Map((await query<Figure>("finding-figures")).map((f) => [f.id, f]));
  const lines = await linesOfPlaces(query);
  const quoted = await quotedRows(query);
  const models = rows.map((row): FindingModel => ({
    ...row,
    title: titleOf(row, checks),
    shown: row.figures.flatMap((id) => figures.get(id) ?? []),
    quotes: row.places.map((place) => quoteAt(places(place), lines)),
    rows: quoted.filter(({cells}) => cells.some(({id}) => row.figures.includes(id))),
    follow: []
  }));
  const byId = new Map(models.map((model) => [model.finding, model]));
  for (const model of models) if (model.root) byId.get(model.root)?.follow.push(model);
  return models;
}

function titleOf({check}: FindingRow, checks: CheckRow[]) {
  const rule = checks.find((c) => c.check === check);
  return {zh: rule?.title_zh ?? check, en: rule?.title_en ?? check};
}

type Lines = Map<string, string>;

/** The lines that findings quote, by report and block. */
async function linesOfPlaces(query: Query): Promise<Lines> {
  const rows = await query<BlockText & {report: string}>("finding-lines");
  return new Map(rows.map(({report, block, text}) => [`${report} ${block}`, text]));
}

/** The widest row of cells that has words of its own: section 3. */
const widest = 7;

/** The rows of tables that findings rest on, each once. */
async function quotedRows(query: Query): Promise<QuotedRow[]> {
  type Row = Omit<QuotedRow, "cells" | "year"> & QuotedRow["cells"][number];
  const rows = new Map<string, QuotedRow>();
  for (const {report, block, label, ...cell} of await query<Row>("finding-rows")) {
    const year = yearOf(report);
    const key = `${report} ${block}`;
    const row = rows.get(key) ?? {report, year, block, label, cells: []};
    row.cells.push(cell);
    rows.set(key, row);
  }
  return [...rows.values()].map((row) => (row.cells.length > widest ? {...row, label: null} : row));
}

/** A run of lines is quoted in one, what is blank in it left out; a whole report is pointed to. */
function quoteAt(spot: Spot, lines: Lines): Quote {
  const [, first, last] = /^b(\d+)-(\d+)$/.exec(spot.anchor) ?? [];
  if (first && last) {
    const run = Array.from({length: Number(last) - Number(first) + 1}, (_, i) =>
      lines.get(`${spot.report} ${Number(first) + i}`)?.trim()
    );
    return {...spot, before: "", words: run.filter(Boolean).join(" · "), after: ""};
  }
  return quote(spot, lines.get(`${spot.report} ${spot.block}`) ?? "");
}

/** Reads one body: its reports, names and findings, and what its charts are drawn from. */
export async function bodyModel({query, site}: Reader, id: string): Promise<BodyModel> {
  const body = site.bodies.find((b) => b.body === id)!;
  const findings = site.findings.filter((finding) => finding.body === id);
  const reports = site.reports.filter((report) => report.body === id);
  const charts = chartsOf({
    ...{reports, findings, dictionary: site.dictionary},
    figures: await query<SeriesFigure>("series", {body: id}),
    categories: await query<Figure>("categories", {body: id}),
    claims: await query<StatedClaim>("body-claims", {body: id})
  });
  const names = (await query<BodyName>("body-names")).filter((name) => name.body === id);
  return {body, names, reports, findings, charts};
}

/** Reads one report whole; a figure whose words are not there stops the build. */
export async function reportModel(
  reader: Reader,
  {body, reports}: BodyModel,
  report: ReportRow
): Promise<ReportModel> {
  const {query, site, places} = reader;
  const ask = <Row>(name: string) => query<Row>(`report-${name}`, {report: report.report});
  const at = reports.indexOf(report);
  const rows = {
    sections: await ask<PlacedSection>("sections"),
    figures: await ask<Figure>("figures"),
    claims: await ask<StatedClaim>("claims"),
    notes: await ask<PlacedNote>("notes"),
    blocks: await ask<BlockText>("blocks")
  };
  const lines = linesOf(rows.blocks);
  for (const figure of rows.figures) assertWords(figure, spotOf(figure, places), lines);
  const findings = site.findings.filter((f) => f.quotes.some((q) => q.report === report.report));
  return {
    ...{report, body, ...rows, findings},
    ...{previous: reports[at - 1] ?? null, next: reports[at + 1] ?? null},
    spots: spotsOf(report.report, places, [
      ...Object.values(rows).flatMap(placesIn),
      ...findings.flatMap((f) => f.places)
    ])
  };
}

const placesIn = (rows: readonly object[]): string[] =>
  rows.flatMap((row) => ("place" in row && typeof row.place === "string" ? row.place : []));

/** Every place that is on this report's page, once. */
function spotsOf(report: string, places: Places, all: readonly string[]): Spot[] {
  return [...new Set(all)].map(places).filter((spot) => spot.report === report);
}
