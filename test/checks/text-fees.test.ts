import {expect, test} from "vitest";
import {cases, examine} from "./cases.ts";
import type {Case} from "./made.ts";

const fees = (...printed: (string | number)[]): Case =>
  Object.fromEntries(printed.map((each, i) => [`request.fees_charged~${i + 1}`, each]));
const appendix = (cell: string | number, ...printed: (string | number)[]): Case => ({
  ...{year: 2016, template: "statistics-2014"},
  ...{...fees(...printed), "request.fees_charged": cell}
});

cases("text-fees", {
  holds: [
    fees(0, 0),
    fees("20元", "20元"),
    appendix("0.35", "3500元"),
    // 3512 元 is 0.35 万元, and 20 元 is printed as 0.
    appendix("0.35", "3512元"),
    appendix("0", "20元"),
    appendix("0", "99元"),
    appendix("0.35", "3599元"),
    appendix("0.35", "3451元"),
    appendix("0.4", "4900元"),
    appendix(0, 0),
    {"fee.amount": "25.1万元", "fee.amount~1": "251000元", text: "收取行政事业性收费251000元。"},
    {"fee.amount": 0, "fee.amount~1": 0},
    // The same, however much may be meant by 86.5万; and what may be cut to it.
    {"fee.amount": "86.50万元", "fee.amount~1": "86.5万元"},
    {"fee.amount": "86.5万元", "fee.amount~1": "86.5万元"},
    {"fee.amount": "86.5万元", "fee.amount~1": "86.45万元"},
    {"fee.amount": "86.5万元", "fee.amount~1": "86.5999995万元"},
    // Printed in whole yuan.
    {"fee.amount": "251000元", "fee.amount~1": "251000.4元"},
    // Nothing was charged, whatever was waived.
    {...fees("0元", "0元"), text: "经减免，收取信息处理费0元。"}
  ],
  breaks: [
    [
      fees(0, "20元"),
      {
        ...{subject: "request.fees_charged", says: "20 ≠ 0", left: 20, right: 0, severity: "error"},
        figures: [
          "county-bureau/2021/request.fees_charged~2",
          "county-bureau/2021/request.fees_charged~1"
        ]
      }
    ],
    [
      appendix("0.35", 0),
      {subject: "request.fees_charged.table", says: "0 ≠ 3500", relation: "≈", difference: -3500}
    ],
    [appendix("0", "101元"), {subject: "request.fees_charged.table", says: "101 ≠ 0"}],
    [appendix("0.35", "3449元"), {subject: "request.fees_charged.table", says: "3449 ≠ 3500"}],
    [appendix("0.4", "5000元"), {subject: "request.fees_charged.table", says: "5000 ≠ 4000"}],
    [appendix("0.35", "3600元"), {subject: "request.fees_charged.table", says: "3600 ≠ 3500"}],
    [
      {...fees(0, "20元"), text: "发出收费通知2件，总金额40元，实际收取20元。"},
      {subject: "request.fees_charged", says: "20 ≠ 0"}
    ],
    // 收取 is what was paid.
    [
      {...fees(0, "20元"), text: "发出收费通知1件，收取信息处理费20元。"},
      {subject: "request.fees_charged", says: "20 ≠ 0"}
    ],
    [appendix("0", "100元"), {subject: "request.fees_charged.table", says: "100 ≠ 0"}],
    [
      {"fee.amount": "251000元", "fee.amount~1": "251001元"},
      {subject: "fee.amount.table", says: "251001 ≠ 251000"}
    ],
    // What was waived stands further off, and is something else.
    [
      {
        ...{"fee.amount": "25.1万元", "fee.amount~1": "300000元"},
        text: "为企业减免租金，成效明显，全年行政事业性收费300000元。"
      },
      {subject: "fee.amount.table", says: "300000 ≠ 251000"}
    ],
    [appendix("0", "380元"), {subject: "request.fees_charged.table", says: "380 ≠ 0"}],
    [
      {"fee.amount": "25.1万元", "fee.amount~1": "300000元", text: "行政事业性收费300000元。"},
      {subject: "fee.amount.table", says: "300000 ≠ 251000"}
    ],
    // What was waived stands behind what was charged.
    [
      {
        ...{"fee.amount": "25.1万元", "fee.amount~1": "300000元"},
        text: "全年行政事业性收费300000元，减免行政事业性收费35000元。"
      },
      {subject: "fee.amount.table", says: "300000 ≠ 251000"}
    ]
  ],
  cannotTell: [
    fees(0, "约20元"),
    appendix("", "20元"),
    {"fee.amount": "86.5万元", "fee.amount~1": "约86.5万元"},
    // What was asked for need not have been paid.
    {...fees(0, "40元"), text: "发出收费通知2件，总金额40元。"},
    {...fees(0, "40元"), text: "发出收费通知2件，应收取信息处理费40元。"},
    {...fees(0, "40元"), text: "发出收费通知2件，要求申请人收取信息处理费40元。"},
    {...fees(0, "40元"), text: "发出收费通知2件，通知收取信息处理费40元。"},
    // What was waived was not charged.
    {"fee.amount": 0, "fee.amount~1": "32000元", text: "为企业减免行政事业性收费32000元。"},
    {"fee.amount": 0, "fee.amount~1": "32000元", text: "减免行政事业性收费32000元。"},
    {"fee.amount": "", "fee.amount~1": "32000元", text: "行政事业性收费32000元。"}
  ],
  silent: [
    fees("20元"),
    // Another measure.
    {...fees("20元"), "fee.amount": 0},
    {"fee.amount": "25.1万元"},
    {"fee.amount~1": "32000元"}
  ]
});

/** The ways to settle what is said beside a cell: which figure, what it would be, and whether just that. */
const ways = (made: Case) =>
  examine("text-fees", made).causes.map(
    ({figures, settled, furthest, slip}) =>
      `${figures[0]?.split("/").at(-1)}: ${settled[0]} ${furthest} ${slip}`
  );

test("86.5万元 beside 865000 in a column of 万元: the cell as yuan is a way", () => {
  const made: Case = {"fee.amount": "865000万元", "fee.amount~1": "86.5万元"};
  expect(ways(made)).toEqual([
    "fee.amount~1: 8649995000 8650010000 null",
    "fee.amount: 865000 null zeros"
  ]);
});

test("86.5万元 beside 91.2: the cell may be what 86.5万 may mean, and no more", () => {
  expect(ways({"fee.amount": "91.2万元", "fee.amount~1": "86.5万元"})[1]).toBe(
    "fee.amount: 865900 864500 null"
  );
  // 86万余 is no less than 86, whatever the cell is.
  expect(ways({"fee.amount": "20万元", "fee.amount~1": "86万余元"}).join()).not.toContain(
    "fee.amount: "
  );
});
