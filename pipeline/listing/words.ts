import type {Doubt, Severity} from "#data/schema/finding.ts";
import type {Words} from "#pipeline/comparison.ts";

/** What a listing of findings says around them. */
export const severityWords: Record<Severity, Words> = {
  error: {zh: "错误", en: "error"},
  warning: {zh: "警告", en: "warning"},
  info: {zh: "提示", en: "info"}
};

export const verdictWords: Record<string, Words> = {
  confirmed: {zh: "已有人确认", en: "Confirmed by a person"},
  dismissed: {zh: "已有人驳回", en: "Dismissed by a person"},
  deferred: {zh: "已有人搁置", en: "Deferred by a person"}
};

/** Whose slip it seems to be, where it does not seem the report's. */
export const doubtWords: Record<Exclude<Doubt, "report">, Words> = {
  reading: {zh: "可能是识读之误", en: "Perhaps our reading"},
  scope: {zh: "可能是范围不同", en: "Perhaps another scope"},
  template: {zh: "可能是格式不同", en: "Perhaps the form"}
};

export const listing = {
  nothing: {zh: "没有发现问题。", en: "Nothing was found."},
  total: (findings: number, causes: number, dismissed: number): Words => ({
    zh: `${findings} 个发现${dismissed > 0 ? `（其中${dismissed}个已驳回）` : ""}，${causes} 个原因：`,
    en: `${count(findings, "finding")}${dismissed > 0 ? ` (${dismissed} dismissed)` : ""}, ${count(causes, "cause")}: `
  }),
  allDismissed: {zh: "已驳回：", en: "dismissed: "},
  partDismissed: (many: number): Words => ({
    zh: `其中${many}个已驳回：`,
    en: `${many} dismissed: `
  }),
  corrected: {zh: "已有人更正", en: "Corrected by a person"},
  flagged: {zh: "已有人标记", en: "Flagged by a person"},
  more: {
    zh: "某个发现的来龙去脉（如给了文件，后面接同样的文件）：",
    en: "The whole argument of a finding (add the same files, where you gave any):"
  },
  settle: {zh: "怎样即可相符", en: "What would settle it"},
  columns: [
    {zh: "级别", en: "severity"},
    {zh: "发现", en: "findings"},
    {zh: "何处", en: "where"},
    {zh: "怎样即可相符", en: "what would settle it"}
  ] as Words[],
  askedAgain: (verdict: string): Words => ({
    zh: `请重新判断：曾${verdict}，但所据的原文已有变动`,
    en: `Please judge again: it was ${verdict}, and the words that this rested on have changed since`
  }),
  or: {zh: "；或者 ", en: "; or "},
  ways: (more: number): Words => ({
    zh: `；另有${more}种可能`,
    en: `; and ${count(more, "other way")}`
  }),
  zeros: (cells: number): Words => ({
    zh: `另有${cells}格为 0`,
    en: `and ${count(cells, "cell")} that ${cells === 1 ? "is" : "are"} 0`
  }),
  moreCells: (cells: number): Words => ({
    zh: `另有${cells}处`,
    en: `and ${count(cells, "other place")}`
  }),
  line: (first: number, last: number | null): Words => ({
    zh: last === null ? `第${first}行` : `第${first}–${last}行`,
    en: last === null ? `line ${first}` : `lines ${first}–${last}`
  }),
  row: (row: number): Words => ({zh: `表格第${row}行`, en: `table row ${row}`})
};

const count = (many: number, what: string) => `${many} ${what}${many === 1 ? "" : "s"}`;
