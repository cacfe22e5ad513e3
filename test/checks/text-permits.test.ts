import {expect, test} from "vitest";
import {cases, examine} from "./cases.ts";
import type {Case} from "./made.ts";

const says = (text: string, printed = "88件"): Case => ({
  text,
  "permit.decisions~1": printed
});
const table = {"permit.decisions": 88};

cases("text-permits", {
  holds: [
    {...table, ...says("2021年，作出行政许可决定88件。")},
    {...table, ...says("行政许可处理决定数量88件")},
    {...table, ...says("全年作出行政许可88件、行政处罚5件。")},
    {
      ...{"penalty.decisions": 104, text: "作出行政处罚决定104件。"},
      "penalty.decisions~1": "104件"
    }
  ],
  breaks: [
    [
      {...table, ...says("2021年，作出行政许可决定98件。", "98件")},
      {
        ...{subject: "permit.decisions", says: "98 ≠ 88", left: 98, right: 88, severity: "warning"},
        figures: ["county-bureau/2021/permit.decisions~1", "county-bureau/2021/permit.decisions"]
      }
    ],
    [
      {...table, ...says("作出行政许可决定100余件。", "100余件")},
      {subject: "permit.decisions", says: "≥ 100 ≠ 88"}
    ],
    [
      {
        ...{"penalty.decisions": 104, text: "全年作出行政许可决定1325件，行政处罚决定114件。"},
        "penalty.decisions~1": "114件"
      },
      {subject: "penalty.decisions", says: "114 ≠ 104", severity: "warning"}
    ],
    [
      {
        ...{"penalty.decisions": 104, text: "全年作出行政许可决定1325件、行政处罚决定114件。"},
        "penalty.decisions~1": "114件"
      },
      {subject: "penalty.decisions", says: "114 ≠ 104"}
    ],
    [
      {
        ...{"penalty.decisions": 104, text: "作出行政处罚决定114件，其中简易程序60件。"},
        "penalty.decisions~1": "114件"
      },
      {subject: "penalty.decisions", says: "114 ≠ 104"}
    ],
    [
      {
        ...{"compulsion.decisions": 3, text: "作出行政强制措施决定5件。"},
        "compulsion.decisions~1": "5件"
      },
      {subject: "compulsion.decisions", says: "5 ≠ 3"}
    ]
  ],
  cannotTell: [
    // Cases are another measure, whatever their number.
    {...table, text: "全年办理行政许可事项1200件。", "permit.handled~1": "1200件"},
    {...table, text: "实施行政许可1200件。", "permit.decisions~1": "1200件"},
    {...table, "permit.decisions~1": 98},
    // Cases of punishment are not its decisions.
    {
      ...{"penalty.decisions": 104, text: "查办行政处罚案件114件。"},
      "penalty.decisions~1": "114件"
    },
    {
      ...{"penalty.decisions": 104, text: "作出行政许可决定9件，行政处罚114件。"},
      "penalty.decisions~1": "114件"
    },
    // Of one kind of decisions, and of those that were passed on or examined, as many as there are.
    ...[
      "作出重大行政处罚决定8件。",
      "审核重大执法决定9件，其中行政处罚决定8件。",
      "报送行政许可决定50件，行政处罚决定8件。",
      "作出行政处罚决定104件、公开8件。"
    ].map((text) => ({"penalty.decisions": 104, text, "penalty.decisions~1": "8件"})),
    {"permit.decisions": "", ...says("作出行政许可决定98件。", "98件")},
    {"permit.decisions": 90, ...says("作出行政许可决定80余件。", "80余件")},
    {...table, ...says("作出行政许可决定约88件。", "约88件")}
  ],
  silent: [
    table,
    says("作出行政许可决定98件。", "98件"),
    {text: "作出行政处罚决定114件。", "penalty.decisions~1": "114件"}
  ]
});

test("why cases are not compared with decisions", () => {
  const {outcomes} = examine("text-permits", {...table, "permit.handled~1": 1200});
  expect(outcomes).toMatchObject([{cannot_tell: 1, because: ["measure"]}]);
});
