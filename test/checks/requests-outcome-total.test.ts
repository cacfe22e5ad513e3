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
const ones = (n: number) => Array(n).fill(1).join(" + ");

cases("requests-outcome-total", {
  holds: [
    form2019,
    form2021,
    // The row (六) printed above its three rows, which are what is counted.
    {...form2021, "request.outcome.other@total": 3}
  ],
  breaks: [
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
    // One row of the three beside the one row: which of them counts nobody can say.
    {...form2019, "request.outcome.other.rest@total": 1},
    {"request.outcome.granted@total": 2, "request.outcome.total@total": 1}
  ],
  silent: [{"request.outcome.denied~1": 2}]
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
