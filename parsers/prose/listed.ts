import type {Stretch} from "./sentence.ts";
import type {Setting, State} from "./state.ts";
import {topicOf} from "./topics.ts";

const title = "(?:^|[^\\u4e00-\\u9fff])(?:主要|主动)*公开的?(?:主要)?(?:内容|类别)";
const titled = new RegExp(`${title}。$`);
/** 主动公开政府信息168条。其中： at the end of a line */
const opening = new RegExp(`(?:其中|包括|如下|分别[为是]|具体[为是])[,:]?$|${title}[:。]?$`);

/** 公开内容。机构职能12条；规划计划8条: a sentence that is no more than the list's title; or a list that goes on. */
export const isUnderTitle = ({text}: State, {start}: Stretch): boolean =>
  start === 0 || titled.test(text.slice(Math.max(0, start - 14), start));

const titleAlone = new RegExp(`^(?:主要|主动)*公开的?(?:主要)?(?:内容|类别)$`);
/** 机构职能类12条；…, 1.规划计划8条 */
const item =
  /^(?:\(?[一二三四五六七八九十\d]{1,2}[)、.]+)?([\u4e00-\u9fff“”、]{2,24}):?(?:约|为|有|达)*[\d,.]+[余多]?[条件份篇项则期](?=[,;、。(]|$)/;
/** Words that say what was done, which no mere noun of a list does. */
const doing =
  /公[开布]|发布|推送|修订|接受|征集|报送|采用|收到|受理|答复|处理|接待|回复|作出|做出|办|回应|举|召|同比|比|较|增|减|年|月|全|共/;
const doingToo =
  /更新|上传|刊发|发表|发送|清理|移交|出台|制发|废止|赠|登载|播出|参加|转发|备案|截|[我本]|^[在向通经以]/;

/** Whether words before a number are a mere noun, as each part of a list has. */
export const isMereNoun = (label: string): boolean =>
  /^[、,和及]*[\u4e00-\u9fff“”"、]{2,16}$/.test(label) && !doing.test(label);

/** 全年我局主动公开政府信息62条 */
const whole =
  /^(?:20\d\d年度?|全年|今年|本年度?|,)*(?:[我本][局委办厅院所县市区镇乡校]|街道)?(?:全年|共|累计|主动|新)*公开(?:各类|政府|政务)*信息(?:共|计|数|量|总|为|达)*[\d,]+条/;

/** The unit of the list that a passage goes on with; 2012年，我厅主动公开信息2,318条 under 公开的主要内容 is no part of one. */
export function unitOfList(text: string, {listed, title}: Setting): string | null {
  if (listed === null || whole.test(text)) return null;
  if (title === null || !titleAlone.test(title)) return listed;
  const first = item.exec(text)?.[1];
  return first !== undefined && !doing.test(first) && !doingToo.test(first) ? listed : null;
}

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

/** 公开的信息中, 主动公开的信息按内容划分 */
const partsAlone =
  /(?:公开|发布)的?(?:各类|政府|政务)*信息(?:[中里]|(?:按|从).{0,8}(?:划分|分|分类|看|来看))$|^(?:按照?|从)(?:主动)?公开(?:的)?(?:内容|类别|类型|主题|种类)(?:来)?(?:划分|分类|分|看)$|^(?:按|从)(?:公开)?(?:的)?(?:政府)?信息(?:公开)?(?:的)?(?:内容|类别|类型|主题)(?:来)?(?:划分|分类|分|看)$|^(?:具体|主动|信息)*公开(?:的)?(?:具体)?情况(?:具体)?如下$|^(?:[一二三四五六七八九]、|\d[.、])?(?:主要|主动)*公开(?:的)?(?:主要)?(?:内容|类别)(?:主要)?(?:涉及|包括|涵盖|包含|有|为)?$/;

export const leadsToParts = (words: string): boolean => partsAlone.test(words);

const bySubject =
  /^(?:其中)?按照?(?:信息|主要)?(?:内容|类别|主题|种类)(?:来)?(?:划分|分类|分)(?:为)?$/;
/** What is counted in other units, or may be written by others. */
const ofOthers =
  /\d[^条\d,.%]|咨询|来[信访电]|投诉|建议|提案|热线|信访|留言|申请|信箱|访谈|全[省市县区州镇乡]/;

/** 按内容分类：机构职能12条… with no word of what is divided, under 主动公开情况 and behind no other number. */
function isOfTitle({topic, setting: {section, title}, text, figures, unassigned}: State): boolean {
  const titles = [section ?? "", title ?? section ?? ""].map(topicOf);
  const isAlone = figures.length + unassigned.length === 0 && !ofOthers.test(text);
  return isAlone && [topic, ...titles].every((each) => each === "disclosure");
}

/** Words behind which there are parts of what was disclosed, whose whole is not said. */
export const opensPartsAlone = (state: State, words: string): boolean =>
  (partsAlone.test(words) && state.topic !== "request") ||
  (bySubject.test(words) && isOfTitle(state));
