import type {Change} from "./claims.ts";
import {isBehindLeft} from "./doubt.ts";
import type {FoundFigure} from "./found.ts";
import {answerTo, isUnitOf} from "./match.ts";
import {isLastOfParts, isLastOfRow, isPart} from "./parts-of.ts";
import {timeOf, withoutOwnName} from "./scope.ts";
import type {Stretch} from "./sentence.ts";
import {isOurs, leave, type State} from "./state.ts";
import {topicOf} from "./topics.ts";
import {sought} from "./needed.ts";
import {namesWork} from "./unexplained.ts";
import {tellingWords, trimEnding} from "./vocabulary.ts";

/** A claim is about the noun printed with it, else about what was counted last. */
export function addClaim(state: State, change: Change, stretch: Stretch): void {
  const area = state.spoken?.topic === "market";
  const ours = isOurs(area ? {...state.scope, actor: "self"} : state.scope);
  const indicator = ours ? subjectOf(state, change.noun) : besideEarlier(state, change);
  const {kind, stated, against} = change;
  // 下降3.1个百分点 is said of a rate, and of nothing else
  const points = state.text.slice(stretch.start, stretch.end).endsWith("百分点");
  if (points && !indicator?.endsWith("_rate")) return;
  const apart = indicator !== null && isApart(state, stretch, {...change, indicator});
  const each = ours ? rowOfEach(state, stretch, change) : [];
  if (apart || isOfWhatFollows(state, stretch)) leave(state, stretch);
  else if (each.length > 1)
    for (const {indicator} of each)
      state.claims.push({indicator, kind, stated, against, ...stretch});
  else if (indicator) state.claims.push({indicator, kind, stated, against, ...stretch});
  else if (isBehindNote(state, change) || isOfOurWork(state, change)) leave(state, stretch);
}

/** Whether a change is of something else than what its words seem to name. */
const isApart = (state: State, stretch: Stretch, change: Change & {indicator: string}): boolean =>
  isOfAnother(state, stretch, change) ||
  isNewNow(state, stretch, change) ||
  isOfTheList(state, stretch, change.indicator);

/** 行政许可事项较上年减少2项: so many fewer kinds of permit, and not of cases. */
const isOfTheList = ({text}: State, {start, end}: Stretch, indicator: string): boolean =>
  text.slice(start, end).endsWith("项") && !isUnitOf(indicator, "项");

/** 年均增长12%: of several years, and not of the last. */
const isYearly = ({text}: State, {start, end}: Stretch): boolean =>
  /年均[^,;。\d]{0,8}[\d.]+[%﹪个倍]*$/.test(text.slice(Math.max(0, start - 2), end));

/** 公开信息41条。与去年一样，未收到申请: as in that year nothing came in, and nothing is said of what was counted before. */
function isOfWhatFollows({text}: State, {start, end}: Stretch): boolean {
  const [before, behind] = [text.slice(0, start), text.slice(end, end + 4)];
  if (!/(?:一样|相同|一致)$/.test(text.slice(start, end)) || !behind.startsWith(",")) return false;
  return /(?:^|[。;])$/.test(before) || /^,(?:均|也|仍|都)?(?:未|没有|无|不)/.test(behind);
}

const eachOf = sought(
  /(?:均|都|皆|双双)(?:同比|[比较与和同])|(?:同比|[上去]年(?:同期)?)(?:均|都|皆|双双)/
);

/** 行政复议4件、行政诉讼2件，均与上年持平: as much is said of each of a row, of which none is a part of another. */
function rowOfEach(
  {said, claims, text}: State,
  {start, end}: Stretch,
  {noun}: Change
): FoundFigure[] {
  const words = text.slice(Math.max(0, start - 2), end);
  if (!eachOf.test(words) || tellingWords(noun) !== "") return [];
  const told = claims.at(-1)?.end ?? 0;
  const row = said.filter((figure) => figure.start > told);
  const isEach = row.every(
    ({whole, category, applicant}) => whole === null && category === null && applicant === null
  );
  return isEach ? row : [];
}

/** 收到申请48件，比上年增加8件: where the number is not read, its change is not either; nor is that of one of a row. */
const isBehindNote = (state: State, {noun}: Change): boolean =>
  state.spoken === null ? isBehindLeft(state) : tellingWords(noun) === "" && isOurs(state.scope);

/** 收到申请量较上年减少2件, where nothing was spoken of, may be of any requests, as 收到申请2件 may. */
const isOfOurWork = (state: State, change: Change): boolean =>
  namesWork(change.noun) ||
  (state.about !== null && (topicOf(change.noun) !== null || ofApplicant(state, change)));

/** Whether a count that is not read stands between what was spoken of and here, in no bracket that has ended. */
function isBehindNumber({spoken, unassigned, text}: State, start: number): boolean {
  const left = unassigned.at(-1);
  if (left === undefined || left.start <= spoken!.end) return false;
  // 申请308件，首次突破300件，同比增长13.2%: what was passed on the way is nothing else
  const isCount = /^(?!突破|超|逾).*[条件份篇项人次户]$/.test(text.slice(left.start, left.end));
  return isCount && !text.slice(left.end, start).includes(")");
}

