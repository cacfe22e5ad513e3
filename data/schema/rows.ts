import {z} from "zod";
import {BodyId} from "./body.ts";
import {Claim} from "./claim.ts";
import {Severity} from "./finding.ts";
import {Note} from "./note.ts";
import {Observation} from "./observation.ts";
import {PlaceText} from "./place.ts";
import {IsoDate, ReportFacts, Template} from "./report.ts";
import {Section} from "./section.ts";

/** Columns that say whose figure it is; every row that came off a report bears them. */
export const series = {
  report: z.string().meta({description: "id in reports: <body>/<year>"}),
  body: BodyId.meta({description: "id in bodies"}),
  year: z.int().meta({description: "report year: the year it is about"})
};

const number = z.int().positive().meta({description: "its turn in the report, from 1"});
const raw = z.string().meta({description: "the words on the page"});

export const ReportRow = z.object({
  ...series,
  body_printed: ReportFacts.shape.body_printed,
  template: Template.meta({description: "the form it follows, told by what is there"}),
  title: ReportFacts.shape.title,
  published: ReportFacts.shape.published,
  signed: ReportFacts.shape.signed,
  document: z.string().meta({description: "id in documents"})
});
export type ReportRow = z.infer<typeof ReportRow>;

export const ObservationRow = Observation.extend(series);
export type ObservationRow = z.infer<typeof ObservationRow>;

export const ClaimRow = z.object({
  claim: z.string().meta({description: "report, indicator, kind and mention"}),
  ...series,
  ...Claim.shape
});
export type ClaimRow = z.infer<typeof ClaimRow>;

export const NoteRow = z.object({
  note: z.string().meta({description: "report, code and turn"}),
  ...series,
  ...Note.shape
});
export type NoteRow = z.infer<typeof NoteRow>;

export const SectionRow = z.object({
  ...series,
  number,
  ...Section.shape,
  expected_by: Section.shape.expected_by.meta({description: "who says that it is there"}),
  place: PlaceText.nullable().meta({description: "where its heading stands"})
});
export type SectionRow = z.infer<typeof SectionRow>;

const ids = z.array(z.string()).nullable();

/** A statement of any kind; the columns that its kind lacks are empty. */
export const StatementRow = z.object({
  ...series,
  number,
  kind: z
    .enum(["arithmetic", "none", "concluded", "corrected", "year", "period", "appendix", "parts"])
    .meta({description: "what is said"}),
  raw,
  place: PlaceText,
  from_value: z.number().nullable().meta({description: "arithmetic: the figure before"}),
  to_value: z
    .number()
    .nullable()
    .meta({description: "arithmetic: the figure after; corrected: the figure as it should be"}),
  change: z.number().nullable().meta({description: "arithmetic: the change as printed"}),
  indicators: ids.meta({description: "none, corrected: of what the text says so"}),
  role: z
    .enum(["title", "heading", "opening", "period"])
    .nullable()
    .meta({description: "year: what gives it"}),
  stated_year: z
    .int()
    .nullable()
    .meta({description: "year: the year given; corrected: the report year of the figure"}),
  from_day: z.iso.date().nullable().meta({description: "period: its first day"}),
  to_day: z.iso.date().nullable().meta({description: "period: its last day"}),
  present: z.boolean().nullable().meta({description: "appendix: whether it is there"}),
  whole: z.string().nullable().meta({description: "parts: observation id of the total"}),
  parts: ids.meta({description: "parts: observation ids of the breakdown"}),
  complete: z.boolean().nullable().meta({description: "parts: the words say that these are all"})
});
export type StatementRow = z.infer<typeof StatementRow>;

export const BlockRow = z.object({
  document: z.string().meta({description: "id in documents"}),
  report: series.report,
  block: z.int().nonnegative().meta({description: "its number in the file, as places have it"}),
  text: z.string().meta({description: "its text exactly as it stands"})
});
export type BlockRow = z.infer<typeof BlockRow>;

const inBoth = (what: string) => ({
  zh: z.string().meta({description: `${what}, in Chinese`}),
  en: z.string().meta({description: `${what}, in English`})
});
const [title, compares, why, basis, spares] = [
  inBoth("what fails"),
  inBoth("what is compared with what"),
  inBoth("why it is looked at"),
  inBoth("the law, the form or the reason it rests on"),
  inBoth("what it does not accuse anyone of")
];

export const CheckRow = z.object({
  check: z.string().meta({description: "file name in pipeline/checks"}),
  scope: z.enum(["report", "series", "group"]).meta({
    description:
      "what it looks at: one report, a report and the one of the year before, or a government and its bodies"
  }),
  severity: Severity.meta({description: "how much a finding of it matters"}),
  title_zh: title.zh,
  title_en: title.en,
  compares_zh: compares.zh,
  compares_en: compares.en,
  why_zh: why.zh,
  why_en: why.en,
  basis_zh: basis.zh,
  basis_en: basis.en,
  spares_zh: spares.zh,
  spares_en: spares.en
});
export type CheckRow = z.infer<typeof CheckRow>;

/** What a person has said of a figure or of a finding, and whether its words still stand. */
export const CorrectionRow = z.object({
  kind: z.enum(["figure", "verdict"]).meta({description: "said of a figure, or of a finding"}),
  about: z.string().meta({description: "id of the observation or of the finding"}),
  report: z
    .string()
    .nullable()
    .meta({description: "id in reports; empty where the finding is gone"}),
  body: series.body,
  said: z
    .enum(["override", "flag", "confirmed", "dismissed", "deferred"])
    .meta({description: "figure: override, flag; finding: confirmed, dismissed, deferred"}),
  reported: z.number().nullable().meta({description: "figure: the value as reported"}),
  corrected: z.number().nullable().meta({description: "override: the right value"}),
  expect: z.array(z.string()).meta({description: "words that must still stand in the source"}),
  stands: z.boolean().meta({
    description: "they do; a correction whose words are gone is not used, a verdict is asked again"
  }),
  reason: z.string().meta({description: "why"}),
  said_by: z.string().meta({description: "who says so"}),
  said_on: IsoDate.meta({description: "when"})
});
export type CorrectionRow = z.infer<typeof CorrectionRow>;

const outcome = z.enum(["holds", "fails", "cannot_tell"]).nullable();

/** What a rule says of figures as reported, and what it would say with the values that a person gives. */
export const BothOutcomes = z.object({
  finding: z.string().meta({description: "id of the finding, or the one that it would have"}),
  check: z.string().meta({description: "id in checks"}),
  ...series,
  corrections: z.array(z.string()).meta({description: "ids of the corrected figures in it"}),
  reported: outcome.meta({description: "outcome as reported; empty: nothing to compare"}),
  reported_sum: z.string().nullable().meta({description: "the sum as reported"}),
  corrected: outcome.meta({description: "outcome with the corrected values"}),
  corrected_sum: z.string().nullable().meta({description: "the sum with the corrected values"})
});
export type BothOutcomes = z.infer<typeof BothOutcomes>;
