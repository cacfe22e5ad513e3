import type {Topic} from "../phrases/phrase.ts";
import {besideYear, change, fromYear, toNow} from "./again.ts";
import {answerFor} from "./answers.ts";
import {isPartOfAnother, openList, passList, readCategory} from "./categories.ts";
import {
  channelAhead,
  isByTheWay,
  isChannel,
  isOfChannel,
  namesChannels,
  onlyChannel
} from "./channels.ts";
import {columnOf} from "./columns.ts";
import {readCorrected} from "./corrected.ts";
import {isCumulative} from "./cumulative.ts";
import type {Classifier} from "./classifiers.ts";
import type {FoundFigure} from "./found.ts";
import {isCountedIn, type Answer} from "./match.ts";
import {sought} from "./needed.ts";
import {bracketedTime} from "./dated.ts";
import {isNoFact} from "./no-fact.ts";
import {aim, timeOf, withoutOwnName, type Scope} from "./scope.ts";
import {actorOfCount, goesOnApart, isInclusive, isOfDocuments, sentenceBefore} from "./owner.ts";
import type {Figure} from "./sentence.ts";
import {keepLoose, readLooseSum, settleLoose} from "./loose.ts";
import {isMilestone, passedOnTheWay} from "./milestones.ts";
import {onItsGround} from "./reasons.ts";
import {mayBeOurs} from "./unexplained.ts";
import {isRestated, timeBesideEarlier} from "./restated.ts";
import {isUnsaid} from "./unsaid.ts";
import {isLastOfParts} from "./parts-of.ts";
import {readRow} from "./rows.ts";
import {
  bareTotal,
  isFeeBesideFee,
  isSumOfLeft,
  partOfSum,
  readSum,
  leaveTwins,
  twinOf,
  withCarriedIn
} from "./sums.ts";
import {addFigure, isOurs, leave, slice, takeBack, type State} from "./state.ts";
import {topicOf} from "./topics.ts";
import {tellingWords} from "./vocabulary.ts";

/** 政策法规类信息占122条 */
const asPart = sought(/占(?:了|有)?$/);
/** 由298条增至312条: of which year the first number is, is not said. */
const fromSome = /[由从]$/;

/** Units that no indicator has. */
const ofNoIndicator: Classifier[] = ["other", "kinds"];

/** Numbers that only a claim has: 1.5倍, 翻一番, 2个百分点. */
const ofClaims: Classifier[] = ["times", "doublings", "points"];

/** Reads a number that states no change: what it counts, and whether that is this body's and this year's. */
export function readCount(state: State, part: Figure): void {
  const time = bracketedTime(state, part);
  if (time !== null) state.scope = {...state.scope, time};
  readAnyCount(state, part);
  // 480条（2021年）: of when the next number is must be said again
  if (time !== null && time !== "now") state.scope = {...state.scope, time: "span"};
}

function readAnyCount(state: State, part: Figure): void {
  leaveRoute(state, part);
  const {classifier} = part.quantity;
  if (ofNoIndicator.includes(classifier)) return forget(state, part);
  if (ofClaims.includes(classifier)) return;
  const printed = wordsBefore(state, part);
  if (isNoFact(state, part, printed)) return passBy(state, part, printed);
  if (isMilestone(state, part)) return void leave(state, part.quantity);
  if (readCorrected(state, part)) return;
  const {then, label} = comparedAs(state, part, printed);
  const answer = answerFor(state, part, label);
  if (readSum(state, part) || readLooseSum(state, part)) return;
  if (then === undefined && readCategory(state, part, {label, answer})) return;
  passList(state, part, answer);
  if (readRow(state, part)) return;
  if (!answer) return unexplained(state, part);
  const told = timeOfCount(state, {printed, label, then});
  const time = timeBesideEarlier(state, part, {answer, time: told});
  if (answer === state.counted && time !== "now" && isBehindParts(state))
    return void leave(state, part.quantity);
  const grounded = onItsGround(state, part, answer);
  if (!grounded) return void leave(state, part.quantity);
  const counted = count(state, part, {answer: grounded, time});
  if (then === undefined) Object.assign(state, counted);
}

/** 当面申请1件、网络申请2件，较2015年（6件）下降: of the last of them, or of all, that year's number is not said to be. */
const isBehindParts = (state: State): boolean =>
  state.spoken !== null && isLastOfParts(state, state.spoken);

/** 行政诉讼9件，其中未经复议直接起诉7件；尚未审结3件: behind 其中 and a semicolon all suits are spoken of again. */
function leaveRoute(state: State, {label}: Figure): void {
  const isRoute = state.topic?.startsWith("litigation_") === true;
  const whole = state.figures.some(({indicator}) => indicator === "litigation.total");
  // 其中未经复议直接起诉3件，结果维持2件；尚未审结1件 goes on with how they ended
  const last = state.said.at(-1)?.indicator;
  const goesOn = isRoute && last?.startsWith(`${state.topic}.`) && !last.endsWith(".total");
  const around = state.text.slice(Math.max(0, label.start - 1), label.start + 2);
  const another = state.text.slice(label.end).split("。")[0]!.includes("复议后");
  const isBack = /^;|^。(?!其中)/.test(around) && !goesOn && !another;
  if (isRoute && whole && isBack) state.topic = "litigation";
}

