import type {Topic} from "../phrases/phrase.ts";
import {again, change, fromYear, isRanked, toNow, whoWasTaught} from "./again.ts";
import {openList, readCategory} from "./categories.ts";
import {
  isByTheWay,
  isChannel,
  isOfChannel,
  isOfSomeWay,
  namesChannels,
  onlyChannel
} from "./channels.ts";
import type {Classifier} from "./classifiers.ts";
import type {FoundFigure} from "./found.ts";
import {answerTo, isCountedIn, type Answer, type Question} from "./match.ts";
import {isDenied} from "./negations.ts";
import {aim, isBesideThePoint, timeOf, withoutOwnName, type Scope} from "./scope.ts";
import {actorOfCount, isCumulative, isInclusive, isOfDocuments, sentenceBefore} from "./owner.ts";
import type {Figure, Stretch} from "./sentence.ts";
import {keepLoose, readLooseSum, settleLoose} from "./loose.ts";
import {onItsGround} from "./reasons.ts";
import {isUnsaid} from "./unsaid.ts";
import {elliptic, readRow} from "./rows.ts";
import {isFeeBesideFee, readSum, takeBack} from "./sums.ts";
import {addFigure, isOurs, leave, slice, toQuestion, type Setting, type State} from "./state.ts";
import {topicOf} from "./topics.ts";
import {tellingWords} from "./vocabulary.ts";

/** 政策法规类信息占122条 */
const asPart = /占(?:了|有)?$/;
/** 由298条增至312条: of which year the first number is, is not said. */
const fromSome = /[由从]$/;

/** Numbers that only a claim has: 1.5倍, 翻一番, 2个百分点. */
const ofClaims: Classifier[] = ["times", "doublings", "points"];

/** Reads a number that states no change: what it counts, and whether that is this body's and this year's. */
export function readCount(state: State, part: Figure): void {
  leaveRoute(state, part);
  const {classifier} = part.quantity;
  if (classifier === "other") return forget(state, part);
  if (ofClaims.includes(classifier)) return;
  const printed = wordsBefore(state, part);
  if (isNoFact(state, part, printed)) return passBy(state, part, printed);
  if (isMilestone(state, part)) return void leave(state, part.quantity);
  const then = fromYear.exec(printed) ?? fromSomeTime(state, part, printed);
  const label = then ? printed.slice(0, then.index) : printed.replace(toNow, "");
  const answer = answerFor(state, part, label);
  if (readSum(state, part) || readLooseSum(state, part)) return;
  if (!then && readCategory(state, part, {label, answer})) return;
  if (readRow(state, part)) return;
  if (!answer) return unexplained(state, part);
  const time = timeOfCount(state, {printed, label, then: then?.[0]});
  const grounded = onItsGround(state, part, answer);
  if (!grounded) return void leave(state, part.quantity);
  const counted = count(state, part, {answer: grounded, time});
  if (!then) Object.assign(state, counted);
}

/** 行政诉讼9件，其中未经复议直接起诉7件；尚未审结3件: behind 其中 and a semicolon all suits are spoken of again. */
function leaveRoute(state: State, {label}: Figure): void {
  const isRoute = state.topic?.startsWith("litigation_") === true;
  const whole = state.said.some(({indicator}) => indicator === "litigation.total");
  if (isRoute && whole && state.text[label.start - 1] === ";") state.topic = "litigation";
}

/** A target, a mean, a number that is denied. */
function isNoFact(state: State, {tail}: Figure, printed: string): boolean {
  const behind = state.text.slice(tail.start, tail.end + 12).split(/[。;\d]/)[0]!;
  const aimed = /^的?(?:任务|目标|指标)|(?:未|不)(?:计入|纳入|统计|列入)/.test(behind);
  return aimed || isDenied(printed) || isBesideThePoint(printed);
}

/** 收到申请36件，首次突破30件: what was told already has passed it. */
function isMilestone({spoken, ...state}: State, {quantity, label}: Figure): boolean {
  const {approximate, value, unit} = quantity;
  const passed =
    spoken !== null && value !== null && approximate === "at_least" && spoken.value >= value;
  return passed && spoken.unit === unit && tellingWords(slice({spoken, ...state}, label)) === "";
}

