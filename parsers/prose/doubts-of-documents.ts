import {toNow} from "./again.ts";
import {isBehindLeft, type Doubt} from "./doubt.ts";
import {segmentBefore, sentenceBefore, sentenceBehind} from "./owner.ts";
import type {State} from "./state.ts";
import {namesOf} from "./whose.ts";

const bothEnds = [
  {
    words: /^(?!.*废止).*失效/,
    ahead: /废止[^,;、\d]{0,8}\d[^;]*$/,
    behind: /^件?[,、][^,;\d]{0,6}废止[^,;\d]{0,8}\d/
  },
  {
    words: /^(?!.*失效).*废止/,
    ahead: /失效(?:文件)?\d+件?[,、]?[^,;、\d]{0,8}$/,
    behind: /^件?[,、][^,;\d]{0,6}失效[^,;\d]{0,8}\d/
  }
];

/** 废止3件，宣布失效2件: of two ways to end, each with its number, this is one. */
const isToldApart = (told: string, before: string, after: string): boolean =>
  bothEnds.some(
    ({ahead, words, behind}) => words.test(told) && (ahead.test(before) || behind.test(after))
  );

/** Whether the report is of a body that is no government and no government's office. */
function isOfDepartment({setting}: State): boolean {
  const names = namesOf(setting);
  return (
    names.length > 0 && !names.some((name) => /政府|管委会|管理委员会|办事处|[镇乡]$/.test(name))
  );
}

/** Documents of which it is not said whether they were issued, published, repealed or are in force. */
export const doubtsOfDocuments: Doubt[] = [
  {
    // 党组文件发文30件，有效文件200件: of which kind
    of: /^normative_document\.in_force$/,
    unsaid: ({state, words}) =>
      /有效文件/.test(words) && !/规范性/.test(words) && isBehindLeft(state)
  },
  {
    // 另有1件有效期届满自动失效; 2022年现行有效应为46件，2023年新增3件
    of: /^normative_document\.in_force$/,
    unsaid: ({words, behind}) =>
      /^[^,;。\d]{0,6}(?:有效期|届满|到期|失效)/.test(behind) ||
      (/新增|增加|减少/.test(words) && !/有效|保留/.test(words))
  },
  {
    // 对以县政府名义印发的规范性文件进行清理，保留46件, of a department: the government's
    of: /^normative_document\./,
    unsaid: ({state, words, start}) =>
      isOfDepartment(state) &&
      /(?:以[^,;。\d]{0,6}(?:政府|政府办|办公室)(?:办公室)?名义|(?:对|代|清理)[^,;。\d]{0,6}政府)[^,;。\d]{0,8}(?:印发|制发|制定|发布|出台|规范性文件|规章)/.test(
        sentenceBefore(state, {start}) + words
      )
  },
  {
    // 修订医院规章制度46件，废止规章6件; 党内规范性文件: rules of a house or a party, and none of an authority
    of: /^(?:regulation|normative_document)\./,
    unsaid: ({state, words, start}) =>
      /规章制度|党内|(?:内部|公司|企业|学校|医院|行业|协会)[^,;。\d]{0,6}(?:规章|规范性文件)/.test(
        words.includes("规范性文件") ? words : segmentBefore(state, {start}) + words
      )
  },
  {
    // 学校现行有效规章64件
    of: /^regulation\./,
    unsaid: ({state}) =>
      namesOf(state.setting).some((name) =>
        /(?:大学|学院|学校|[中小]学|医院|公司|集团|协会)$/.test(name)
      )
  },
  {
    // 废止3件，宣布失效2件, 宣布失效3件，废止2件: repealed, or out of force
    of: /^normative_document\.repealed$/,
    unsaid: ({state, words, start, end}) =>
      isToldApart(words, sentenceBefore(state, {start}), sentenceBehind(state, end, 30))
  },
  {
    // 规范性文件由40件精简到31件: in force, or published
    of: /^normative_document\.disclosed$/,
    unsaid: ({words}) => !/公开|发布|公布/.test(words) && toNow.test(words)
  },
  {
    // 截至2022年底，共有规范性文件52件: in force, or published
    of: /^normative_document\.disclosed$/,
    unsaid: ({state, words, behind, start}) =>
      state.said.length === 0 &&
      !words.startsWith("其中") &&
      !/公开|发布|公布/.test(state.text.slice(Math.max(0, start - 60), start) + words + behind)
  },
  {
    // 全年发文88件，规范性文件6件: issued, or published
    of: /^normative_document\.disclosed$/,
    unsaid: ({state, words, start}) =>
      !/公开|发布|公布/.test(words) &&
      /(?:发文|制发|印发)[^,;。]{0,12}\d[件份个][,;(]?$/.test(
        state.text.slice(Math.max(0, start - 24), start)
      )
  }
];
