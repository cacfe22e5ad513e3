import {cases} from "./cases.ts";

const balanced = {
  "request.received@total": 2,
  "request.carried_in@total": 1,
  "request.outcome.total@total": 3,
  "request.carried_forward@total": 0
};

cases("requests-balance", {
  holds: [
    balanced,
    {...balanced, "request.carried_forward@total": 1, "request.carried_in@total": 2}
  ],
  breaks: [
    [
      {...balanced, "request.outcome.total@total": 2},
      {subject: "total", says: "2 + 1 = 3 ≠ 2 + 0 = 2", left: 3, right: 2, difference: 1}
    ],
    [
      {
        ...balanced,
        "request.received@business": 1,
        "request.carried_in@business": 0,
        "request.outcome.total@business": 0,
        "request.carried_forward@business": 0
      },
      {subject: "business", says: "1 + 0 = 1 ≠ 0 + 0 = 0"}
    ]
  ],
  cannotTell: [
    {...balanced, "request.outcome.total@total": ""},
    {...balanced, "request.outcome.total@total": "/"},
    {...balanced, "request.received@total": "无"},
    {"request.received@total": 2},
    {
      notes: [{code: "cells-missing", raw: "6 of 7", place: `${"a".repeat(64)}#b135`}],
      sections: [{expected_order: 3}]
    }
  ],
  silent: [
    {"service.handled~1": 5},
    {"permit.decisions": 5},
    {
      notes: [{code: "table-missing", raw: "3", place: `${"a".repeat(64)}#b135`}],
      sections: [{expected_order: 3}]
    }
  ]
});
