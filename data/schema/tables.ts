import type {z} from "zod";
import {Accuracy} from "./accuracy.ts";
import {Body, BodyName} from "./body.ts";
import {DocumentRow} from "./document.ts";
import {CauseRow, Finding, Outcome} from "./finding.ts";
import {Indicator} from "./indicator.ts";
import {Quality} from "./quality.ts";
import {LastRetrieval} from "./retrieval.ts";
import * as rows from "./rows.ts";
import * as views from "./views.ts";

/** A noun as the release has it: its rows, what names a row, and what its columns lead to. */
export interface Table {
  /** What one row is. */
  about: string;
  row: z.ZodObject;
  /** Columns that together name one row; rows stand in their order. */
  key: string[];
  /** The order of the rows in Parquet, where they are asked for by something else than their key. */
  order?: string[];
  /** Of a view that has a row for each row of a table, under the same key: that table, and the small ones that it asks besides. */
  along?: [table: string, ...besides: string[]];
  /** Column → the table whose key it is. */
  refers?: Record<string, string>;
}

const ofReport = {report: "reports", body: "bodies"};

/** The tables of the release, in an order in which each refers only to those before it. */
export const tables = {
  bodies: {
    about: "a public body, stable over its renamings",
    row: Body,
    key: ["body"],
    refers: {parent: "bodies", succeeded_by: "bodies"}
  },
  body_names: {
    about: "a name that a body bore, from report year to report year",
    row: BodyName,
    key: ["body", "from_year", "name"],
    refers: {body: "bodies"}
  },
  documents: {
    about: "a file as received, a file that lies in it, or one document within a bundle",
    row: DocumentRow,
    key: ["document"]
  },
  retrievals: {
    about: "an address that was asked for, and what came of it the last time",
    row: LastRetrieval,
    key: ["url"]
  },
  reports: {
    about: "one body's report on one year",
    row: rows.ReportRow,
    key: ["report"],
    refers: {body: "bodies", document: "documents"}
  },
  indicators: {
    about: "something that reports count, in one section of a form",
    row: Indicator,
    key: ["indicator", "section"]
  },
  observations: {
    about: "one figure as one report states it",
    row: rows.ObservationRow,
    key: ["id"],
    refers: ofReport
  },
  claims: {
    about: "what a report's text says of a change",
    row: rows.ClaimRow,
    key: ["claim"],
    refers: ofReport
  },
  notes: {
    about: "what the reader met and could not place",
    row: rows.NoteRow,
    key: ["note"],
    refers: ofReport
  },
  sections: {
    about: "a section of a report: one that is there, or one that ought to be",
    row: rows.SectionRow,
    key: ["report", "number"],
    refers: ofReport
  },
  statements: {
    about: "what a text says that is no figure, and can be held against something",
    row: rows.StatementRow,
    key: ["report", "number"],
    refers: ofReport
  },
  blocks: {
    about: "a paragraph, heading or line of a report, for its words",
    row: rows.BlockRow,
    key: ["document", "block"],
    order: ["report", "document", "block"],
    refers: {document: "documents", report: "reports"}
  },
  checks: {about: "a rule that reports are held against", row: rows.CheckRow, key: ["check"]},
  findings: {
    about: "one relation that fails",
    row: Finding,
    key: ["finding"],
    refers: {...ofReport, check: "checks", root: "findings"}
  },
  causes: {
    about: "one way to settle the findings of a cause: figures that would have to be others",
    row: CauseRow,
    key: ["cause", "way"],
    refers: {cause: "findings", body: "bodies"}
  },
  outcomes: {
    about: "how often a check holds, fails and cannot tell, in one report",
    row: Outcome,
    key: ["check", "report"],
    refers: {check: "checks", report: "reports"}
  },
  corrections: {
    about: "what a person has said of a figure or a finding",
    row: rows.CorrectionRow,
    key: ["kind", "about"],
    refers: ofReport
  },
  corrected_outcomes: {
    about: "what a rule says of a figure as reported, and what it would say of it as corrected",
    row: rows.BothOutcomes,
    key: ["finding"],
    refers: {...ofReport, check: "checks"}
  },
  accuracy: {
    about: "how many figures of made reports are read right, in one form, format, shape and layout",
    row: Accuracy,
    key: ["form", "format", "shape", "layout"]
  },
  quality: {
    about: "how often a rule is right, on errors that were planted and on reports without any",
    row: Quality,
    key: ["check", "part"],
    refers: {check: "checks"}
  }
} satisfies Record<string, Table>;

export type TableName = keyof typeof tables;
export type Rows = {[name in TableName]: z.infer<(typeof tables)[name]["row"]>[]};

/** The questions that everyone asks, as views over the tables; the SQL is in pipeline/questions. */
export const viewTables = {
  published_items: {
    about: "items that a report says were published: the total, or one category",
    row: views.PublishedItems,
    key: ["report", "category"],
    refers: ofReport
  },
  permit_volume: {
    about: "permits of one year, in one of two measures",
    row: views.PermitVolume,
    key: ["report", "measure"],
    refers: ofReport
  },
  request_outcomes: {
    about: "requests of one year that ended in one way",
    row: views.RequestOutcomes,
    key: ["report", "outcome"],
    refers: ofReport
  },
  repeated_text: {
    about: "how much of one report's prose is that of the year before",
    row: views.RepeatedText,
    key: ["report"],
    refers: ofReport
  },
  coverage: {
    about: "a year of a body: whether its report is read, or why not",
    row: views.Coverage,
    key: ["body", "year"],
    refers: ofReport
  },
  findings_with_verdicts: {
    about: "a finding, with what a person has said of it",
    row: views.FindingsWithVerdicts,
    key: ["finding"],
    refers: {...ofReport, check: "checks"}
  },
  observations_with_corrections: {
    about: "a figure, with what a person has said of it",
    row: views.ObservationsWithCorrections,
    key: ["id"],
    along: ["observations", "corrections"],
    order: ["indicator", "year", "body", "id"],
    refers: ofReport
  }
} satisfies Record<string, Table>;

/** Everything that is a file of the release: tables first, then views. */
export const published: Record<string, Table> = {...tables, ...viewTables};
