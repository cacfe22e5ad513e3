import {timeOf, type Scope} from "./scope.ts";
import type {Figure} from "./sentence.ts";
import type {State} from "./state.ts";
import {lastYear, year as yearWords} from "./vocabulary.ts";

const date = `((?:${lastYear}|前年|今年|本年度?|${yearWords}|20\\d\\d)(?:同期|全年)?)(?:数|数据|数量)?`;
const behind = new RegExp(`^的?\\(${date}\\)`);
const ahead = new RegExp(`(?<![》”"〉])\\(${date}\\):?$`);

/** 480条（2021年）, （2021年）480条, 480条（上年数）: of when a number is, where brackets beside it say so. */
export function bracketedTime(
  {text, setting}: State,
  {label, quantity}: Figure
): Scope["time"] | null {
  const after = behind.exec(text.slice(quantity.end, quantity.end + 16));
  const said = after ?? ahead.exec(text.slice(Math.max(0, label.start - 16), label.start));
  return said && timeOf(said[1]!.replace(/^20\d\d$/, "$&年"), setting);
}
