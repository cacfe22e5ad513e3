/** What a clause says that there was none of: each is a printed 0. */
import {withoutNotices} from "./again.ts";
import {categoryOf} from "./breakdown.ts";
import {findNegations, type Negation} from "./negations.ts";
import {isLevelBesideArea, sentenceBefore, sentenceBehind} from "./owner.ts";
import {isOfHall, isOfOtherCharges} from "./other-charges.ts";
import {isOfRest} from "./qualified.ts";
import {answersTo, withFirstVerb} from "./rows.ts";
import {withoutOwnName} from "./scope.ts";
import type {Words} from "./sentence.ts";
import {addFigure, isOurs, leave, moved, slice, type State} from "./state.ts";
import {topicOf} from "./topics.ts";
import {noneUnderTitle} from "./under-title.ts";
import {tellingWords, trimEnding} from "./vocabulary.ts";

/** 历年均未收取 is of this year too, where this year is named beside it. */
export function readNegations(state: State, part: Words, words: string): void {
  const {year, section} = state.setting;
  const before = state.lead.map((each) => slice(state, each)).join();
  const named = (before + words).includes(`${year}年`) || /本年度?/.test(words);
  if (isLevelBesideArea(state, part)) return;
  if (!isOurs(named ? {...state.scope, time: "now"} : state.scope))
    return leaveOfYears(state, part, words);
  const asked = state.topic === "request" || (section !== null && topicOf(section) === "request");
  const titled = noneUnderTitle(state, words);
  const negations = titled.length > 0 ? titled : findNegations(words, asked);
  if (leaveUnsure(state, part, negations)) return;
  for (const {indicator, topic, ...stretch} of negations) {
    // 零收费，未对申请人收取任何费用: one 0, said twice
    if (state.said.some((said) => said.indicator === indicator && said.value === 0)) continue;
    addFigure(state, {...moved(stretch, part), indicator, topic, value: 0, words});
  }
  if (negations.length === 0) {
    readNoneAgain(state, part, words);
    readOtherNone(state, part, words);
    readNoSubject(state, part, words);
    readNoFees(state, part, words);
    readNoneLeft(state, part, words);
  }
  const [first, last] = [negations[0], negations.at(-1)];
  if (!first || !last) return readNone(state, part, words);
  const indicators = negations.map(({indicator}) => indicator);
  state.statements.push({
    kind: "none",
    indicators,
    ...moved({start: first.start, end: last.end}, part)
  });
}

const anotherWay =
  /(?:电子邮件|邮件|邮箱|网络|网上|网站|在线|当面|现场|口头|电话)(?:[^,;。\d]{0,6}申请[^,;。\d]{0,4}|[^,;。\d]{0,4}(?:收到|提交|提出|受理)了?)[1-9]/;

/** 未收到书面申请，收到网上申请3件: none in writing, beside those that came in another way, is no 0 of them all. */
function leaveWritten(state: State, part: Words, [first, ...others]: Negation[]): boolean {
  const isRequest = first?.indicator === "request.received" && others.length === 0;
  if (!isRequest || !slice(state, part).includes("书面")) return false;
  const beside = anotherWay.test(sentenceBehind(state, part.end, 60));
  if (beside) leave(state, moved({start: first.start, end: first.end}, part));
  return beside;
}

/** 至今尚未收到申请: of several years, or of a part of one, and yet said of the figure. */
function leaveOfYears(state: State, part: Words, words: string): void {
  const {time} = state.scope;
  if ((time !== "span" && time !== "open") || !isOurs({...state.scope, time: "now"})) return;
  const [first] = findNegations(words, state.topic === "request");
  if (first) leave(state, moved(first, part));
}

/** Leaves what is denied where it is no 0 of all; says whether it did. */
const leaveUnsure = (state: State, part: Words, negations: Negation[]): boolean =>
  leaveQualified(state, part, negations) ||
  leaveFee(state, part, negations) ||
  leaveOtherCharge(state, part, negations) ||
  leaveWritten(state, part, negations);

/** 未发生新的行政复议, 上半年未收到申请, 除…外没有: not a 0 of all, and yet said of the figure. */
function leaveQualified(state: State, part: Words, negations: Negation[]): boolean {
  const [first, last] = [negations[0], negations.at(-1)];
  if (!first || !last) return false;
  const lead = state.lead.at(-1);
  const before = lead ? slice(state, lead) : "";
  const words = slice(state, part).slice(0, first.start);
  const qualified = negations.some((each) => each.qualified) || isOfRest(`${before},${words}`);
  if (qualified) leave(state, moved({start: first.start, end: last.end}, part));
  return qualified;
}

