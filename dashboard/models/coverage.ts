import {groupBy} from "#data/schema/group.ts";
import type {CoverageRow} from "#data/schema/views.ts";
import type {Reader} from "#dashboard/read.ts";

export type CoverageState = CoverageRow["state"];

/** A year of a body, and how many causes were found in its report. */
export type CoveredYear = CoverageRow & {findings: number; label_zh: string; label_en: string};

/** A body with its years, from its first to its last. */
export interface CoveredBody {
  body: string;
  label_zh: string;
  label_en: string;
  years: CoveredYear[];
}

export interface YearCount {
  year: number;
  state: CoverageState;
  bodies: number;
}

/** The bodies of one page, and where it stands among its like. */
export interface CoverageModel {
  bodies: CoveredBody[];
  years: YearCount[];
  part: number;
  /** How many bodies each part has. */
  parts: number[];
}

/** So many bodies a page: with ten years each some 150 KB. */
const most = 150;

/** All parts: the first is the page itself. */
export async function coverageParts({query}: Reader): Promise<CoverageModel[]> {
  const bodies = bodiesOf(await query<CoveredYear>("coverage"));
  const years = await query<YearCount>("coverage-years");
  const slices = Array.from({length: Math.ceil(bodies.length / most)}, (_, i) =>
    bodies.slice(i * most, (i + 1) * most)
  );
  const parts = slices.map(({length}) => length);
  return slices.map((slice, part) => ({bodies: slice, years, part, parts}));
}

function bodiesOf(rows: readonly CoveredYear[]): CoveredBody[] {
  const bodies = groupBy(rows, ({body}) => body);
  return [...bodies].map(([body, years]) => {
    const {label_zh, label_en} = years[0]!;
    return {body, label_zh, label_en, years};
  });
}
