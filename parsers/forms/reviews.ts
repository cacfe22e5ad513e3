import type {Form, Labels} from "#parsers/template.ts";

const results = (kind: string): Labels => ({
  结果维持: `${kind}.upheld`,
  结果纠正: `${kind}.corrected`,
  其他结果: `${kind}.other`,
  尚未审结: `${kind}.pending`,
  总计: `${kind}.total`
});

/** Section four: one row of fifteen numbers, the same in the forms of 2019 and 2021. */
export const reviews: Form = {
  about: "政府信息公开行政复议、行政诉讼情况",
  rows: {"": ""},
  columns: {
    行政复议: results("review"),
    行政诉讼: {
      未经复议直接起诉: results("litigation_direct"),
      复议后起诉: results("litigation_after_review")
    }
  },
  wordings: {总计: ["合计"]},
  key: (_row, column) => ({indicator: column})
};
