import {cases} from "./cases.ts";

const row = {
  "request.received@natural_person": 3,
  "request.received@business": 1,
  "request.received@research": 0,
  "request.received@public_interest": 0,
  "request.received@legal_service": 2,
  "request.received@other_organisation": 0,
  "request.received@total": 6
};
/** A seventh kind of applicant beside the six: the cells of the case stand in blocks 200 to 206. */
const strange = (block: number) => ({
  sections: [{expected_order: 3, title: "收到和处理政府信息公开申请情况"}],
  notes: [{code: "row-unknown" as const, raw: "1", place: `${"a".repeat(64)}#b${block}`}]
});

cases("requests-applicant-total", {
  holds: [row, {...row, "request.outcome.other@total": 0}],
  breaks: [
    [
      {...row, "request.received@total": 5},
      {subject: "request.received", says: "3 + 1 + 0 + 0 + 2 + 0 = 6 ≠ 5", difference: 1}
    ],
    [
      {...row, "request.received@research": 1},
      {subject: "request.received", says: "3 + 1 + 1 + 0 + 2 + 0 = 7 ≠ 6"}
    ],
    // Whatever count the blank hides.
    [
      {...row, "request.received@research": "", "request.received@total": 5},
      {subject: "request.received", says: "3 + 1 + ? + 0 + 2 + 0 ≠ 5", difference: null}
    ],
    [
      {...row, "request.received@research": "/", "request.received@natural_person": 30},
      {subject: "request.received", says: "30 + 1 + ? + 0 + 2 + 0 ≠ 6", severity: "error"}
    ],
    // It stands in another row.
    [
      {...row, ...strange(299), "request.received@total": 7},
      {subject: "request.received", says: "= 6 ≠ 7", severity: "error"}
    ],
    [
      {...row, ...strange(206), "request.received@total": 5},
      {subject: "request.received", says: "= 6 ≠ 5", severity: "warning", doubt: "reading"}
    ]
  ],
  cannotTell: [
    // What is wanting may stand in that column.
    {...row, ...strange(206), "request.received@total": 7},
    {...row, "request.received@research": ""},
    {...row, "request.received@research": "", "request.received@total": 7},
    // Illegible is not blank: it need be no cell of its own.
    {...row, "request.received@research": "l2", "request.received@total": 5},
    {...row, "request.received@total": "-"},
    {"request.received@total": 0}
  ],
  silent: [{"request.received~1": 6}, {"review.total": 1}]
});
