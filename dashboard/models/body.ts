import type {Body, BodyName} from "#data/schema/body.ts";
import {chartsOf} from "#dashboard/series.ts";
import type {
  BodyModel,
  Figure,
  FindingModel,
  Joined,
  ReportRow,
  SeriesFigure,
  StatedClaim
} from "#dashboard/model.ts";
import type {Asking} from "#dashboard/read.ts";

/** One body: its reports, names and findings, and what its charts are drawn from. */
export async function bodyModel(
  {query, site: {dictionary}}: Asking,
  {id, findings: all, joined}: {id: string; findings: readonly FindingModel[]; joined: Joined}
): Promise<BodyModel> {
  const ask = <Row>(name: string) => query<Row>(name, {body: id});
  const [body] = await ask<Body>("body");
  const reports = await ask<ReportRow>("reports");
  const names = await ask<BodyName>("body-names");
  const findings = all.filter((finding) => finding.body === id);
  const charts = chartsOf({
    ...{reports, findings, dictionary},
    figures: await ask<SeriesFigure>("series"),
    categories: await ask<Figure>("categories"),
    claims: await ask<StatedClaim>("body-claims")
  });
  return {body: body!, names, reports, findings, charts, joined};
}
