import type {Finding, Severity} from "#data/schema/finding.ts";
import type {CheckRow} from "#data/schema/rows.ts";
import {hashOf} from "#pipeline/hash.ts";
import {isDismissed} from "#pipeline/listing/families.ts";
import {atOf} from "#pipeline/listing/places.ts";
import {doubtWords} from "#pipeline/listing/words.ts";
import type {Findings, Judged, Output} from "#pipeline/output.ts";
import {version} from "#pipeline/program.ts";
import {pagesAtHand, regionOf, regionOfRow} from "#pipeline/page-words.ts";
import type {Spot} from "#pipeline/shelf.ts";
import type {Language} from "#pipeline/world.ts";

const levels: Record<Severity, string> = {error: "error", warning: "warning", info: "note"};

/** SARIF 2.1.0, as code hosts and editors read it; columns are UTF-16, as our places are. */
const sarif: Output = (findings, {lang}) => {
  const pages = {...findings, page: pagesAtHand()};
  return JSON.stringify(
    {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              ...{name: "gongkai", semanticVersion: version()},
              rules: findings.checks.map((check) => toRule(check, lang))
            }
          },
          columnKind: "utf16CodeUnits",
          results: findings.judged.map((judged) => toResult(judged, pages, lang))
        }
      ]
    },
    null,
    2
  );
};

export default sarif;

/** The findings, and the pages that they stand in. */
type Pages = Findings & {page: ReturnType<typeof pagesAtHand>};

function toRule(check: CheckRow, lang: Language) {
  const [title, compares, why, basis, spares] =
    lang === "zh"
      ? [check.title_zh, check.compares_zh, check.why_zh, check.basis_zh, check.spares_zh]
      : [check.title_en, check.compares_en, check.why_en, check.basis_en, check.spares_en];
  return {
    id: check.check,
    name: check.check,
    shortDescription: {text: title},
    fullDescription: {text: compares},
    help: {text: [compares, why, basis, spares].join("\n\n")},
    defaultConfiguration: {level: levels[check.severity]},
    properties: {tags: [check.check.split("-")[0]!]}
  };
}

function toResult(judged: Judged, findings: Pages, lang: Language) {
  const {finding, verdict} = judged;
  const [first, ...others] = locations(finding, findings, lang);
  const {report, doubt, root} = finding;
  const [why, cause] =
    lang === "zh" ? [finding.doubt_zh, finding.cause_zh] : [finding.doubt_en, finding.cause_en];
  return {
    ruleId: finding.check,
    ruleIndex: findings.checks.findIndex(({check}) => check === finding.check),
    level: levels[finding.severity],
    message: {text: messageOf(finding, lang)},
    locations: [first ?? anywhere(finding, findings)],
    ...(others.length > 0 && {
      relatedLocations: others.map((location, i) => ({id: i + 1, ...location}))
    }),
    partialFingerprints: {
      primaryLocationLineHash: `${printOf(finding.finding)}:1`,
      "gongkai/finding/v1": finding.finding
    },
    properties: {report, doubt, doubtBecause: why, root, cause, verdict: verdict?.said ?? null},
    ...(isDismissed(judged) && {suppressions: [suppression(verdict!.reason)]})
  };
}

/** The sentence, what would settle it, and whose slip it seems to be where not the report's. */
function messageOf(finding: Finding, lang: Language): string {
  const {doubt, doubt_zh, doubt_en, cause_zh, cause_en, message_zh, message_en} = finding;
  const colon = lang === "zh" ? "：" : ": ";
  const whose = doubt === "report" ? null : doubtWords[doubt][lang] + colon;
  return lang === "zh"
    ? [message_zh, cause_zh, whose && `${whose}${doubt_zh}。`].filter((part) => part).join("")
    : [message_en, cause_en, whose && `${whose}${doubt_en}.`].filter((part) => part).join(" ");
}

/** The same from run to run and from version to version of the document, as its id is. */
const printOf = (id: string) => hashOf(id).slice(0, 16);

const suppression = (justification: string) => ({
  ...{kind: "external", status: "accepted", justification}
});

/** What rests on no words, as a report that is missing, is told at the first file of the series. */
function anywhere({body}: Finding, {judged, spot}: Findings) {
  const places = judged.filter(({finding}) => finding.body === body);
  const path = places
    .flatMap(({finding}) => finding.places)
    .map(spot)
    .find((one) => one)?.path;
  return {
    physicalLocation: {artifactLocation: {uri: uriOf(path ?? body)}, region: {startLine: 1}}
  };
}

function locations({places, figures}: Finding, findings: Pages, lang: Language) {
  const {spot, figure} = findings;
  const names = new Map(
    figures.flatMap((id) => {
      const named = figure(id);
      return named ? [[named.observation.place, named.name[lang]] as const] : [];
    })
  );
  return places.flatMap((place) => {
    const one = spot(place);
    if (one === null) return [];
    const told = [names.get(place), one.section, atOf(one, lang)].filter((part) => part);
    return [toLocation(one, {name: told.join(" · ") || one.path, pages: findings})];
  });
}

const uriOf = (path: string) => path.split(/[\\/]/).map(encodeURIComponent).join("/");

/** A path becomes a relative URI. */
function toLocation(spot: Spot, {name, pages}: {name: string; pages: Pages}) {
  const {path, start, end, text} = spot;
  const region = regionIn(spot, pages);
  // of a page the region holds tags too, and a snippet is just what the region holds
  const isApart = spot.line === null && "startColumn" in region;
  const snippet = start === null || end === null || isApart ? null : {text: text.slice(start, end)};
  return {
    physicalLocation: {
      artifactLocation: {uri: uriOf(path)},
      region: {...region, ...(snippet && {snippet})}
    },
    message: {text: name}
  };
}

/** Lines of a text file, and words of a page's source; what has neither has no lines, and code hosts want one: its first. */
function regionIn(spot: Spot, {page}: Pages) {
  const {line, lastLine, row, start, end, text} = spot;
  if (line !== null)
    return {startLine: line, ...(lastLine !== null && {endLine: lastLine}), ...columns(start, end)};
  const words = page(spot.path);
  const found = words && (row === null ? regionOf(words, spot) : regionOfRow(words, text));
  return found ?? {startLine: 1};
}

function columns(start: number | null, end: number | null) {
  return start === null || end === null ? {} : {startColumn: start + 1, endColumn: end + 1};
}
