import type {Explanation} from "#pipeline/explain.ts";
import {hang, widthOf} from "#pipeline/layout.ts";
import {formatNumber} from "#pipeline/term.ts";
import {inkOf, type World} from "#pipeline/world.ts";
import {advice} from "./advice.ts";
import {sayVerdict} from "./detail.ts";
import {evidence} from "./evidence.ts";
import {doubtNames, heads, outcomeWords, phrases, relationWords} from "./explanation-words.ts";
import {recordOf} from "./record.ts";
import {standing} from "./standing.ts";
import {severityWords} from "./words.ts";

/** Where an explanation is written. */
export interface Page extends Explanation {
  lang: World["lang"];
  width: number;
  bold(text: string): string;
}

/** The whole argument of a finding, part by part. */
export function tellExplanation(explanation: Explanation, world: World): string {
  const width = Math.min(world.columns ?? 100, 120);
  const page = {...explanation, lang: world.lang, width, bold: inkOf(world).bold};
  const parts = [
    headOf(page),
    section(page, "rule", ruleOf(page)),
    section(page, "figures", evidence(page)),
    section(page, "relation", [relationOf(page)]),
    section(page, "doubt", [doubtOf(page)]),
    section(page, "settle", waysOf(page)),
    section(page, "others", othersOf(page)),
    section(page, "beside", standing(page)),
    section(page, "corrections", correctionsOf(page)),
    section(page, "verdict", [verdictOf(page)])
  ];
  return [...parts, recordOf(page)].filter((part) => part !== "").join("\n\n");
}

/** A part under its head, set in by two unless it is already; nothing where there is nothing to say. */
function section({lang, width, bold}: Page, head: keyof typeof heads, lines: string[]): string {
  const set = lines.map((line) =>
    line.startsWith("  ") ? line : hang("", line, {indent: 2, width})
  );
  return lines.length === 0 ? "" : [bold(heads[head][lang]), ...set].join("\n");
}

function headOf({judged: {finding}, rule, lang, width, bold}: Page): string {
  const title = lang === "zh" ? rule.title_zh : rule.title_en;
  const message = lang === "zh" ? finding.message_zh : finding.message_en;
  return [
    bold(finding.finding),
    `${severityWords[finding.severity][lang]} · ${finding.check} · ${title}`,
    "",
    hang("", message, {indent: 2, width})
  ].join("\n");
}

function ruleOf({rule, lang, width}: Page): string[] {
  const zh = lang === "zh";
  const parts = [
    [heads.compares, zh ? rule.compares_zh : rule.compares_en],
    [heads.why, zh ? rule.why_zh : rule.why_en],
    [heads.basis, zh ? rule.basis_zh : rule.basis_en],
    [heads.spares, zh ? rule.spares_zh : rule.spares_en]
  ] as const;
  const indent = 4 + Math.max(...parts.map(([head]) => widthOf(head[lang])));
  return parts.map(([head, text]) => hang(`  ${head[lang]}`, text, {indent, width}));
}

function relationOf({judged: {finding}, lang}: Page): string {
  const {relation, difference} = finding;
  const stop = lang === "zh" ? ["；", "。"] : ["; ", "."];
  const days = relation === "not after" ? phrases.days[lang] : "";
  const apart =
    difference === null ? "" : stop[0] + phrases.difference(formatNumber(difference) + days)[lang];
  return `${relationWords[relation][lang]}${apart}${stop[1]}`;
}

function doubtOf({judged: {finding}, lang}: Page): string {
  const name = doubtNames[finding.doubt]![lang];
  return lang === "zh" ? `${name}：${finding.doubt_zh}。` : `${name}: ${finding.doubt_en}.`;
}

function waysOf({ways, judged: {finding}, lang}: Page): string[] {
  if (ways.length === 0)
    return [(lang === "zh" ? finding.cause_zh : finding.cause_en) ?? advice(finding)[lang]];
  return ways.map(({message_zh, message_en}, i) => {
    const turn = ways.length > 1 ? `${i + 1}. ` : "";
    return lang === "zh" ? `${turn}${message_zh}。` : `${turn}${message_en}.`;
  });
}

const othersOf = ({others, lang}: Page): string[] =>
  others.flatMap(({finding}) => [
    `${finding.finding}${lang === "zh" ? "：" : ": "}${lang === "zh" ? finding.message_zh : finding.message_en}`
  ]);

/** What people say of the figures, and both outcomes side by side. */
function correctionsOf({corrections, outcomes, lang}: Page): string[] {
  const colon = lang === "zh" ? "：" : ": ";
  const said = corrections.map(({about, corrected, reason, said_by}) => {
    const what =
      corrected === null ? phrases.flagged[lang] : phrases.shouldBe(formatNumber(corrected))[lang];
    return `${about}${colon}${what}. ${reason} (${said_by})`.replace(
      ". ",
      lang === "zh" ? "。" : ". "
    );
  });
  const sides = outcomes.flatMap(({reported, reported_sum, corrected, corrected_sum}) => {
    const tell = (outcome: string | null, sum: string | null) =>
      `${outcome ? outcomeWords[outcome]![lang] : "–"}  ${sum ?? ""}`;
    return [
      `${phrases.reported[lang]}${colon}${tell(reported, reported_sum)}`,
      `${phrases.corrected[lang]}${colon}${tell(corrected, corrected_sum)}`
    ];
  });
  return [...said, ...sides];
}

function verdictOf({judged: {verdict}, lang}: Page): string {
  if (verdict === null) return phrases.noVerdict[lang];
  return `${sayVerdict(verdict, {lang})} (${verdict.said_by}, ${verdict.said_on})`;
}
