import type {Finding, Severity} from "#data/schema/finding.ts";
import {clip, hang, widthOf} from "#pipeline/layout.ts";
import type {Findings, Judged, Output, Spot} from "#pipeline/output.ts";
import type {Language, World} from "#pipeline/world.ts";

const severities: Severity[] = ["error", "warning", "info"];

const severityWords: Record<Severity, Record<Language, string>> = {
  error: {zh: "错误", en: "error"},
  warning: {zh: "警告", en: "warning"},
  info: {zh: "提示", en: "info"}
};
const verdictWords: Record<string, Record<Language, string>> = {
  confirmed: {zh: "已有人确认", en: "confirmed by a person"},
  dismissed: {zh: "已有人驳回", en: "dismissed by a person"},
  deferred: {zh: "已有人搁置", en: "deferred by a person"}
};

/** Findings for people: the gravest first, each cause with what follows from it, and the words it rests on. */
const table: Output = (findings, world) => {
  const {judged} = findings;
  const known = new Set(judged.map(({finding}) => finding.finding));
  const causes = judged.filter(({finding}) => finding.root === null || !known.has(finding.root));
  const only = onlyPath(findings);
  const sheet = {findings, world, only, width: Math.min(world.columns ?? 100, 100)};
  const blocks = severities.flatMap((severity) =>
    causes
      .filter(({finding}) => finding.severity === severity)
      .map((cause) => family(cause, {...sheet, depth: 0}))
  );
  return [...(only ? [only] : []), ...blocks, total(judged, world.lang)].join("\n\n");
};

export default table;

/** The path of all words, where they are all in one file: it is then said once, above. */
function onlyPath({judged, spot}: Findings): string | null {
  const places = judged.flatMap(({finding}) => finding.places);
  const paths = new Set(places.flatMap((place) => spot(place)?.path ?? []));
  return paths.size === 1 ? [...paths][0]! : null;
}

interface Sheet {
  findings: Findings;
  world: World;
  only: string | null;
  width: number;
  depth: number;
}

/** A cause, and what follows from it, set in. */
function family(cause: Judged, sheet: Sheet): string {
  const consequences = sheet.findings.judged.filter(
    ({finding}) => finding.root === cause.finding.finding
  );
  const deeper = {...sheet, depth: sheet.depth + 1};
  return [describe(cause, sheet), ...consequences.map((one) => family(one, deeper))].join("\n");
}

function describe({finding, verdict}: Judged, sheet: Sheet): string {
  const {width, depth} = sheet;
  const {lang} = sheet.world;
  const margin = depth === 0 ? "" : `${"  ".repeat(depth)}└ `;
  const [head, indent] = [`${margin}${severityWords[finding.severity][lang]}`, depth * 2 + 9];
  const hanging = {indent, width};
  const message = lang === "zh" ? finding.message_zh : finding.message_en;
  const lines = [
    hang(head, `${finding.report}  ${finding.check}`, hanging),
    hang("", message, hanging)
  ];
  if (verdict)
    lines.push(hang("", `${verdictWords[verdict.said]![lang]}: ${verdict.reason}`, hanging));
  return [...lines, ...wordLines(finding, sheet, hanging)].join("\n");
}

interface Hanging {
  indent: number;
  width: number;
}

/** The words that a finding rests on, each line of the source once, in the order of the source. */
function wordLines({places}: Finding, {findings, only}: Sheet, {indent, width}: Hanging): string[] {
  const spots = places.map(findings.spot).filter((one) => one !== null);
  const lines = new Map(spots.map((one) => [`${one.path}:${one.line}:${one.text}`, one]));
  const shownSpots = [...lines.values()].slice(0, most);
  const more = lines.size - shownSpots.length;
  return [
    ...shownSpots.map((one) => quote(one, only, width - indent)),
    ...(more > 0 ? [`… +${more}`] : [])
  ].map((line) => " ".repeat(indent) + line);
}

const most = 4;

function quote(spot: Spot, only: string | null, width: number): string {
  const path = spot.path === only ? "" : spot.path;
  const lines = [spot.line, spot.lastLine].filter((line) => line !== null).join("–");
  const at = `${path}${lines && `:${lines}`}`;
  // A long path leaves no room for the words, and is the better known by its end.
  const place = widthOf(at) > width / 2 ? `…${at.slice(-Math.floor(width / 3))}` : at;
  return clip(`${place}  ${around(spot, width - widthOf(place) - 2)}`, width);
}

/** The words with as much of what stands before and after them as there is room for. */
function around({text, start, end}: Spot, width: number): string {
  const line = text.trim();
  if (start === null || end === null || widthOf(line) <= width) return line;
  const room = Math.max(0, Math.floor((width - widthOf(text.slice(start, end))) / 4) - 1);
  const [from, to] = [Math.max(0, start - room), Math.min(text.length, end + room)];
  return `${from > 0 ? "…" : ""}${text.slice(from, to).trim()}${to < text.length ? "…" : ""}`;
}

function total(judged: Judged[], lang: Language): string {
  const counts = severities.map((severity) => {
    const count = judged.filter(({finding}) => finding.severity === severity).length;
    return `${severityWords[severity][lang]} ${count}`;
  });
  const findings = judged.length === 1 ? "1 finding" : `${judged.length} findings`;
  return `${lang === "zh" ? `${judged.length} 个发现` : findings}: ${counts.join(" · ")}`;
}
