import {toNow} from "./again.ts";
import {timeBehindClause} from "./background.ts";
import {readBareRow} from "./bare-rows.ts";
import {crossBracket, keepSpoken} from "./brackets.ts";
import {opensList} from "./breakdown.ts";
import {newList, reopen} from "./categories.ts";
import {settleChannels} from "./channels.ts";
import {findBase, findChange, findInWords, findLevel, type Base, type Change} from "./claims.ts";
import {addClaim} from "./changes.ts";
import {timeCompared} from "./compared.ts";
import {readConcluded} from "./concluded.ts";
import {timeOfParts} from "./divided.ts";
import {readCount} from "./figures.ts";
import type {PassageFindings} from "./found.ts";
import {isMereNoun, isUnderTitle, unitOfList, unitOfNext} from "./listed.ts";
import {answerTo, isUnitOf} from "./match.ts";
import {readNegations} from "./nothing.ts";
import {readChangeRow} from "./change-rows.ts";
import {hereAndNow, move, type Scope} from "./scope.ts";
import {
  toSentences,
  type Figure,
  type Part,
  type Sentence,
  type Stretch,
  type Words
} from "./sentence.ts";
import {settleBehind} from "./loose.ts";
import {readListWords} from "./nested.ts";
import {leave, moved, slice, type Setting, type State} from "./state.ts";
import {isBehindOurParts} from "./parts-of.ts";
import {endsPlan, opensPlan, startsPlan} from "./plans.ts";
import {findArithmetic, findParts} from "./statements.ts";
import {topicBehindWork} from "./behind-work.ts";
import {topicOf, topicOfSentence, topicOfTitle} from "./topics.ts";
import {leaveBare} from "./unexplained.ts";
import {leaveKinds} from "./kinds.ts";
import {leaveTwice} from "./twice.ts";
import {tellingWords, trimEnding} from "./vocabulary.ts";

/** Reads one passage, in one spelling, sentence by sentence. */
export function readPassage(text: string, setting: Setting): PassageFindings {
  const state = begin(text, setting);
  const isAllPlan = startsPlan(text, setting);
  let isPlan = isAllPlan;
  for (const sentence of toSentences(text)) {
    const words = slice(state, sentence);
    isPlan = isAllPlan || opensPlan(words, setting) || (isPlan && !endsPlan(words));
    readSentence(state, sentence, isPlan ? "plan" : "fact");
  }
  settleChannels(state);
  leaveTwice(state);
  leaveKinds(state);
  const {figures, claims, statements, unassigned} = state;
  return {
    figures,
    claims,
    statements: [...statements, ...findParts(text, figures)],
    unassigned,
    listed: unitOfNext(state)
  };
}

function begin(text: string, setting: Setting): State {
  const listed = unitOfList(text, setting);
  const topic = topicOfTitles(setting);
  const found = {figures: [], claims: [], statements: [], unassigned: []};
  const spoken = {
    spoken: null,
    counted: null,
    base: null,
    lead: [],
    said: [],
    list: listed === null ? null : newList({whole: null, unit: listed, open: true, depth: 0}),
    row: [],
    subjects: [],
    changing: null,
    ways: [],
    loose: [],
    rest: [],
    outer: []
  };
  return {text, setting, topic, about: topic, scope: hereAndNow, ...spoken, ...found};
}

/** A section's, or that of a title within it: （三）教育培训, （二）经费保障. */
function topicOfTitles({section, title}: Setting): State["topic"] {
  const within = title !== null && /培训|经费/.test(title) ? topicOfTitle(title) : null;
  if (within !== null) return within;
  return section === null ? null : topicOfTitle(section);
}

