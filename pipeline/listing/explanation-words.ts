import type {Relation} from "#data/schema/finding.ts";
import type {Words} from "#pipeline/comparison.ts";

/** What an explanation says around a finding. */
export const heads = {
  rule: {zh: "规则", en: "The rule"},
  compares: {zh: "比较", en: "compares"},
  why: {zh: "为何", en: "why"},
  basis: {zh: "依据", en: "basis"},
  spares: {zh: "不指责", en: "spares"},
  figures: {zh: "各数及其原文", en: "The figures, and the words of the source"},
  left: {zh: "左边", en: "Left side"},
  right: {zh: "右边", en: "Right side"},
  words: {zh: "所据的其他原文", en: "Other words that it rests on"},
  relation: {zh: "关系", en: "The relation"},
  doubt: {zh: "像是谁的差错", en: "Whose slip it seems to be"},
  settle: {zh: "怎样即可相符", en: "What would settle it"},
  others: {zh: "同一原因的其他发现", en: "Other findings of the same cause"},
  beside: {zh: "这些数还在哪里", en: "What else these figures stand in"},
  verdict: {zh: "人的结论", en: "What a person said of it"},
  corrections: {zh: "对这些数的更正", en: "What people say of these figures"},
  record: {zh: "如何记下您的结论", en: "How to record a verdict"}
} satisfies Record<string, Words>;

export const doubtNames: Record<string, Words> = {
  report: {zh: "报告", en: "The report's"},
  reading: {zh: "本项目的识读", en: "Our reading's"},
  scope: {zh: "范围不同", en: "A difference of scope"},
  template: {zh: "格式不同", en: "Another form"}
};

export const relationWords: Record<Relation, Words> = {
  "=": {zh: "左边应等于右边", en: "The left side should be the right side"},
  "≤": {zh: "左边不应大于右边", en: "The left side should be no more than the right side"},
  "≈": {
    zh: "按其所写的精度，左边应与右边相符",
    en: "The left side should agree with the right side at the precision of its words"
  },
  "not after": {zh: "前者不应晚于后者", en: "The one should not come after the other"},
  present: {zh: "应有的都应在", en: "What ought to be there should be there"}
};

export const outcomeWords: Record<string, Words> = {
  holds: {zh: "相符", en: "holds"},
  fails: {zh: "不符", en: "fails"},
  cannot_tell: {zh: "不能判断", en: "cannot tell"}
};

export const phrases = {
  difference: (value: string): Words => ({
    zh: `相差 ${value}`,
    en: `the difference is ${value}`
  }),
  days: {zh: " 天", en: " days"},
  stated: {zh: "这句话里的数", en: "a number in the sentence"},
  beyond: {zh: "原文不在手头", en: "the source is not at hand"},
  untold: (count: number): Words => ({
    zh: `另有${count}处因缺数而不能判断。`,
    en: `${count === 1 ? "1 more comparison" : `${count} more comparisons`} cannot be told, since a figure is missing.`
  }),
  more: (count: number): Words => ({zh: `另有${count}处。`, en: `and ${count} more.`}),
  nowhere: {zh: "再无别处。", en: "In nothing else."},
  reported: {zh: "按报告所写", en: "As reported"},
  corrected: {zh: "按更正之值", en: "As corrected"},
  flagged: {zh: "已标记", en: "flagged"},
  shouldBe: (value: string): Words => ({zh: `应为 ${value}`, en: `should be ${value}`}),
  noVerdict: {zh: "还没有人作过结论。", en: "Nobody has judged it yet."},
  record: (file: string): Words => ({
    zh: `写入 ${file} 的 findings 之下（confirmed 确认、dismissed 驳回、deferred 搁置）；只要 expect 中的原文还在，结论就一直有效：`,
    en: `Under findings in ${file} (confirmed, dismissed or deferred); it stands as long as the words in expect do:`
  })
};
