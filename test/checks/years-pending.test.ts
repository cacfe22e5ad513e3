import {cases} from "./cases.ts";

const now = {"review.pending": 0, "review.total": 2};
/** The other groups are blank, and cannot be told. */
const before = (pending: number | string) => ({
  "review.pending": pending,
  "review.total": 5
});

cases("years-pending", {
  holds: [
    {...now, before: before(2)},
    {...now, before: before(0)}
  ],
  breaks: [
    [
      {...now, before: before(3)},
      {
        ...{subject: "review", says: "3 > 2", left: 3, right: 2, severity: "info", relation: "≤"},
        cause_zh: null,
        figures: ["county-bureau/2020/review.pending", "county-bureau/2021/review.total"]
      }
    ],
    [
      {"litigation_direct.total": 0, before: {"litigation_direct.pending": 1}},
      {subject: "litigation_direct", says: "1 > 0"}
    ]
  ],
  cannotTell: [
    now,
    {...now, before: before("")},
    {...now, "review.total": "/", before: before(3)},
    {...now, before: {year: 2019, ...before(3)}}
  ],
  silent: [
    {"request.received@total": 2, before: before(3)},
    {"review.total~1": 1, before: before(3)}
  ]
});
