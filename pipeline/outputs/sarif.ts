import type {Finding, Severity} from "#data/schema/finding.ts";
import type {CheckRow} from "#data/schema/rows.ts";
import type {Findings, Judged, Output} from "#pipeline/output.ts";
import type {Spot} from "#pipeline/shelf.ts";
import type {Language} from "#pipeline/world.ts";

const levels: Record<Severity, string> = {error: "error", warning: "warning", info: "note"};

/** SARIF 2.1.0, as code hosts and editors read it; columns are UTF-16, as our places are. */
const sarif: Output = (findings, {lang}) =>
  JSON.stringify(
    {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {name: "gongkai", rules: findings.checks.map((check) => toRule(check, lang))}
          },
          columnKind: "utf16CodeUnits",
          results: findings.judged.map((judged) => toResult(judged, findings, lang))
        }
      ]
    },
    null,
    2
  );

export default sarif;

function toRule(check: CheckRow, lang: Language) {
  const zh = lang === "zh";
  return {
    id: check.check,
    shortDescription: {text: zh ? check.title_zh : check.title_en},
    fullDescription: {text: zh ? check.compares_zh : check.compares_en},
    help: {text: zh ? check.why_zh : check.why_en},
    defaultConfiguration: {level: levels[check.severity]}
  };
}

function toResult({finding, verdict}: Judged, findings: Findings, lang: Language) {
  const [first, ...others] = locations(finding, findings);
  return {
    ruleId: finding.check,
    level: levels[finding.severity],
    message: {text: lang === "zh" ? finding.message_zh : finding.message_en},
    ...(first && {locations: [first]}),
    ...(others.length > 0 && {relatedLocations: others}),
    partialFingerprints: {"gongkai/finding/v1": finding.finding},
    properties: {report: finding.report, doubt: finding.doubt, root: finding.root},
    ...(verdict?.said === "dismissed" && {suppressions: [suppression(verdict.reason)]})
  };
}

const suppression = (justification: string) => ({
  ...{kind: "external", status: "accepted", justification}
});

function locations({places}: Finding, {spot}: Findings) {
  return places
    .map(spot)
    .filter((one) => one !== null)
    .map(toLocation);
}

/** A path becomes a relative URI; what is no text file has no lines to point at. */
function toLocation({path, line, lastLine, start, end, text}: Spot) {
  const last = lastLine === null ? {} : {endLine: lastLine};
  const region = line === null ? null : {startLine: line, ...last, ...columns(start, end)};
  const snippet = start === null || end === null ? null : {text: text.slice(start, end)};
  return {
    physicalLocation: {
      artifactLocation: {uri: path.split(/[\\/]/).map(encodeURIComponent).join("/")},
      ...(region && {region: {...region, ...(snippet && {snippet})}})
    }
  };
}

function columns(start: number | null, end: number | null) {
  return start === null || end === null ? {} : {startColumn: start + 1, endColumn: end + 1};
}
