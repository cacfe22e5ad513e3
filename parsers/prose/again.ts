import type {Answer} from "./match.ts";
import type {Figure} from "./sentence.ts";
import {sought} from "./needed.ts";
import {slice, type State} from "./state.ts";
import {earlierYear, lastYear, tellingWords, year as yearWords} from "./vocabulary.ts";

/** 由上年的12件增加到15件: the first number is of another year, the second of this. */
export const fromYear = sought(
  new RegExp(`(?:由|从|同比|比|较|与|同|和)(?:${lastYear}|${yearWords})(?:同期)?的?$`)
);
/** 对比去年公开信息700条的成绩: no change, but what was done then. */
export const besideYear = sought(
  new RegExp(
    `(?:与|同|和|比|较|相比|相较|对比|相当于|达到|超过|超出|高于|低于|多于|少于)于?((?:${earlierYear})(?:同期|全年)?)的?((?:累计|共|主动|公开|发布|收到|受理|办理|答复|办结|举办|召开|开展|制发)(?!.*(?:[增减升降持翻]|[多少高低]$|相[比较]|一[样致])).*)$`
  )
);
export const change =
  "(?:增加|增长|上升|提高|提升|攀升|减少|下降|降低|回落|扩大|压减|精简|缩减|压缩|增|(?<!/)减|升|降|变)(?:到|至|为|成)了?";
export const toNow = sought(new RegExp(`${change}(?:(?:${yearWords}|本年度?|今年|当年)的?)?$`));

/** 公开信息数量增长46%，达到365条: named there, and here in number; 2020年收到申请12件，2021年15件; 由上年的12件增加到15件: the same is counted, of another year. */
function isNamed({unit, phrase}: Answer & {unit: string}, {quantity}: Figure): boolean {
  return unit === "" && phrase.units.split(" ").includes(quantity.unit);
}

/** 全县公开信息1.9万条，我乡以1,802条位居第二 */
export function isRanked(state: State, {tail}: Figure, printed: string): boolean {
  const ranks = /^(?:位居|居|位列|列|排名?)/.test(slice(state, tail));
  return ranks && printed.endsWith("以") && tellingWords(printed.slice(0, -1)) === "";
}

/** 近三年累计公开信息6200条，其中今年发布1530条 */
function isSameVerb(counted: State["counted"], printed: string): boolean {
  const rest = printed.replace(/(?:公开|发布|公布|更新|推送|完成)了?$/, "");
  return counted?.topic === "disclosure" && tellingWords(rest) === "";
}

/** 收到申请31件，上年22件，其中涉及征收的，本年17件: a part is counted at both times. */
const isOfPart = (words: string): boolean =>
  /^,?其中/.test(words) && tellingWords(words.replace(/^,?其中/, "")) !== "";

/** What was counted last, counted again at another time, of another body, or in number. */
export function again(state: State, part: Figure): Answer | null {
  const {counted, scope, text} = state;
  // 县政府网站访谈11期，我局参与其中1期
  const {start} = part.quantity;
  if (/(?:参与|参加|协助|配合)了?(?:其中)?$/.test(text.slice(Math.max(0, start - 8), start)))
    return null;
  if (state.lead.some((words) => isOfPart(slice(state, words)))) return null;
  const printed = slice(state, part.label).replace(/^,/, "");
  if (counted && goesOn(state, part, printed) && isNamed(counted, part)) return counted;
  if (!counted || counted.unit !== part.quantity.unit) return null;
  // 办件量突破20万件，达到21.4万件
  if (state.spoken?.approximate === "at_least" && /^(?:已|实际|共)*(?:达到?|共计?)$/.test(printed))
    return counted;
  const elsewhere = counted.time !== scope.time || counted.actor !== scope.actor;
  // 上年收到申请4件，全年10件
  const isAnew = typeof counted.time === "number" && /^(?:全年|年内|当年)/.test(printed);
  return elsewhere || isAnew || toNow.test(printed) || fromYear.test(printed) ? counted : null;
}

