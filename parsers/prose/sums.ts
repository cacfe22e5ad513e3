import {sheets} from "./categories.ts";
import {isBehindLeft} from "./doubt.ts";
import type {FoundFigure} from "./found.ts";
import {sought} from "./needed.ts";
import type {Figure} from "./sentence.ts";
import {addFigure, isOurs, remove, slice, takeBack, type State} from "./state.ts";

export const bareTotal = sought(/^[,;]?(?:合计|共计|总计|总共|一共|共|总数?量|总数)(?:为|有|是)?$/);

/** 网站120条，派出所公开302条，合计422条: the sum of numbers that are not read. */
export const isSumOfLeft = (state: State, {quantity}: Figure, label: string): boolean =>
  quantity.classifier === "count" && bareTotal.test(label) && isBehindLeft(state);

const valueIn = (text: string): number => Number(text.replace(/[^\d.]/g, "") || NaN);

/** 他处转来5件，我局收到11件，共计16件: what seemed the whole is a part of it, together with what is not read. */
export function partOfSum(state: State, part: Figure): FoundFigure | null {
  const {value, unit, start} = part.quantity;
  const last = state.said.at(-1);
  const isTotal = value !== null && bareTotal.test(slice(state, part.label));
  if (!isTotal || last?.unit !== unit || last.category !== null) return null;
  const from = state.text.lastIndexOf("。", start) + 1;
  const left = state.unassigned.filter((each) => each.start >= from);
  const sum = left.reduce((total, each) => total + valueIn(slice(state, each)), last.value);
  return left.length > 0 && sum === value ? last : null;
}

const sum = sought(
  /^[,;]?(?:以上|[两二三四]项|各项)?(?:合计|共计|总计|总共|一共|累计|共)(?:为|达到?|有|是|收取|收到)?$/
);

/** 予以公开182件、部分公开44件，两项合计226件，占办结总数的65.9%: the sum of some, which is a share of all. */
const isShare = (behind: string): boolean => /^,?(?:约|共|总体|合计)?占(?!应)/.test(behind);

/** 当面8件、网上12件，合计20件: the whole behind its parts, told by its sum; a part that seemed the whole is none. */
export function readSum(state: State, part: Figure): boolean {
  const {value, start, end, approximate, unit} = part.quantity;
  if (value === null || !isOurs(state.scope) || !sum.test(slice(state, part.label))) return false;
  if (isShare(state.text.slice(end, end + 6))) return false;
  const parts = partsOf(
    state.said.filter(
      (said) =>
        said.depth <= part.depth &&
        (said.unit === unit || (said.category !== null && sheets.test(said.unit)))
    ),
    value
  );
  const [first] = parts;
  const indicator = first && wholeOf(parts);
  if (!first || !indicator) return false;
  for (const {indicator: of, applicant, category, start: at} of parts) {
    if (of !== indicator || applicant || category) continue;
    remove(state.figures, at);
    remove(state.said, at);
  }
  const {topic} = first;
  const words = slice(state, part.label);
  state.topic = topic;
  state.spoken = addFigure(state, {start, end, indicator, topic, value, approximate, unit, words});
  for (const part of parts) if (part.category) part.whole = state.spoken;
  return true;
}

/** 收取复印费86元，邮寄费22元: each is a part, and the whole is not said. */
export function isFeeBesideFee(state: State, part: Figure): boolean {
  const first = state.said.find(({indicator}) => indicator === "request.fees_charged");
  const kind = /(?:检索|复制|复印|邮寄|递送|工本)费$/;
  if (!first || part.depth > 0 || !kind.test(first.words)) return false;
  const label = slice(state, part.label);
  return kind.test(label) && !label.includes("其中");
}

/** The last figures whose values make up the sum; of fees only the first part is kept, and stands for all. */
function partsOf(said: FoundFigure[], value: number): FoundFigure[] {
  const last = said.at(-1);
  if (last?.indicator === "request.fees_charged" && last.value < value) return [last];
  let rest = value;
  const first = said.findLastIndex((figure) => (rest -= figure.value) <= 0);
  return rest === 0 && said.length - first > 1 ? said.slice(first) : [];
}

