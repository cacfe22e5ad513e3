import type {Observation} from "#data/schema/observation.ts";
import {reportOf} from "#data/schema/report.ts";
import type {Words} from "#pipeline/comparison.ts";
import {applicantWords, inSentence, nameFigure} from "#pipeline/view.ts";
import type {ViewOf} from "./before.ts";
import {cells} from "./cases.ts";
import type {Change, Repair} from "./cause.ts";

/** How one change is said: in full, or in short. */
type Say = (change: Change, viewOf: ViewOf, name?: Words) => Words;

interface Saying {
  viewOf: ViewOf;
  say: Say;
}

/** Figures that would have to be others; of a line its name is said once, and of two lines no figure. */
export function sayChanges(repair: Repair, {viewOf, say}: Saying): Words {
  const {pattern, changes} = repair;
  if (pattern === "columns-exchanged" || pattern === "rows-exchanged")
    return sayExchanged(repair, viewOf);
  if (pattern === "line-moved" && changes[0]!.leaf.figure!.applicant === null)
    return sayMoved(repair, {viewOf, say});
  const line = lineOf(changes, viewOf);
  const all = changes.map((change) => say(change, viewOf, line?.name(change.leaf.figure!)));
  return {
    zh: `${line?.zh ?? ""}${all.map(({zh}) => zh).join("，")}`,
    en: `${line?.en ?? ""}${all.map(({en}) => en).join(", ")}`
  };
}

/** 2021年度第四部分自“行政复议·结果维持”起，各格换成右边一格的数，“行政诉讼·复议后起诉·总计”为1（现为0） */
function sayMoved({changes, by}: Repair, {viewOf, say}: Saying): Words {
  const {year, label} = viewOf(reportOf(changes[0]!.leaf.id));
  const turn = ({leaf}: Change) => cells.indexOf(leaf.figure!.indicator);
  const nameIn = ({leaf}: Change) => quoted(label(leaf.figure!.indicator));
  const inOrder = changes.toSorted((a, b) => turn(a) - turn(b));
  const [first, last] = [inOrder[0]!, inOrder.at(-1)!];
  // what stands at the end of the line, or before all that moved, is nobody's number
  const isFree = by === 1 ? turn(last) === cells.length - 1 : changes.at(-1) === first;
  const free = by === 1 ? last : first;
  const filled = isFree ? say(free, viewOf, nameIn(free)) : {zh: "", en: ""};
  const from = nameIn(first);
  if (by === 1)
    return {
      zh: `${year}年度第四部分自${from.zh}起，各格换成右边一格的数${filled.zh && `，${filled.zh}`}`,
      en: `in section 4 of ${year}, from ${from.en} on, each cell had the number to its right${filled.en && `, and ${filled.en}`}`
    };
  return {
    zh: `${year}年度第四部分${filled.zh ? `${filled.zh}，其后` : `自${from.zh}起，`}各格换成左边一格的数`,
    en: `in section 4 of ${year}, ${filled.en ? `${filled.en}, and behind it` : `from ${from.en} on,`} each cell had the number to its left`
  };
}

/** 2023年度第三部分“商业企业”与“法律服务机构”两栏的数互换 */
function sayExchanged({changes, pattern}: Repair, viewOf: ViewOf): Words {
  const figures = changes.map(({leaf}) => leaf.figure!);
  const {year, label} = viewOf(reportOf(figures[0]!.id));
  const isColumn = pattern === "columns-exchanged";
  const names = isColumn
    ? figures.map(({applicant}) => applicantWords[applicant!])
    : figures.map(({indicator}) => inSentence(label(indicator)));
  const [first] = names;
  const [one, other] = [first!, names.find(({zh}) => zh !== first!.zh)!];
  const lines = isColumn ? {zh: "栏", en: "columns"} : {zh: "行", en: "rows"};
  return {
    zh: `${year}年度第三部分“${one.zh}”与“${other.zh}”两${lines.zh}的数互换`,
    en: `the ${lines.en} “${one.en}” and “${other.en}” in section 3 of ${year} changed places`
  };
}

