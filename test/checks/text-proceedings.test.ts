import {expect, test} from "vitest";
import {cases, examine} from "./cases.ts";

const direct = {
  "litigation_direct.upheld": 1,
  "litigation_direct.corrected": 0,
  "litigation_direct.other": 0,
  "litigation_direct.pending": 1,
  "litigation_direct.total": 2
};
const after = {
  "litigation_after_review.upheld": 0,
  "litigation_after_review.corrected": 0,
  "litigation_after_review.other": 1,
  "litigation_after_review.pending": 0,
  "litigation_after_review.total": 1
};
const table = {"review.upheld": 3, "review.corrected": 1, "review.total": 4, ...direct, ...after};
const appendix = {year: 2016, template: "statistics-2014"} as const;

cases("text-proceedings", {
  holds: [
    {...table, "review.total~1": 4},
    {...table, "review.corrected~1": 1},
    {...table, "litigation.total~1": 3},
    {...table, "litigation.pending~1": 1},
    {...table, "litigation_direct.total~1": 2},
    {...appendix, "litigation.total": 1, "litigation.total~1": 1}
  ],
  breaks: [
    [
      {...table, "review.total~1": 5},
      {
        ...{subject: "review.total", says: "5 ≠ 4", left: 5, right: 4, severity: "error"},
        figures: ["county-bureau/2021/review.total~1", "county-bureau/2021/review.total"]
      }
    ],
    [
      {...table, "litigation.total~1": 2},
      {subject: "litigation.total", says: "2 ≠ 2 + 1 = 3", difference: -1}
    ],
    [
      {...table, "review.upheld~1": 4},
      {subject: "review.upheld", says: "4 ≠ 3"}
    ],
    [
      {...table, "review.total~1": "10余"},
      {subject: "review.total", says: "≥ 10 ≠ 4"}
    ],
    [
      {...appendix, "review.total": 0, "review.total~1": 1},
      {subject: "review.total", says: "1 ≠ 0"}
    ],
    [
      {...table, "review.total~1": 4, "review.total~2": 6},
      {subject: "review.total~2", says: "6 ≠ 4"}
    ]
  ],
  cannotTell: [
    {...table, "review.total~1": "约4"},
    {...table, "review.total": "", "review.total~1": 4},
    // Twelve numbers where the form has fifteen cells: none was assigned.
    {
      "review.total~1": 4,
      sections: [{expected_order: 4, title: "政府信息公开行政复议、行政诉讼情况"}],
      notes: [{code: "cells-missing", raw: "12 of 15", place: `${"a".repeat(64)}#b145`}]
    },
    {...table, "litigation_after_review.total": "/", "litigation.total~1": 3},
    // The appendix has no row for those that are pending.
    {...appendix, "litigation.total": 3, "litigation.pending~1": 1}
  ],
  silent: [
    table,
    {"review.total~1": 4},
    {"review.total~1": 4, "request.received@total": 9},
    {...table, "complaint.total~1": 2}
  ]
});

const ofArea = "2021年，全县因政府信息公开引发的行政复议共17件、行政诉讼9件。";

test.each([
  "其中县政府本级被申请行政复议4件，被提起行政诉讼3件。",
  "其中，县政府办公室机关行政复议4件、行政诉讼3件。"
])("the cases of an area are none of its own office's: %s", (own) => {
  const {findings, outcomes} = examine("text-proceedings", {
    ...{...table, "review.total~1": "17件", "litigation.total~2": "9件"},
    text: ofArea + own
  });
  expect([findings, outcomes[0]!.cannot_tell]).toEqual([[], 2]);
});

test.each(["", "其中县政府本级被申请行政复议5件。", "县政府本级被申请行政复议4件。"])(
  "what all bodies of an area had may be another scope: %s",
  (own) => {
    const {findings} = examine("text-proceedings", {
      ...{...table, "review.total~1": "17件"},
      text: ofArea + own
    });
    expect(findings).toMatchObject([{left: 17, right: 4, doubt: "scope", severity: "warning"}]);
  }
);

test("a body's own number stays its own", () => {
  const {findings} = examine("text-proceedings", {
    ...{...table, "review.total~1": "5件"},
    text: "2021年，因政府信息公开引发的行政复议共5件，其中维持4件。"
  });
  expect(findings).toMatchObject([{left: 5, right: 4, doubt: "report", severity: "error"}]);
});
