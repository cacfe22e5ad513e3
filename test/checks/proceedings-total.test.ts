import {cases} from "./cases.ts";

const review = {
  "review.upheld": 2,
  "review.corrected": 1,
  "review.other": 0,
  "review.pending": 1,
  "review.total": 4
};
const gone = {
  sections: [{expected_order: 3}, {expected_order: 4}, {expected_order: 5}],
  notes: [{code: "cells-missing" as const, raw: "12 of 15", place: `${"a".repeat(64)}#b145`}]
};
/** 其他 | 1: a column that no form foresees. */
const strange = {
  sections: [{expected_order: 4, title: "政府信息公开行政复议、行政诉讼情况"}],
  notes: [{code: "row-unknown" as const, raw: "1", place: `${"a".repeat(64)}#b190.r3.c16`}]
};

cases("proceedings-total", {
  holds: [review],
  breaks: [
    [
      {...review, "review.total": 3},
      {subject: "review", says: "2 + 1 + 0 + 1 = 4 ≠ 3", severity: "error"}
    ],
    [
      {...review, ...strange, "review.total": 3},
      {subject: "review", says: "2 + 1 + 0 + 1 = 4 ≠ 3", severity: "warning", doubt: "reading"}
    ],
    [
      {
        ...review,
        "litigation_after_review.upheld": 0,
        "litigation_after_review.corrected": 0,
        "litigation_after_review.other": 0,
        "litigation_after_review.pending": 0,
        "litigation_after_review.total": 2
      },
      {subject: "litigation_after_review", says: "0 + 0 + 0 + 0 = 0 ≠ 2", difference: -2}
    ]
  ],
  cannotTell: [
    {...review, ...strange, "review.total": 5},
    {...review, "review.pending": ""},
    {"review.total": 4},
    gone
  ],
  silent: [{"review.total~1": 0}, {"request.received@total": 0}]
});
