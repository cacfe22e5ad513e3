import {groupBy} from "#data/schema/group.ts";
import {keysOf, linksOf, maySpeakOf, type Home} from "#pipeline/homes.ts";
import type {Parsed} from "#pipeline/parse-file.ts";

/** Where a document of a report lies, and whose it is. */
type Lying = Pick<Home, "path" | "within" | "url" | "facts">;

/** The documents of reports to which pages lead that are none themselves, by the parts of the pages. */
export type Led = ReadonlyMap<string, Lying>;

/** Of pages that are left out since their report is in a file of its own those whose file was read too. */
export function ledIn(parsed: Parsed[], reports: Lying[]): Led {
  const pages = parsed.flatMap(leadingIn);
  if (pages.length === 0) return new Map();
  const byKey = groupBy(
    reports.flatMap((report) => keysOf(report).map((key) => ({key, report}))),
    ({key}) => key
  );
  return new Map(
    pages.flatMap(({part, leads, path}) => {
      const links = linksOf({...leads, url: leads.document.url, path});
      const led = links
        .flatMap((link) => byKey.get(link) ?? [])
        .find(({report}) => maySpeakOf(leads, report.facts));
      return led ? [[part, led.report] as const] : [];
    })
  );
}

const leadingIn = (parsed: Parsed) =>
  ("file" in parsed ? parsed.file.documents : []).flatMap((each) =>
    each.kind === "left_out" && each.leads
      ? [{part: each.part, leads: each.leads, path: parsed.path}]
      : []
  );