function readSentence(state: State, sentence: Sentence, mood: Scope["mood"]): void {
  const words = slice(state, sentence);
  // Asked before the scope begins anew: whose work it was is said in the sentence before.
  const behindWork = topicBehindWork(state, words);
  if (sentence.crowded) leave(state, sentence.crowded);
  // 全区市场主体6.4万户。线上办件31.5万件: the market was the area's, and the cases are ours
  const isMarket = state.topic === "market";
  const toldParts = isBehindOurParts(state, sentence);
  if (!/^(?:其中|包括)/.test(state.text.slice(sentence.start, sentence.start + 2))) {
    Object.assign(state, {said: [], counted: null, row: [], subjects: [], changing: null});
    if (state.list) state.list.open &&= isUnderTitle(state, sentence);
    const {actor} = state.scope;
    const isPart = actor === "part" || actor === "office" || isMarket || toldParts;
    state.scope = {...hereAndNow, actor: isPart ? "self" : actor, mood};
  }
  state.topic = topicOfSentence(words) ?? behindWork ?? state.topic;
  Object.assign(state, {lead: [], base: null, outer: [], about: state.topic});
  state.statements.push(...findArithmetic(state.text, sentence.parts));
  for (const [index, part] of sentence.parts.entries()) {
    state.rest = sentence.parts.slice(index + 1, index + 9);
    crossBracket(state, part);
    state.scope = {...state.scope, time: timeBehindClause(state, wordsOf(part), sentence.start)};
    state.scope = {...state.scope, time: timeOfParts(state, wordsOf(part))};
    readBareRow(state, sentence.parts, index);
    if (part.kind === "words") readWords(state, part);
    else readFigure(state, part);
    leaveBare(state, wordsOf(part));
    state.about = state.topic ?? state.about;
    keepSpoken(state, part);
  }
  settleBehind(state);
}

function readWords(state: State, part: Words): void {
  const words = slice(state, part);
  state.scope = move(state.scope, words, state.setting);
  readInWords(state, part);
  readNegations(state, part, words);
  state.topic = topicOf(words.slice(-200)) ?? state.topic;
  if (topicOf(words.slice(-200)) === null) Object.assign(state, {topic: null, about: null});
  readConcluded(state, part);
  readListWords(state, part, words);
  state.base = findBase(words.slice(-120), state.setting.year) ?? state.base;
  state.lead.push(part);
}

function readFigure(state: State, part: Figure): void {
  const {quantity} = part;
  const printed = slice(state, part.label);
  const time = timeCompared(state, part);
  if (time !== null) state.scope = {...state.scope, time};
  if (!isInventory(state, part)) state.scope = move(state.scope, printed, state.setting);
  if (state.list && (opensList(printed) || followsList(state, part))) reopen(state.list);
  const {year} = state.setting;
  const base = state.base ?? baseBehind(state, part) ?? impliedBase(state, part);
  const reached = quantity.classifier === "count" && toNow.test(printed);
  const change = reached ? null : findChange(printed.slice(-120), quantity, {base, year});
  readInWords(state, part.label);
  const inRow = readChangeRow(state, part, base);
  if (inRow) state.counted = null;
  else if (change?.kind === "difference" && isOfOtherThing(state, part, change))
    leave(state, quantity);
  else if (change) {
    const cut = Math.max(0, printed.length - 120);
    addClaim(state, change, {start: part.label.start + cut + change.start, end: quantity.end});
  } else readCount(state, part);
  state.base = findBase(printed.slice(-120), year) ?? state.base;
  // 网络申请占78%，共32件: the words of a share go on behind it
  state.lead = leadOn(state, part, printed);
  readInWords(state, part.tail);
  readConcluded(state, part.tail);
}

/** 许可决定1,022件，较上一年增加3项许可事项: another thing has changed than what was counted. */
function isOfOtherThing(state: State, {quantity, tail}: Figure, {noun}: Change): boolean {
  const {spoken, text} = state;
  const {unit, classifier} = quantity;
  if (spoken === null || spoken.unit === "" || spoken.unit === unit || classifier !== "count")
    return false;
  if (tellingWords(text.slice(tail.start, tail.end)) !== "") return true;
  if (tellingWords(noun) !== "" || isUnitOf(spoken.indicator, unit)) return false;
  // 培训班2期，参训260人次，较上年增加1期: it is of the courses again
  const inUnit = state.said.findLast((figure) => figure.unit === unit);
  if (inUnit) state.spoken = inUnit;
  return inUnit === undefined;
}

/** 下属事业单位5个，明确2人…: members are counted, and not spoken of. */
function isInventory(state: State, {label, quantity}: Figure): boolean {
  const counted = /^[家个]$/.test(quantity.unit) && /[,;、]/.test(state.text[quantity.end] ?? "");
  return counted && /(?:单位|部门|(?<!公开.{0,6})机构|[科处]室)$/.test(slice(state, label));
}

