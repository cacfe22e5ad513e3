import {z} from "zod";

export const DocumentFormat = z.enum([
  "html",
  "docx",
  "doc",
  "pdf",
  "xlsx",
  "xls",
  "text",
  "image"
]);
export type DocumentFormat = z.infer<typeof DocumentFormat>;

/** What holds documents: a zip of attachments, a page saved with all that belongs to it, a stored web archive. */
export const ContainerFormat = z.enum(["zip", "mhtml", "warc"]);

/** What a file of the archive may be. */
export const FileFormat = z.enum([...DocumentFormat.options, ...ContainerFormat.options]);
export type FileFormat = z.infer<typeof FileFormat>;

export const DocumentKind = z
  .enum(["report", "guide", "notice", "bundle", "list", "attachment", "error", "script", "other"])
  .meta({
    description:
      "what the document is; only reports are read. A notice tells other bodies how theirs are to be made, or how they were. A page may be a list of documents, hold its text in an attachment or picture, say that there is an error, or be a script"
  });
export type DocumentKind = z.infer<typeof DocumentKind>;

/** A file as received: a line of the archive's index. */
export const Source = z.object({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({description: "sha256 of the bytes"}),
  format: FileFormat.meta({description: "told by the bytes, not by the name"}),
  bytes: z.int().nonnegative().meta({description: "bytes of the file"}),
  path: z.string().meta({description: "file name under data/archive"}),
  url: z
    .string()
    .nullable()
    .meta({description: "address it was fetched from; empty where unknown"}),
  retrieved: z
    .string()
    .nullable()
    .meta({description: "time of retrieval, ISO 8601; empty where unknown"}),
  note: z.string().meta({description: "what it is, and what is not known of it"})
});
export type Source = z.infer<typeof Source>;

/** A file, one that lies in it, or one document within a bundle: a row of the table `documents`. */
export const DocumentRow = z.object({
  document: z
    .string()
    .meta({description: "sha256, and for a part of a bundle its blocks: <sha256>#b120-480"}),
  sha256: Source.shape.sha256,
  format: FileFormat.nullable().meta({
    description:
      "told by the bytes, not by the name; empty for a file in an archive that is none of these"
  }),
  bytes: z.int().nonnegative().meta({description: "bytes of the file, or of the part"}),
  path: z.string().meta({
    description:
      "file name under data/archive; of what lies in an archive, its name there after a /"
  }),
  url: z.string().nullable().meta({
    description: "address that it, or what it lies in, was fetched from; empty where unknown"
  }),
  retrieved: Source.shape.retrieved,
  kind: DocumentKind,
  status: z.enum(["read", "left_out", "unreadable"]).meta({description: "what became of it"}),
  reason: z.string().nullable().meta({description: "why it was left out or could not be read"}),
  reason_zh: z.string().nullable().meta({description: "the same in Chinese"}),
  title: z.string().nullable().meta({description: "as it stands over the text"})
});
export type DocumentRow = z.infer<typeof DocumentRow>;
