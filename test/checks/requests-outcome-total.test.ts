import {applicants, type Applicant} from "#data/schema/observation.ts";
import {expect, test} from "vitest";
import {cases, examine} from "./cases.ts";
import type {Case} from "./made.ts";

const rows = [
  ...["granted", "partly_granted", "denied.state_secret", "denied.prohibited_by_law"],
  ...["denied.security_stability", "denied.third_party_rights", "denied.internal_affairs"],
  ...["denied.deliberative", "denied.enforcement_files", "denied.registry_lookup"],
  ...["unavailable.not_held", "unavailable.not_existing", "unavailable.unclear"],
  ...["not_processed.petition", "not_processed.duplicate", "not_processed.publication"],
  ...["not_processed.excessive", "not_processed.reissue"]
];
const three = ["other.no_correction", "other.unpaid_fee", "other.rest"];

/** A column in which every outcome is one, and so is its total right. */
const column = (names: string[], who: Applicant = "total"): Case =>
  Object.fromEntries([
    ...names.map((name) => [`request.outcome.${name}@${who}`, 1]),
    [`request.outcome.total@${who}`, names.length]
  ]);

const form2019 = column([...rows, "other"]);
const form2021 = column([...rows, ...three]);
/** 4.撤回申请, and what stands in that row. */
const strange = (...cells: string[]): Case => ({
  notes: ["4.撤回申请", ...cells].map((raw, i) => ({
    ...{code: "row-unknown", raw},
    place: `${"a".repeat(64)}#b290.r26.c${i + 1}`
  })),
  sections: [{expected_order: 3, title: "收到和处理政府信息公开申请情况"}]
});
const ones = (n: number) => Array(n).fill(1).join(" + ");

cases("requests-outcome-total", {
  holds: [
    form2019,
    form2021,
    // The row (六) printed above its three rows, which are what is counted.
    {...form2021, "request.outcome.other@total": 3}
  ],
  breaks: [
    // A strange row of nothing takes no part.
    [
      {...form2021, ...strange("0", "0", "0"), "request.outcome.total@total": 22},
      {subject: "total", says: `${ones(21)} = 21 ≠ 22`, severity: "error", doubt: "report"}
    ],
    // What is too much already no strange row makes less; that it was misread may be.
    [
      {...form2021, ...strange("1", "0", "1"), "request.outcome.total@total": 20},
      {subject: "total", says: `${ones(21)} = 21 ≠ 20`, severity: "warning", doubt: "reading"}
    ],
    [
      {...form2019, "request.outcome.total@total": 18},
      {subject: "total", says: `${ones(19)} = 19 ≠ 18`}
    ],
    [
      {...form2021, "request.outcome.other.rest@total": 0},
      {subject: "total", says: `${ones(20)} + 0 = 20 ≠ 21`}
    ]
  ],
  cannotTell: [
    {...form2019, "request.outcome.granted@total": ""},
    {...form2021, "request.outcome.other.unpaid_fee@total": "/"},
    column(rows),
    // The one that is wanting stands in a row that no form foresees, or may.
    {...form2021, ...strange("1", "0", "1"), "request.outcome.total@total": 22},
    {...form2021, ...strange(), "request.outcome.total@total": 22},
    // One row of the three beside the one row: which of them counts nobody can say.
    {...form2019, "request.outcome.other.rest@total": 1},
    {"request.outcome.granted@total": 2, "request.outcome.total@total": 1}
  ],
  silent: [{"request.outcome.denied~1": 2}]
});

test("a table without its column of totals has its other columns judged, of either form", () => {
  const judged = (names: string[], total: number) =>
    examine("requests-outcome-total", {
      ...column(names, "business"),
      "request.outcome.total@business": total
    }).outcomes[0];
  expect(judged([...rows, ...three], 21)).toMatchObject({holds: 1, fails: 0});
  expect(judged([...rows, ...three], 20)).toMatchObject({holds: 0, fails: 1});
  expect(judged([...rows, "other"], 19)).toMatchObject({holds: 1, fails: 0});
  expect(judged([...rows, "other"], 18)).toMatchObject({holds: 0, fails: 1});
});

test("each column is judged for itself", () => {
  const wrong = {...column([...rows, "other"], "business"), "request.outcome.total@business": 1};
  const {findings, outcomes} = examine("requests-outcome-total", {...form2019, ...wrong});
  expect(findings.map(({finding}) => finding)).toEqual([
    "requests-outcome-total/county-bureau/2021/business"
  ]);
  const cannotTell = applicants.length - 2;
  expect(outcomes[0]).toMatchObject({holds: 1, fails: 1, cannot_tell: cannotTell});
});
