import type {FileReading, LeadingPage, LoneTables, ReadReport} from "#data/schema/reading.ts";
import type {ReportFacts} from "#data/schema/report.ts";
import type {Words} from "#pipeline/comparison.ts";
import type {Owned} from "#pipeline/homes.ts";
import {isBare, isTabled, mayHide} from "#pipeline/joining.ts";
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

/** A document of a report: so much of it as tells which other files it goes with. */
export interface ReportDocument {
  is: "report";
  part: string;
  reading: {
    document: {path: string; url: string | null};
    report: Pick<ReportFacts, "body" | "body_printed" | "year" | "template" | "published">;
  };
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
  tables: Owned | null;
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
    tables: appendix ? ownedFacts(appendix) : null,
    leads: leads ? leadingFacts(leads) : null
  };
}

const leadingFacts = ({document, attachments, body_printed, year}: LeadingPage): LeadingFacts => ({
  ...{url: document.url, attachments, body_printed, year}
});

const ownedFacts = ({body, body_printed, year, torn, readings, document}: LoneTables): Owned => ({
  ...{body, body_printed, year, torn},
  ...{readings: [{template: readings[0]!.template}], document: {url: document.url}}
});

function reportFacts(report: ReadReport): ReportDocument {
  const {part, reading, attachments = []} = report;
  const {path, url} = reading.document;
  const {body, body_printed, year, template, published} = reading.report;
  return {
    ...{is: "report", part},
    reading: {document: {path, url}, report: {body, body_printed, year, template, published}},
    ...{attachments, isTabled: isTabled(report), isBare: isBare(report)}
  };
}
