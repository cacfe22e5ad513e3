/** A made report as a press would have it: what is printed, with spans, and what it truly says. */
import {applicants, type State} from "#data/schema/observation.ts";
import {statisticsTable} from "./statistics.ts";

export interface PrintedCell {
  text: string;
  /** How many rows and columns it covers. */
  rows: number;
  columns: number;
  is: "label" | "value";
}

export type PrintedBlock =
  {heading: string} | {paragraph: string} | {table: PrintedCell[][]; about: string};

export interface PrintedReport {
  title: string;
  published: string;
  blocks: PrintedBlock[];
}

/** What a printed value is, by hand: the truth that every format is held against. */
export type Truth = Record<string, {value: number | null; state: State; raw: string}>;

/** Prints what stands in a cell; the key is an observation's id without its report. */
export type Print = (key: string) => string;

const label = (text: string, columns = 1, rows = 1): PrintedCell => ({
  text,
  rows,
  columns,
  is: "label"
});
const value = (text: string, columns = 1): PrintedCell => ({text, rows: 1, columns, is: "value"});

type Row = [number: string, words: string, indicator: string];

const denied: Row[] = [
  ["1.", "属于国家秘密", "state_secret"],
  ["2.", "其他法律行政法规禁止公开", "prohibited_by_law"],
  ["3.", "危及“三安全一稳定”", "security_stability"],
  ["4.", "保护第三方合法权益", "third_party_rights"],
  ["5.", "属于三类内部事务信息", "internal_affairs"],
  ["6.", "属于四类过程性信息", "deliberative"],
  ["7.", "属于行政执法案卷", "enforcement_files"],
  ["8.", "属于行政查询事项", "registry_lookup"]
];
const unavailable: Row[] = [
  ["1.", "本机关不掌握相关政府信息", "not_held"],
  ["2.", "没有现成信息需要另行制作", "not_existing"],
  ["3.", "补正后申请内容仍不明确", "unclear"]
];
const unprocessed: Row[] = [
  ["1.", "信访举报投诉类申请", "petition"],
  ["2.", "重复申请", "duplicate"],
  ["3.", "要求提供公开出版物", "publication"],
  ["4.", "无正当理由大量反复申请", "excessive"],
  ["5.", "要求行政机关确认或重新出具已获取信息", "reissue"]
];
const others: Row[] = [
  ["1.", "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "no_correction"],
  ["2.", "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "unpaid_fee"],
  ["3.", "其他", "rest"]
];

/** Section three, with its header of three levels and its stub of three columns. */
function requestsTable(print: Print, three: boolean): PrintedCell[][] {
  const values = (indicator: string) =>
    applicants.map((who) => value(print(`${indicator}@${who}`)));
  const group = (head: string, rows: Row[], id: string) =>
    rows.map(([number, words, indicator], index) => [
      ...(index === 0 ? [label(head, 1, rows.length)] : []),
      label(`${number}${words}`),
      ...values(`request.outcome.${id}.${indicator}`)
    ]);
  const wide = (head: string, indicator: string) => [label(head, 2), ...values(indicator)];
  const results = [
    wide("(一)予以公开", "request.outcome.granted"),
    wide("(二)部分公开(区分处理的,只计这一情形,不计其他情形)", "request.outcome.partly_granted"),
    ...group("(三)不予公开", denied, "denied"),
    ...group("(四)无法提供", unavailable, "unavailable"),
    ...group("(五)不予处理", unprocessed, "not_processed"),
    ...(three
      ? group("(六)其他处理", others, "other")
      : [wide("(六)其他处理", "request.outcome.other")]),
    wide("(七)总计", "request.outcome.total")
  ];
  results[0]!.unshift(label("三、本年度办理结果", 1, results.length));
  return [
    [
      label("(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)", 3, 3),
      label("申请人情况", 7)
    ],
    [label("自然人", 1, 2), label("法人或其他组织", 5), label("总计", 1, 2)],
    ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"].map((text) => label(text)),
    [label("一、本年新收政府信息公开申请数量", 3), ...values("request.received")],
    [label("二、上年结转政府信息公开申请数量", 3), ...values("request.carried_in")],
    ...results,
    [label("四、结转下年度继续办理", 3), ...values("request.carried_forward")]
  ];
}

function reviewsTable(print: Print): PrintedCell[][] {
  const results = ["upheld", "corrected", "other", "pending", "total"];
  const kinds = ["review", "litigation_direct", "litigation_after_review"];
  const heads = (rows: number) =>
    ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map((text) => label(text, 1, rows));
  return [
    [label("行政复议", 5), label("行政诉讼", 10)],
    [...heads(2), label("未经复议直接起诉", 5), label("复议后起诉", 5)],
    [...heads(1), ...heads(1)],
    kinds.flatMap((kind) => results.map((result) => value(print(`${kind}.${result}`))))
  ];
}

interface Item {
  item: string;
  columns: [label: string, indicator: string][];
  rows: [label: string, indicator: string][];
}

/** Section two as one table: cells of short rows are wider, so that all rows are equally wide. */
function disclosureTable(print: Print, items: Item[]): PrintedCell[][] {
  const widest = Math.max(...items.map(({columns}) => columns.length));
  const width = (columns: number, index: number) =>
    index < columns - 1 ? 1 : widest - columns + 1;
  return items.flatMap(({item, columns, rows}) => [
    [label(`第二十条第(${item})项`, widest + 1)],
    [
      label("信息内容"),
      ...columns.map(([text], index) => label(text, width(columns.length, index)))
    ],
    ...rows.map(([text, row]) => [
      label(text),
      ...columns.map(([, column], index) =>
        value(print(`${row}.${column}`), width(columns.length, index))
      )
    ])
  ]);
}

const items2021: Item[] = [
  {
    item: "一",
    columns: [
      ["本年制发件数", "issued"],
      ["本年废止件数", "repealed"],
      ["现行有效件数", "in_force"]
    ],
    rows: [
      ["规章", "regulation"],
      ["行政规范性文件", "normative_document"]
    ]
  },
  {item: "五", columns: [["本年处理决定数量", "decisions"]], rows: [["行政许可", "permit"]]},
  {
    item: "六",
    columns: [["本年处理决定数量", "decisions"]],
    rows: [
      ["行政处罚", "penalty"],
      ["行政强制", "compulsion"]
    ]
  },
  {item: "八", columns: [["本年收费金额(单位:万元)", "amount"]], rows: [["行政事业性收费", "fee"]]}
];

const counted: Item["columns"] = [
  ["上一年项目数量", "items_prior_year"],
  ["本年增/减", "items_change"]
];
const decided: Item["columns"] = [...counted, ["处理决定数量", "decisions"]];
const items2019: Item[] = [
  {
    item: "一",
    columns: [
      ["本年新制作数量", "made"],
      ["本年新公开数量", "newly_disclosed"],
      ["对外公开总数量", "disclosed_total"]
    ],
    rows: [
      ["规章", "regulation"],
      ["规范性文件", "normative_document"]
    ]
  },
  {
    item: "五",
    columns: decided,
    rows: [
      ["行政许可", "permit"],
      ["其他对外管理服务事项", "other_service"]
    ]
  },
  {
    item: "六",
    columns: decided,
    rows: [
      ["行政处罚", "penalty"],
      ["行政强制", "compulsion"]
    ]
  },
  {item: "八", columns: counted, rows: [["行政事业性收费", "fee"]]},
  {
    item: "九",
    columns: [
      ["采购项目数量", "projects"],
      ["采购总金额", "amount"]
    ],
    rows: [["政府集中采购", "procurement"]]
  }
];

/** What tables print in 万元. */
const money = ["fee.amount", "request.fees_charged", "capacity.budget"];

/** The state and value of what the tests print in cells; amounts of money are in 万元. */
export function truthOf(key: string, text: string): Truth[string] {
  const states: Record<string, State> = {
    "": "blank",
    "/": "slash",
    无: "none",
    不适用: "not_applicable"
  };
  const state = states[text];
  if (state) return {value: null, state, raw: text};
  const number = Number(text.replaceAll(",", ""));
  return {
    value: money.includes(key) ? Math.round(number * 10_000) : number,
    state: "number",
    raw: text
  };
}

export type Edition = "statistics" | "2019" | "2021";

/** The report year of each edition. */
const years: Record<Edition, number> = {statistics: 2016, "2019": 2020, "2021": 2022};

/** A report of a made bureau in one of three forms, with what its cells truly say. */
export function printReport(
  edition: Edition,
  print: Print,
  {year = years[edition], body = "青禾县教育局"}: {year?: number; body?: string} = {}
): {report: PrintedReport; truth: Truth} {
  const truth: Truth = {};
  const noted: Print = (key) => {
    const text = print(key);
    truth[key] = truthOf(key, text);
    return text;
  };
  const blocks =
    edition === "statistics" ? narrative(noted, year) : sixSections(edition, noted, year);
  const title = `${body}${year}年政府信息公开工作年度报告`;
  return {report: {title, published: `${year + 1}-01-20`, blocks}, truth};
}

const period = (year: number): PrintedBlock => ({
  paragraph: `本报告所列数据的统计期限自${year}年1月1日起,至${year}年12月31日止。`
});

/** 2014 to 2018: parts in the body's own words, and the appendix. */
function narrative(print: Print, year: number): PrintedBlock[] {
  return [
    {heading: "一、概述"},
    {
      paragraph:
        "全文包括概述、主动公开政府信息的情况、依申请公开政府信息的情况、存在的问题及改进措施以及附表。"
    },
    period(year),
    {heading: "二、主动公开政府信息的情况"},
    {paragraph: "主动公开的内容较为全面。"},
    {heading: "三、依申请公开政府信息的情况"},
    {paragraph: "申请渠道畅通,受理规范。"},
    {heading: "四、存在的问题及改进措施"},
    {paragraph: "主动公开的内容还不够丰富,将进一步改进。"},
    {paragraph: "附表:政府信息公开情况统计表"},
    {table: statisticsTable(print), about: "statistics"}
  ];
}

function sixSections(edition: "2019" | "2021", print: Print, year: number): PrintedBlock[] {
  return [
    {heading: "一、总体情况"},
    period(year),
    {heading: "二、主动公开政府信息情况"},
    {paragraph: "该部分以表格形式报告。"},
    {table: disclosureTable(print, edition === "2019" ? items2019 : items2021), about: "2"},
    {heading: "三、收到和处理政府信息公开申请情况"},
    {table: requestsTable(print, edition === "2021"), about: "3"},
    {heading: "四、政府信息公开行政复议、行政诉讼情况"},
    {table: reviewsTable(print), about: "4"},
    {heading: "五、存在的主要问题及改进情况"},
    {paragraph: "主动公开的内容还不够丰富,将进一步改进。"},
    {heading: "六、其他需要报告的事项"},
    {paragraph: "没有其他需要报告的事项。"}
  ];
}
