import type {Severity} from "#data/schema/finding.ts";
import type {Template} from "#data/schema/report.ts";
import {liesInAnother} from "#pipeline/archive.ts";
import type {Words} from "#pipeline/comparison.ts";
import type {Found} from "#pipeline/find.ts";
import {clip, hang, pad, widthOf} from "#pipeline/layout.ts";
import type {FoundArchive} from "#pipeline/parse.ts";
import type {Counts, Tally} from "#pipeline/tally.ts";
import {stageWords, type Time} from "#pipeline/timer.ts";
import {shown, type Language, type World} from "#pipeline/world.ts";

/** What a run of everything did. */
export interface Summary {
  read: FoundArchive;
  found: Found;
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

function readLines({read, found}: Summary, lang: Language): string[] {
  const {reports: count, bodies, years, templates, figures, claims} = found.tally;
  let [documents, files] = [0, 0];
  for (const {source, read: known} of read.files) {
    documents += known?.facts.documents.length ?? 0;
    // What lies in a file is no file of its own.
    if (!liesInAnother(source.path)) files++;
  }
  const span = [...new Set(years)].join("–");
  const forms = said(templates, (template) => templateWords[template as Template][lang]);
  const {tables, blanks, prose} = figures;
  const counts = {
    zh: `${tables + prose} 个数字：表格 ${tables}（其中空白 ${blanks}），文字 ${prose}；${claims} 处增减说法`,
    en: `${counted(tables + prose, "figure")}: ${tables} in tables (${blanks} of them blank), ${prose} in prose; ${counted(claims, "claim")} of change`
  };
  const reports = {
    zh: `${files} 个文件，${documents} 个文档，${count} 份报告（${bodies} 个机构，${span} 年）`,
    en: `${counted(count, "report")} of ${counted(bodies, "body", "bodies")}, ${span}, from ${counted(documents, "document")} in ${counted(files, "file")}`
  };
  return [reports[lang], forms, counts[lang]];
}

function unreadLines({read, found}: Summary, lang: Language): string[] {
  const {left, refused} = found.tally.unread;
  const problems = problemsIn(read);
  const notes = said(found.tally.notes);
  const noted = {zh: `注记：${notes || "无"}`, en: `notes: ${notes || "none"}`};
  const first = [...problems, ...[left, refused].flatMap(({first}) => first.map(({line}) => line))];
  const more = problems.length + left.count + refused.count - mostUnread;
  return [
    ...first.slice(0, mostUnread).map((line) => line[lang]),
    ...(more > 0 ? [moreUnread(more)[lang]] : []),
    noted[lang]
  ];
}

/** Why files could not be read, in their order. */
export function problemsIn({files}: FoundArchive): Words[] {
  const problems: Words[] = [];
  for (const {read} of files) if (read?.facts.problem) problems.push(read.facts.problem);
  return problems;
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

function foundLines({tally, rows: {checks}}: Found, {lang, width}: Sheet): string[] {
  const {holds, fails, cannot_tell} = tally.relations;
  const relations = {
    zh: `${checks.length} 条规则：${holds} 处成立，${fails} 处不成立，${cannot_tell} 处无从判断`,
    en: `${checks.length} rules: ${holds} relations hold, ${fails} fail, ${cannot_tell} cannot be told`
  };
  const count = total(tally.findings);
  const causes = Object.values(tally.causes)
    .map(total)
    .reduce((sum, own) => sum + own);
  const roots = {
    zh: `${count} 个发现，${causes} 个起因：${severityTally(tally.findings, lang)}`,
    en: `${counted(count, "finding")} of ${counted(causes, "cause")}: ${severityTally(tally.findings, lang)}`
  };
  return [relations[lang], roots[lang], ...causeLines(tally, {lang, width})];
}

const total = (counts: Counts) => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Errors by their sentences, the rest by their rules: what matters most in the room there is. */
function causeLines({causes, errors}: Tally, {lang, width}: Sheet): string[] {
  const checkWidth = Math.max(0, ...Object.keys(causes.error).map(widthOf));
  const shownErrors = errors.map(({check, year, ...finding}) => {
    const message = lang === "zh" ? finding.message_zh : finding.message_en;
    return clip(`${year}  ${pad(check, checkWidth)}  ${message}`, width);
  });
  const more = total(causes.error) - shownErrors.length;
  const rest = severities.slice(1).map((severity) => {
    const checks = said(causes[severity]);
    return checks && `${severityWords[severity][lang]}${lang === "zh" ? "：" : ": "}${checks}`;
  });
  return [...shownErrors, ...(more > 0 ? [`… +${more}`] : []), ...rest.filter(Boolean)];
}

const severityTally = (counts: Counts, lang: Language): string =>
  severities
    .filter((severity) => counts[severity])
    .map((severity) => `${severityWords[severity][lang]} ${counts[severity]}`)
    .join(" · ");

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

/** Each word with how often it came, the most frequent first. */
const said = (counts: Counts, name = (word: string) => word): string =>
  Object.entries(counts)
    .map(([word, count]) => [name(word), count] as const)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word, count]) => `${word} ${count}`)
    .join(" · ");

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
