import type {FileReading, LeadingPage, ReadReport} from "#data/schema/reading.ts";
import type {Words} from "#pipeline/comparison.ts";
import {cellsOf} from "#pipeline/appendices.ts";
import {isBare, mayHide} from "#pipeline/joining.ts";
import type {Parsed} from "#pipeline/parse-file.ts";

/**
 * What is kept in mind of every file while its reading lies elsewhere: what leads to other files, and what is counted.
 * No text and no figure; plain JSON.
 */
export interface Facts {
  path: string;
  within: string | null;
  /** Why it could not be read. */
  problem: Words | null;
  /** It may hold a report that was not read. */
  mayHide: boolean;
  documents: DocumentFacts[];
}

export type DocumentFacts = ReportDocument | OtherDocument;

/** A document of a report. */
export interface ReportDocument {
  is: "report";
  part: string;
  url: string | null;
  body: string | null;
  body_printed: string | null;
  year: number | null;
  published: string | null;
  attachments: string[];
  /** It has figures in tables. */
  isTabled: boolean;
  /** It is nothing but tables. */
  isBare: boolean;
}

/** A document that is no report: it may hold tables of one, and lead to one. */
export interface OtherDocument {
  is: "other";
  part: string;
  tables: {url: string | null; body: string | null; year: number | null} | null;
  leads: LeadingFacts | null;
}

type LeadingFacts = Pick<LeadingPage, "attachments" | "body_printed" | "year"> & {
  url: string | null;
};

/** The facts of a file, from what was read in it. */
export function factsOf(parsed: Parsed): Facts {
  const {path, within = null} = parsed;
  const problem = "problem" in parsed ? parsed.problem : null;
  const documents = "file" in parsed ? parsed.file.documents.map(documentFacts) : [];
  return {path, within, problem, mayHide: mayHide(parsed), documents};
}

type Document = FileReading["documents"][number];

function documentFacts(document: Document): DocumentFacts {
  if (document.kind === "report") return reportFacts(document);
  const {part, appendix, leads} = document;
  return {
    ...{is: "other", part},
    tables: appendix
      ? {url: appendix.document.url, body: appendix.body, year: appendix.year}
      : null,
    leads: leads ? leadingFacts(leads) : null
  };
}

const leadingFacts = ({document, attachments, body_printed, year}: LeadingPage): LeadingFacts => ({
  ...{url: document.url, attachments, body_printed, year}
});

function reportFacts(report: ReadReport): ReportDocument {
  const {part, reading, attachments = []} = report;
  const {body, body_printed, year, published} = reading.report;
  return {
    ...{is: "report", part, url: reading.document.url},
    ...{body, body_printed, year, published},
    ...{attachments, isTabled: cellsOf(reading.observations).size > 0, isBare: isBare(report)}
  };
}
