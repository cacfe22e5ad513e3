import {toNow} from "./again.ts";
import {isBehindLeft, type Doubt} from "./doubt.ts";
import {sentenceBefore, sentenceBehind} from "./owner.ts";

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
