import type {Stretch} from "./sentence.ts";
import type {State} from "./state.ts";

const title = "(?:^|[^\\u4e00-\\u9fff])(?:主要|主动)*公开的?(?:主要)?(?:内容|类别)";
const titled = new RegExp(`${title}。$`);
/** 主动公开政府信息168条。其中： at the end of a line */
const opening = new RegExp(`(?:其中|包括|如下|分别[为是]|具体[为是])[,:]?$|${title}[:。]?$`);

/** 公开内容。机构职能12条；规划计划8条: a sentence that is no more than the list's title; or a list that goes on. */
export const isUnderTitle = ({text}: State, {start}: Stretch): boolean =>
  start === 0 || titled.test(text.slice(Math.max(0, start - 14), start));

/** The unit of a list of parts whose next lines may be in the passages that follow, a part each. */
export function unitOfNext({list, text, figures, unassigned, setting}: State): string | null {
  if (!list?.open || list.shut.includes(list.unit)) return null;
  const isPart =
    setting.listed !== null &&
    figures.length > 0 &&
    unassigned.length === 0 &&
    figures.every(({category}) => category !== null);
  return isPart || opening.test(text) ? list.unit : null;
}
