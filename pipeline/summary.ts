import type {Finding, Severity} from "#data/schema/finding.ts";
import type {Template} from "#data/schema/report.ts";
import {whyLeftOut} from "#pipeline/appendix-words.ts";
import type {Words} from "#pipeline/comparison.ts";
import type {FoundAll} from "#pipeline/find.ts";
import {clip, hang, pad, widthOf} from "#pipeline/layout.ts";
import type {Loaded} from "#pipeline/load.ts";
import {parsedOf, type SpooledArchive} from "#pipeline/parse.ts";
import {leftOutOf} from "#pipeline/records.ts";
import {stageWords, type Time} from "#pipeline/timer.ts";
import {words} from "#pipeline/words.ts";
import {shown, type Language, type World} from "#pipeline/world.ts";

/** What a run of everything did. */
export interface Summary {
  read: SpooledArchive;
  loaded: Loaded;
  found: FoundAll;
  times: Time[];
  release: string;
  site: string;
}

/** The run on one screen: what was read, what could not be, what was found, where to look. */
export function summarise(summary: Summary, world: World): string {
  const {lang} = world;
  const width = Math.min(world.columns ?? 100, 100);
  const part = (heading: Words, lines: string[]) =>
    lines.map((line, i) => hang(i ? "" : heading[lang], line, {indent, width})).join("\n");
  return [
    part({zh: "已读", en: "read"}, readLines(summary, lang)),
    part({zh: "未读", en: "not read"}, unreadLines(summary, lang)),
    part({zh: "发现", en: "found"}, foundLines(summary.found, {lang, width: width - indent})),
    part({zh: "去看", en: "look at"}, placeLines(summary, lang)),
    part({zh: "用时", en: "time"}, [timeLine(summary.times, lang)])
  ].join("\n\n");
}

const indent = 10;

const templateWords: Record<Template, Words> = {
  narrative: {zh: "叙述", en: "narrative"},
  "statistics-2014": {zh: "叙述附统计表", en: "narrative with appendix"},
  "standard-2019": {zh: "2019年格式", en: "2019 form"},
  "standard-2021": {zh: "2021年格式", en: "2021 form"}
};

function readLines({read, loaded}: Summary, lang: Language): string[] {
  const readings = loaded.reports.map(({reading}) => reading);
  const years = readings.map(({report}) => report.year!);
  const bodies = new Set(readings.map(({report}) => report.body)).size;
  const documents = read.files.flatMap((file) => file.read?.facts.documents ?? []).length;
  // What lies in a file is no file of its own.
  const files = read.files.filter(({source}) => !source.path.includes("/")).length;
  const span = `${Math.min(...years)}–${Math.max(...years)}`;
  const forms = tally(readings.map(({report}) => templateWords[report.template][lang]));
  const figures = readings.flatMap(({observations}) => observations);
  const tables = figures.filter(({origin}) => origin !== "narrative").length;
  const blanks = figures.filter(({state}) => state === "blank").length;
  const claims = readings.flatMap((reading) => reading.claims).length;
  const counts = {
    zh: `${figures.length} 个数字：表格 ${tables}（其中空白 ${blanks}），文字 ${figures.length - tables}；${claims} 处增减说法`,
    en: `${figures.length} figures: ${tables} in tables (${blanks} of them blank), ${figures.length - tables} in prose; ${claims} claims of change`
  };
  const reports = {
    zh: `${files} 个文件，${documents} 个文档，${readings.length} 份报告（${bodies} 个机构，${span} 年）`,
    en: `${counted(readings.length, "report")} of ${counted(bodies, "body", "bodies")}, ${span}, from ${counted(documents, "document")} in ${counted(files, "file")}`
  };
  return [reports[lang], forms, counts[lang]];
}

function unreadLines({read, loaded}: Summary, lang: Language): string[] {
  const {fates} = loaded.sorted;
  const unread = parsedOf(loaded)
    .flatMap(leftOutOf)
    .filter(({part}) => fates.get(part)?.is !== "joined");
  const left = unread.map((part) => {
    const title = part.title ?? words.untitled()[lang];
    return `${title}${lang === "zh" ? "：" : ": "}${whyLeftOut(part, fates)[lang]}`;
  });
  const refused = loaded.sorted.refused.map(({reason}) => reason[lang]);
  const problems = read.files.flatMap((file) => file.read?.facts.problem?.[lang] ?? []);
  const notes = tally(loaded.reports.flatMap(({reading}) => reading.notes.map(({code}) => code)));
  const noted = {zh: `注记：${notes || "无"}`, en: `notes: ${notes || "none"}`};
  const lines = [...problems, ...left, ...refused];
  const more = lines.length > mostUnread ? [moreUnread(lines.length - mostUnread)[lang]] : [];
  return [...lines.slice(0, mostUnread), ...more, noted[lang]];
}

