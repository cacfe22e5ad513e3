import {groupBy} from "#data/schema/group.ts";
import {keysOf, linksOf, maySpeakOf, type Home} from "#pipeline/homes.ts";
import type {Parsed} from "#pipeline/parse-file.ts";

/** The documents of reports to which pages lead that are none themselves, by the parts of the pages. */
export type Led = ReadonlyMap<string, Home>;

/** Of pages that are left out since their report is in a file of its own those whose file was read too. */
export function ledIn(parsed: Parsed[], homes: Home[]): Led {
  const byKey = groupBy(
    homes.flatMap((home) => keysOf(home).map((key) => ({key, home}))),
    ({key}) => key
  );
  return new Map(
    parsed.flatMap((one) =>
      leadingIn(one).flatMap(({part, leads}) => {
        const links = linksOf({...leads, url: leads.document.url, path: one.path});
        const led = links
          .flatMap((link) => byKey.get(link) ?? [])
          .find(({home}) => maySpeakOf(leads, home.facts));
        return led ? [[part, led.home] as const] : [];
      })
    )
  );
}

const leadingIn = (parsed: Parsed) =>
  ("file" in parsed ? parsed.file.documents : []).flatMap((each) =>
    each.kind === "left_out" && each.leads ? [{part: each.part, leads: each.leads}] : []
  );
