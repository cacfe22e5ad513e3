import {groupBy} from "#data/schema/group.ts";
import type {LeadingPage} from "#data/schema/reading.ts";
import type {ReportFacts} from "#data/schema/report.ts";
import {keysOf, linksOf, maySpeakOf, type Home} from "#pipeline/homes.ts";
import type {Parsed} from "#pipeline/parse-file.ts";

/** Where a document of a report lies, and whose it is. */
interface Lying extends Pick<Home, "path" | "within" | "url"> {
  facts: Pick<ReportFacts, "year" | "body_printed">;
}

/** A page by its links, and what it says of the report that they lead to. */
type Page = Parameters<typeof linksOf>[0] & Pick<LeadingPage, "year" | "body_printed">;

/** Finds the documents of reports to which a page leads, one after the other as its links stand. */
export function openLed<Report extends Lying>(reports: Report[]): (page: Page) => Report[] {
  const byKey = groupBy(
    reports.flatMap((report) => keysOf(report).map((key) => ({key, report}))),
    ({key}) => key
  );
  return (page) =>
    linksOf(page)
      .flatMap((link) => byKey.get(link) ?? [])
      .flatMap(({report}) => (maySpeakOf(page, report.facts) ? [report] : []));
}

/** The documents of reports to which pages lead that are none themselves, by the parts of the pages. */
export type Led = ReadonlyMap<string, Lying>;

/** Of pages that are left out since their report is in a file of its own those whose file was read too. */
export function ledIn(parsed: Parsed[], reports: Lying[]): Led {
  const pages = parsed.flatMap(leadingIn);
  if (pages.length === 0) return new Map();
  const ledBy = openLed(reports);
  return new Map(
    pages.flatMap(({part, leads, path}) => {
      const [report] = ledBy({...leads, url: leads.document.url, path});
      return report ? [[part, report] as const] : [];
    })
  );
}

const leadingIn = (parsed: Parsed) =>
  ("file" in parsed ? parsed.file.documents : []).flatMap((each) =>
    each.kind === "left_out" && each.leads
      ? [{part: each.part, leads: each.leads, path: parsed.path}]
      : []
  );
