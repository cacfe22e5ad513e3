import type {Observation} from "#data/schema/observation.ts";
import {parsePlace} from "#data/schema/place.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import type {ReportFacts} from "#data/schema/report.ts";
import type {ParsedFile} from "#pipeline/parse.ts";
import type {Version} from "#pipeline/view.ts";
import {reportId} from "#pipeline/views.ts";

/** A document of a report, by which it is and where it came from. */
export interface Origin {
  reading: {report: Pick<ReportFacts, "body" | "year">; document: {url: string | null}};
}

/**
 * Which report a document is of, and where it came from; null where that is not known: a file of one's own is no
 * version of another.
 */
function originOf({reading}: Origin): string | null {
  const {url} = reading.document;
  return url === null ? null : `${reportId(reading.report)} ${url}`;
}

/** Documents that the same address has replaced since, with that which came last. */
export function replacedIn<Report extends Origin>(all: Report[]): Map<Report, Report> {
  const last = new Map(all.map((report) => [originOf(report), report]));
  return new Map(
    all.flatMap((report) => {
      const [origin, now] = [originOf(report), last.get(originOf(report))!];
      return origin === null || now === report ? [] : [[report, now] as const];
    })
  );
}

/** The versions of a report: when that which counts was fetched, and what its address gave before. */
export interface History {
  fetched: string | null;
  earlier: Version[];
}

/** The history of each report that counts and was fetched more than once, by its id. */
export function historiesOf(files: ParsedFile[], reports: ReadReport[]): Map<string, History> {
  const fetched = new Map(
    files.flatMap(({source, parsed}) =>
      parsed && "file" in parsed
        ? parsed.file.documents.map((document) => [document, source?.retrieved ?? null] as const)
        : []
    )
  );
  const all = [...fetched.keys()].filter((document) => document.kind === "report");
  const when = new Map(all.map((document) => [document.part, fetched.get(document) ?? null]));
  const counting = new Map(reports.map((report) => [report.part, report]));
  const histories = new Map(
    reports.map(({part}) => [part, {fetched: when.get(part) ?? null, earlier: []} as History])
  );
  for (const [old, now] of replacedIn(all)) {
    const {observations, claims} = old.reading;
    // Tables in a file of their own are those of every version of the page.
    const figures = [...joinedFigures(counting.get(now.part)), ...observations];
    histories.get(now.part)?.earlier.push({fetched: when.get(old.part) ?? null, figures, claims});
  }
  return new Map(
    reports.map(({part, reading}) => [reportId(reading.report), histories.get(part)!])
  );
}

const joinedFigures = (report: ReadReport | undefined): Observation[] =>
  report?.joined
    ? report.reading.observations.filter(
        ({place}) => parsePlace(place).document !== report.reading.document.sha256
      )
    : [];
