import {isNewSince} from "./divided.ts";
import type {Answer} from "./match.ts";
import {sought} from "./needed.ts";
import type {Scope} from "./scope.ts";
import type {Figure} from "./sentence.ts";
import {isOurs, type State} from "./state.ts";
import {isCaseUnsaid} from "./unsaid.ts";

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
  if (isNewSince(state, part) || isCaseUnsaid(state, part, answer)) return false;
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
  {claims, text}: State,
  {quantity: {start}}: Figure,
  {answer, time}: {answer: Answer; time: Scope["time"]}
): Scope["time"] {
  if (typeof time !== "number") return time;
  const told = claims.filter(({kind, against, end}) => {
    const between = text.slice(end, start);
    const isNear = kind === "restated" && against === time && !between.includes("。");
    return isNear && wholeYear.test(between);
  });
  if (told.length === 0) return time;
  return told.some(({indicator}) => indicator === answer.indicator) ? "now" : "span";
}

/** 2015年全年 names its year again. */
const wholeYear = sought(/(?<!20\d\d年度?|[去上]年度?)(?:全年|年内|当年)/);
