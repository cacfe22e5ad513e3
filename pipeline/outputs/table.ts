import {causeTable} from "#pipeline/listing/cause-table.ts";
import {detail, onlyPath} from "#pipeline/listing/detail.ts";
import {familiesOf, isDismissed, severities} from "#pipeline/listing/families.ts";
import {listing, severityWords} from "#pipeline/listing/words.ts";
import {quoted} from "#pipeline/layout.ts";
import type {Judged, Output} from "#pipeline/output.ts";
import {inkOf, type World} from "#pipeline/world.ts";

/** Findings for people: first the causes, each in a line, then each cause with its findings and their words. */
const table: Output = (findings, world) => {
  const {lang} = world;
  const families = familiesOf(findings);
  const width = Math.min(world.columns ?? 100, 120);
  if (findings.judged.length === 0) return listing.nothing[lang];
  const sheet = {findings, lang, width, ink: inkOf(world), only: onlyPath(findings)};
  const id = families[0]!.root.finding.finding;
  const hint = `${listing.more[lang]}\n  gongkai explain ${quoted(id)}`;
  return [
    ...(sheet.only ? [sheet.only] : []),
    causeTable(families, sheet),
    ...families.map((family, i) => detail(family, i + 1, sheet)),
    `${total(findings.judged, families.length, world)}\n${hint}`
  ].join("\n\n");
};

export default table;

/** 28 findings of 25 causes: error 6 · warning 16 · info 6 */
function total(judged: Judged[], causes: number, {lang}: World): string {
  const counts = severities.map((severity) => {
    const count = judged.filter(({finding}) => finding.severity === severity).length;
    return `${severityWords[severity][lang]} ${count}`;
  });
  const dismissed = judged.filter(isDismissed).length;
  return `${listing.total(judged.length, causes, dismissed)[lang]}${counts.join(" · ")}`;
}
