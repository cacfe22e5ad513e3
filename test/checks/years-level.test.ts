import {expect, test} from "vitest";
import {cases, examine} from "./cases.ts";
import type {Case} from "./made.ts";

const years = (was: number | string, is: number | string, more: Case = {}): Case => ({
  "permit.decisions": is,
  before: {"permit.decisions": was},
  ...more
});
const unsure = [{code: "cell-unreadable" as const, raw: "5OO", place: `${"a".repeat(64)}#b200`}];

cases("years-level", {
  holds: [
    years(3932, 21699),
    years(100, 1000),
    years(11, 0),
    years(0, 99),
    years(0, 0),
    // 120 yuan of fees are no break of level.
    {"fee.amount": "120元", before: {"fee.amount": 0}},
    {"fee.amount": "9999元", before: {"fee.amount": "99元"}},
    {"permit.items_change": -150, before: {"permit.items_change": 100}}
  ],
  breaks: [
    [
      years(101, 43124),
      {
        ...{subject: "permit.decisions", says: "43124 > 10 × 101", left: 43124, right: 101},
        ...{severity: "warning", doubt: "report"},
        ...{message_zh: expect.stringContaining("，相差十倍以上，") as string, cause_zh: null},
        figures: ["county-bureau/2021/permit.decisions", "county-bureau/2020/permit.decisions"]
      }
    ],
    [years(43124, 3932), {subject: "permit.decisions", says: "43124 > 10 × 3932"}],
    [years(0, 100), {subject: "permit.decisions", says: "100"}],
    [years(497, 0), {subject: "permit.decisions", says: "497", left: 0, right: 497}],
    [
      {"permit.decisions": 3932, before: {"permit.decisions": 43124, template: "standard-2019"}},
      {subject: "permit.decisions", says: "3932", doubt: "template"}
    ],
    [
      {...years(5, 500), notes: unsure},
      {subject: "permit.decisions", says: "500", doubt: "reading"}
    ],
    [
      {"request.received@total": 500, before: {"request.received@total": 5}},
      {subject: "request.received", says: "500 > 10 × 5"}
    ],
    [
      {"fee.amount": "12500元", before: {"fee.amount": "1200元"}},
      {
        subject: "fee.amount",
        says: "12500 > 10 × 1200",
        message_zh: expect.stringMatching(/为1200元.*为12500元/) as string
      }
    ],
    [
      {"fee.amount": "10000元", before: {"fee.amount": 0}},
      {subject: "fee.amount", says: "0"}
    ]
  ],
  cannotTell: [
    years("", 212),
    years(500, ""),
    years("/", "/"),
    // At least 100, which may be 501 as well.
    years(50, "100余")
  ],
  silent: [
    {"permit.decisions": 43124},
    // Another measure is no neighbour, nor is a single kind of applicant.
    {"permit.decisions": 43124, before: {"permit.handled~1": 101}},
    {"normative_document.in_force": 200, before: {"normative_document.disclosed_total": 1}},
    {"request.received@business": 500, before: {"request.received@business": 5}},
    {"permit.decisions": 43124, before: {"permit.decisions": 101, year: 2019}}
  ]
});

test("of nothing no multiple is written, and a row is called without the numbers of its form", () => {
  const made: Case = {
    ...{year: 2018, template: "statistics-2014", "disclosure.channel.weibo": 0},
    before: {template: "statistics-2014", "disclosure.channel.weibo": 236}
  };
  const [finding] = examine("years-level", made).findings;
  expect(finding!.message_zh).toBe(
    "“政务微博公开政府信息数”2017年为236，2018年为0，一年为零，另一年不小于100，两年之间不宜连成趋势。"
  );
});
