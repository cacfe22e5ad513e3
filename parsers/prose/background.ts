import {matchesOf} from "../matches.ts";
import type {Scope} from "./scope.ts";
import type {Stretch} from "./sentence.ts";
import type {State} from "./state.ts";
import {earlierYear} from "./vocabulary.ts";

const then = `(?:${earlierYear})`;
const everyThen = new RegExp(then, "g");
/** 答复时间由2020年的12天缩短为8天: the year is of that clause alone. */
const ofItself = new RegExp(`(?:由|从)${then}(?:度)?[末底初]?的[^\\d]*\\d`);
/** 2020年底修订公开指南, 网站改版于2017年完成, 继2020年获评先进后: it is not said of when what follows is. */
const ofAnEvent = new RegExp(
  `^${then}(?:[末底初]|\\d{1,2}月(?:份|[底初])?)[^\\d]{3,}$|[\\u4e00-\\u9fff](?<![高低多少等晚早优关由鉴对基位处])于${then}(?:[末底初]|\\d{1,2}月)?[^\\d]*$|^继${then}[^\\d]*$`
);

/** Of when a clause is behind one in which a year was named for something else: else as before. */
export function timeBehindClause(
  {scope: {time}, text, setting}: State,
  {start}: Stretch,
  begin: number
): Scope["time"] {
  if (typeof time !== "number" || !/[,;]/.test(text[start - 1] ?? "")) return time;
  // 网站于2019年上线，当年公开312条: in that year
  if (text.startsWith("当年", start)) return time;
  const clauses = text.slice(begin, start - 1).split(/[,;。]/);
  const clause = clauses.pop()!;
  // 2019年，平均答复时间由2018年的12天缩短为8天: there it is 2019 again
  const [frame = `${setting.year}年`] = matchesOf(clauses.join(), everyThen).at(-1) ?? [];
  if (ofItself.test(clause)) return frame.startsWith(`${setting.year}年`) ? "now" : "span";
  return ofAnEvent.test(clause) ? "span" : time;
}