const oneFee = /^(?!.*(?:任何|各类|相关|等)).*(?:检索|复制|复印|邮寄|递送|工本)费用?/;
const paid =
  /(?:收取|收缴|(?:检索|复制|复印|邮寄|递送|工本|处理|成本)费|费用)[^,;。]{0,20}?(?<![\d.,])[1-9][\d,.]*万?元/;

/** 收取复印费共计738元，未收取检索费: one kind of fee, beside another that was paid, is no 0 of them all. */
function leaveFee(state: State, part: Words, [first, ...others]: Negation[]): boolean {
  const isFee = first?.indicator === "request.fees_charged" && others.length === 0;
  if (!isFee || !oneFee.test(slice(state, part))) return false;
  const behind = sentenceBehind(state, part.end, 60);
  const beside = paid.test(`${sentenceBefore(state, part)},${behind}`);
  if (beside) leave(state, moved({start: first.start, end: first.end}, part));
  return beside;
}

/** 没有收取赞助费，没有家长投诉: no charge for information is denied. */
function leaveOtherCharge(state: State, part: Words, negations: Negation[]): boolean {
  const topics = new Set(negations.map(({topic}) => topic));
  const onlyComplaints = topics.has("complaint") && topics.size === 1;
  const isOther =
    (onlyComplaints && isOfHall(state, part)) ||
    ((topics.has("complaint") || topics.has("fees")) && isOfOtherCharges(state, part));
  if (isOther) leave(state, part);
  return isOther;
}

/** 历年没有收到申请，2014年也没有收到; 全县收到申请312件，我局未收到 */
function readNoneAgain(state: State, part: Words, words: string): void {
  const [, before, also] =
    /^(.{0,16}?)((?:也|亦|同样|仍)*)(?:没有|未)(?:收到|接到)过?$/.exec(words) ?? [];
  if (before === undefined || tellingWords(before) !== "" || state.topic !== "request") return;
  const indicator = "request.received";
  if (also === "" && state.counted?.indicator !== indicator) return;
  const {start, end} = part;
  addFigure(state, {start, end, indicator, topic: "request", value: 0, words});
  state.statements.push({kind: "none", indicators: [indicator], start, end});
}

/** 按…标准计收成本费，本年度未实际收取; 对上述申请，乡政府分文未收 */
function readNoFees(state: State, part: Words, words: string): void {
  const [, before] =
    /^(.{0,16}?)(?:均|也|都|实际)?(?:未|没有|从未|未曾)(?:实际|(?:就|因|对|为)(?:依申请)?(?:提供|公开)(?:政府|相关)*信息(?:的)?(?:行为|工作)?)?(?:收取|收费|计收)过?$/.exec(
      words
    ) ?? [];
  const penniless = /^(.{0,16}?)(?:分文|一分钱)(?:均|都|也)?(?:未|没有?|不)(?:收取?|取)$/.exec(
    words
  )?.[1];
  // 收取费用300元，其余均未收取
  if (/其[余他它]/.test(before ?? "")) return;
  const told = tellingWords(withoutOwnName(before ?? penniless ?? "", state.setting));
  const topics = penniless === undefined ? ["fees"] : ["fees", "request"];
  if ((before ?? penniless) === undefined || told !== "" || !topics.includes(state.topic ?? ""))
    return;
  const indicator = "request.fees_charged";
  addFigure(state, {start: part.start, end: part.end, indicator, topic: "fees", value: 0, words});
  state.statements.push({kind: "none", indicators: [indicator], start: part.start, end: part.end});
}

const noneLeft = /^(?:[且并也]|目前|年[末底])*(?:无|没有|未有)结转(?:申请|件|事项|情况|办理)*$/;
const unchanged = /^(?:本年度?)?(?:无|没有)(?:增减|增减变化|变化|变动)$/;

/** 年内全部办结，无结转: nothing is left for the next year; 上一年项目数量86项，本年无增减: none came, and none went. */
function readNoneLeft(state: State, part: Words, words: string): void {
  const clauses = sentenceBefore(state, part).split(/[;,]/);
  const last = clauses.findLast((clause) => clause !== "") ?? "";
  const isLeft =
    state.topic === "request" &&
    noneLeft.test(words) &&
    (/年[末底]/.test(words) || /(?:均|都|全部).*(?:办结|答复|办理完毕)/.test(last));
  const {counted} = state;
  const prior = unchanged.test(words) && counted?.indicator.endsWith(".items_prior_year");
  const indicator = isLeft
    ? "request.carried_forward"
    : prior
      ? counted!.indicator.replace(/prior_year$/, "change")
      : null;
  if (indicator === null || state.topic === null) return;
  const {start, end} = part;
  addFigure(state, {start, end, indicator, topic: state.topic, value: 0, words});
}

