import type {AppendixOwner} from "#data/schema/reading.ts";
import type {Home} from "#pipeline/appendices.ts";
import type {Words} from "#pipeline/comparison.ts";

const together: Words = {
  zh: "请把附表接在报告正文之后，存成一个文件再读",
  en: "put the table after the report's text, in one document, and read that"
};

/** What is said of an appendix (政府信息公开情况统计表) that stands in a file of its own. */
export const appendixWords = {
  /** It prints whose it is, and of which year. */
  of: ({body_printed, year}: AppendixOwner, home: Home | null): Words => {
    const where = whereIs(home);
    return {
      zh: `它是${body_printed}${year}年度报告的附表（政府信息公开情况统计表），单独成一个文件，其中的数未计入任何报告；${where.zh}`,
      en: `it is the appendix (政府信息公开情况统计表) of the annual report of ${body_printed} on ${year}, in a file of its own, so its figures are in no report; ${where.en}`
    };
  },
  /** It leaves open whose it is, or of which year. */
  unsaid: ({body, year}: AppendixOwner, beside: Home | null): Words => {
    const open = lacking({body, year});
    const near: Words = beside
      ? {
          zh: `与它放在一处的报告只有 ${beside.path}；如属该报告，${together.zh}`,
          en: `the only report beside it is ${beside.path}: if it belongs to that, ${together.en}`
        }
      : together;
    return {
      zh: `它是年度报告的附表（政府信息公开情况统计表），单独成一个文件，又读不出${open.zh}，其中的数未计入任何报告；${near.zh}`,
      en: `it is the appendix of an annual report (政府信息公开情况统计表) in a file of its own and ${open.en} cannot be told from it, so its figures are in no report; ${near.en}`
    };
  }
};

function whereIs(home: Home | null): Words {
  if (home === null)
    return {
      zh: `所读文件中没有该报告；${together.zh}`,
      en: `that report is not among what was read; ${together.en}`
    };
  if (home.hasOwn)
    return {
      zh: `该报告在 ${home.path}，自有附表，以其自有的为准`,
      en: `that report is in ${home.path} and has an appendix itself, which counts`
    };
  return {
    zh: `该报告在 ${home.path}；${together.zh}`,
    en: `that report is in ${home.path}; ${together.en}`
  };
}

function lacking({body, year}: Pick<AppendixOwner, "body" | "year">): Words {
  if (body === null && year === null) return {zh: "机构和年度", en: "the body and the year"};
  return body === null ? {zh: "机构", en: "the body"} : {zh: "年度", en: "the year"};
}
