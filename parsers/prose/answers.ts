import type {Topic} from "../phrases/phrase.ts";
import {
  again,
  isRanked,
  whatWasPaid,
  whatWasPrinted,
  whatWasSent,
  whoAsked,
  whoWasTaught,
  withoutNotices
} from "./again.ts";
import {acrossBracket} from "./brackets.ts";
import {isChannel, onlyChannel} from "./channels.ts";
import {answerTo, type Answer, type Question} from "./match.ts";
import {sought} from "./needed.ts";
import {segmentBefore, sentenceBefore, sentenceBehind} from "./owner.ts";
import {elliptic} from "./rows.ts";
import type {Figure} from "./sentence.ts";
import {slice, toQuestion, type State} from "./state.ts";
import {topicOf} from "./topics.ts";
import {tellingWords} from "./vocabulary.ts";

const ofWork =
  /(?:政务|信息)公开|公开(?:各类|政府|政务)*信息|(?<!灾害|气象|食品|安全|统计|价格|网格|治安)信息(?:联络)?员/;

/** 举办业务培训2期, in a passage on disclosure: it is this that was taught. */
function ofTheWork({topic, text}: State, question: Question): Answer | null {
  if (topic !== null || !ofWork.test(text)) return null;
  const answer = answerTo({...question, topic: "work"});
  return answer?.indicator === "training.courses" ? answer : null;
}

/** 接受咨询236次；受理申请2件, under 依申请公开: whatever came between, requests are those of the section. */
function ofSection({topic, setting: {section}}: State, question: Question): Answer | null {
  const isTitled = section !== null && topicOf(section) === "request";
  if (topic !== null || !isTitled || !plainRequest.test(question.label)) return null;
  return answerTo({...question, topic: "request"});
}

const plainRequest = sought(/^(?:全年|今年|本年度?|共|累计|,)*(?:收到|受理|接收)(?:公开)?申请$/);

/** 政府网站是第一平台，发布1,934条: the place stands in the clause before. */
function placeAhead(state: State, part: Figure, question: Question): Answer | null {
  const before = state.lead.findLast(({depth}) => depth <= part.depth);
  const label = (before ? slice(state, before).slice(-40) : "") + question.label;
  const place = before ? answerTo({...question, label}) : null;
  if (place && isChannel(place.indicator)) return place;
  return again(state, part) ?? channelOfSentence(state, part, question);
}

/** “青禾教育”公众号关注用户4.82万人，全年推文863篇: its subject is the one channel that the sentence names. */
function channelOfSentence(state: State, part: Figure, question: Question): Answer | null {
  const only = onlyChannel(segmentBefore(state, part.quantity));
  const name = only === null ? undefined : subjects[only];
  const {counted, spoken, text} = state;
  const isAnother = spoken !== null && text.slice(spoken.end, part.quantity.start).includes(";");
  if (name === undefined || (counted !== null && !isAnother)) return null;
  return answerTo({...question, label: `${name}发布信息`, tail: "", topic: "disclosure"});
}

/** A channel as it would be named beside the number. */
const subjects: Record<string, string | undefined> = {
  "disclosure.channel.wechat": "微信公众号",
  "disclosure.channel.weibo": "政务微博"
};

