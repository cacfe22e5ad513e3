import {createHash} from "node:crypto";
import type {Claim} from "#data/schema/claim.ts";
import type {Source} from "#data/schema/document.ts";
import type {Observation} from "#data/schema/observation.ts";
import type {FileReading, LeftOut, ReadReport} from "#data/schema/reading.ts";
import type {ReportFacts} from "#data/schema/report.ts";
import type {ParsedArchive} from "#pipeline/parse.ts";

/** Readings as the parsers give them, made by hand: for what comes after reading. */
export const sha = createHash("sha256").update("made").digest("hex");

type Figures = Record<string, Partial<Observation>>;

/** A report of a made body, a line a figure: `{"disclosure.items~1": {value: 34}}`. */
export function madeReport(
  facts: Partial<ReportFacts> & {year: number | null},
  figures: Figures = {},
  rest: Partial<ReadReport> & {claims?: Claim[]} = {}
): ReadReport {
  const body = facts.body === undefined ? "made-body" : facts.body;
  const first = ((facts.year ?? 0) % 1000) * 100;
  const place = (line: number) => `${sha}#b${first + line}`;
  const observations = Object.entries(figures).map(([id, figure], i) =>
    madeFigure(`${body}/${facts.year}/${id}`, {place: `${place(i)}.s0-4`, ...figure})
  );
  const {claims = [], ...others} = rest;
  return {
    kind: "report",
    part: `${place(0)}-${first + 99}`,
    part_bytes: 100,
    reading: {
      schema: "gongkai/reading@1",
      document: {sha256: sha, format: "text", bytes: 1000, path: "made.txt", url: null},
      report: {
        body_printed: "某局",
        title: `某局${facts.year}年报告`,
        published: null,
        signed: null,
        template: "narrative",
        ...facts,
        body
      },
      observations,
      claims,
      notes: []
    },
    sections: [],
    statements: [],
    blocks: observations.map(({raw}, i) => ({block: first + i, text: `${raw} 某事`})),
    ...others
  };
}

function madeFigure(id: string, figure: Partial<Observation>): Observation {
  const [, , rest = ""] = id.split("/");
  const [indicator = "", applicant] = rest.replace(/~\d+$/, "").split("@");
  const value = figure.value ?? null;
  return {
    id,
    indicator,
    applicant: (applicant ?? null) as Observation["applicant"],
    category: null,
    origin: rest.includes("~") ? "narrative" : "table",
    value,
    state: "number",
    approximate: null,
    unit: "items",
    unit_assumed: false,
    raw: value === null ? "" : String(value),
    place: `${sha}#b0`,
    ...figure
  };
}

/** A guide that stands in the same file. */
export const madeGuide: LeftOut = {
  kind: "left_out",
  part: `${sha}#b0-9`,
  part_bytes: 10,
  is: "guide",
  title: "某局指南",
  reason: "a guide, no report"
};

/** An archive of one file with these documents. */
export function madeArchive(...documents: FileReading["documents"]): ParsedArchive {
  const source: Source = {
    ...{sha256: sha, format: "text", bytes: 1000, path: "made.txt", url: null, retrieved: null},
    note: "made by hand"
  };
  const file: FileReading = {sha256: sha, format: "text", bytes: 1000, documents};
  return {files: [{source, parsed: {path: "made.txt", file}}]};
}
