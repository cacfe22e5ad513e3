import type {Finding} from "#data/schema/finding.ts";
import {stands} from "#pipeline/corrections.ts";
import {hang, pad, widthOf} from "#pipeline/layout.ts";
import {formatNumber} from "#pipeline/term.ts";
import type {Findings, Judged, Opinion} from "#pipeline/output.ts";
import {advice} from "./advice.ts";
import type {Sheet} from "./cause-table.ts";
import type {Family} from "./families.ts";
import {phrases} from "./explanation-words.ts";
import {linesOf} from "./places.ts";
import {doubtWords, listing, severityWords, verdictWords} from "./words.ts";

/** The path of all words, where they are all in one file. */
export function onlyPath({judged, spot}: Findings): string | null {
  const places = judged.flatMap(({finding}) => finding.places);
  const paths = new Set(places.flatMap((place) => spot(place)?.path ?? []));
  return paths.size === 1 ? [...paths][0]! : null;
}

/** A cause with its number in the table, what would settle it, and each of its findings. */
export function detail({root, members}: Family, number: number, sheet: Sheet): string {
  const {lang, width, ink} = sheet;
  const settle = settling(root.finding, sheet);
  const head = hang(`${number}.`, `${listing.settle[lang]}${colon[lang]}${settle}`, {
    ...{indent: 5, width}
  });
  const [first, ...rest] = head.split("\n");
  const blocks = members.map((one) => describe(one, root.finding, sheet));
  return [ink.bold(first!), ...rest.map(ink.bold), ...blocks].join("\n");
}

const colon = {zh: "：", en: ": "};

/** What would settle a finding: a figure, or what to look at. */
function settling(finding: Finding, {lang}: Sheet): string {
  const cause = lang === "zh" ? finding.cause_zh : finding.cause_en;
  const said = cause ?? advice(finding)[lang];
  return /[。.]$/.test(said) ? said : said + (lang === "zh" ? "。" : ".");
}

function describe({finding, verdict}: Judged, root: Finding, sheet: Sheet): string {
  const {lang, width, ink} = sheet;
  const severity = severityWords[finding.severity][lang];
  const hanging = {indent: lang === "zh" ? 10 : 14, width};
  const say = (text: string) => hang("", text, hanging);
  const lines = [
    `     ${ink[finding.severity](severity)}${pad("", hanging.indent - 5 - widthOf(severity))}${finding.finding}`,
    say(lang === "zh" ? finding.message_zh : finding.message_en)
  ];
  lines.push(...linesOf(finding, {...sheet, indent: hanging.indent}));
  const settle = settling(finding, sheet);
  if (settle !== settling(root, sheet))
    lines.push(say(`${listing.settle[lang]}${colon[lang]}${settle}`));
  if (finding.doubt !== "report") lines.push(say(sayDoubt(finding, sheet)));
  for (const said of correctionsOf(finding, sheet)) lines.push(say(said));
  if (verdict) lines.push(say(sayVerdict(verdict, sheet)));
  return lines.join("\n");
}

/** 已有人更正：2021年度“…”（总计）应为 72。 */
function correctionsOf({figures}: Finding, {findings, lang}: Sheet): string[] {
  return figures.flatMap((id) => {
    const [said, figure] = [findings.corrections.get(id), findings.figure(id)];
    if (!said || !figure || !stands(said, figure.observation)) return [];
    const name = figure.name[lang];
    const what = said.action === "override" ? listing.corrected : listing.flagged;
    const value = said.value == null ? "" : ` ${phrases.shouldBe(formatNumber(said.value))[lang]}`;
    const stop = lang === "zh" ? "。" : ". ";
    return `${what[lang]}${colon[lang]}${name}${value}${stop}${said.reason}`;
  });
}

function sayDoubt({doubt, doubt_zh, doubt_en}: Finding, {lang}: Sheet): string {
  const why = lang === "zh" ? `${doubt_zh}。` : `${doubt_en}.`;
  return `${doubtWords[doubt as keyof typeof doubtWords][lang]}${colon[lang]}${why}`;
}

/** What a person said, or that it is to be asked again. */
export function sayVerdict({said, reason, stands}: Opinion, {lang}: Pick<Sheet, "lang">): string {
  const judged = verdictWords[said]![lang];
  if (stands) return `${judged}${colon[lang]}${reason}`;
  const before = lang === "zh" ? judged.replace(/^已/, "") : judged.toLowerCase();
  return `${listing.askedAgain(before)[lang]}${colon[lang]}${reason}`;
}
