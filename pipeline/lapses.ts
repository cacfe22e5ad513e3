import type {Lapsed} from "#pipeline/view.ts";

/** What a report says itself of why its numbers do not follow from last year's: who says so is not accused of it. */
const counted = "[1-9]\\d*件";
const way = "(?:失效|(?:有效)?期(?:限)?(?:届)?满|到期|划[转入出]|移交|转为)";
/** Of documents alone, whatever the sentence before has named: 本年制发规范性文件1件；另有2件有效期届满自动失效 */
const expired = "(?:失效|有效期(?:届)?满)";
const slip =
  "漏[报统填计算列]|[少多误错重][报计填统算]|未(?:予)?(?:计入|纳入|统计|列入|填报|上报)|口径";

const lapses: Record<Lapsed, RegExp> = {
  /** 另有1件有效期届满自动失效; 上年漏统规范性文件2件 */
  stock: new RegExp(
    `(?=.*(?:规范性文件|规章)).*(?:${counted}[^,;，；]{0,12}${way}|${way}[^,;，；\\d]{0,12}${counted}|${slip})|${counted}[^,;，；]{0,12}${expired}`
  ),
  /** 上年结转3件未计入2022年年报 */
  carried: new RegExp(
    `(?=.*(?:结转|(?:上一?年度?|去年|20\\d\\d年度?)(?:年报|年度报告|报告))).*(?:${slip})`
  )
};

export const isLapseTold = (sentences: Iterable<string>, of: Lapsed): boolean =>
  [...sentences].some((sentence) => lapses[of].test(sentence));
