/** Numbers without a unit, a row of them under names: 政府公报0，政府网站1865，政务微博203. */
import type {Topic} from "../phrases/phrase.ts";
import {parseNumeral} from "../values/numeral.ts";
import {answerTo, type Answer} from "./match.ts";
import {sought} from "./needed.ts";
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

/** Items from here on, up to the first part that is none. */
function rowOf(state: State, parts: Part[]): Item[] {
  const items = parts.map((part) => itemOf(state, part));
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

/** Three names and more, all of one part of the form, each with a figure of its own: else nothing is read of them. */
export function readBareRow(state: State, parts: Part[], from: number): void {
  const before = parts[from - 1];
  if (before && itemOf(state, before)) return;
  const items = rowOf(state, parts.slice(from));
  if (items.length < 3 || !areOurs(state, items) || address.test(state.text)) return;
  if (countUp(items)) return;
  const answers = answersOf(state, items);
  const known = answers.filter((answer) => answer !== null);
  const isWhole = known.length === items.length && new Set(known.map(family)).size === 1;
  if (!isWhole || new Set(known.map(({indicator}) => indicator)).size < items.length) return;
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
