import {groupBy} from "#data/schema/group.ts";
import type {Applicant} from "#data/schema/observation.ts";
import type {Template} from "#data/schema/report.ts";
import type {Indicator} from "#data/schema/indicator.ts";
import {together, type Ended, type EndedBody} from "#dashboard/charts/parts/ended.ts";
import type {Files} from "#dashboard/pages/list.ts";
import type {Reader} from "#dashboard/read.ts";

export interface OutcomesModel {
  /** All bodies together, form by form and year by year. */
  years: Ended[];
  /** The only body's own name, where there is but one. */
  only: EndedBody | null;
  indicators: Indicator[];
  /** Reports that have no such table, by their form. */
  without: {form: Template; reports: number}[];
  document: Document;
}

interface ReportFacts {
  body: string;
  year: number;
  template: Template;
  published: string | null;
  report: string;
  told: boolean;
  sound: boolean;
}

interface Cell {
  report: string;
  indicator: string;
  applicant: Applicant;
  value: number;
}

/** So many bodies are asked for at once. */
const atOnce = 100;

/** Every body with its years, some bodies at a time. */
async function* endedBodies({query, site}: Reader): AsyncGenerator<EndedBody> {
  const told = (await query<ReportFacts>("outcome-reports")).filter(({told}) => told);
  const reports = groupBy(told, ({body}) => body);
  for (let i = 0; i < site.bodies.length; i += atOnce) {
    const part = site.bodies.slice(i, i + atOnce);
    const [first, last] = [part[0]!.body, part.at(-1)!.body];
    const cells = groupBy(await query<Cell>("outcome-cells", {first, last}), ({report}) => report);
    for (const {body, label_zh, label_en} of part) {
      const own = reports.get(body) ?? [];
      const years = own.map((report) => endedOf(report, cells.get(report.report) ?? []));
      if (years.length) yield {body, label_zh, label_en, years};
    }
  }
}

/** One report's table; what does not add up is left out whole. */
function endedOf({year, template, sound, published}: ReportFacts, own: readonly Cell[]): Ended {
  const cells: Ended["cells"] = {};
  if (sound)
    for (const {indicator, applicant, value} of own) (cells[indicator] ??= {})[applicant] = value;
  const days = sound && published ? [published] : [];
  const counted = sound ? {reports: 1, left: 0} : {reports: 0, left: 1};
  return {year, form: template, ...counted, published: days, cells};
}

/** How requests ended in all reports whose tables add up, and which have none. */
export async function outcomesModel(reader: Reader): Promise<OutcomesModel> {
  let years: Ended[] = [];
  let only: EndedBody | null = null;
  for await (const body of endedBodies(reader)) {
    years = together([...years, ...body.years]);
    only = reader.site.bodies.length === 1 ? body : null;
  }
  const without = await reader.query<{form: Template; reports: number}>("outcome-without");
  const indicators = await reader.query<Indicator>("indicators");
  return {years, only, indicators, without, document: reader.document};
}

/** So many characters a file of rows holds: with names in Chinese some 90 KB. */
const most = 60_000;

/** The rows that the page's script fetches: the bodies by name order of id, as many a file as fit. */
export async function outcomeRows(
  reader: Reader,
  files: Files,
  {years, indicators}: OutcomesModel
): Promise<void> {
  const firsts: string[] = [];
  let part: EndedBody[] = [];
  let size = 0;
  const write = async () => {
    if (!part.length) return;
    await files.file(`data/site/outcomes/${firsts.length}.json`, JSON.stringify(part));
    firsts.push(part[0]!.body);
    [part, size] = [[], 0];
  };
  for await (const body of endedBodies(reader)) {
    const length = JSON.stringify(body).length;
    if (size + length > most) await write();
    part.push(body);
    size += length;
  }
  await write();
  const rows = indicators.filter(({section}) => section === "3");
  const index = JSON.stringify({firsts, years, indicators: rows});
  await files.file("data/site/outcomes/all.json", index);
}
