import type {Scope} from "./scope.ts";
import type {Stretch} from "./sentence.ts";
import type {State} from "./state.ts";
import {lastYear, year} from "./vocabulary.ts";

const then = `(?:${lastYear}|前年|${year})`;
/** 答复时间由2020年的12天缩短为8天, 网站改版于2017年完成, 继2020年获评先进后: the year is of that clause alone. */
const ofItself = new RegExp(
  `(?:由|从)${then}(?:度)?[末底初]?的(?!.*看$).*$|[\\u4e00-\\u9fff](?<![高低多少等晚早优])于${then}(?:[末底初]|\\d{1,2}月)?[^\\d]*$|^继${then}[^\\d]*$`
);
/** 2020年底修订公开指南: a moment, and not the year of what follows. */
const moment = new RegExp(`^${then}(?:[末底初]|\\d{1,2}月(?:份|[底初])?)[^\\d]{3,}$`);

/** Of when a clause is behind one in which a year was named for something else: else as before. */
export function timeBehindClause(
  {scope: {time}, text}: State,
  {start}: Stretch,
  begin: number
): Scope["time"] {
  if (typeof time !== "number" || !/[,;]/.test(text[start - 1] ?? "")) return time;
  const clause = text
    .slice(begin, start - 1)
    .split(/[,;。]/)
    .at(-1)!;
  if (ofItself.test(clause)) return "now";
  return moment.test(clause) ? "span" : time;
}