function unexplained(state: State, part: Figure): void {
  const {classifier} = part.quantity;
  if (classifier === "count") {
    if (mayBeOfRequests(state, part) || isOfSomeWay(state, part.quantity))
      leave(state, part.quantity);
    keepLoose(state, part);
  }
  if (classifier !== "percent") forget(state, part);
}

/** 全年予以公开6件, where nothing was spoken of: it is known what that may be, and not that it is. */
function mayBeOfRequests(state: State, part: Figure): boolean {
  const ofAnything = state.topic === null && topicOf(sentenceBefore(state, part.label)) !== null;
  const asked = {...state, topic: "request" as const};
  return ofAnything && answerFor(asked, part, slice(state, part.label)) !== null;
}

function wordsBefore(state: State, {label, quantity}: Figure): string {
  const printed = withoutOwnName(slice(state, label), state.setting);
  return quantity.classifier === "count" ? printed.replace(asPart, "") : printed;
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
  state.topic = topicOf(printed) ?? state.topic;
}

interface Printed {
  printed: string;
  label: string;
  /** 由上年的 */
  then: string | undefined;
}

function fromSomeTime({text}: State, {quantity: {end}}: Figure, printed: string) {
  return new RegExp(`^[^,;。]{0,6}?${change}`).test(text.slice(end, end + 16))
    ? fromSome.exec(printed)
    : null;
}

function timeOfCount({scope, setting}: State, {printed, label, then}: Printed): Scope["time"] {
  if (then !== undefined) return timeOf(then.slice(1), setting) ?? "span";
  return label === printed
    ? scope.time
    : (timeOf(printed.slice(label.length), setting, scope.time) ?? "now");
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
  const told = isCumulative(state, part) ? "span" : time;
  state.counted = {...answer, unit: part.quantity.unit, time: told, actor: scope.actor};
  return {scope: spoken, spoken: file(state, part, {answer, scope})};
}

/** 举办业务培训2期, in a passage on disclosure: it is this that was taught. */
function ofTheWork({topic, text}: State, question: Question): Answer | null {
  if (topic !== null || !/(?:政务|信息)公开|公开(?:各类|政府|政务)*信息/.test(text)) return null;
  const answer = answerTo({...question, topic: "work"});
  return answer?.indicator === "training.courses" ? answer : null;
}

/** 政府网站是第一平台，发布1,934条: the place stands in the clause before. */
function placeAhead(state: State, part: Figure, question: Question): Answer | null {
  const before = state.lead.findLast(({depth}) => depth <= part.depth);
  const label = (before ? slice(state, before).slice(-40) : "") + question.label;
  const place = before ? answerTo({...question, label}) : null;
  return place && isChannel(place.indicator) ? place : again(state, part);
}

