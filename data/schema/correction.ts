import {z} from "zod";
import {PlaceText} from "./place.ts";
import {IsoDate} from "./report.ts";

const signed = {reason: z.string().min(1), by: z.string().min(1), on: IsoDate};

/** What a person has said of a figure: it stands beside the report's own, never in its place. */
export const FigureCorrection = z.strictObject({
  observation: z.string().meta({description: "observation id"}),
  place: PlaceText.optional(),
  expect: z
    .string()
    .meta({description: "raw text that must still stand there, else it is not used"}),
  action: z.enum(["override", "flag"]),
  value: z.number().nullable().optional().meta({description: "the right value, for override"}),
  ...signed
});
export type FigureCorrection = z.infer<typeof FigureCorrection>;

/** What a person has said of a finding: confirmed, dismissed, or deferred. */
export const Verdict = z.strictObject({
  finding: z.string().meta({description: "finding id"}),
  expect: z
    .array(z.string())
    .meta({description: "words of the source that must still stand there, else it is asked again"}),
  verdict: z.enum(["confirmed", "dismissed", "deferred"]),
  ...signed
});
export type Verdict = z.infer<typeof Verdict>;

/** A file of data/corrections/<body>.yml. */
export const CorrectionFile = z.strictObject({
  figures: z.array(FigureCorrection).default([]),
  findings: z.array(Verdict).default([])
});
export type CorrectionFile = z.infer<typeof CorrectionFile>;