/** 开展培训2期42人次: who was taught, right behind how often. */
export function whoWasTaught({counted}: State, {quantity}: Figure, label: string): string {
  const taught = counted?.indicator === "training.courses" && /^人次?$/.test(quantity.unit);
  return taught && /^[、,]?(?:参会(?:人员|人数)?)?(?:共|累计)?$/.test(label) ? "培训" : label;
}

/** 自然人36人次申请42件: who asked stands before how many they were. */
export function whoAsked({text}: State, {label: {start}}: Figure, label: string): string {
  if (!/^(?:共|累计|分别)*(?:提出|提交|递交)?了?(?:的)?[^,;]{0,8}申请/.test(label)) return label;
  const who = /([^,;:。()\d]{2,16})\d+(?:人次|[人位名家户])$/.exec(
    text.slice(Math.max(0, start - 24), start)
  )?.[1];
  return who === undefined ? label : who + label;
}

/** 信息处理费3笔，共1,100元, 收取复印费，合计46元: what was paid, right behind what for and how often. */
export function whatWasPaid({text, topic}: State, {quantity}: Figure, label: string): string {
  const paid =
    /^,?(?:共计?|合计|总计|计|总额|金额)+(?:为|达)?$/.test(label) && /元$/.test(quantity.unit);
  const before = text.slice(Math.max(0, quantity.start - 16), quantity.start - label.length);
  const told = topic === "fees" ? feesBehind : feeBehind;
  return paid && told.test(before) ? "收取费用" : label;
}

const issues =
  /公报》?(?:。|共|累计|全年|出版|编印|编发)*\d{1,3}[期册],(?:(?:共|累计)?(?:发行|印发|印刷|赠阅)[\d.,]+万?余?[份册本],)?$/;
/** Whether issues of the gazette were counted right before: 出版政府公报12期，… */
export const isBehindIssues = ({text}: State, start: number): boolean =>
  issues.test(text.slice(Math.max(0, start - 30), start));
const printed =
  /^(?:共|累计)*(?:刊[登载发]|登载|收录)了?(?:[^,;\d]{0,24}?信息|(?:各类|政府|政务)*(?:文件|公文))(?:共|累计)*$/;

/** 出版政府公报12期，刊发政府信息186条: what was printed, right behind where. */
export function whatWasPrinted(state: State, {label: {start}}: Figure, label: string): string {
  return printed.test(label) && isBehindIssues(state, start) ? "政府公报公开信息" : label;
}

const sent =
  /((?:微信|微博|公众号)[^,;:。()\d]{0,12}(?:推送|发布|推出|编发)(?:了|各类|信息|图文|消息|推文)*)[\d,]+[期次组批],?$/;

/** 微信公众号推送336期、1,012条: what was sent, counted in issues and then in items. */
export function whatWasSent({text}: State, {quantity, label}: Figure, words: string): string {
  if (quantity.unit !== "条" || !/^[、,]?(?:共|累计|合计|信息)*$/.test(words)) return words;
  const [, named] = sent.exec(text.slice(Math.max(0, label.start - 40), label.start)) ?? [];
  return named ?? words;
}

const notices =
  /^.*收费通知(?:的|单)?(?:件数|数量|份数)(?:[和及、]|以及)(?:收费|收取)?(?:的)?总金额(?:[和及、]|以及)(?=实际)/;

/** 发出收费通知的件数和总金额以及实际收取的总金额均为0: what was asked for is no figure, what was paid is one. */
export const withoutNotices = (label: string): string =>
  label.includes("收费通知") ? label.replace(notices, "收费") : label;

const feeBehind = /费\d{1,4}(?:件次|[笔次件份页张]),?$|(?:检索|复制|复印|邮寄|递送|工本|处理)费,$/;
const feesBehind = new RegExp(`${feeBehind.source}|收取\\d{1,4}[笔次],?$`);

/** Words that name nothing new. */
function goesOn(state: State, part: Figure, printed: string): boolean {
  return (
    /^[,]?(?:全年|年内|本年度?|今年)?(?:总数|总量)?(?:达到?|仅?为|均为|均|至|共|共计|合计|总计)?(?:有|为|达)?$/.test(
      printed
    ) ||
    toNow.test(printed) ||
    isRanked(state, part, printed) ||
    isSameVerb(state.counted, printed)
  );
}
