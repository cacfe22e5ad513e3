import {z} from "zod";
import {Finding} from "./finding.ts";
import {Observation, Origin} from "./observation.ts";
import {ObservationRow, series} from "./rows.ts";

const place = z.string().nullable().meta({description: "where the figure stands"});
const observation = z.string().nullable().meta({description: "id in observations"});

/** How a value of a view stands: as on the page, or why there is none. */
export const ViewState = z
  .enum([...Observation.shape.state.options, "cannot_tell", "not_stated"])
  .meta({
    description:
      "as in observations; cannot_tell: mentions differ or parts are missing; not_stated: no such figure"
  });

/** Items that a body says it published: the total of each report, and its categories. */
export const PublishedItems = z.object({
  ...series,
  category: z.string().nullable().meta({description: "words of the breakdown; empty: the total"}),
  origin: Origin.nullable().meta({description: "where it is said; the appendix goes before prose"}),
  value: z.number().nullable().meta({description: "items published"}),
  state: ViewState,
  approximate: Observation.shape.approximate,
  mentions: z.int().meta({description: "how often the report says it"}),
  observation,
  place
});

/** Permits by year. Decisions (the table) and cases handled (prose) are two measures, never one line. */
export const PermitVolume = z.object({
  ...series,
  measure: z
    .enum(["permit.decisions", "permit.handled"])
    .meta({description: "id in indicators: decisions made (table), cases handled (prose)"}),
  origin: Origin.nullable().meta({description: "where it is said"}),
  value: z.number().nullable().meta({description: "decisions, or cases"}),
  state: ViewState,
  approximate: Observation.shape.approximate,
  comparable_with_previous: z
    .boolean()
    .meta({description: "the year before has a value of the same measure, and no break between"}),
  why_not: z.enum(["first", "no_value", "gap", "measure", "level"]).nullable().meta({
    description:
      "first: nothing earlier; no_value: no single number in one of the two; gap: no report on the year before; measure: the year before has the other measure only; level: a break of level is found"
  }),
  observation,
  place
});

/** How requests ended: the groups of section 3, of all applicants together. */
export const RequestOutcomes = z.object({
  ...series,
  outcome: z
    .enum(["granted", "partly_granted", "denied", "unavailable", "not_processed", "other"])
    .meta({description: "group of outcomes, in the form's order"}),
  value: z.number().nullable().meta({description: "requests; the sum of the group's rows"}),
  state: ViewState,
  rows: z.int().meta({description: "rows of the form in the group that the report has"}),
  observations: z.array(z.string()).meta({description: "ids of these rows' figures"})
});

/** How much of a report's prose is last year's, by characters of its sentences. */
export const RepeatedText = z.object({
  ...series,
  length: z.int().meta({description: "characters of its sentences of ten or more, without spaces"}),
  same: z.int().meta({description: "of these, in sentences of the year before, word for word"}),
  renumbered: z
    .int()
    .meta({description: "of these, in sentences of the year before but for their numbers"}),
  longest: z.string().nullable().meta({description: "the longest such sentence, without spaces"})
});

/** What is known of a body's report on a year: every year from its first to its last. */
export const Coverage = z.object({
  body: series.body,
  year: series.year,
  state: z.enum(["read", "unreadable", "left_out", "gone", "failed", "missing"]).meta({
    description:
      "read: it is in reports; unreadable, left_out: a document was had and is not read; gone: its address answers 404 or 410; failed: it could not be had; missing: no trace, between years that have one"
  }),
  report: series.report.nullable(),
  document: z.string().nullable().meta({description: "id in documents"}),
  url: z.string().nullable().meta({description: "the address it was asked for at"}),
  reason: z.string().nullable().meta({description: "why it is not read"}),
  reason_zh: z.string().nullable().meta({description: "the same in Chinese, where it is known"}),
  gone: z.boolean().meta({description: "its address now answers that it is gone"})
});
export type CoverageRow = z.infer<typeof Coverage>;

/** The findings, with what a person has said of each. */
export const FindingsWithVerdicts = Finding.extend({
  verdict: z
    .enum(["confirmed", "dismissed", "deferred", "stale"])
    .nullable()
    .meta({description: "what a person said; stale: its words no longer stand, it is asked again"}),
  verdict_said: z
    .enum(["confirmed", "dismissed", "deferred"])
    .nullable()
    .meta({description: "what was said, whether its words still stand or not"}),
  verdict_reason: z.string().nullable().meta({description: "why"}),
  verdict_by: z.string().nullable().meta({description: "who says so"}),
  verdict_on: z.iso.date().nullable().meta({description: "when"})
});

/** The figures, with what a person has said of each; `value` stays as reported. */
export const ObservationsWithCorrections = ObservationRow.extend({
  correction: z.enum(["override", "flag"]).nullable().meta({description: "what a person said"}),
  corrected: z.number().nullable().meta({description: "the right value, where it is known"}),
  correction_reason: z.string().nullable().meta({description: "why"})
});
