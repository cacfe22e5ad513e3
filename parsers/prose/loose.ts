import {categoryOf} from "./breakdown.ts";
import {sheets} from "./categories.ts";
import type {FoundFigure} from "./found.ts";
import type {Figure} from "./sentence.ts";
import {addFigure, isOurs, slice, type State} from "./state.ts";

/** A number under mere nouns, of which it is not yet said that it is a part of anything. */
export interface Loose {
  category: string;
  part: Figure;
}

/** 机构概况8条；人事信息15条: nouns that name a subject, with no verb of another thing. */
export function keepLoose(state: State, part: Figure): void {
  const label = withoutVerb(slice(state, part.label).replace(/^\d{1,2}[.、)]/, ""));
  const noun = /^[、,和及]*[\u4e00-\u9fff“”"、]{2,20}$/.test(label);
  const category = noun && isOurs(state.scope) ? categoryOf(label, "") : null;
  if (category === null || part.quantity.value === null) state.loose = [];
  else state.loose.push({category, part});
}

/** 主动公开审计公告12篇、预决算信息4条: the verb is of the whole row. */
const withoutVerb = (label: string): string => label.replace(verb, "");
const verb =
  /^(?:全年|本年度?|今年|年内|[我本](?:[局委办厅院镇乡]|街道|单位)|共|累计|主动|依法|及时)*(?:公开|发布)(?:了)?/;

/** 公开政策法规35条、工作动态900条，总计935条: what the sum of such parts counts is items disclosed. */
export function readLooseSum(state: State, part: Figure): boolean {
  if (state.topic !== "disclosure" || state.loose.length < 2) return false;
  const {start, end, value, unit} = part.quantity;
  const told = /^[,;]?(?:以上)?(?:总计|合计|共计|总共|一共)(?:为|达到?|有|是)?$/.test(
    slice(state, part.label)
  );
  const sum = state.loose.reduce((total, loose) => total + loose.part.quantity.value!, 0);
  if (!told || sum !== value) return false;
  const whole = addFigure(state, {
    start,
    end,
    value,
    unit,
    indicator: "disclosure.items",
    topic: "disclosure",
    words: slice(state, part.label),
    depth: part.depth
  });
  settleLoose(state, whole);
  return true;
}

/** Papers are papers, in whichever unit. */
const areAlike = (one: string, other: string): boolean =>
  one === other || (sheets.test(one) && sheets.test(other));

/** 政策文件8条、工作动态15条，以上合计公开信息23条: parts whose whole is told behind them, proved by their sum. */
export function settleLoose(state: State, whole: FoundFigure): void {
  const {loose} = state;
  state.loose = [];
  const sum = loose.reduce((total, {part}) => total + part.quantity.value!, 0);
  const alike = loose.every(({part: {quantity}}) => areAlike(quantity.unit, whole.unit));
  if (loose.length < 2 || !alike || sum !== whole.value || whole.approximate) return;
  for (const {category, part} of loose) {
    const {start, end, unit, approximate} = part.quantity;
    const at = state.unassigned.findIndex((stretch) => stretch.start === start);
    if (at >= 0) state.unassigned.splice(at, 1);
    addFigure(state, {
      start,
      end,
      unit,
      approximate,
      category,
      whole,
      value: part.quantity.value!,
      indicator: "disclosure.items",
      topic: "disclosure",
      words: slice(state, part.label),
      depth: part.depth
    });
  }
}

/** 主动公开500条，其中网站300条。信息内容：动态类200条，公告类300条: parts whose whole was told in front of them, called so and proved by their sum. */
export function settleBehind(state: State): void {
  const whole = state.figures.findLast(
    ({indicator, category}) => indicator === "disclosure.items" && category === null
  );
  const isDivided = state.figures.some((figure) => figure.whole === whole && figure.category);
  const sum = state.loose.reduce((total, {part}) => total + part.quantity.value!, 0);
  const isBySubject = state.loose.every(({category}) => /(?:类|其[他它])$/.test(category));
  if (whole && !isDivided && isBySubject && sum === whole.value) settleLoose(state, whole);
}
