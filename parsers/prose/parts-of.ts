import {kept} from "../kept.ts";
import type {FoundFigure} from "./found.ts";
import type {Stretch} from "./sentence.ts";
import type {State} from "./state.ts";

/** The figure of which each kind of figure is a part, nearest first. */
const wholes: [RegExp, string[]][] = [
  [/^request\.channel\./, ["request.received"]],
  [/^request\.reply\.denied\./, ["request.reply.denied", "request.replied"]],
  [/^request\.reply\./, ["request.replied"]],
  [
    /^request\.outcome\.(denied|unavailable|not_processed|other)\./,
    ["request.outcome.$1", "request.outcome.total"]
  ],
  [/^request\.outcome\.(?!total)/, ["request.outcome.total"]],
  [/^(review|litigation|litigation_direct|litigation_after_review)\.(?!total)/, ["$1.total"]],
  [/^litigation_(?:direct|after_review)\.total$/, ["litigation.total"]],
  [/^(?:permit\.handled|service\.(?:public|window|online))$/, ["service.handled"]],
  [/^response\.(press_conferences|online_interviews)_by_head$/, ["response.$1"]],
  [/^capacity\.staff_/, ["capacity.staff"]]
];

/** The figure said before in the same breath that this one is a part of. */
export function wholeOf(
  figure: Pick<FoundFigure, "indicator" | "applicant">,
  said: FoundFigure[]
): FoundFigure | null {
  if (figure.indicator === "request.received" && figure.applicant)
    return findLast(said, "request.received");
  if (said.length === 0) return null;
  for (const name of wholesOf(figure.indicator)) {
    const whole = findLast(said, name);
    if (whole) return whole;
  }
  return null;
}

const wholesOf = kept((indicator) => {
  const [pattern, names = []] = wholes.find(([part]) => part.test(indicator)) ?? [];
  return names.map((name) => indicator.replace(new RegExp(`${pattern!.source}.*`), name));
});

/** Whether figures of this kind are parts of another. */
export const isPart = (indicator: string): boolean => wholesOf(indicator).length > 0;

function findLast(said: FoundFigure[], indicator: string): FoundFigure | null {
  return (
    said.findLast(
      (other) => other.indicator === indicator && !other.category && !other.applicant
    ) ?? null
  );
}

/** 维持5件，纠错2件，其他情形1件；与上年相比，增加3件: the last of parts, or the whole again. */
export function isLastOfParts(
  {said, claims}: Pick<State, "said" | "claims">,
  {whole, start}: FoundFigure
): boolean {
  const parts = said.filter((part) => part.whole !== null && part.whole === whole);
  const told = claims.some((claim) => claim.start > (parts[0]?.start ?? start));
  return parts.length > 1 && !told;
}

/** 行政复议3件，行政诉讼1件 and 受理许可12件，办结事项9件 are told in one breath. */
const familyOf = ({indicator}: FoundFigure): string =>
  indicator
    .split(".")[0]!
    .replace(/^litigation.*/, "review")
    .replace("permit", "service");

/**
 * 网站300条、微博80条、微信100条，比2014年增加60条, and behind a full stop 收到申请12件，办结11件。比上年增加3件: of the last
 * of a row, or of all of it.
 */
export function isLastOfRow({said, figures, claims, text}: State, figure: FoundFigure): boolean {
  const before = figures[figures.indexOf(figure) - 1];
  if (!before || familyOf(before) !== familyOf(figure)) return false;
  if (!said.includes(figure)) return !text.slice(before.end, figure.start).includes("。");
  // 行政复议4件、行政诉讼2件，同比减少3件
  const isJoined = /^[、和及与]/.test(figure.words);
  if (figure.topic !== "disclosure") return isJoined && before.whole === null;
  const row = said.filter(({topic}) => topic === "disclosure");
  const isLong = row.length > 2 && !claims.some(({start}) => start > row[0]!.start);
  return isLong || isJoined;
}

/** 答复情况：, 按申请方式：, 从申请内容看， open what is told of all; 同意公开40件 may be of the last of the parts. */
const ofAllAgain =
  /^(?:按|从)[^,:。\d该其两均]{2,12}(?:分|看|划分|统计|方式|形式|渠道|类型)[:,]|^(?!该|其|两)[^,:。\d]{2,8}(?:情况|方式|形式|渠道|内容|结果)(?:为|如下)?:/;

/** 共受理126件，其中县国土局46件、县住建局38件。答复情况：同意公开102件: behind our number's parts all of it is spoken of again. */
export function isBehindOurParts({text, said}: State, {start}: Stretch): boolean {
  if (!ofAllAgain.test(text.slice(start, start + 24))) return false;
  const last = text.lastIndexOf("。", start - 2) + 1;
  // 公开36,742条。其中县政府本级4,386条
  const from = text.startsWith("其中", last) ? text.lastIndexOf("。", last - 2) + 1 : last;
  const parts = text.slice(from, start).indexOf("其中") + from;
  const whole = said.findLast(({end}) => end > from && end <= parts);
  return parts > from && whole !== undefined && leadsOn.test(text.slice(whole.end, parts));
}

/** Between a number and its parts at most how it has changed. */
const leadsOn = /^(?:,(?:同比|[比较与]上年)[^,;。]{1,12})?[,;。]?$/;