/** What was not read of an archive that was collected fills no screen: documents.csv has it all. */
const mostUnread = 12;
const moreUnread = (count: number): Words => ({
  zh: `… 另有 ${count} 项，见 documents.csv 的 status 和 reason`,
  en: `… and ${count} more: see status and reason in documents.csv`
});

const severityWords: Record<Severity, Words> = {
  error: {zh: "错误", en: "error"},
  warning: {zh: "警告", en: "warning"},
  info: {zh: "提示", en: "information"}
};
const severities: Severity[] = ["error", "warning", "info"];

interface Sheet {
  lang: Language;
  width: number;
}

function foundLines({findings, outcomes, checks}: FoundAll, {lang, width}: Sheet): string[] {
  const causes = findings.filter(({root}) => root === null);
  const sum = (key: "holds" | "fails" | "cannot_tell") =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const relations = {
    zh: `${checks.length} 条规则：${sum("holds")} 处成立，${sum("fails")} 处不成立，${sum("cannot_tell")} 处无从判断`,
    en: `${checks.length} rules: ${sum("holds")} relations hold, ${sum("fails")} fail, ${sum("cannot_tell")} cannot be told`
  };
  const roots = {
    zh: `${findings.length} 个发现，${causes.length} 个起因：${severityTally(findings, lang)}`,
    en: `${counted(findings.length, "finding")} of ${counted(causes.length, "cause")}: ${severityTally(findings, lang)}`
  };
  return [relations[lang], roots[lang], ...causeLines(causes, {lang, width})];
}

/** Errors by their sentences, the rest by their rules: what matters most in the room there is. */
function causeLines(causes: Finding[], {lang, width}: Sheet): string[] {
  const errors = causes.filter(({severity}) => severity === "error");
  const checkWidth = Math.max(0, ...errors.map(({check}) => widthOf(check)));
  const shownErrors = errors.slice(0, 8).map(({check, year, ...finding}) => {
    const message = lang === "zh" ? finding.message_zh : finding.message_en;
    return clip(`${year}  ${pad(check, checkWidth)}  ${message}`, width);
  });
  const more = errors.length - shownErrors.length;
  const rest = severities.slice(1).map((severity) => {
    const checks = tally(causes.filter((c) => c.severity === severity).map(({check}) => check));
    return checks && `${severityWords[severity][lang]}${lang === "zh" ? "：" : ": "}${checks}`;
  });
  return [...shownErrors, ...(more > 0 ? [`… +${more}`] : []), ...rest.filter(Boolean)];
}

function severityTally(findings: Finding[], lang: Language): string {
  return severities
    .map((severity) => [severity, findings.filter((f) => f.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${severityWords[severity][lang]} ${count}`)
    .join(" · ");
}

function placeLines({release, site}: Summary, lang: Language): string[] {
  const lines: [string, Words][] = [
    [
      `${shown(release)}/`,
      {
        zh: "gongkai.duckdb、CSV、Parquet、datapackage.json",
        en: "gongkai.duckdb, CSV, Parquet, datapackage.json"
      }
    ],
    [`${shown(site)}/index.html`, {zh: "网站，含笔记本", en: "the site, with its notebooks"}],
    ["npx gongkai serve", {zh: "在本机浏览网站", en: "the site on this machine"}],
    ["npx gongkai check", {zh: "全部发现及出处", en: "every finding, with its words"}]
  ];
  const width = Math.max(...lines.map(([place]) => widthOf(place)));
  return lines.map(([place, what]) => `${pad(place, width)}   ${what[lang]}`);
}

function timeLine(times: Time[], lang: Language): string {
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
  const total = times.reduce((sum, {milliseconds}) => sum + milliseconds, 0);
  const stages = times.map(
    ({stage, milliseconds}) => `${stageWords[stage][lang]} ${seconds(milliseconds)}`
  );
  return `${seconds(total)} s: ${stages.join(" · ")}`;
}

/** Each word once with how often it came, the most frequent first. */
function tally(words: string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word, count]) => `${word} ${count}`)
    .join(" · ");
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
