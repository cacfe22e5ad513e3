import {z} from "zod";
import {Claim} from "./claim.ts";
import {DocumentFormat, DocumentKind} from "./document.ts";
import {Note} from "./note.ts";
import {Observation} from "./observation.ts";
import {PlaceText} from "./place.ts";
import {ReportFacts} from "./report.ts";
import {Section} from "./section.ts";
import {Statement} from "./statement.ts";

/** What `gongkai parse` prints, one a line. Fixed: a change needs a new schema number. */
export const Reading = z.object({
  schema: z.literal("gongkai/reading@1"),
  document: z.object({
    sha256: z.string(),
    format: DocumentFormat,
    bytes: z.int().nonnegative(),
    path: z.string(),
    url: z.string().nullable()
  }),
  report: ReportFacts,
  observations: z.array(Observation),
  claims: z.array(Claim),
  notes: z.array(Note)
});
export type Reading = z.infer<typeof Reading>;

/** A block of a document's text, for showing words where they stand. */
export const BlockText = z.object({block: z.int().nonnegative(), text: z.string()});
export type BlockText = z.infer<typeof BlockText>;

/** A file, or a part of one, that holds something of a report. */
export const Paper = z.object({
  document: Reading.shape.document,
  part: PlaceText.meta({description: "its blocks in the file: <sha256>#b120-480"}),
  blocks: z.array(BlockText)
});
export type Paper = z.infer<typeof Paper>;

/** A report as read: its Reading, and what only the checks and the dashboard need. */
export const ReadReport = z.object({
  kind: z.literal("report"),
  part: Paper.shape.part,
  part_bytes: z.int().nonnegative(),
  reading: Reading,
  sections: z.array(Section),
  statements: z.array(Statement),
  blocks: z.array(BlockText),
  attachments: z.array(z.string()).optional().meta({
    description:
      "addresses of the files that its page links to outside of its menus, as written there"
  }),
  joined: z
    .array(Paper)
    .optional()
    .meta({description: "files of tables without a report that were found to be this one's"})
});
export type ReadReport = z.infer<typeof ReadReport>;

/** Whose tables of a report they are, and of which year, as they print; null what they leave open. */
export const AppendixOwner = z.object({
  body: z.string().nullable(),
  body_printed: z.string().nullable(),
  year: z.int().nullable(),
  torn: z.boolean().meta({description: "they print two bodies or two years"})
});
export type AppendixOwner = z.infer<typeof AppendixOwner>;

/** Tables as read by one era's forms. */
export const TableReading = z.object({
  template: ReportFacts.shape.template,
  abouts: z.array(z.string()).meta({description: "titles of the sections whose tables they are"}),
  observations: z.array(Observation),
  notes: z.array(Note)
});
export type TableReading = z.infer<typeof TableReading>;

/** The tables of a report where they stand without it: by the forms of each era that they may be of. */
export const LoneTables = AppendixOwner.extend({
  ...{document: Paper.shape.document, blocks: Paper.shape.blocks},
  readings: z.array(TableReading).min(1)
});
export type LoneTables = z.infer<typeof LoneTables>;

/** A page that says no more than where its report is: when it was published, and whose it is, as far as it says. */
export const LeadingPage = z.object({
  document: Paper.shape.document,
  blocks: Paper.shape.blocks,
  attachments: z.array(z.string()),
  body_printed: z.string().nullable(),
  year: z.int().nullable(),
  published: z.string().nullable()
});
export type LeadingPage = z.infer<typeof LeadingPage>;

/** A document that is no report: named, with the reason why it is left out. */
export const LeftOut = z.object({
  kind: z.literal("left_out"),
  part: PlaceText,
  part_bytes: z.int().nonnegative(),
  is: DocumentKind,
  title: z.string().nullable(),
  reason: z.string(),
  appendix: LoneTables.optional().meta({description: "of an appendix without its report"}),
  leads: LeadingPage.optional().meta({description: "of a page that leads to its report"})
});
export type LeftOut = z.infer<typeof LeftOut>;

/** What one file gave: its reports and what else stands in it, in the order of the page. */
export const FileReading = z.object({
  sha256: z.string(),
  format: DocumentFormat,
  bytes: z.int().nonnegative(),
  documents: z.array(z.discriminatedUnion("kind", [ReadReport, LeftOut]))
});
export type FileReading = z.infer<typeof FileReading>;
