/** A body's reports over some years before they are printed: what each says, in figures and in sentences. */
import type {MadeEdition} from "#test/generated/report.ts";
import type {Said} from "#test/generated/prose.ts";
import type {PrintedReport} from "#test/printed/report.ts";

/** A sentence with its numbers apart, so that one of them can be another. */
export interface Sentence {
  part: Said["part"];
  /** What tells it from the others of the same report. */
  name: string;
  /** Numbers by the end of the figure's id, `request.received~1`; those of claims begin with #. */
  values: Record<string, number>;
  write(values: Record<string, number>): string;
  /** What it says of a change, if it does. */
  claim?: Claim;
}

/** A change as a sentence has it: its value is `#change`. */
export interface Claim {
  kind: "growth" | "difference" | "ratio" | "flat";
  indicator: string;
  /** Decimals of what is printed. */
  decimals: number;
}

export interface Draft {
  year: number;
  edition: MadeEdition;
  /** Cells by the end of the figure's id, amounts in yuan. */
  cells: Map<string, number>;
  /** Cells that are printed otherwise than as their number. */
  printed: Map<string, string>;
  sentences: Sentence[];
  published: string;
  /** What is done to the report before it is written. */
  rework?: (report: PrintedReport) => PrintedReport;
}

export interface Series {
  body: string;
  level: "government" | "department";
  drafts: Draft[];
}

/** Every figure of a draft, cells and prose. */
export function figuresIn({cells, sentences}: Draft): Map<string, number> {
  const figures = new Map(cells);
  for (const {values} of sentences)
    for (const [key, value] of Object.entries(values))
      if (!key.startsWith("#")) figures.set(key, value);
  return figures;
}

/** What a report says of an indicator: its table's total, or else its prose. */
export function measureOf(draft: Draft, indicator: string): number | null {
  const figures = figuresIn(draft);
  for (const key of [indicator, `${indicator}@total`, `${indicator}~1`]) {
    if (draft.printed.has(key)) return null;
    const value = figures.get(key);
    if (value !== undefined) return value;
  }
  return null;
}
