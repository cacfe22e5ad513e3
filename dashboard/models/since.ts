import type {Figure} from "#dashboard/model.ts";
import type {Reader} from "#dashboard/read.ts";

/** How much is other than in the release before. */
export interface SinceCounts {
  reports_new: number;
  reports_gone: number;
  figures_revised: number;
  figures_new: number;
  figures_gone: number;
  findings_new: number;
  findings_gone: number;
}

interface Named {
  label_zh: string;
  label_en: string;
}

/** A figure that is other than it was. */
export type RevisedFigure = Figure &
  Named & {
    earlier_value: Figure["value"];
    earlier_state: Figure["state"];
    earlier_approximate: Figure["approximate"];
    earlier_unit: Figure["unit"];
    earlier_raw: string;
  };

/** What has changed since the release before this one. */
export interface SinceModel {
  release: number;
  counts: SinceCounts;
  /** The first of the new reports, and of the figures that are other. */
  reports: (Named & {report: string; body: string; year: number})[];
  figures: RevisedFigure[];
}

/** So many of each are named. */
const limit = 8;

/** Null where no release came before. */
export async function sinceModel({query, site}: Reader): Promise<SinceModel | null> {
  const [release] = site.releases.earlier;
  if (release === undefined) return null;
  const [counts] = await query<SinceCounts>("since-counts", {release});
  return {
    release,
    counts: counts!,
    reports: await query<SinceModel["reports"][number]>("since-reports", {limit}),
    figures: await query<RevisedFigure>("since-figures", {limit})
  };
}