function unexplained(state: State, part: Figure): void {
  const {classifier} = part.quantity;
  const apart = partOfSum(state, part);
  if (apart) takeBack(state, apart);
  if (mayBeOurs(state, part) || isPartOfAnother(state, part)) leave(state, part.quantity);
  if (classifier === "count") keepLoose(state, part);
  if (classifier !== "percent") forget(state, part);
}

function wordsBefore(state: State, {label, quantity}: Figure): string {
  const printed = withoutOwnName(slice(state, label), state.setting);
  return quantity.classifier === "count" ? asPart.without(printed) : printed;
}

/** 区里下达我街道年度公开任务150条 */
const openly = /公开(?:信息)?(?:数量|条数)?(?:任务|目标|指标)数?(?:为|是)?$/;

/** A mean, a duty, a number that is denied: it is known what is counted, and that this is not its figure. */
function passBy(state: State, part: Figure, printed: string): void {
  const {unit, classifier} = part.quantity;
  const answer = classifier === "percent" ? null : answerFor(state, part, printed);
  if (answer || (classifier !== "percent" && isOfTopic(state, part))) leave(state, part.quantity);
  // 公开任务为150条，实际完成197条
  const goal = answer ?? (openly.test(printed) ? answerFor(state, part, "公开信息") : null);
  if (goal && aim.test(printed)) state.counted = {...goal, unit, time: "span", actor: "other"};
  state.topic = topicOf(printed) ?? answer?.topic ?? state.topic;
}

/** Words before a number without the year that it is compared as: 由上年的12件, 对比去年公开信息700条. */
function comparedAs(state: State, part: Figure, printed: string): Pick<Printed, "label" | "then"> {
  const than = besideYear.exec(printed);
  if (than) return {then: than[1], label: than[2]!};
  const from = fromYear.exec(printed) ?? fromSomeTime(state, part, printed);
  if (from) return {then: from[0].replace(/^(?:同比|.)/, ""), label: printed.slice(0, from.index)};
  return {then: undefined, label: toNow.without(printed)};
}

interface Printed {
  printed: string;
  label: string;
  /** 上年的, where it is that year's number */
  then: string | undefined;
}

function fromSomeTime({text}: State, {quantity: {end}}: Figure, printed: string) {
  const from = fromSome.exec(printed);
  return from && changesBehind.test(text.slice(end, end + 16)) ? from : null;
}

const changesBehind = new RegExp(`^[^,;。]{0,6}?(?:${change}|达到)`);

function timeOfCount({scope, setting}: State, {printed, label, then}: Printed): Scope["time"] {
  if (then !== undefined) return timeOf(then, setting) ?? "span";
  return label === printed
    ? scope.time
    : (timeOf(printed.slice(label.length), setting, scope.time) ?? yearIn(label, setting) ?? "now");
}

/** 2014年增至19件, in a report on 2015: what was reached in an earlier year is that year's. */
function yearIn(label: string, setting: State["setting"]): number | null {
  const time = timeOf(label, setting);
  return typeof time === "number" ? time : null;
}

/** Files a number that is explained: what the words that follow go on with. */
function count(
  state: State,
  part: Figure,
  {answer, time}: {answer: Answer; time: Scope["time"]}
): Pick<State, "scope" | "spoken"> {
  const spoken = {...state.scope, time};
  const scope = {...spoken, actor: actorOfCount(state, part, {answer, spoken})};
  state.topic = answer.topic;
  const isMore = isCumulative(state, part, answer);
  const told = isMore ? "span" : time;
  state.counted = {...answer, unit: part.quantity.unit, time: told, actor: scope.actor};
  const filed = isMore ? leave(state, part.quantity) : file(state, part, {answer, scope});
  if (goesOnApart(state, part)) spoken.actor = "part";
  // 累计公开512条，其中网站480条: parts of several years' number are of these years
  if (isMore) spoken.time = told;
  // 收到自然人政府信息公开申请14件，较上年的10件增长四成: what was left open says nothing of the next
  if (filed === null && isOurs({...scope, time: told})) state.counted = null;
  return {scope: spoken, spoken: filed};
}

/** Files what a number counts, where it is a figure of this report; an earlier year's is a claim that restates it. */
function file(
  state: State,
  part: Figure,
  {answer, scope}: {answer: Answer; scope: Scope}
): FoundFigure | null {
  const {quantity} = part;
  const {value} = quantity;
  const apart = [isInclusive, isOfDocuments].some((isApart) => isApart(state, part, answer));
  if (apart) return leave(state, quantity);
  if (value === null || !isWhole(quantity.classifier, value)) return leave(state, quantity);
  if (isOurs(scope)) return add(state, part, {answer, value});
  return isRestated(state, part, {answer, scope}) ? null : leave(state, quantity);
}

function isWhole(classifier: string, value: number): boolean {
  return classifier === "percent" || classifier === "money" || Number.isInteger(value);
}

