import type {ReadReport} from "#data/schema/reading.ts";
import type {ParsedFile} from "#pipeline/parse.ts";
import type {Version} from "#pipeline/view.ts";
import {reportId} from "#pipeline/views.ts";

/**
 * Which report a document is of, and where it came from; null where that is not known: a file of one's own is no
 * version of another.
 */
function originOf({reading}: ReadReport): string | null {
  const {url} = reading.document;
  return url === null ? null : `${reportId(reading.report)} ${url}`;
}

/** Documents that the same address has replaced since, with that which came last. */
export function replacedIn(all: ReadReport[]): Map<ReadReport, ReadReport> {
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
  const histories = new Map(
    reports.map((report) => [
      report,
      {fetched: fetched.get(report) ?? null, earlier: []} as History
    ])
  );
  for (const [old, now] of replacedIn(all)) {
    const {observations: figures, claims} = old.reading;
    histories.get(now)?.earlier.push({fetched: fetched.get(old) ?? null, figures, claims});
  }
  return new Map([...histories].map(([{reading}, history]) => [reportId(reading.report), history]));
}
