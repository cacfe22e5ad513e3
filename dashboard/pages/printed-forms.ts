import type {Template} from "#data/schema/report.ts";

/** A row of a printed form: its words, from the outermost stub in, and the figure of each cell. */
export interface PrintedRow {
  stub: string[];
  indicators: string[];
}

/** A table as the State Council's office printed it: its own rows, columns and words. */
export interface PrintedForm {
  section: number;
  /** Columns by level; a group's name stands over its own. */
  columns: {group: string | null; labels: string[]}[];
  title: string | null;
  rows: PrintedRow[];
  /** Whether each cell of a row is one kind of applicant, and the row one indicator. */
  applicants: boolean;
}

const row = (label: string, ...indicators: string[]): PrintedRow => ({stub: [label], indicators});
const each = (stem: string, ...cells: string[]) => cells.map((cell) => `${stem}.${cell}`);

function disclosure(title: string, labels: string[], ...rows: PrintedRow[]): PrintedForm {
  return {section: 2, title, columns: [{group: null, labels}], rows, applicants: false};
}

// 国办公开办函〔2021〕30号, 二、主动公开政府信息情况
const issued = ["issued", "repealed", "in_force"];
const disclosure2021 = [
  disclosure(
    "第二十条第（一）项",
    ["本年制发件数", "本年废止件数", "现行有效件数"],
    row("规章", ...each("regulation", ...issued)),
    row("行政规范性文件", ...each("normative_document", ...issued))
  ),
  disclosure("第二十条第（五）项", ["本年处理决定数量"], row("行政许可", "permit.decisions")),
  disclosure(
    "第二十条第（六）项",
    ["本年处理决定数量"],
    row("行政处罚", "penalty.decisions"),
    row("行政强制", "compulsion.decisions")
  ),
  disclosure(
    "第二十条第（八）项",
    ["本年收费金额（单位：万元）"],
    row("行政事业性收费", "fee.amount")
  )
];

// 国办公开办函〔2019〕60号, 二、主动公开政府信息情况
const made = ["made", "newly_disclosed", "disclosed_total"];
const items = ["items_prior_year", "items_change", "decisions"];
const itemColumns = ["上一年项目数量", "本年增/减", "处理决定数量"];
const disclosure2019 = [
  disclosure(
    "第二十条第（一）项",
    ["本年新制作数量", "本年新公开数量", "对外公开总数量"],
    row("规章", ...each("regulation", ...made)),
    row("规范性文件", ...each("normative_document", ...made))
  ),
  disclosure(
    "第二十条第（五）项",
    itemColumns,
    row("行政许可", ...each("permit", ...items)),
    row("其他对外管理服务事项", ...each("other_service", ...items))
  ),
  disclosure(
    "第二十条第（六）项",
    itemColumns,
    row("行政处罚", ...each("penalty", ...items)),
    row("行政强制", ...each("compulsion", ...items))
  ),
  disclosure(
    "第二十条第（八）项",
    itemColumns.slice(0, 2),
    row("行政事业性收费", ...each("fee", ...items.slice(0, 2)))
  ),
  disclosure(
    "第二十条第（九）项",
    ["采购项目数量", "采购总金额"],
    row("政府集中采购", "procurement.projects", "procurement.amount")
  )
];

const ended = "三、本年度办理结果";
const outcome = "request.outcome";

function outcomes(group: string, stem: string, cells: Record<string, string>): PrintedRow[] {
  return Object.entries(cells).map(([label, cell]) => ({
    stub: [ended, group, label],
    indicators: [`${outcome}.${stem}.${cell}`]
  }));
}

const single = (label: string, cell: string): PrintedRow => ({
  stub: [ended, label],
  indicators: [`${outcome}.${cell}`]
});

// 三、收到和处理政府信息公开申请情况: the same in both forms, down to (五)
const requestRows = [
  row("一、本年新收政府信息公开申请数量", "request.received"),
  row("二、上年结转政府信息公开申请数量", "request.carried_in"),
  single("（一）予以公开", "granted"),
  single("（二）部分公开", "partly_granted"),
  ...outcomes("（三）不予公开", "denied", {
    "1.属于国家秘密": "state_secret",
    "2.其他法律行政法规禁止公开": "prohibited_by_law",
    "3.危及“三安全一稳定”": "security_stability",
    "4.保护第三方合法权益": "third_party_rights",
    "5.属于三类内部事务信息": "internal_affairs",
    "6.属于四类过程性信息": "deliberative",
    "7.属于行政执法案卷": "enforcement_files",
    "8.属于行政查询事项": "registry_lookup"
  }),
  ...outcomes("（四）无法提供", "unavailable", {
    "1.本机关不掌握相关政府信息": "not_held",
    "2.没有现成信息需要另行制作": "not_existing",
    "3.补正后申请内容仍不明确": "unclear"
  }),
  ...outcomes("（五）不予处理", "not_processed", {
    "1.信访举报投诉类申请": "petition",
    "2.重复申请": "duplicate",
    "3.要求提供公开出版物": "publication",
    "4.无正当理由大量反复申请": "excessive",
    "5.要求行政机关确认或重新出具已获取信息": "reissue"
  })
];

const otherRow = single("（六）其他处理", "other");
const otherRows = outcomes("（六）其他处理", "other", {
  "1.申请人无正当理由逾期不补正": "no_correction",
  "2.申请人逾期未按收费通知要求缴纳费用": "unpaid_fee",
  "3.其他": "rest"
});

function requests(other: PrintedRow[]): PrintedForm {
  const organisations = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
  return {
    ...{section: 3, title: null, applicants: true},
    columns: [
      {group: null, labels: ["自然人"]},
      {group: "法人或其他组织", labels: organisations},
      {group: null, labels: ["总计"]}
    ],
    rows: [
      ...requestRows,
      ...other,
      single("（七）总计", "total"),
      row("四、结转下年度继续办理", "request.carried_forward")
    ]
  };
}

const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const resultCells = ["upheld", "corrected", "other", "pending", "total"];

// 四、政府信息公开行政复议、行政诉讼情况: printed as one row of 15; shown as three rows of five
const proceedings: PrintedForm = {
  ...{section: 4, title: null, applicants: false},
  columns: [{group: null, labels: results}],
  rows: [
    row("行政复议", ...each("review", ...resultCells)),
    {stub: ["行政诉讼", "未经复议直接起诉"], indicators: each("litigation_direct", ...resultCells)},
    {stub: ["行政诉讼", "复议后起诉"], indicators: each("litigation_after_review", ...resultCells)}
  ]
};

/**
 * The tables of a form, in their order. Where a report keeps the one row of (六) that the form of
 * 2019 has, its table is shown with that row: the form as printed there.
 */
export function printedForms(
  template: Template,
  has: (indicator: string) => boolean
): PrintedForm[] {
  if (template !== "standard-2019" && template !== "standard-2021") return [];
  const old = template === "standard-2019" || has(`${outcome}.other`);
  const disclosed = template === "standard-2019" ? disclosure2019 : disclosure2021;
  return [...disclosed, requests(old ? [otherRow] : otherRows), proceedings];
}