/** 动态类200条，公告类300条，其他12条: what is not told by itself may be the last of a row. */
function leaveLast(state: State, part: Figure): null {
  if (state.loose.length > 0) keepLoose(state, part);
  return leave(state, part.quantity);
}

/** 本年增/减为-3项 */
const minus = /增\/减[^,;]{0,4}-$/;

function add(
  state: State,
  part: Figure,
  {answer, value}: {answer: Answer; value: number}
): FoundFigure | null {
  const {start, end, approximate, unit, classifier} = part.quantity;
  const words = slice(state, part.label);
  const indicator = indicatorFor(state, part, answer);
  if (indicator === null) return leaveLast(state, part);
  // 收取费用380元，其中检索费80元: a part of the fees is not the fees
  const fee = state.said.find((other) => other.indicator === "request.fees_charged");
  if (indicator === "request.fees_charged" && fee) {
    if (isFeeBesideFee(state, part)) takeBack(state, fee);
    return leave(state, part.quantity);
  }
  // 依申请公开共13件：上年结转1件、新收12件
  const all =
    passedOnTheWay(state, part.quantity, {indicator, words}) ??
    (indicator === "request.received" ? withCarriedIn(state, words) : null);
  if (all) takeBack(state, all);
  const twin = twinOf(state, {indicator, value, words, depth: part.depth});
  const figure = addFigure(state, {
    start,
    end,
    indicator,
    value: answer.phrase.below || minus.test(words) ? 0 - value : value,
    approximate,
    unit,
    words,
    topic: answer.topic,
    applicant: answer.phrase.applicant ?? null,
    unitAssumed: classifier === "none" && value !== 0,
    depth: part.depth
  });
  if (twin) return leaveTwins(state, twin, figure);
  if (
    indicator === "disclosure.items" ||
    (indicator === "disclosure.channel.website" && !state.list)
  ) {
    openList(state, part, figure);
  }
  if (indicator === "disclosure.items") settleLoose(state, figure);
  return figure;
}

const inTurn = /^(?:[一二三四五六]是|首先是|其次是?|[1-9][.、])[^,;]{2,12}$/;

/** 县政府网站：公开信息120条 */
const isHeading = ({text}: State, {label}: Figure): boolean => text[label.start - 1] === ":";

function indicatorFor(state: State, part: Figure, answer: Answer): string | null {
  const indicator = columnOf(state, part, answer.indicator);
  if (indicator === null || isUnsaid(state, part, {...answer, indicator})) return null;
  if (isChannel(answer.indicator)) return namesChannels(state, part, answer);
  if (indicator !== "disclosure.items") return indicator;
  // 总队门户网站发布统计信息614条
  const site = answer.phrase.of === "sector" ? onlyChannel(answer.head) : null;
  const lead = state.lead.at(-1);
  // 一是政府网站，公开信息231条
  const isAhead = lead && (inTurn.test(slice(state, lead)) || isHeading(state, part));
  const named = isAhead ? channelAhead(slice(state, lead).replace(/(?:公开|发布)$/, "")) : null;
  const way = site ?? channelAhead(answer.head) ?? named;
  if (way) return way;
  const before = sentenceBefore(state, part.quantity);
  // 其次是公示栏，公开88条
  const byTheWay = isByTheWay((lead ? slice(state, lead) : "") + answer.head);
  if (!byTheWay && !isOfChannel(before)) return answer.indicator;
  const only = byTheWay ? null : onlyChannel(before.split(";").at(-1)!);
  if (only) return only;
  state.ways.push(part.quantity);
  return null;
}

/** Topics that end with a figure that is not read: 接待业务培训12次 makes no later figure one of training. */
const fleeting: Topic[] = ["training", "staff", "response"];

/** Something was counted that no phrase reads: nothing that follows may lean on it. */
function forget(state: State, part: Figure): void {
  const label = slice(state, part.label);
  const around = label + slice(state, part.tail);
  if (isOfTopic(state, part) || isSumOfLeft(state, part, label)) leave(state, part.quantity);
  // 收到申请12件，上年结转1件，共13件，比上年减少2件: what has changed is no longer what was carried over
  if (part.depth === 0 && bareTotal.test(label))
    Object.assign(state, {spoken: null, counted: null});
  if (part.depth > 0 || tellingWords(around) === "") return;
  const topic = topicOf(around.slice(-80));
  const within =
    state.topic === "request" &&
    topic !== null &&
    /涉及|关于|询问|内容|有关|公开|信息|申请|提供|答复|机关|结转|处理/.test(label);
  if (topic === null) state.about = null;
  // 共受理并推送事项1773件,办结359件: what was done with them is not what the hall did
  const before = state.topic === "service" ? null : state.topic;
  const next = topic === undefined ? before : topic;
  if (!within) state.topic = next && !fleeting.includes(next) ? next : null;
  state.spoken = null;
  state.counted = null;
}

/** Whether what the sentence speaks of is ever counted in the unit of a number. */
function isOfTopic(state: State, {label, quantity}: Figure): boolean {
  const named = topicOf(slice(state, label).slice(-14));
  const topic = named === undefined ? state.about : named;
  return topic !== null && isCountedIn(topic, quantity.unit);
}