const rate =
  /(?:(?<!增长|增加|上升|提高|下降|减少|降低)率|比例|比重|占比)(?:均|都|分别)?(?:为|达到?|是)?(?:\d[\d.]*%|百分之)/;

/** 举办培训班2期，参训260人次，较上年增加1期: its unit says of which. */
const isInUnitOf = ({unit}: FoundFigure, change: string): boolean =>
  unit !== "" && /\d[万余多]*$/.test(change.slice(0, -unit.length)) && change.endsWith(unit);

/** 网站公开信息864条，日均浏览量2.1万次，较上年增长9%: another measure, with its number. */
const otherMeasure = sought(
  /[,;](?![^,;]*(?:[比较增减升降多少翻倍涨跌占]|同期|完成|任务|目标|排|位居|突破))[^,;\d]{2,}(?<!第|年|月|至)\d(?:[\d.]|,\d)*(?!\d|[.,]\d|年|月|日|%)/
);

/** 其中通知公告占三成，较上年增加52条; 主要增长点为工程类信息，增长45%: of a part, or of the whole. */
const namesPart = sought(/[,;(]其中[^;。]*占|增长点|[增减]\S{0,3}的主要(?:是|为)/);

/**
 * 收到申请56件，办结率100%，与上年持平: behind a rate it is not said whether the rate, or what was counted; nor behind a
 * part of it, or a number that is not read. What 全系统 did, and a mean of years, is never this one.
 */
function isOfAnother(state: State, stretch: Stretch, {kind, noun}: Change): boolean {
  const {spoken, text} = state;
  const {start} = stretch;
  if (spoken === null) return false;
  if (isYearly(state, stretch)) return true;
  if (/全系统|全行业/.test(noun) && !/系统|行业/.test(spoken.words)) return true;
  if (tellingWords(noun) !== "") return false;
  // 办件量12.3万件，日均480件，同比增长5%: behind a number that is not read, of which of the two is not said
  if (isBehindNumber(state, start)) return true;
  const between = text
    .slice(spoken.end, start)
    .replace(/\([^()]*\)/g, "")
    .split("。")
    .at(-1)!;
  return (
    (namesPart.test(between) && !/总[数量]/.test(noun)) ||
    (otherMeasure.test(between) && !isInUnitOf(spoken, state.text.slice(start, stretch.end))) ||
    (kind !== "difference" && rate.test(between))
  );
}

/** 2015年公开312条，2016年新增45条: beside that year's number it is not said whether so many more, or so many. */
const isNewNow = ({text, setting}: State, {start}: Stretch, {noun}: Change): boolean =>
  text.startsWith("新增", start) && timeOf(noun, setting) === "now";

/** 其中自然人申请47件，同比减少9.62%: a claim is of a whole, and this one of some who asked. */
const ofApplicant = ({spoken}: State, {noun}: Change): boolean =>
  (spoken?.applicant ?? null) !== null || /自然人|法人|企业|组织|机构|公民/.test(noun);

/** 收到申请33件，上年为40件，下降17.5%: behind an earlier year's number the change is still of what was said before it. */
function besideEarlier({counted, said, scope}: State, {noun}: Change): string | null {
  const earlier = typeof scope.time === "number" && isOurs({...scope, time: "now"});
  if (!earlier || noun !== "" || counted?.time !== scope.time) return null;
  const last = said.at(-1);
  return last && isOne(last) && last.indicator === counted.indicator ? last.indicator : null;
}

function subjectOf(state: State, noun: string): string | null {
  const {
    topic,
    spoken,
    scope,
    setting: {dictionary}
  } = state;
  const label = withoutOwnName(trimEnding(noun), state.setting);
  if (tellingWords(label) === "") return spoken ? ofOne(state, spoken, noun) : restated(state);
  const answer = answerTo({label, tail: "", later: "", unit: "", topic, dictionary});
  // 自然人减少5件
  if (answer?.phrase.applicant) return null;
  if (answer) state.counted = {...answer, unit: "", time: scope.time, actor: scope.actor};
  return answer?.indicator ?? null;
}

/** 申请数较2020年的40件减少7件，降幅17.5%: what was compared with, or has changed already, says what has changed. */
function restated({counted}: State): string | null {
  const isTold = counted && (typeof counted.time === "number" || counted.unit === "");
  return isTold && counted.actor === "self" ? counted.indicator : null;
}

function ofOne(state: State, figure: FoundFigure, noun: string): string | null {
  const {whole, indicator} = figure;
  if (whole !== null && /数$|总?数量$|总[数量]$/.test(noun)) return whole.indicator;
  // 其他情形3件，案件总数较2014年增长60%: of a whole that is not told
  if (/总[数量]|总数量/.test(noun) && isPart(indicator)) return null;
  const isLast = isLastOfParts(state, figure) || isLastOfRow(state, figure);
  return isOne(figure) && !isLast ? figure.indicator : null;
}

/** 其中7件维持、1件纠正，比上年减少3件: behind a row of parts it is not said which of them, or the whole, has changed. */
function isOne({applicant, category, whole, words}: FoundFigure): boolean {
  return applicant === null && category === null && (whole === null || !/^[、和及与]/.test(words));
}
