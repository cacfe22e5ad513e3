import {expect, test} from "vitest";
import {cases, examine} from "./cases.ts";
import type {Case} from "./made.ts";

cases("value-range", {
  holds: [
    {"request.received@total": 0},
    {"permit.items_change": -5},
    {"procurement.amount": 1649503.28},
    {"service.completion_rate~1": "100%"},
    {"permit.handled~1": "43000余"},
    {"service.visitors~1": "31.2万"},
    {text: "全年收到申请23件，按时办结率达100%，群众满意率为99.2%。"}
  ],
  breaks: [
    [
      {"request.received@total": -1},
      {subject: "request.received@total", says: "−1", left: 0, right: -1}
    ],
    [{"request.received@total": 2.5}, {subject: "request.received@total", says: "2.5"}],
    // As the reader has it: no count, and so no value.
    [
      {
        "request.received@total": " 44.5",
        notes: [{code: "cell-unreadable", raw: "44.5", place: `${"a".repeat(64)}#b200`}]
      },
      {subject: "request.received@total", says: "44.5", severity: "error", doubt: "report"}
    ],
    [{"permit.decisions": 0.5}, {subject: "permit.decisions", says: "0.5"}],
    [{"permit.items_change": -1.5}, {subject: "permit.items_change", says: "−1.5"}],
    [{"fee.amount": -25.1}, {subject: "fee.amount", says: "−25.1"}],
    [
      {"service.completion_rate~1": "103.5%"},
      {subject: "service.completion_rate~1", says: "103.5%", relation: "≤", right: 1}
    ],
    [
      {text: "收到申请23件，办结24件，按时办结率达104.3%。"},
      {
        ...{subject: "按时办结率.rate", says: "104.3%", left: 1.043, right: 1},
        ...{severity: "error", doubt: "report"}
      }
    ],
    // Figures of the sentence that are no rates say nothing of it.
    [
      {text: "收到申请23件，办结24件，按时办结率达104.3%。", "request.received~1": "23件"},
      {subject: "按时办结率.rate", says: "104.3%"}
    ],
    // A rate that was read as a figure is told once.
    [
      {text: "收到申请23件，按时办结率达104.3%。", "service.completion_rate~1": "104.3%"},
      {subject: "service.completion_rate~1", says: "104.3%"}
    ],
    [
      {text: "政务服务事项按期办理率均为100.5％，较上年有所提高。"},
      {subject: "按期办理率.rate", says: "100.5％"}
    ]
  ],
  cannotTell: [
    {"request.received@total": ""},
    {"permit.decisions": "/"},
    // 2O for 20 is no number, and no part of one.
    {"permit.decisions": "2O"},
    {"procurement.amount": "44.5 元整"}
  ],
  silent: [
    {},
    // With what was carried in, and with more than was planned; a change is no share.
    {text: "收到申请23件，办结24件，办结率达104.3%。"},
    {text: "全年公开信息156条，任务完成率为104.3%。"},
    {text: "按时办结率较上年提高了104.3%，满意率增长102%。"},
    {text: "按期办结增长率达150%，满意率增长率为102%，限时办结提速率达120%。"},
    {text: "按期完成率达120%，及时清欠完成率为110%，满意率达到110%的目标没有实现。"},
    {text: "2020年按时办结率为104.3%，今年为99%。"}
  ]
});

test("what it would have to be does not follow from what it cannot be", () => {
  const amiss: Case[] = [
    {"request.received@total": -1},
    {"permit.decisions": 2.5},
    {text: "收到申请23件，办结24件，按时办结率达104.3%。"}
  ];
  for (const made of amiss) expect(examine("value-range", made).findings[0]!.cause_zh).toBeNull();
});
