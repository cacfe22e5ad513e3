/** A passage that says no more than that there was none: of what, says the title that it stands under. */
import {findNegations, type Negation} from "./negations.ts";
import {isOfRest} from "./qualified.ts";
import {withoutOwnName} from "./scope.ts";
import type {State} from "./state.ts";
import {tellingWords} from "./vocabulary.ts";

const none =
  /^(.{0,24}?)(?:[均都皆也暂尚]*)(?:(?:无|没有|未发生|未出现|未产生)(?:此类|该类|上述|以上|此项|相关)*(?:情况|情形|事项|案件|现象)?(?:发生)?|零(?:发生)?)。?$/;

/** 政府信息公开申请办理情况: none handled, where there was none. */
const handled = /(?:办理|受理|处理|答复)(?=(?:的)?情况$)/;

/** 无。 under 收费及减免情况, 2012年，我局未发生。 under 行政复议、诉讼情况: as if the title were said with it. */
export function noneUnderTitle({text, setting}: State, words: string): Negation[] {
  const {title, dictionary} = setting;
  // since 2019 what stands there may be said of a table above it
  if (title === null || dictionary !== "until2018") return [];
  const [, before] = none.exec(text) ?? [];
  const isBare = before !== undefined && /[无零]|没有|未/.test(words) && !isOfRest(before);
  if (!isBare || tellingWords(withoutOwnName(before, setting).replaceAll(",", "")) !== "")
    return [];
  return findNegations(`无${title.replace(handled, "")}`, false).map((each) => ({
    ...each,
    start: 0,
    end: words.length
  }));
}

/** （一）行政复议情况, 收费情况: a line that is a title, and not one of those that part the report. */
const titled =
  /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.:]+[\u4e00-\u9fff“”、]{2,36}|[\u4e00-\u9fff“”、]{2,34}情况):?$/;
const number = /^\(?[一二三四五六七八九十\d]{1,3}[)、.:]+/;

export const titleIn = (line: string): string | null =>
  titled.test(line) && !/没有|未|无/.test(line) ? line.replace(number, "").replace(/:$/, "") : null;
