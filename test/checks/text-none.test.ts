import {expect, test} from "vitest";
import {cases, examine} from "./cases.ts";

const none = (...indicators: string[]) => ({
  statements: [{kind: "none" as const, indicators, raw: "未收到政府依信息公开申请"}]
});
const concluded = {statements: [{kind: "concluded" as const, raw: "均已办结"}]};
const answered = {
  "request.received@total": 2,
  "request.carried_in@total": 0,
  "request.outcome.total@total": 2,
  "request.carried_forward@total": 0
};

cases("text-none", {
  holds: [
    {...none("request.received"), "request.received@total": 0},
    {...none("litigation.total"), "litigation_direct.total": 0, "litigation_after_review.total": 0},
    {...concluded, ...answered}
  ],
  breaks: [
    [
      {...none("request.received"), "request.received@total": 2},
      {
        ...{subject: "request.received", says: "0 ≠ 2", left: 0, right: 2, severity: "error"},
        figures: ["county-bureau/2021/request.received@total"]
      }
    ],
    [
      {
        ...none("litigation.total"),
        "litigation_direct.total": 1,
        "litigation_after_review.total": 2
      },
      {subject: "litigation.total", says: "0 ≠ 1 + 2 = 3"}
    ],
    [
      {
        ...concluded,
        ...answered,
        "request.received@total": 3,
        "request.outcome.total@total": 3,
        "request.carried_forward@total": 1
      },
      {subject: "concluded.carried_forward", says: "1 ≠ 0"}
    ],
    // Of reconsideration, 相关 says no more than that it came of open government.
    [
      {
        ...{"review.total": 2},
        statements: [{kind: "none", indicators: ["review.total"], raw: "没有发生相关行政复议"}]
      },
      {subject: "review.total", says: "0 ≠ 2"}
    ],
    [
      {...concluded, ...answered, "request.carried_in@total": 1},
      {subject: "concluded.total", says: "2 ≠ 2 + 1 = 3"}
    ]
  ],
  cannotTell: [
    none("request.received"),
    {...none("request.received"), "request.received@total": ""},
    {...none("litigation.total"), "litigation_direct.total": 0},
    {...none("request.fees_charged"), "fee.amount": 0},
    concluded,
    // Of what was named before, and not every complaint of the appendix.
    {
      statements: [{kind: "none", indicators: ["complaint.total"], raw: "未收到相关投诉"}],
      "complaint.total": 2
    }
  ],
  silent: [answered, none()]
});

/** The 0 of the prose stands at characters 0 to 5 of block 10. */
test.each([
  ["the same words", "#b10.s2-9", 0, true],
  ["words that end where it begins to count", "#b10.s4-5", 0, true],
  ["words behind it", "#b10.s5-9", 0, false],
  ["the cell of a table", "#b10.r2.c1.s0-5", 0, false],
  ["another block", "#b11.s0-5", 0, false],
  ["words that were read as another number", "#b10.s2-9", 3, false]
])("the figure that %s were read as is in the finding, and no other", (_, where, said, isIn) => {
  const raw = "未收到政府信息公开申请";
  const {findings} = examine("text-none", {
    "request.received~1": said,
    "request.received@total": 2,
    statements: [
      {kind: "none", indicators: ["request.received"], raw, place: "a".repeat(64) + where}
    ]
  });
  expect(findings[0]!.figures.includes("county-bureau/2021/request.received~1")).toBe(isIn);
});

test("a 0 that is printed right behind the words is not what they were read as", () => {
  const text = "未收到申请0件";
  const {findings} = examine("text-none", {
    ...{"request.received~1": "0件", "request.received@total": 2, text},
    statements: [
      {
        ...{kind: "none", indicators: ["request.received"], raw: "未收到申请"},
        place: `${"a".repeat(64)}#b10.s0-5`
      }
    ]
  });
  expect(findings[0]!.figures).toEqual(["county-bureau/2021/request.received@total"]);
});
