import {z} from "zod";

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
  message_en: z.string().meta({description: "one plain sentence, in English"})
});
export type Finding = z.infer<typeof Finding>;

/** How often a check held, failed and could not tell, in one report. */
export const Outcome = z.object({
  check: z.string().meta({description: "id in checks"}),
  report: z.string().meta({description: "id in reports"}),
  holds: z.int().meta({description: "relations that hold"}),
  fails: z.int().meta({description: "relations that fail: findings"}),
  cannot_tell: z
    .int()
    .meta({description: "relations that lack a figure, or have it blank or unreadable"})
});
export type Outcome = z.infer<typeof Outcome>;