/** No total of items has been told, and no other subject stands beside the number. */
function isUntold({figures, text, setting}: State, {quantity: {end}}: Figure): boolean {
  if (setting.disclosed !== null || figures.some(({topic}) => topic === "disclosure")) return false;
  const behind = sentenceBehind({text}, end, 80);
  return /^(?:[,(]?其中|[:(])/.test(behind) || !itemsBeside.test(behind);
}

const itemsBeside = sought(/[^,;。]信息(?:共计?|达|为|是|有|约|近|:)*[\d,]+[条篇件]/);

/** 全县复议共16件，其中涉及我局3件 */
const ourShare = sought(
  /^(?:其中)?,?(?:有)?(?:涉及|涉|针对|以|由|属于?|(?:被申请人|被告)[为是])?[我本](?:局|委|办|厅|院|所|镇|乡|街道|校|中心|单位|机关|部门)(?:[为是](?:被申请人|被告))?的?(?:案件)?(?:有|共|为)?$/
);
/** 与上年的35件相比略有下降，降幅5.7%: what stands behind an earlier year's number tells which way it went. */
const compared = sought(
  /^(?:(?:相比|比较|相较)(?:略有|有所|明显|大幅度?|小幅|显著|稍有|稳步)*(?:上升|下降|增加|减少|增长|提高|降低|回落)?)?(?:基本|大致|大体)?(?:持平|相当|相同|一致)?/
);
const publishing = /^(?:(?:公开|发布|公布|更新|推送|发文|推文|完成)(?:图文|推文|博文|文章|消息)?)$/;

const decided = sought(/处理决定(?:总?数量?)?(?:分别)?(?:为|如下|情况)?:[^;]*$/);
const decidedOn = /^,?(行政许可|行政处罚|行政强制|其他对外管理服务事项)$/;

const route = sought(/\(((?:未经|经过?|已经)?(?:行政)?复议[^()\d,;]{0,12}(?:起诉|诉讼))\)$/);

/** 行政诉讼（未经复议直接起诉）1件: the bracket says which suits are counted. */
function whichSuits({text}: State, {label}: Figure, words: string): string {
  const named =
    words === "" ? route.exec(text.slice(Math.max(0, label.start - 24), label.start)) : null;
  return named?.[1] ?? words;
}

/** 本年处理决定数量：行政许可3,206件: what was counted stands over the row of what it was about. */
const whatWasDecided = (state: State, {quantity}: Figure, label: string): string =>
  decidedOn.test(label) && decided.test(sentenceBefore(state, quantity))
    ? `${label}处理决定`
    : label;

/** The phrase that explains the words around a number; else those of the clause before; else the number before. */
export function answerFor(state: State, part: Figure, printed: string): Answer | null {
  const label = acrossBracket(state, part, printed);
  const tail = compared.without(slice(state, part.tail));
  if (ourShare.test(label) && state.counted?.actor === "other") return again(state, part);
  const same = elliptic(state, label);
  if (same) return same;
  const untold = isUntold(state, part) ? state.setting.sectors : null;
  const question = {
    ...toQuestion(state, part.quantity),
    ...ahead(state, part),
    label: [
      whoAsked,
      whoWasTaught,
      whatWasPaid,
      whatWasPrinted,
      whatWasSent,
      whatWasDecided,
      whichSuits
    ].reduce((words, named) => named(state, part, words), withoutNotices(label)),
    tail,
    untold
  };
  const answer = answerTo({...question, later: behind(state, part)});
  const told = tellingWords(label.replace(/新增加?$/, "")) + tellingWords(tail);
  const before = state.lead.findLast(({depth}) => depth <= part.depth);
  if (!answer && publishing.test(told)) return placeAhead(state, part, question);
  if (!answer && isRanked(state, part, label)) return again(state, part);
  if (answer || told !== "")
    return answer ?? ofTheWork(state, question) ?? ofSection(state, question);
  const words =
    before &&
    slice(state, before)
      .slice(-60)
      .replace(/(?<=复议|诉讼|申请|投诉)方面$/, "");
  const led = words && answerTo({...question, label: `${words}为`});
  return led || again(state, part);
}

/** 2件正在办理中，结转下年度 */
const isCarriedOn = /^,(?:需|将|拟|均|依法|按规定)*(?:结转|转结|转入|顺延|延续)/;

/** Words of later clauses, without those that stand at a number of their own: 33件申请中，予以公开20件. */
function behind({text, rest}: State, {depth, tail, label}: Figure): string {
  // 新收（含线上12件）18件，结转下年1件: what stands before the bracket is what was counted
  const isBehindBracket = text[label.start - 1] === ")";
  if (depth > 0 || isBehindBracket) return "";
  // 五件申请予以公开，二件部分公开
  const next = rest.find((part) => part.kind === "figure")?.label.start ?? Infinity;
  const words = text.slice(tail.end, Math.min(next, tail.end + 40));
  if (/[中里]$/.test(text.slice(tail.start, tail.end)) && !isCarriedOn.test(words)) return "";
  const [later] = words.split(/[;。(\d]|[,、](?:其余|其[他它]|余下|剩余|已(?:答复|办结)的)/);
  return /\d/.test(words.charAt(later!.length)) ? later!.replace(/[,、:][^,、:]*:?$/, "") : later!;
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