/** What the parts are of which a sum is told. */
const sums: [RegExp, string][] = [
  [/^request\.(?:received$|channel\.)/, "request.received"],
  [/^request\.outcome\.(?!total)/, "request.outcome.total"],
  [/^request\.reply\./, "request.replied"],
  [/^review\.(?!total)/, "$1.total"],
  [/^litigation\.(?!total)/, "$1.total"],
  [/^litigation_direct\.(?!total)/, "$1.total"],
  [/^litigation_after_review\.(?!total)/, "$1.total"],
  [/^litigation_(?:direct|after_review)\.total$/, "litigation.total"],
  [/^capacity\.staff_/, "capacity.staff"],
  [/^(?:permit\.handled|service\.public)$/, "service.handled"],
  [/^service\.(?:window|online)$/, "service.handled"]
];

function wholeOf(parts: FoundFigure[]): string | null {
  const names = new Set(parts.map(({indicator}) => indicator));
  const [only] = names;
  if (names.size === 1 && parts.every(({category}) => category === null)) return only!;
  if (names.size === 1 && parts.every(({category, whole}) => category !== null && whole === null))
    return only!;
  if ([...names].every((name) => name.startsWith("disclosure.channel."))) return "disclosure.items";
  const [, whole] = sums.find(([part]) => [...names].every((name) => part.test(name))) ?? [];
  return whole ? only!.replace(/^([a-z_]+)\..*$/, whole) : null;
}

const disclosed = /^disclosure\.(?:items|channel\.website)$/;
const isOfPlace = ({indicator, words}: Pick<FoundFigure, "indicator" | "words">): boolean =>
  indicator === "disclosure.channel.website" || /专栏|栏目|平台|系统|目录/.test(words);

const isWay = /^request\.channel\./;
const results = /^(?:review|litigation\w*)\.(?!total)|^request\.channel\./;

/** 通过市局网站公开112条，通过县政府网站公开245条, 一专栏公开32条，另一专栏公开410条: two parts of one figure, whose whole is not said. */
export function twinOf(
  {said}: State,
  {indicator, value, words, depth}: Pick<FoundFigure, "indicator" | "value" | "words" | "depth">
): FoundFigure | null {
  // 撤销1件、确认违法1件, 网站收到9件，电子邮箱收到2件: both are of one kind, and how many in all is not said
  const result = results.test(indicator)
    ? said.find((other) => other.indicator === indicator && other.depth === depth)
    : undefined;
  // 网上申请9件，网上受理9件, and 邮件9件，网站0件 leave nothing open
  if (result && !(isWay.test(indicator) && (result.value === value || result.value * value === 0)))
    return result;
  const last = said.at(-1);
  const isTwin = last !== undefined && last.value !== value && areBeside(last, {indicator, words});
  return isTwin && !/其中|其余/.test(words) ? last : null;
}

/** Neither of two is the figure; of those who asked, 合计 behind them is told of both. */
export function leaveTwins(state: State, one: FoundFigure, other: FoundFigure): null {
  takeBack(state, one);
  takeBack(state, other);
  if (!isWay.test(other.indicator)) remove(state.said, other.start);
  return null;
}

/** Two numbers of one figure, or a site's and a column's. */
function areBeside(last: FoundFigure, next: Pick<FoundFigure, "indicator" | "words">): boolean {
  const pair = [last, next];
  const isAlike =
    last.indicator === next.indicator || pair.every(({indicator}) => disclosed.test(indicator));
  return isAlike && last.category === null && pair.every(isOfPlace);
}

/** What was called the requests received, and holds those carried in beside which the new ones are told. */
export function withCarriedIn({said}: State, words: string): FoundFigure | null {
  const carried = said.findLastIndex(({indicator}) => indicator === "request.carried_in");
  const whole = said.findLast(
    ({indicator, applicant}, at) =>
      at < carried && indicator === "request.received" && applicant === null
  );
  return whole && !/新收|新增/.test(whole.words) && /新收|新增|今年|本年|当年/.test(words)
    ? whole
    : null;
}
