import {periodsOf} from "#pipeline/periods.ts";
import type {ReportView, Scope, Surroundings} from "#pipeline/view.ts";

/** What the words around the numbers of a report tell of whose they are. */
export const viewScopes = ({
  around
}: Pick<ReportView, "around">): Pick<ReportView, "scopeOf" | "givesOwn" | "periods"> => ({
  scopeOf: (mention) => scopeIn(around(mention)),
  givesOwn: (mention, value) => isOwnShare(value, around(mention)),
  periods: (whole) => periodsOf(whole, around)
});

/** Of what a number of the text is, by the words around it. */
function scopeIn(words: Surroundings): Scope {
  if (wholeArea.test(words.before)) return "area";
  return /累计/.test(words.before) && ownYear.test(followed(words)) ? "years" : "own";
}

/** 全县各级行政机关收到85件，其中县政府收到12件: whether its own office has that number of it. */
function isOwnShare(value: number | null, words: Surroundings): boolean {
  const told = ownShare.exec(followed(words))?.[0] ?? "";
  return [...told.matchAll(/(\d+)[件宗]/g)].some(([, own]) => Number(own) === value);
}

/** What follows a number: in its sentence, or else in the next one that begins with a part of it. */
const followed = ({behind, next}: Surroundings): string =>
  behind.includes("其中") || !next.startsWith("其中") ? behind : next;

/** 全县收到申请85件，办结80件: of all of an area, whose bodies received them. */
const wholeArea =
  /(?:^|[，,；;])(?:20\d\d年度?|今年|本年度?|全年|，|,)*(?:全[省市县区州旗]|全系统|各级)[^，,；;]*(?:收|接|受理|登记|办|答复|处理|引[发起])(?!.*(?:其中|本级|[省市县区州旗]政府(?!信息)|[我本][局委办厅院镇乡校]))/;

const office =
  "[\\u4e00-\\u9fff]{0,8}(?:政府(?!信息)|本级)|[省市县区州旗]?[局委办厅院]机关|[我本][局委办厅院镇乡校]|本(?:机关|单位|部门|级)";

/** From 其中 to the number of the own office, with what it has of other things right behind: 行政复议5件，行政诉讼2件. */
const ownShare = new RegExp(
  `^[^。]*?其中[,，]?(?:由|属于?)?(?:${office})[^\\d，,；;。]*\\d+[件宗](?:[、，,](?:被|提起|发生|行政)[^\\d，,；;。]*\\d+[件宗])*`
);

/** 累计受理181902件；其中2021年当年受理55372件 */
const ownYear = /其中[,，]?(?:20\d\d年|[当本今]年)/;
