/** Numbers without a unit, a row of them under names: 政府公报0，政府网站1865，政务微博203. */
import type {Topic} from "../phrases/phrase.ts";
import {parseNumeral} from "../values/numeral.ts";
import {answerTo, type Answer} from "./match.ts";
import {sought} from "./needed.ts";
import {wholeOf} from "./parts-of.ts";
import {isBesideThePoint, move} from "./scope.ts";
import type {Part, Words} from "./sentence.ts";
import {addFigure, isOurs, moved, slice, toQuestion, type State} from "./state.ts";

interface Item extends Words {
  label: string;
  value: number;
  /** Where its number begins, from the beginning of its words. */
  at: number;
}

const named = sought(
  /^(?:其中)?([\u4e00-\u9fff“”]{2,20})(?:[:为是])?((?<!\d)\d{1,3}(?:,\d{3})+|\d{1,6}) ?$/
);
/** 联系电话5523617，传真5523620，邮编673300 */
const address = sought(/电话|邮编|邮箱|手机|地址|房间|页/);

function itemOf(state: State, part: Part): Item | null {
  if (part.kind !== "words" || !/[\d ]/.test(state.text[part.end - 1] ?? "")) return null;
  const [all, label, digits] = named.exec(slice(state, part)) ?? [];
  const value = digits === undefined ? null : parseNumeral(digits);
  if (all === undefined || value === null) return null;
  return {...part, label: label!, value, at: all.indexOf(digits!)};
}

/** 网站1、微博2、微信3: the numbers of a list, or of pages. */
const countUp = (items: Item[]): boolean =>
  items.every(({value}, at) => at === 0 || value === items[at - 1]!.value + 1);

/** 当面1、网络12: what stands between such marks is a name and a number too. */
function piecesOf(state: State, part: Part): Part[] {
  if (part.kind !== "words") return [part];
  let {start} = part;
  return slice(state, part)
    .split("、")
    .map((words) => {
      const piece = {...part, start, end: start + words.length};
      start = piece.end + 1;
      return piece;
    });
}

/** Items from here on, up to the first part that is none. */
function rowOf(state: State, parts: Part[]): Item[] {
  const pieces = parts.flatMap((part) => piecesOf(state, part));
  const items = pieces.map((part) => itemOf(state, part));
  const end = items.indexOf(null);
  return (end < 0 ? items : items.slice(0, end)) as Item[];
}

/** 上年政府公报12, 全县各学校网站1865, 计划公开12: the names themselves may say that they are of others, or no facts. */
const areOurs = ({scope, setting}: State, items: Item[]): boolean =>
  items.every(({label}) => isOurs(move(scope, label, setting)) && !isBesideThePoint(label));

/** What each name counts; each says of what the next may be. */
function answersOf(state: State, items: Item[]): (Answer | null)[] {
  let topic: Topic | null = state.topic;
  return items.map(({label}) => {
    const question = toQuestion({...state, topic}, {classifier: "none", unit: ""});
    const answer = answerTo({...question, label});
    topic = answer?.topic ?? topic;
    return answer;
  });
}

const family = ({indicator}: Answer): string => indicator.split(".")[0]!;

/** 收到申请13件，其中当面1、网络12: they are all the parts of what was said before them. */
function makeUpWhole({said}: State, items: Item[], answers: Answer[]): boolean {
  const wholes = new Set(
    answers.map(({indicator}) => wholeOf({indicator, applicant: null}, said)?.value)
  );
  const sum = items.reduce((total, {value}) => total + value, 0);
  return items.length > 1 && wholes.size === 1 && wholes.has(sum);
}

/** Three names and more between commas stand for themselves; two, or names between 、, where they make up the whole. */
function isRow(state: State, items: Item[], answers: Answer[]): boolean {
  const isPlain = items.every(({start}) => state.text[start - 1] !== "、");
  const isLong = items.length > 2 && isPlain && !countUp(items);
  return isLong || makeUpWhole(state, items, answers);
}

/** Names all of one part of the form, each with a figure of its own: else nothing is read of them. */
export function readBareRow(state: State, parts: Part[], from: number): void {
  const before = parts[from - 1];
  if (before && itemOf(state, piecesOf(state, before).at(-1)!)) return;
  const items = rowOf(state, parts.slice(from));
  if (items.length < 2 || !areOurs(state, items) || address.test(state.text)) return;
  const answers = answersOf(state, items);
  const known = answers.filter((answer) => answer !== null);
  const isWhole = known.length === items.length && new Set(known.map(family)).size === 1;
  if (!isWhole || new Set(known.map(({indicator}) => indicator)).size < items.length) return;
  if (!isRow(state, items, known)) return;
  for (const [index, {indicator, topic}] of known.entries()) {
    const {label, value, at, ...part} = items[index]!;
    addFigure(state, {
      ...moved({start: at, end: part.end - part.start}, part),
      indicator,
      topic,
      value,
      words: label,
      unitAssumed: value !== 0,
      depth: part.depth
    });
  }
}