/** 仅有1名申请人就…提起诉讼，共1件: what is said of those who asked goes on behind them. */
function leadOn(state: State, {quantity, label, tail, depth}: Figure, printed: string): Words[] {
  if (/(?:占(?:比|总数|总量|全部)?的?|的[为是有])$/.test(printed))
    return [{...label, kind: "words", depth}];
  const asked = /申请|诉讼|复议|投诉/.test(slice(state, tail));
  return asked && /^[名人位家]$/.test(quantity.unit) ? [{...tail, kind: "words", depth}] : [];
}

/** 与去年持平 in words between marks, or right beside a number. */
function readInWords(state: State, part: Stretch): void {
  const words = slice(state, part);
  const change =
    words.length < 120
      ? (findInWords(words, state.setting.year) ?? findLevel(words, besideNumber(state, part)))
      : null;
  if (change) addClaim(state, change, moved(change, part));
}

/** What was compared with, right before these words: 与上年（118条）相比, 与上年118条相比. */
const besideNumber = ({text, base}: State, {start}: Stretch): Base | null =>
  /[)条件份篇项次个家户人期场宗起元]/.test(text[start - 1] ?? "") ? base : null;

/** 增长14.6%（上年为2,661户）: what is compared with stands in the brackets that follow. */
function baseBehind({text, setting: {year}}: State, {quantity: {end}}: Figure): Base | null {
  if (text[end] !== "(" && text[end] !== ",") return null;
  const words = /^(?:\(|,[由从])(?:上年|去年|上一年度?|20\d\d年)/.exec(
    text.slice(end, end + 8)
  )?.[0];
  return words ? findBase(`比${words.replace(/^\W?[,(由从]+/, "")}`, year) : null;
}

/** 全年新增市场主体11.08万户，增长7.3%: a year's figure has grown since the year before. */
function impliedBase({spoken, counted, setting}: State, {quantity, label}: Figure): Base | null {
  const against = setting.year === null ? null : setting.year - 1;
  const isTold = spoken !== null || counted?.unit === "";
  if (against === null || !isTold || quantity.classifier !== "percent") return null;
  return label.end - label.start <= 6 ? {index: 0, end: 0, against} : null;
}

/** 公开信息1203条（去年1089条），解读32条: the bracket compares, and opens no list. */
const comparing =
  /^(?:去年|上一?年|同期|同比|[较比](?:去|上|前|同|20\d\d)|20\d\d年(?:同期)?[为是有共]?$)/;

/** 共公开206条：工作动态113条, 共公开206条（工作动态113条, and 共公开206条，工作动态113条，通知公告93条. */
function followsList(state: State, part: Figure): boolean {
  const {text, lead, list, rest, spoken} = state;
  if (list === null) return false;
  const sign = text[part.label.start - 1] ?? "";
  if (lead.length > 0) return sign === ":" && spoken === list.whole;
  if (/[:(]/.test(sign)) return !comparing.test(slice(state, part.label));
  const [next] = rest;
  // 修订目录23条，其中一级目录3条、二级目录20条: what has parts of its own is none
  const isDivided = next?.depth === part.depth && opensWith(state, next);
  return (
    spoken === list.whole &&
    !isDivided &&
    isItem(state, part) &&
    rest.some((next) => next.kind === "figure" && isItem(state, next))
  );
}

const opensWith = (state: State, part: Part): boolean =>
  /^(?:其中|包括|含)/.test(slice(state, wordsOf(part)));

const wordsOf = (part: Part): Stretch => (part.kind === "words" ? part : part.label);

/** Mere nouns before a number in the unit of the list. */
function isItem(state: State, part: Figure): boolean {
  const label = trimEnding(slice(state, part.label));
  return (
    part.quantity.unit === state.list?.unit &&
    isMereNoun(label) &&
    !isOfOtherWork(state, part, label)
  );
}

/** 行政处罚决定403件, 制发文件12件 beside items that are counted in 件 too: no subject of them. */
function isOfOtherWork({setting: {dictionary}}: State, {quantity}: Figure, label: string): boolean {
  const {unit} = quantity;
  const answer = answerTo({label, tail: "", later: "", unit, topic: null, dictionary});
  return (
    answer !== null && !["disclosure", "response", "normative_document"].includes(answer.topic)
  );
}
