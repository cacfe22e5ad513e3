import {z} from "zod";
import {State} from "./observation.ts";

export const Severity = z.enum(["error", "warning", "info"]);
export type Severity = z.infer<typeof Severity>;

/** Whose slip it seems to be: the report's, our reading's, a difference of scope, or a change of form. */
export const Doubt = z.enum(["report", "reading", "scope", "template"]);
export type Doubt = z.infer<typeof Doubt>;

export const Relation = z.enum(["=", "≤", "≈", "not after", "present"]);
export type Relation = z.infer<typeof Relation>;

/** One relation that fails. */
export const Finding = z.object({
  finding: z.string().meta({description: "check, report and subject; the same from run to run"}),
  check: z.string().meta({description: "file name in pipeline/checks"}),
  severity: Severity.meta({description: "how much it matters"}),
  doubt: Doubt.meta({description: "whose slip it seems to be"}),
  report: z.string().meta({description: "the report it speaks of; the later one of two"}),
  body: z.string().meta({description: "id in bodies"}),
  year: z.int().meta({description: "report year"}),
  relation: Relation.meta({description: "what ought to hold between left and right"}),
  left: z.number().nullable().meta({description: "left side, as reported"}),
  right: z.number().nullable().meta({description: "right side, as reported"}),
  difference: z.number().nullable().meta({description: "left - right"}),
  figures: z.array(z.string()).meta({description: "observation ids in it, left side first"}),
  places: z
    .array(z.string())
    .meta({description: "where its words stand: figures, claims, headings"}),
  root: z.string().nullable().meta({description: "the finding that explains this one"}),
  message_zh: z.string().meta({description: "one plain sentence, in Chinese"}),
  message_en: z.string().meta({description: "one plain sentence, in English"}),
  doubt_zh: z.string().meta({description: "why the doubt is that, in Chinese"}),
  doubt_en: z.string().meta({description: "why the doubt is that, in English"}),
  cause_zh: z
    .string()
    .nullable()
    .meta({description: "what would settle it, in Chinese; empty where no figure could"}),
  cause_en: z
    .string()
    .nullable()
    .meta({description: "what would settle it, in English; empty where no figure could"})
});
export type Finding = z.infer<typeof Finding>;

/** Why nothing can be told by a figure: how its cell stands, or why there is none. */
export const Lack = z.enum([
  ...State.exclude(["number"]).options,
  "missing",
  "no_report",
  "approximate",
  "ambiguous",
  "measure"
]);
export type Lack = z.infer<typeof Lack>;

/** How often a check held, failed and could not tell, in one report. */
export const Outcome = z.object({
  check: z.string().meta({description: "id in checks"}),
  report: z.string().meta({description: "id in reports"}),
  holds: z.int().meta({description: "relations that hold"}),
  fails: z.int().meta({description: "relations that fail: findings"}),
  cannot_tell: z
    .int()
    .meta({description: "relations that lack a figure, or have it blank or unreadable"}),
  because: z.array(Lack).meta({description: "why it cannot be told, each reason once"})
});
export type Outcome = z.infer<typeof Outcome>;

/** How a wrong figure may have come from the right one. */
export const Slip = z.enum([
  "digits-exchanged",
  "digit-dropped",
  "digit-added",
  "digit-mistyped",
  "zeros",
  "sign",
  "total-stale",
  "cells-exchanged",
  "columns-exchanged",
  "rows-exchanged",
  "line-moved",
  "line-doubled",
  "line-stale",
  "table-stale",
  "total-followed",
  "text-followed"
]);
export type Slip = z.infer<typeof Slip>;

/**
 * One way to settle the findings of a cause: figures that would have to be others. Where there are several
 * ways none is preferred; where `figures` is empty, the sentence (or the table) at `places` itself is in question.
 */
export const CauseRow = z.object({
  cause: z.string().meta({description: "the first of its findings, which is root of the others"}),
  way: z.int().positive().meta({description: "1, 2, … of the ways to settle it"}),
  body: z.string().meta({description: "id in bodies"}),
  settles: z.array(z.string()).meta({description: "ids of the findings that would be gone"}),
  figures: z.array(z.string()).meta({description: "ids of the figures that would be others"}),
  reported: z.array(z.number()).meta({description: "what they are, in their order"}),
  settled: z.array(z.number()).meta({description: "what they would be, in their order"}),
  bound: z
    .enum(["at_least", "at_most"])
    .nullable()
    .meta({description: "the figure would be that, or more, or less"}),
  furthest: z
    .number()
    .nullable()
    .meta({description: "or anything from that up, or down, to this; null where there is no end"}),
  slip: Slip.nullable().meta({
    description: "how it may have come about, where arithmetic shows it"
  }),
  places: z.array(z.string()).meta({description: "where these figures or words stand"}),
  change_zh: z.string().meta({description: "what they are and would be, in short, in Chinese"}),
  change_en: z.string().meta({description: "what they are and would be, in short, in English"}),
  message_zh: z.string().meta({description: "one plain sentence, in Chinese"}),
  message_en: z.string().meta({description: "one plain sentence, in English"})
});
export type CauseRow = z.infer<typeof CauseRow>;
