import narrative from "../templates/narrative.ts";
import type {Answer} from "./match.ts";
import {sought} from "./needed.ts";
import {sentenceBefore} from "./owner.ts";
import type {Figure} from "./sentence.ts";
import {slice, type State} from "./state.ts";

const cumulative = sought(/累计|截[至止]|共/);
const newThisYear = sought(
  /^[,;(。]?(?:其中,?)?(?:(20\d\d)年度?|今年|本年度?|当年)(?:新增|公开|主动公开|发布)/
);
/** ；当年新增的主动公开政府信息370条, ，全年新增370条 */
const sameAndNew =
  /^[,;。](?:(20\d\d)年度?|今年|本年度?|当年|全年|年内)新增(?:的)?(?:(?:主动)?公开)?(?:的)?(?:各类|政府|政务)*(?:信息)?(?:共|为|有)?[\d,.]+万?条/;

/** More than this year's: 累计公开信息2,356条 beside what was published in this year alone. */
export const isCumulative = (state: State, part: Figure, answer: Answer): boolean =>
  isBeforeNew(state, part) ||
  isBeforeYears(state, part) ||
  (answer.indicator === "capacity.budget" && isBeforeSame(state, part)) ||
  // 对外公开总数量 of 2019 is a stock, as is what is in force, and who does the work
  (!/_total$|\.in_force$|entity\.total$|^capacity\./.test(answer.indicator) &&
    [isBeforeSame, isBehindYears, isOfDocuments, isUpTo].some((isMore) =>
      isMore(state, part, answer)
    ));

/** 累计公开信息2,356条，2017年新增312条: what is told apart from this year's is more than this year's. */
function isBeforeNew({text, setting: {year}}: State, {label, quantity}: Figure): boolean {
  const before = text.slice(Math.max(0, label.start - 12), label.end);
  const same = namesYear.test(before)
    ? null
    : sameAndNew.exec(text.slice(quantity.end, quantity.end + 40));
  if (quantity.unit === "条" && same) return same[1] === undefined || Number(same[1]) === year;
  if (!cumulative.test(before)) return false;
  const behind = text
    .slice(quantity.end, quantity.end + 20)
    .replace(/^(?:各类|政府|政务)*信息/, "");
  const [, named] = newThisYear.exec(behind) ?? ["", "none"];
  return named === undefined || Number(named) === year;
}

const ofYears = sought(
  /^[,;(。]?(?:其中|包括|含)[,:]?(20\d\d)年度?(?![^,;。\d]*(?:结转|遗留))[^,;。\d]{0,8}[\d,]+/
);

/** 公开信息1203条，其中2008年417条，2009年786条: of several years together. */
function isBeforeYears({text, setting: {year}}: State, {quantity}: Figure): boolean {
  const [, named] = ofYears.exec(text.slice(quantity.end, quantity.end + 32)) ?? [];
  return named !== undefined && year !== null && Number(named) < year;
}

const summed = sought(/累计|历年/);
/** 全年累计, 2023年累计: the year's own; 截至2023年底累计 is not. */
const ofYear = sought(
  /(?:全年|本年度?|今年|年内|当年|年度|20\d\d年)(?![末底度]|1?\d月)[^,;。]{0,8}(?:累计|历年)/
);
const isSummed = (words: string): boolean => summed.test(words) && !ofYear.test(words);

const namesYear = sought(/全年|本年|今年|年内|当年|20\d\d年(?!度?[末底]|1?\d月)/);

const again = sought(
  /^[^,;。()\d]{0,6}(?:[,(][比较同][^,;。]{2,20})?[,;(。](?:其中,?)?(?:20\d\d年度?|今年(?:以来)?|本年度?|当年|年内|全年)+(?:共|新|已)*(投入|支出|安排|拨付|预算|推送|推文|推出|更新|发布|发文|发表|编发|刊发|上传|公开|发|收到|受理|办理|办结|审批|处理|解答|接待|开展|举办|制发|制定|废止|增)(?:了|各类|政府|政务|信息)*[\d,.]+([条份件篇次则期场个元]|人次|万元)/
);

/** （其中当年350条: this year's, told apart without a verb. */
const apart = sought(
  /^[^,;。()\d]{0,6}(?:[,(][比较同][^,;。]{2,20})?[,;(。]?(?:其中|包括|含),?(?:20\d\d年度?|今年(?:以来)?|本年度?|当年|年内|全年)+(?:为|有|共|新增|更新|新公开|新发布)?[\d,.]+万?([条份件篇次则期场个人元名]|人次|万元)/
);

/** 累计公开1000条，当年200条: the year's own alone behind it. */
const alone = sought(
  /^[^,;。()\d]{0,6}[,;(](?:(20\d\d)年度?|今年(?:以来)?|本年度?|当年|年内|全年)(?:为|有|共|是|新增|更新|新公开|仅|约|近)*[\d,.]+万?余?([条份件篇次期场个人]|人次)/
);

/** 累计推送3200条，全年推送320条: the same was done in this year alone. */
function isBeforeSame(state: State, {label, quantity}: Figure): boolean {
  const words = slice(state, label);
  const behind = state.text.slice(quantity.end, quantity.end + 40);
  // 上年收到申请4件，全年10件: the first is a year's already
  const isOfYear = typeof state.scope.time === "number";
  const isToldApart = !isOfYear && (apart.test(behind) || isAlone(state, behind, quantity.unit));
  if (isToldApart && !namesYear.test(sentenceBefore(state, quantity))) return true;
  if (!isSummed(words)) return false;
  if (isToldApart) return true;
  const [, verb = "", unit] = again.exec(behind) ?? [];
  return (
    unit?.replace("万", "") === quantity.unit && (words.includes(verb) || /[发增]$/.test(verb))
  );
}

function isAlone({setting}: State, behind: string, unit: string): boolean {
  const [, year, like] = alone.exec(behind) ?? [];
  return like === unit && (year === undefined || Number(year) === setting.year);
}

/** 公开信息302条。截至2023年底，累计公开8932条: more than what was told as the year's before. */
function isBehindYears(
  state: State,
  {label, quantity}: Figure,
  {indicator, phrase}: Answer
): boolean {
  const {value} = quantity;
  if (value === null || phrase.applicant || !isSummed(slice(state, label))) return false;
  const told = state.figures.findLast(
    (figure) => figure.indicator === indicator && !figure.category && !figure.applicant
  );
  if (told) return value > told.value;
  const {disclosed} = state.setting;
  const upTo = /截[至止]/.test(state.text.slice(Math.max(0, label.start - 14), label.end));
  return indicator === "disclosure.items" && upTo && disclosed !== null && value > disclosed;
}

/** 规范性文件累计公开56件, 累计废止9件: of which years is not said, and documents stay. */
const isOfDocuments = (state: State, {label, quantity}: Figure, {topic}: Answer): boolean =>
  topic === "normative_document" &&
  isSummed(slice(state, label)) &&
  !namesYear.test(sentenceBefore(state, quantity));

/** 截至2009年: up to when, and no year that is spoken of. 截至目前 and 截至年底 are the report's own time. */
const upTo = sought(/截[至止住]到?20\d\d年度?/g);
const asInYear = sought(
  /^(?:\([^()]*\))?[^,;。\d]{0,8}[,(](?:[与同和比较]+(?:去年|上一?年度?|20\d\d年度?)同期|同比)/
);

/** 公开信息512条（累计） */
const sumBehind = sought(/^\((?:历年)?累计(?:数|量)?\)/);

/** 截至2009年12月31日，累计公开512条: since the Regulation, or in the year. In the first year both are one. */
function isUpTo(state: State, {label, quantity}: Figure): boolean {
  if (state.setting.year === narrative.from) return false;
  const behind = state.text.slice(quantity.end, quantity.end + 160);
  if (sumBehind.test(behind)) return true;
  if (!summed.test(slice(state, label))) return false;
  const before = sentenceBefore(state, quantity);
  const rest = upTo.without(before);
  return rest !== before && !namesYear.test(rest) && !asInYear.test(behind);
}
