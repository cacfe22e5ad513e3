import {cases} from "./cases.ts";

const before = {"request.carried_forward@total": 3, "request.carried_forward@business": 1};

cases("years-carry-over", {
  holds: [
    {"request.carried_in@total": 3, before},
    {"request.carried_in@total": 3, "request.carried_in@business": 1, before}
  ],
  breaks: [
    [
      {"request.carried_in@total": 2, before},
      {
        ...{subject: "total", says: "2 ≠ 3", difference: -1},
        figures: [
          "county-bureau/2021/request.carried_in@total",
          "county-bureau/2020/request.carried_forward@total"
        ]
      }
    ],
    [
      {"request.carried_in@total": 3, "request.carried_in@business": 0, before},
      {subject: "business", says: "0 ≠ 1"}
    ]
  ],
  cannotTell: [
    {"request.carried_in@total": 3},
    {"request.carried_in@total": "", before},
    {"request.carried_in@total": 0, before: {"request.received~1": 0}},
    {"request.carried_in@total": 3, before: {...before, year: 2019}},
    {"request.carried_in@total": 3, before: {...before, body: "another-bureau"}}
  ],
  silent: [{"permit.decisions": 3, before}]
});
