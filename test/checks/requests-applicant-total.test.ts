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
    ]
  ],
  cannotTell: [
    {...row, "request.received@research": ""},
    {...row, "request.received@total": "-"},
    {"request.received@total": 0}
  ],
  silent: [{"request.received~1": 6}, {"review.total": 1}]
});
