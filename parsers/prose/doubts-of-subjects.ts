import type {Asked, Doubt} from "./doubt.ts";
import {sought} from "./needed.ts";
import {sentenceBefore} from "./owner.ts";

const aboutDisclosure = sought(
  /(?:政府|政务)?信息公开(?:类|方面|相关|事项|案件?|的)*(?:有|为|共)*$/
);
const inCases = /[件起宗例]$/;
const cases = sought(/诉讼|复议|应诉|案|仲裁|热线|举报|投诉|信访|来信|来访|法律/);
const counted = sought(/\d[件起宗例]/);
const published = sought(/公开|发布|公布|信息|文件|公文/);

/** 行政诉讼5件（其中信息公开2件、行政许可3件）: what the cases are about, and nothing that was disclosed. */
function isSubjectOfCases({state, words, start, end}: Asked): boolean {
  if (!aboutDisclosure.test(words) || !inCases.test(state.text.slice(start, end))) return false;
  const before = sentenceBefore(state, {start});
  return counted.test(before) && (cases.test(before) || !published.test(before));
}

/** 应诉案件35件，其中…, up to the end of what is divided. */
const ofSuits = sought(
  /(?:诉讼|复议|应诉)[^,;。\d]{0,8}\d+[件起宗例](?:.*(?:其中|包括|信息公开)[^;]*|\([^)]*|.*类\d[^;]*)$/
);

/** What cases are about, where they are divided by it. */
export const doubtsOfSubjects: Doubt[] = [
  {of: /^disclosure\.items$/, unsaid: isSubjectOfCases},
  {
    // 投入经费2.3万元购置电脑、打印机等设备: for things, and whether from what is set apart for the work is not said
    of: /^capacity\.budget$/,
    unsaid: ({words, behind}) =>
      !/专项|公开/.test(words) &&
      /^,?(?:主要)?(?:用于)?(?:购置|购买|采购|添置|更新|维修|改造)/.test(behind)
  },
  {
    // 应诉案件35件，其中政府信息公开5件，行政处罚30件: suits about penalties, and none that was imposed
    of: /^(?:penalty|permit)\./,
    unsaid: ({state, words, start}) => ofSuits.test(sentenceBefore(state, {start}) + words)
  }
];
