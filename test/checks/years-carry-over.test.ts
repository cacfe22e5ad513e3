import {cases} from "./cases.ts";

/** 上年结转更正为2件; 2020年度“结转下年度继续办理”应为2件. */
const corrects = (indicator: string, year: number, value: number) => ({
  statements: [{kind: "corrected", indicator, year, value, raw: `${value}件`} as const]
});
const before = {"request.carried_forward@total": 3, "request.carried_forward@business": 1};

cases("years-carry-over", {
  holds: [
    {"request.carried_in@total": 3, before},
    {"request.carried_in@total": 3, "request.carried_in@business": 1, before},
    {"request.carried_in@total": 2, before, ...corrects("request.carried_in", 2021, 2)},
    {"request.carried_in@total": 2, before, ...corrects("request.carried_forward", 2020, 2)}
  ],
  breaks: [
    // What is said of other numbers than those carried over is beside the point.
    [
      {"request.carried_in@total": 2, before, text: "全年办理热线工单120件，误报警情未计入统计。"},
      {subject: "total", says: "2 ≠ 3"}
    ],
    [
      {"request.carried_in@total": 2, before},
      {
        ...{subject: "total", says: "2 ≠ 3", difference: -1},
        figures: [
          "county-bureau/2021/request.carried_in@total",
          "county-bureau/2020/request.carried_forward@total"
        ]
      }
    ],
    [
      {"request.carried_in@total": 3, "request.carried_in@business": 0, before},
      {subject: "business", says: "0 ≠ 1"}
    ],
    // It says 4, and carries in 2; what it says of other figures and years is beside the point.
    [
      {"request.carried_in@total": 2, before, ...corrects("request.carried_in", 2021, 4)},
      {subject: "total", says: "2 ≠ 3"}
    ],
    [
      {"request.carried_in@total": 2, before, ...corrects("request.carried_in", 2020, 2)},
      {subject: "total", says: "2 ≠ 3"}
    ],
    [
      {"request.carried_in@total": 2, before, ...corrects("request.carried_forward", 2021, 2)},
      {subject: "total", says: "2 ≠ 3"}
    ]
  ],
  cannotTell: [
    {
      ...{"request.carried_in@total": 2, before},
      text: "上年结转的3件申请中，有1件经核实属重复登记，2020年年报误报。"
    },
    {"request.carried_in@total": 3},
    {"request.carried_in@total": "", before},
    // Of which applicants the correction is, is not said.
    {
      ...{"request.carried_in@total": 2, "request.carried_in@business": 0},
      before: {...before, "request.carried_forward@total": ""},
      ...corrects("request.carried_in", 2021, 2)
    },
    // Two corrections, and one of them right.
    {
      ...{"request.carried_in@total": 2, before},
      statements: [2, 4].map((value) => corrects("request.carried_in", 2021, value).statements[0]!)
    },
    {"request.carried_in@total": 0, before: {"request.received~1": 0}},
    {"request.carried_in@total": 3, before: {...before, year: 2019}},
    {"request.carried_in@total": 3, before: {...before, body: "another-bureau"}}
  ],
  silent: [{"permit.decisions": 3, before}]
});
