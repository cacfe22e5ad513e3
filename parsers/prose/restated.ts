import {isNewSince} from "./divided.ts";
import type {FoundClaim} from "./found.ts";
import type {Answer} from "./match.ts";
import {sought} from "./needed.ts";
import type {Scope} from "./scope.ts";
import type {Figure} from "./sentence.ts";
import {isOurs, type State} from "./state.ts";
import {isCaseUnsaid} from "./unsaid.ts";
import {earlierYear} from "./vocabulary.ts";

/** 办理申请9件（含2013年底收到的2件）, 对2017年发布的36条信息进行更新, 对2019年前制发的文件进行清理, 去年有1件答复被纠错: some of that year's, and not all. */
function isInPassing({text}: State, {label, quantity}: Figure): boolean {
  const before = text.slice(Math.max(0, label.start - 2), quantity.start);
  return (
    /(?:含|包括)[^,;。\d]*\d{0,4}[^,;。\d]*(?:收到|受理|提交)的$/.test(before) ||
    /(?:^|[,;。])对[^,;。]*的$/.test(before) ||
    reviewed.test(text.slice(Math.max(0, label.start - 40), label.start)) ||
    /^(?:答复|申请)被/.test(text.slice(quantity.end, quantity.end + 4))
  );
}

const reviewed = /20\d\d年(?:以|之)?前[^,;。]{0,4}的[^,;。]{0,12}(?:清理|评估|梳理),[^。]*$/;

/** Files an earlier year's figure as a claim that restates it, where it is one; says whether it was. */
export function isRestated(
  state: State,
  part: Figure,
  {answer, scope}: {answer: Answer; scope: Scope}
): boolean {
  const {value, start, end} = part.quantity;
  const against = scope.time;
  const known = state.setting.year;
  if (typeof against !== "number" || !isOurs({...scope, time: "now"})) return false;
  if (isInPassing(state, part) || isNewSince(state, part) || isCaseUnsaid(state, part, answer))
    return false;
  if (value === null || known === null || against >= known || answer.phrase.applicant) return false;
  const {indicator} = answer;
  state.claims.push({indicator, kind: "restated", stated: value, against, start, end});
  state.base = {index: 0, end: 0, against};
  return true;
}

/**
 * 上年收到申请4件，全年收到10件: a second number of the same is this year's. Of another thing (上年收到申请4件，全年办结9件) it is not
 * said of when it is.
 */
export function timeBesideEarlier(
  state: State,
  {quantity: {start}}: Figure,
  {answer, time}: {answer: Answer; time: Scope["time"]}
): Scope["time"] {
  const {claims, text} = state;
  if (typeof time !== "number") return time;
  const near = claims.filter(
    ({kind, against, end}) =>
      kind === "restated" && against === time && !text.slice(end, start).includes("。")
  );
  const told = near.filter(({end}) => wholeYear.test(text.slice(end, start)));
  if (told.some(({indicator}) => indicator === answer.indicator)) return "now";
  const last = near.at(-1);
  const isBeside = last !== undefined && isMerelyBeside(state, last, {answer, start});
  return told.length > 0 || isBeside ? "span" : time;
}

/** 收到申请12件，去年9件，办结12件: the year was named for nothing but the number that stands beside this year's. */
function isMerelyBeside(
  {figures, text}: State,
  last: FoundClaim,
  {answer, start}: {answer: Answer; start: number}
): boolean {
  if (last.indicator === answer.indicator) return false;
  if (!figures.some(({indicator}) => indicator === last.indicator)) return false;
  const between = text.slice(last.end, start);
  return (
    bareYear.test(text.slice(0, last.start)) && !anyYear.test(between) && !/其中|[()]/.test(between)
  );
}

const anyYear = sought(new RegExp(earlierYear));
const bareYear = sought(new RegExp(`[,;、(](?:${earlierYear})(?:同期|全年)?[为是有共:]?$`));

/** 2015年全年 names its year again. */
const wholeYear = sought(/(?<!20\d\d年度?|[去上]年度?)(?:全年|年内|当年)/);
