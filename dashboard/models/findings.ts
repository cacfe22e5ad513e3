import {yearOf} from "#data/schema/report.ts";
import {linesOf, placesOf, quote, type Range} from "#dashboard/places.ts";
import type {
  CheckRow,
  FindingModel,
  FindingRow,
  Line,
  Quote,
  QuotedRow,
  ShownFigure,
  Spot
} from "#dashboard/model.ts";
import {runIn} from "#dashboard/charts/parts/anchors.ts";
import type {Asking} from "#dashboard/read.ts";

/** Findings of these ids, and those that they explain, ready to be shown: with their figures and their words. */
export async function findingModels(
  {query, site: {checks}}: Asking,
  findings: readonly string[]
): Promise<FindingModel[]> {
  const ask = <Row>(name: string) => query<Row>(name, {findings});
  const rows = await ask<FindingRow>("findings");
  const places = placesOf(await ask<Range>("ranges"));
  const figures = new Map((await ask<ShownFigure>("finding-figures")).map((f) => [f.id, f]));
  const lines = linesOf(await ask<Line>("finding-lines"));
  const standing = byFigure(quotedRows(await ask<QuotedCell>("finding-rows")));
  const models = rows.map((row): FindingModel => ({
    ...row,
    title: titleOf(row, checks),
    shown: row.figures.flatMap((id) => figures.get(id) ?? []),
    quotes: row.places.map((place) => quoteAt(places(place), lines)),
    rows: [...new Set(row.figures.flatMap((id) => standing.get(id) ?? []))],
    follow: []
  }));
  const byId = new Map(models.map((model) => [model.finding, model]));
  for (const model of models) if (model.root) byId.get(model.root)?.follow.push(model);
  return models;
}

function titleOf({check}: FindingRow, checks: readonly CheckRow[]) {
  const rule = checks.find((c) => c.check === check);
  return {zh: rule?.title_zh ?? check, en: rule?.title_en ?? check};
}

type Lines = ReadonlyMap<string, string>;

/** The widest row of cells that has words of its own: section 3. */
const widest = 7;

type QuotedCell = Omit<QuotedRow, "cells" | "year"> & QuotedRow["cells"][number];

/** The rows of tables that findings rest on, each once. */
function quotedRows(cells: readonly QuotedCell[]): QuotedRow[] {
  const rows = new Map<string, QuotedRow>();
  for (const {report, document, block, label, ...cell} of cells) {
    const year = yearOf(report);
    const key = `${document} ${block}`;
    const row = rows.get(key) ?? {report, document, year, block, label, cells: []};
    row.cells.push(cell);
    rows.set(key, row);
  }
  return [...rows.values()].map((row) => (row.cells.length > widest ? {...row, label: null} : row));
}

function byFigure(rows: readonly QuotedRow[]): ReadonlyMap<string, QuotedRow[]> {
  const byId = new Map<string, QuotedRow[]>();
  for (const row of rows)
    for (const {id} of row.cells) byId.set(id, [...(byId.get(id) ?? []), row]);
  return byId;
}

/** A run of lines is quoted in one, what is blank in it left out; a whole report is pointed to. */
function quoteAt(spot: Spot, lines: Lines): Quote {
  const run = runIn(spot.anchor);
  if (run) {
    const said = Array.from({length: run.last - run.first + 1}, (_, i) =>
      lines.get(`${spot.document} ${run.first + i}`)?.trim()
    );
    return {...spot, before: "", words: said.filter(Boolean).join(" · "), after: ""};
  }
  return quote(spot, lines.get(`${spot.document} ${spot.block}`) ?? "");
}
