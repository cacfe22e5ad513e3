import type {Form, Labels} from "#parsers/template.ts";

const results = (kind: string): Labels => ({
  结果维持: `${kind}.upheld`,
  结果纠正: `${kind}.corrected`,
  其他结果: `${kind}.other`,
  尚未审结: `${kind}.pending`,
  总计: `${kind}.total`
});

const about = "政府信息公开行政复议、行政诉讼情况";

const furniture = ["类别", "类型", "项目", "案件类型"];

/** What a column or a row of figures is called. */
const ofFigures = ["数量", "件数", "案件数", "案件数量", "数据", "数值"];

/** Headers as some bodies word them: 维持 · 结果纠错 · 尚未审理 · 小计. */
const ofResults = {
  结果维持: ["维持", "维持结果"],
  结果纠正: ["纠正", "结果纠错", "纠错"],
  其他结果: ["其他"],
  尚未审结: ["未审结", "尚未审理", "尚未结案"],
  总计: ["合计", "小计"]
};

const ofLitigation = {
  未经复议直接起诉: ["行政诉讼未经复议直接起诉", "未经复议直接起诉的行政诉讼"],
  复议后起诉: ["行政诉讼复议后起诉", "复议后起诉的行政诉讼"]
};

/** The same fifteen cells as some bodies lay them out: three rows under one header of five. */
const inThreeRows: Form = {
  about,
  furniture,
  rows: {
    行政复议: "review",
    行政诉讼: {未经复议直接起诉: "litigation_direct", 复议后起诉: "litigation_after_review"}
  },
  columns: {
    结果维持: "upheld",
    结果纠正: "corrected",
    其他结果: "other",
    尚未审结: "pending",
    总计: "total"
  },
  wordings: {...ofResults, ...ofLitigation},
  key: (row, column) => ({indicator: `${row}.${column}`})
};

/** The same with a row for each result, under a header of three kinds. */
const inFiveRows: Form = {
  about,
  furniture: [...furniture, "结果", "处理结果", "办理结果", "情形"],
  rows: inThreeRows.columns,
  columns: inThreeRows.rows,
  wordings: {...ofResults, ...ofLitigation},
  key: (row, column) => ({indicator: `${column}.${row}`})
};

/** Fifteen rows one under the other, with one column of figures. */
const standing: Form = {
  about,
  furniture: [...furniture, "结果", "处理结果", "办理结果", "指标", "情形"],
  rows: {
    行政复议: results("review"),
    行政诉讼: {
      未经复议直接起诉: results("litigation_direct"),
      复议后起诉: results("litigation_after_review")
    }
  },
  columns: {数量: "own"},
  wordings: {...ofResults, 数量: ofFigures.slice(1), ...ofLitigation},
  key: (row) => ({indicator: row})
};

const only = (label: string, kind: string): Form => ({
  about,
  furniture: label === "行政复议" ? furniture : [...furniture, "行政诉讼"],
  rows: {"": ""},
  columns: {[label]: results(kind)},
  wordings: {...ofResults, ...ofLitigation},
  key: (_row, column) => ({indicator: column})
});

/** Three tables, each with five of them. */
const inThreeTables: Form[] = [
  only("行政复议", "review"),
  only("未经复议直接起诉", "litigation_direct"),
  only("复议后起诉", "litigation_after_review")
];

/** Section four: one row of fifteen numbers, the same in the forms of 2019 and 2021. */
export const reviews: Form = {
  about,
  furniture: [...furniture, "年度", "年份", ...ofFigures],
  rows: {"": ""},
  columns: {
    行政复议: results("review"),
    行政诉讼: {
      未经复议直接起诉: results("litigation_direct"),
      复议后起诉: results("litigation_after_review")
    }
  },
  wordings: ofResults,
  otherwise: [inThreeRows, inFiveRows, standing],
  apart: inThreeTables,
  key: (_row, column) => ({indicator: column})
};
