import type {Template} from "#data/schema/report.ts";
import type {YearlyOutcomes} from "#dashboard/charts/outcome-shares.ts";
import type {OutcomeGroup} from "#dashboard/charts/parts/outcomes.ts";
import type {BodyModel} from "#dashboard/model.ts";
import {bodyModel} from "#dashboard/models/body.ts";
import {findingModels} from "#dashboard/models/findings.ts";
import {gravestModel, type GravestModel} from "#dashboard/models/gravest.ts";
import {sinceModel, type SinceModel} from "#dashboard/models/since.ts";
import type {YearCount} from "#dashboard/models/coverage.ts";
import type {Reader} from "#dashboard/read.ts";

/** Items published of one year and form: what can be summed, and how many reports give nothing to sum. */
export interface PublishedSum {
  year: number;
  template: Template;
  sum: number | null;
  summed: number;
  /** Reports that give an approximate total, and that give none. */
  about: number;
  untold: number;
}

/** Permit decisions of the middle office of one year and form, and how many offices give none. */
export interface MiddlePermits {
  year: number;
  template: Template;
  middle: number | null;
  told: number;
  untold: number;
}

/** What many bodies have together. */
export interface Together {
  reports: {year: number; reports: number; bodies: number}[];
  published: PublishedSum[];
  permits: MiddlePermits[];
  outcomes: YearlyOutcomes[];
}

export interface FrontModel {
  /** The one body that there is, whose charts the front shows. */
  only: BodyModel | null;
  /** Or what all of them have together. */
  together: Together | null;
  /** What charts are drawn in. */
  document: Document;
  gravest: GravestModel;
  /** Bodies by year: read, missing and so on; and how many bodies they are. */
  covered: {bodies: number; years: YearCount[]};
  /** What is other than in the release before; null where there is none. */
  since: SinceModel | null;
}

/** How many causes the front tells before it sends its reader on. */
const telling = 6;

export async function frontModel(reader: Reader): Promise<FrontModel> {
  const {bodies} = reader.site;
  if (!bodies.length) throw new Error("the release has no report to show");
  const one = bodies.length === 1;
  const [covered] = await reader.query<{bodies: number}>("coverage-bodies");
  return {
    only: one ? await onlyBody(reader, bodies[0]!.body) : null,
    together: one ? null : await togetherModel(reader),
    document: reader.document,
    gravest: await gravestModel(reader, telling),
    covered: {bodies: covered!.bodies, years: await reader.query<YearCount>("coverage-years")},
    since: await sinceModel(reader)
  };
}

async function onlyBody(reader: Reader, id: string): Promise<BodyModel> {
  const all = await reader.query<{finding: string}>("batch-findings");
  const ids = all.map(({finding}) => finding);
  const {joined} = reader.site;
  return bodyModel(reader, {id, findings: await findingModels(reader, ids), joined});
}

async function togetherModel({query}: Reader): Promise<Together> {
  type Row = {year: number; tables: number; outcome: OutcomeGroup; value: number};
  const outcomes = new Map<number, YearlyOutcomes>();
  for (const {year, tables, outcome, value} of await query<Row>("front-outcomes")) {
    const row = outcomes.get(year) ?? {year, tables, groups: []};
    row.groups.push({group: outcome, value});
    outcomes.set(year, row);
  }
  return {
    reports: await query<Together["reports"][number]>("front-reports"),
    published: await query<PublishedSum>("front-published"),
    permits: await query<MiddlePermits>("front-permits"),
    outcomes: [...outcomes.values()]
  };
}