/** Kinds of figure of which a report says that there were none: 无传真申请, 未召开新闻发布会. */
const deniable =
  /^request\.channel\.|^request\.concluded_extended$|^request\.(?:outcome|reply)\.(?:denied|unavailable|not_processed|other)|^litigation_(?:direct|after_review)\.total$|^response\.(?:press_conferences|online_interviews)$|^training\.(?:courses|meetings)$|^(?:normative_document|regulation)\.(?:issued|repealed|made|newly_disclosed)$|^(?:permit|penalty|compulsion)\.decisions$/;
/** 未及时召开 is a fault and no 0. */
const none =
  /^(.{0,16}?)(?:没有|未曾|从未|未|无)(?:收到|接到|涉及|发生|出现)?(?:任何)?(?!及时|按|充分|全面|完全|能|严格)([^\d]{2,28})$/;

function readOtherNone(state: State, part: Words, words: string): void {
  const match = none.exec(words);
  const row =
    match && tellingWords(match[1]!) === ""
      ? trimEnding(match[2]!.replace("参加或举办", "举办").replace(/的(?:情形|情况|现象)$/, ""))
      : "";
  const asked = {quantity: {classifier: "none" as const, unit: ""}};
  const [answers = []] = [row, withFirstVerb(row)]
    .map((nouns) => answersTo(state, asked, nouns))
    .filter(({length}) => length > 0);
  const indicators = answers.map(({indicator}) => indicator);
  if (!indicators.every((each) => deniable.test(each)) || answers.length === 0) return;
  const place = {start: part.start + match![1]!.length, end: part.end};
  for (const {indicator, topic} of answers)
    addFigure(state, {...place, indicator, topic, value: 0, words});
  state.statements.push({kind: "none", indicators, ...place});
}

/** 公开信息51条，其中规划计划类14条、招考录用类37条，无应急管理类信息: a part of the list that is empty. */
function readNoSubject(state: State, part: Words, words: string): void {
  const {list, said} = state;
  const [, noun] =
    /^(?:没有|未(?:公开|发布|产生)|无)([\u4e00-\u9fff]{2,12}类)(?:信息)?$/.exec(words) ?? [];
  const category = noun && list?.open && said.at(-1)?.category ? categoryOf(noun, "") : null;
  if (!category) return;
  const {start, end} = part;
  const {indicator, topic} = said.at(-1)!;
  addFigure(state, {start, end, indicator, topic, category, value: 0, words, whole: list!.whole});
}

/** 收到政府信息公开申请数：无, and 行政复议、行政诉讼为零 */
function readNone(state: State, part: Words, words: string): void {
  const before = state.lead.at(-1);
  const alone = /^(?:全年|本年度?|年内|今年|均|都|皆)*(?:无|零|没有|(?:零|未|没有|无)发生)$/.test(
    words
  );
  const noun =
    alone && before
      ? slice(state, before).replace(/(?:方面|情况)$/, "")
      : /^(.+?)(?:(?:均|都|皆)?(?:为(?:零|无)|未发生|没有发生)|(?<![有与])无|没有)$/.exec(
          words
        )?.[1];
  // 除1件外，均无: of what, no words before it say
  if (!noun || (alone && !before)) return;
  const start = alone ? before!.start : part.start;
  const label = trimEnding(withoutNotices(noun)).replace(
    /[及和、](?:减免|(?:行政)?申诉)|(?<![\u4e00-\u9fff]{2}件)(?:行政)?申诉[、和及]/,
    ""
  );
  const topic = state.topic ?? topicOf(words) ?? null;
  const asked = {quantity: {classifier: "none" as const, unit: ""}};
  const answers = answersTo({...state, topic}, asked, label);
  const place = {start, end: part.end};
  for (const {indicator, topic} of answers)
    addFigure(state, {...place, indicator, topic, value: 0, words});
  const indicators = answers.map(({indicator}) => indicator);
  if (answers.length > 0) state.statements.push({kind: "none", indicators, ...place});
}