interface Line extends Words {
  /** What a cell is called in it. */
  name(figure: Observation): Words;
}

/** The row or the column of section 3 that three cells or more stand in. */
function lineOf(changes: Change[], viewOf: ViewOf): Line | null {
  const figures = changes.flatMap(({leaf}) => leaf.figure ?? []);
  const [first] = figures;
  if (!first?.applicant || figures.length < Math.max(3, changes.length)) return null;
  const view = viewOf(reportOf(first.id));
  const isOne = (of: (figure: Observation) => unknown) =>
    figures.every((figure) => figure.origin === "table" && of(figure) === of(first));
  if (!isOne(({id}) => reportOf(id))) return null;
  if (isOne(({indicator}) => indicator)) {
    const {zh, en} = view.label(first.indicator);
    return {
      ...{zh: `${view.year}年度“${zh}”一行的`, en: `in the row “${en}” of ${view.year} `},
      name: ({applicant}) => applicantWords[applicant!]
    };
  }
  if (!isOne(({applicant}) => applicant)) return null;
  const {zh, en} = applicantWords[first.applicant];
  return {
    ...{zh: `${view.year}年度“${zh}”一栏的`, en: `in the column “${en}” of ${view.year} `},
    name: ({indicator}) => quoted(view.label(indicator))
  };
}

const quoted = ({zh, en}: Words): Words => ({zh: `“${zh}”`, en: `“${en}”`});

const nameOf = (figure: Observation, viewOf: ViewOf): Words =>
  nameFigure(figure, viewOf(reportOf(figure.id)));

const isNumber = (end: number | null | undefined) => typeof end === "number";

/** The least and the most that a figure may be. */
const ends = (to: number, end: number | null | undefined): [number, number] =>
  isNumber(end) ? [Math.min(to, end!), Math.max(to, end!)] : [to, to];

/** 2021年度“结转下年度继续办理”（自然人）850 → 805 */
export function sayBriefly(
  {leaf, from, to, bound, furthest}: Change,
  viewOf: ViewOf,
  name?: Words
): Words {
  const sign = bound === null || isNumber(furthest) ? "" : {at_least: "≥ ", at_most: "≤ "}[bound];
  const [low, high] = ends(to, furthest);
  const room = low === high ? leaf.show(to) : `${leaf.show(low)}–${leaf.show(high)}`;
  const change = `${leaf.show(from)} → ${sign}${room}`;
  const {zh, en} = leaf.figure
    ? (name ?? nameOf(leaf.figure, viewOf))
    : {zh: "这句话里的", en: "in the sentence"};
  return {zh: `${zh}${leaf.figure ? " " : ""}${change}`, en: `${en}: ${change}`};
}

/** 2021年度“结转下年度继续办理”（自然人）为805（现为850） */
export function sayChange(
  {leaf, from, to, bound, furthest}: Change,
  viewOf: ViewOf,
  name?: Words
): Words {
  const [now, then] = [leaf.show(from), leaf.show(to)];
  if (leaf.figure === null) {
    const [is, were] = [from, to].map((value) => leaf.say?.(value));
    return {
      zh: `这句话里的${is?.zh ?? now}为${were?.zh ?? then}`,
      en: `${is?.en ?? now} in the sentence were ${were?.en ?? then}`
    };
  }
  const {zh, en} = name ?? nameOf(leaf.figure, viewOf);
  if (isNumber(furthest)) {
    const [low, high] = ends(to, furthest);
    return {
      zh: `${zh}在${leaf.show(low)}至${leaf.show(high)}之间（现为${now}）`,
      en: `${en} were from ${leaf.show(low)} to ${leaf.show(high)} (it is ${now})`
    };
  }
  const [more, moreEnglish] = bound === null ? ["", ""] : boundWords[bound];
  return {
    zh: `${zh}为${then}${more}（现为${now}）`,
    en: `${en} were ${then}${moreEnglish} (it is ${now})`
  };
}

const boundWords = {at_least: ["或更多", " or more"], at_most: ["或更少", " or less"]} as const;
