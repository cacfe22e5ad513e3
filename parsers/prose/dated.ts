import {sought} from "./needed.ts";
import {timeOf, type Scope} from "./scope.ts";
import type {Figure} from "./sentence.ts";
import type {State} from "./state.ts";
import {lastYear, year as yearWords} from "./vocabulary.ts";

const date = `((?:${lastYear}|前年|今年|本年度?|${yearWords}|20\\d\\d)(?:同期|全年)?)(?:数|数据|数量)?`;
/** 与上年（118条）相比 */
const compared = sought(
  new RegExp(`(?:与|同|和|比|较)(${lastYear}|${yearWords})(?:同期|全年)?的?\\($`)
);
const behind = sought(new RegExp(`^的?\\(${date}\\)`));
const ahead = sought(new RegExp(`(?<![》”"〉])\\(${date}\\):?$`));

/** 480条（2021年）, （2021年）480条, 480条（上年数）: of when a number is, where brackets beside it say so. */
export function bracketedTime(
  {text, setting}: State,
  {label, quantity}: Figure
): Scope["time"] | null {
  const after = behind.exec(text.slice(quantity.end, quantity.end + 16));
  const before = text.slice(Math.max(0, label.start - 16), label.start);
  const said =
    after ?? ahead.exec(before) ?? (text[quantity.end] === ")" ? compared.exec(before) : null);
  return said && timeOf(said[1]!.replace(/^20\d\d$/, "$&年"), setting);
}
