import {cases} from "./cases.ts";

const [before, now] = ["2022-01-20T00:00:00.000Z", "2022-03-01T00:00:00.000Z"];
const claim = (stated: number, raw: string) => ({
  ...({indicator: "disclosure.items", kind: "growth", against: 2020} as const),
  ...{stated, raw}
});

cases("revision-changed", {
  holds: [
    {"request.received@total": 2, earlier: [{"request.received@total": 2}]},
    // What is printed otherwise and says the same has not changed.
    {
      "request.received@total": "2",
      "fee.amount": "",
      earlier: [{"request.received@total": 2, "fee.amount": ""}]
    },
    {claims: [claim(0.5, "增长50%")], earlier: [{claims: [claim(0.5, "增长 50 %")]}]}
  ],
  breaks: [
    [
      {
        "request.received@total": 3,
        fetched: now,
        earlier: [{"request.received@total": 2, fetched: before}]
      },
      {subject: "version-2", says: "2 → 3", left: 0, right: 1, difference: -1, severity: "warning"}
    ],
    [
      {"request.received@total": "", earlier: [{"request.received@total": 2}]},
      {subject: "version-2", says: "2 → "}
    ],
    [
      {
        "disclosure.items~1": 54,
        "request.received@total": 2,
        earlier: [{"request.received@total": 2}]
      },
      {subject: "version-2", says: " → 54", left: 1, right: 2}
    ],
    [
      {claims: [claim(0.6, "增长60%")], earlier: [{claims: [claim(0.5, "增长50%")]}]},
      {subject: "version-2", says: "增长50% → 增长60%"}
    ],
    [
      // A figure that was 约 34 and is 34 now says something else.
      {"disclosure.items~1": 34, earlier: [{"disclosure.items~1": "约34"}]},
      {subject: "version-2", says: "约34 → 34"}
    ]
  ],
  cannotTell: [{earlier: [{}]}],
  silent: [{"request.received@total": 2}, {}]
});