/** No total of items has been told, and no other subject stands beside the number. */
function isUntold({figures, text, setting}: State, {quantity: {end}}: Figure): boolean {
  const behind = text.slice(end, end + 80).split("。")[0]!;
  const beside = !/^[,(:]?其中/.test(behind) && /[^,;。]信息[\d,]+[条篇件]/.test(behind);
  return (
    !beside && setting.disclosed === null && !figures.some(({topic}) => topic === "disclosure")
  );
}

const namesOf = ({body, names}: Setting): string[] => [...(body === null ? [] : [body]), ...names];

const publishing = /^(?:公开|发布|公布|更新|推送|发文|完成)$/;

/** The phrase that explains the words around a number; else those of the clause before; else the number before. */
function answerFor(state: State, part: Figure, label: string): Answer | null {
  const tail = slice(state, part.tail).replace(/^(?:相比|比较|相较)/, "");
  const same = elliptic(state, label);
  if (same) return same;
  const untold = isUntold(state, part) ? namesOf(state.setting) : null;
  const question = {
    ...toQuestion(state, part.quantity),
    ...ahead(state, part),
    label: whoWasTaught(state, part, label),
    tail,
    untold
  };
  const answer = answerTo({...question, later: behind(state, part)});
  const told = tellingWords(label.replace(/新增加?$/, "")) + tellingWords(tail);
  const before = state.lead.findLast(({depth}) => depth <= part.depth);
  if (!answer && publishing.test(told)) return placeAhead(state, part, question);
  if (!answer && isRanked(state, part, label)) return again(state, part);
  if (answer || told !== "") return answer ?? ofTheWork(state, question);
  const words =
    before &&
    slice(state, before)
      .slice(-60)
      .replace(/(?<=复议|诉讼|申请|投诉)方面$/, "");
  const led = words && answerTo({...question, label: words});
  return led || again(state, part);
}

/** Words of later clauses, without those that stand at a number of their own: 33件申请中，予以公开20件. */
function behind({text}: State, {depth, tail}: Figure): string {
  if (depth > 0 || /[中里]$/.test(text.slice(tail.start, tail.end))) return "";
  const words = text.slice(tail.end, tail.end + 40);
  const [later] = words.split(/[;。(\d]/);
  return /\d/.test(words.charAt(later!.length)) ? later!.replace(/[,、:][^,、:]*$/, "") : later!;
}

/** 办结率99.3%，全年办结各类事项61.2万件: what a rate at the head is of, the sentence says later. */
function ahead(
  {text, topic, about}: State,
  {quantity: {classifier, end}}: Figure
): {topic?: Topic} {
  if (classifier !== "percent" || topic !== null) return {};
  const spoken = about ?? topicOf(text.slice(end, end + 60));
  return spoken === "service" ? {topic: spoken} : {};
}

/** Files what a number counts, where it is a figure of this report; an earlier year's is a claim that restates it. */
function file(
  state: State,
  part: Figure,
  {answer, scope}: {answer: Answer; scope: Scope}
): FoundFigure | null {
  const {quantity} = part;
  const {value} = quantity;
  if (isCumulative(state, part) || isInclusive(state, part, answer) || isOfDocuments(state, part))
    return leave(state, quantity);
  if (value === null || !isWhole(quantity.classifier, value)) return leave(state, quantity);
  if (!isOurs(scope)) {
    const earlier = typeof scope.time === "number" && isOurs({...scope, time: "now"});
    if (earlier && restate(state, quantity, {answer, value, year: scope.time as number}))
      return null;
    return leave(state, quantity);
  }
  return add(state, part, {answer, value});
}

function isWhole(classifier: string, value: number): boolean {
  return classifier === "percent" || classifier === "money" || Number.isInteger(value);
}

function restate(
  state: State,
  {start, end}: Stretch,
  {answer, value, year}: {answer: Answer; value: number; year: number}
): boolean {
  const known = state.setting.year;
  if (known === null || year >= known || answer.phrase.applicant) return false;
  state.claims.push({
    indicator: answer.indicator,
    kind: "restated",
    stated: value,
    against: year,
    start,
    end
  });
  state.base = {index: 0, end: 0, against: year};
  return true;
}

function add(
  state: State,
  part: Figure,
  {answer, value}: {answer: Answer; value: number}
): FoundFigure | null {
  const {start, end, approximate, unit, classifier} = part.quantity;
  const words = slice(state, part.label);
  const indicator = indicatorFor(state, part, answer);
  if (indicator === null) return leave(state, part.quantity);
  // 收取费用380元，其中检索费80元: a part of the fees is not the fees
  const fee = state.said.find((other) => other.indicator === "request.fees_charged");
  if (indicator === "request.fees_charged" && fee) {
    if (isFeeBesideFee(state, part)) takeBack(state, fee);
    return leave(state, part.quantity);
  }
  const figure = addFigure(state, {
    start,
    end,
    indicator,
    value: answer.phrase.below ? 0 - value : value,
    approximate,
    unit,
    words,
    topic: answer.topic,
    applicant: answer.phrase.applicant ?? null,
    unitAssumed: classifier === "none" && value !== 0,
    depth: part.depth
  });
  if (
    indicator === "disclosure.items" ||
    (indicator === "disclosure.channel.website" && !state.list)
  ) {
    openList(state, part, figure);
  }
  if (indicator === "disclosure.items") settleLoose(state, figure);
  return figure;
}

function indicatorFor(state: State, part: Figure, answer: Answer): string | null {
  if (isUnsaid(state, part, answer)) return null;
  if (isChannel(answer.indicator)) return namesChannels(state, part, answer);
  if (answer.indicator !== "disclosure.items") return answer.indicator;
  const before = sentenceBefore(state, part.quantity);
  const lead = state.lead.at(-1);
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
  if (isOfTopic(state, part)) leave(state, part.quantity);
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
