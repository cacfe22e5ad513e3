import {answerTo} from "./match.ts";
import {sought} from "./needed.ts";
import {findQuantities, type Quantity} from "./quantity.ts";
import type {Figure, Part, Stretch, Words} from "./sentence.ts";
import {slice, toQuestion, type State} from "./state.ts";
import {tellingWords} from "./vocabulary.ts";

/** What is spoken of at one depth of brackets, and of when. */
export type Spoken = Pick<State, "topic" | "spoken" | "scope" | "counted">;

/** Into a bracket go the words before it, 、微博（2021年60条）; behind it they go on. */
export function crossBracket(state: State, part: Part): void {
  const outer = state.outer[part.depth];
  if (part.depth >= state.outer.length) return enter(state, part);
  if (!outer || part.depth === state.outer.length - 1) return;
  const {topic, spoken, scope} = outer;
  Object.assign(state, {topic, spoken, scope});
  const close = startOf(part) - 1;
  const opened = openOf(state.text, close);
  const named = namedBefore(state.text, opened);
  const inside = state.counted;
  if (inside && inside !== outer.counted && inside.time !== scope.time) goBack(state, named, outer);
  // 公开信息512条（其中网站387条），比上年的604条减少92条: what a bracket counts is not counted behind it
  else if (behindNumber.test(state.text.slice(0, opened))) state.counted = outer.counted;
  const hasFigure = counts.test(state.text.slice(opened, close));
  if (named && hasFigure && !isSpoken(state, named)) state.spoken = null;
}

function enter(state: State, part: Part): void {
  const named = namedBefore(state.text, startOf(part) - 1);
  if (named && /[、和及与]/.test(state.text[named.start - 1] ?? ""))
    state.lead.push({...named, kind: "words", depth: part.depth} satisfies Words);
}

export function keepSpoken(state: State, {depth}: Part): void {
  const {topic, spoken, scope, counted} = state;
  const here = {topic, spoken, scope, counted};
  const before = state.outer.slice(0, depth);
  const between: Spoken[] = Array(Math.max(0, depth - before.length)).fill(here);
  state.outer = [...before, ...between, here];
}

/**
 * 微博（较2021年：网站300条，微信190条）发布120条, 行政诉讼（2021年复议4件）5件: what another year's numbers counted is not
 * counted behind their bracket, where the words before it name something of their own.
 */
function goBack(state: State, named: Stretch | null, {counted}: Spoken): void {
  const {time, actor, unit} = state.counted!;
  const answer = named && answerOf(state, named, unit);
  state.counted = named ? answer && {...answer, unit, time, actor} : counted;
}

/** 公开信息80条，点击量（上年3万次）增长50%: what has grown is what the words before the bracket name. */
function isSpoken(state: State, named: Stretch): boolean {
  const {spoken} = state;
  return spoken === null || answerOf(state, named, "")?.indicator === spoken.indicator;
}

function answerOf(state: State, named: Stretch, unit: string) {
  const question = toQuestion(state, {classifier: "count", unit});
  return answerTo({...question, label: slice(state, named)});
}

const behindNumber = /\d[余多]?万?余?[\u4e00-\u9fff]{1,2}$/;
const counts = sought(/\d[余多]?万?余?(?:[条件份篇次个项期场处所批人名位户家元起宗]|%)/);
/** （含上年结转2件）, （含微博80条）: what it holds is of the number behind it. */
const ofNext = sought(/^\(,?(?:包?含|包括|加上|连同)|结转|转结|遗留/);

/** 会议（含联席会议1次）4次: a part of this year's number, and no more than it; of 申请（含上年结转2件）18件 more is told. */
function holdsPart(inside: string, {value, unit}: Quantity): boolean {
  if (
    !/^\(,?(?:包?含|包括)/.test(inside) ||
    /转|遗留|复议|诉讼|[上去前]一?年|20\d\d年/.test(inside)
  )
    return false;
  const parts = findQuantities(inside).filter((part) => part.unit === unit);
  return parts.length > 0 && parts.every((part) => (part.value ?? Infinity) <= (value ?? 0));
}

/** 予以公开（2019年不予公开3件）12件 is 予以公开12件. */
export function acrossBracket({text}: State, {label, quantity}: Figure, words: string): string {
  const close = label.start - 1;
  if (text[close] !== ")") return words;
  const opened = openOf(text, close);
  const inside = text.slice(opened, close);
  const isOver = counts.test(inside) && (!ofNext.test(inside) || holdsPart(inside, quantity));
  const named = isOver ? namedBefore(text, opened) : null;
  return named ? text.slice(named.start, named.end) + words : words;
}

/** 查阅点（含乡镇12个）14个: what the words before the bracket name that a number stands at the beginning of. */
export function namedOver(state: State, start: number): string | null {
  const named = state.text[start - 1] === "(" ? namedBefore(state.text, start - 1) : null;
  return (named && answerOf(state, named, "")?.indicator) ?? null;
}

const startOf = (part: Part): number => (part.kind === "words" ? part : part.label).start;

const behindCount = /(?:\d[余多]?万?余?[\u4e00-\u9fff]{0,2}|\))、$/;
const name = /[^,;。:、()\d]+$/;
const unit = /^[条件份篇次个项期人名元场宗起家户批则]次?(?:[和及与])?/;

/** The words right before a bracket; of 微博、微信（2016年分别为620条、312条） it is not said which. */
function namedBefore(text: string, opened: number): Stretch | null {
  const words = name.exec(text.slice(Math.max(0, opened - 40), opened))?.[0] ?? "";
  const before = text.slice(Math.max(0, opened - words.length - 8), opened - words.length);
  const told = /\d$/.test(before) ? words.replace(unit, "") : words;
  const isJoined = /、$/.test(before) && !behindCount.test(before);
  const isNothing = isJoined || tellingWords(told) === "";
  return isNothing ? null : {start: opened - told.length, end: opened};
}

/** Where the bracket begins that ends at a sign; a longer one has no words before it that go on. */
function openOf(text: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= Math.max(0, close - 400); at--) {
    if (text[at] === ")") depth++;
    if (text[at] === "(" && --depth <= 0) return at;
  }
  return close;
}
