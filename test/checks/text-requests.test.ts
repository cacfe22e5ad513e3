import {expect, test} from "vitest";
import {cases, examine} from "./cases.ts";

const table = {"request.received@total": 2, "request.carried_forward@total": 1};

cases("text-requests", {
  holds: [
    {...table, "request.received~1": 2},
    {...table, "request.carried_forward~1": 1},
    {...table, "request.received@business": 1, "request.received~1": 2}
  ],
  breaks: [
    [
      {...table, "request.received~1": 0},
      {
        ...{subject: "request.received", says: "0 ≠ 2", left: 0, right: 2, severity: "error"},
        figures: [
          "county-bureau/2021/request.received~1",
          "county-bureau/2021/request.received@total"
        ]
      }
    ],
    [
      {...table, "request.received~1": 2, "request.received~2": 3},
      {subject: "request.received~2", says: "3 ≠ 2"}
    ],
    [
      {"request.received@total": 90, "request.received~1": "100余"},
      {subject: "request.received", says: "≥ 100 ≠ 90"}
    ],
    [
      {"request.received@total": 120, "request.received~1": "近100"},
      {subject: "request.received", says: "≤ 100 ≠ 120"}
    ]
  ],
  cannotTell: [
    {...table, "request.received~1": "约2"},
    {"request.received@total": 120, "request.received~1": "100余"},
    {"request.received@total": 12034, "request.received~1": "1.2万"},
    {"request.received@total": "", "request.received~1": 2},
    // One ground of eight is not all that was denied.
    {"request.outcome.denied.state_secret@total": 1, "request.outcome.denied~1": 1}
  ],
  silent: [
    {"request.fees_charged": 3500, "request.fees_charged~1": "3512元"},
    {"request.received~1": 0},
    table,
    {...table, "service.handled~1": 5}
  ]
});

test("不予公开…件 is held against all its rows together", () => {
  const grounds = [
    ...["state_secret", "prohibited_by_law", "security_stability", "third_party_rights"],
    ...["internal_affairs", "deliberative", "enforcement_files", "registry_lookup"]
  ].map((name) => [`request.outcome.denied.${name}@total`, 1]);
  const made = {...Object.fromEntries(grounds), "request.outcome.denied~1": 7};
  const {findings} = examine("text-requests", made);
  expect(findings.map(({left, right}) => [left, right])).toEqual([[7, 8]]);
  expect(examine("text-requests", {...made, "request.outcome.denied~1": 8}).findings).toEqual([]);
});

test.each([
  ["unavailable", ["not_held", "not_existing", "unclear"]],
  ["not_processed", ["petition", "duplicate", "publication", "excessive", "reissue"]]
])("so is %s", (group, names) => {
  const rows = names.map((name) => [`request.outcome.${group}.${name}@total`, 1]);
  const made = {...Object.fromEntries(rows), [`request.outcome.${group}~1`]: names.length + 1};
  const {findings} = examine("text-requests", made);
  expect(findings.map(({left, right}) => [left, right])).toEqual([
    [names.length + 1, names.length]
  ]);
});
