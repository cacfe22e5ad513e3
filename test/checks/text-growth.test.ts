import {describe, expect, test} from "vitest";
import {cases, examine} from "./cases.ts";
import type {Case} from "./made.ts";

type Kind = "growth" | "ratio" | "difference" | "flat";

const claim = (kind: Kind, stated: number, raw: string, against: number | null = 2020) => ({
  claims: [{indicator: "service.handled", kind, stated, against, raw}]
});
const years = (was: number | string, is: number | string): Case => ({
  "service.handled~1": is,
  before: {"service.handled~1": was}
});
const grown = (was: number | string, is: number | string, stated: number, raw: string): Case => ({
  ...years(was, is),
  ...claim("growth", stated, raw)
});

cases("text-growth", {
  holds: [
    grown(66786, 411731, 5.16, "同期相比办件量增加516%"),
    grown(2, 1, -0.5, "同比减少50%"),
    grown(200, 140, -0.3, "下降三成"),
    grown(200, 273, 0.3, "增长三成"),
    grown(100, 115, 0.15, "增长百分之十五"),
    grown(100, 250, 1.5, "增长1.5倍"),
    grown(1000, 1003, 0, "增长0%"),
    grown(100, 128, 0.3, "增长约30%"),
    // 36 after 48 rounds to three tenths less.
    grown(48, 36, -0.3, "较上年减少约三成"),
    grown(100, 145, 0.3, "增长超过30%"),
    grown(100, 129, 0.3, "增长近三成"),
    grown(100, 126, 0.3, "增长近三成"),
    grown(100, 112, 0.3, "增长不到三成"),
    grown(100, 128, 0.3, "增长近30%"),
    grown(64, 46, -0.3, "同比下降近三成"),
    grown(100, 132, 0.3, "增长约30%"),
    grown(1000, 997, 0, "增长0%"),
    {...years(100, 239), ...claim("ratio", 2.3, "是上年的2.3倍")},
    {...years(100, 210), ...claim("ratio", 2, "翻一番")},
    {...years(100, 109), ...claim("difference", 9, "增加9件")},
    {...years(100, 91), ...claim("difference", -9, "减少9件")},
    {...years(100000, 112345), ...claim("difference", 12000, "增加1.2万件")},
    {...years(2, 2), ...claim("flat", 0, "与去年持平")},
    {...years(0, 0), ...claim("flat", 0, "与去年持平")},
    {...years(100, 104), ...claim("flat", 0, "与去年基本持平")}
  ],
  breaks: [
    [
      grown(411731, 548786, 5.16, "同期相比增加516%"),
      {
        ...{subject: "service.handled", says: "548786 ÷ 411731 − 1 = 33.3% ≠ 516%"},
        ...{relation: "≈", left: 0.332875, right: 5.16, severity: "error", doubt: "report"},
        figures: ["county-bureau/2021/service.handled~1", "county-bureau/2020/service.handled~1"]
      }
    ],
    [
      grown(6414, 6440, 0.138, "同比增长13.8%"),
      {subject: "service.handled", says: "6440 ÷ 6414 − 1 = 0.41% ≠ 13.8%"}
    ],
    [grown(1000, 1139, 0.138, "同比增长13.8%"), {subject: "service.handled", says: "13.9%"}],
    [grown(1000, 1137, 0.138, "同比增长13.8%"), {subject: "service.handled", says: "13.7%"}],
    [grown(100, 90, -0.14, "同比减少14%"), {subject: "service.handled", says: "−10% ≠ −14%"}],
    [grown(100, 82, -0.14, "同比减少14%"), {subject: "service.handled", says: "−18% ≠ −14%"}],
    [grown(100, 118, 0.15, "增长百分之十五"), {subject: "service.handled", says: "18% ≠ 15%"}],
    [grown(100, 120, 0.3, "增长约30%"), {subject: "service.handled", says: "20% ≠ 30%"}],
    [grown(2, 1, 0.5, "同比增长50%"), {subject: "service.handled", says: "−50% ≠ 50%"}],
    [grown(100, 125, 0.3, "增长超过30%"), {subject: "service.handled", says: "25% ≠ 30%"}],
    [grown(100, 150, 0.3, "增长约30%"), {subject: "service.handled", says: "50% ≠ 30%"}],
    [grown(100, 76, -0.3, "减少约三成"), {subject: "service.handled", says: "−24% ≠ −30%"}],
    [
      {...years(448000, 1411), ...claim("ratio", 2, "翻了近一番")},
      {
        ...{subject: "service.handled", says: "1411 ÷ 448000 = 0.0031 ≠ 2"},
        cause_zh: expect.stringContaining("上年的2倍为上年的0.0031倍") as string
      }
    ],
    [
      {...years(4480, 1411), ...claim("ratio", 2, "翻了近一番")},
      {
        ...{subject: "service.handled", says: "1411 ÷ 4480 = 0.31 ≠ 2"},
        cause_zh: expect.stringContaining("上年的2倍为上年的0.31倍") as string
      }
    ],
    [grown(100, 135, 0.3, "增长近30%"), {subject: "service.handled", says: "35% ≠ 30%"}],
    [grown(100, 122, 0.3, "增长近三成"), {subject: "service.handled", says: "22% ≠ 30%"}],
    [grown(64, 56, -0.3, "同比下降近三成"), {subject: "service.handled", says: "−12.5% ≠ −30%"}],
    [
      {...years(100, 200), ...claim("ratio", 2.3, "是上年的2.3倍")},
      {subject: "service.handled", says: "200 ÷ 100 = 2 ≠ 2.3"}
    ],
    [
      {...years(100, 108), ...claim("difference", 9, "增加9件")},
      {subject: "service.handled", says: "108 − 100 = 8 ≠ 9"}
    ],
    [
      {...years(2, 3), ...claim("flat", 0, "与去年持平")},
      {subject: "service.handled", says: "3 ≠ 2", relation: "="}
    ],
    [
      {...years(100, 106), ...claim("flat", 0, "与去年基本持平")},
      {subject: "service.handled", says: "106 ≠ 100"}
    ]
  ],
  cannotTell: [
    {"service.handled~1": 5, ...claim("growth", 0.1, "增长10%")},
    {...years(100, 200), ...claim("growth", 1, "增长100%", 2015)},
    {...years(100, 200), ...claim("growth", 1, "增长100%", null)},
    {...years(100, 200), ...claim("growth", 1, "增长100%", 2021)},
    grown(35000, "43000余", 0.237, "同比增长23.7%"),
    grown("约100", 200, 1, "增长100%"),
    grown(0, 5, 1, "增长100%"),
    {...years(100, "约100"), ...claim("flat", 0, "与去年基本持平")},
    // 26.9万 may be 268500 as well as 269999, and 31.2万 as much.
    grown("26.9万", "31.2万", 0.161, "同比增长16.1%"),
    {...grown(100, 250, 1, "增长100%"), before: {"service.handled~1": 100, "service.handled~2": 90}}
  ],
  silent: [
    years(100, 200),
    {
      ...years(100, 200),
      claims: [
        {indicator: "service.handled", kind: "restated", stated: 90, against: 2020, raw: "去年90件"}
      ]
    }
  ]
});

test.each([
  ["增加200元", 200, 1200.4, []],
  ["增加200元", 200, 1201.2, ["201.2 ≠ 200"]],
  ["增加31535件", 31535, 32536, ["31536 ≠ 31535"]],
  ["增加200.5元", 200.5, 1200.9, ["200.9 ≠ 200.5"]],
  ["增加200.5元", 200.5, 1200.52, []],
  ["增加200.5元", 200.5, 1200.45, []],
  ["增加200.5元", 200.5, 1200.44, ["200.44 ≠ 200.5"]]
])("%s is as exact as it is printed (%s, %s)", (raw, stated, now, says) => {
  const {findings} = examine("text-growth", {
    ...{"fee.amount~1": `${now}元`, before: {"fee.amount~1": "1000元"}},
    claims: [{indicator: "fee.amount", kind: "difference", stated, against: 2020, raw}]
  });
  expect(findings).toHaveLength(says.length);
  for (const sum of says) expect(findings[0]!.message_zh).toContain(sum);
});

describe("which figures are compared", () => {
  const flat = {
    claims: [
      {
        ...{indicator: "request.received", kind: "flat" as const, stated: 0, against: 2020},
        raw: "与去年持平"
      }
    ]
  };
  const failing = (made: Case) =>
    examine("text-growth", made).findings.map(({left, right}) => [left, right]);

  test("of the earlier year the table's, although its text says none", () => {
    const before = {"request.received@total": 2, "request.received~1": 0};
    expect(failing({...flat, "request.received~1": 2, before})).toEqual([]);
    expect(failing({...flat, "request.received~1": 0, before})).toEqual([[0, 2]]);
  });

  test("of the earlier year the number too by which this report corrects it", () => {
    const statements = [
      {kind: "corrected", indicator: "request.received", year: 2020, value: 3, raw: "3件"} as const
    ];
    const made = {...flat, "request.received~1": 3, before: {"request.received@total": 2}};
    expect(failing({...made, statements})).toEqual([]);
    expect(failing({...made, statements: [{...statements[0]!, value: 4}]})).toEqual([[3, 2]]);
  });

  test("of this year the text's in the same passage, and else the table's", () => {
    const before = {"request.received@total": 2};
    const table = {"request.received@total": 3};
    expect(failing({...flat, ...table, "request.received~1": 2, before})).toEqual([]);
    expect(failing({...flat, ...table, before})).toEqual([[3, 2]]);
  });

  test("of the earlier year the one that the passage repeats, and else that year's report's", () => {
    const place = `${"a".repeat(64)}#b10.s490-499`;
    const repeated = (was: number) => ({
      claims: [
        ...claim("growth", 0.2, "增长20%").claims,
        {
          ...{indicator: "service.handled", kind: "restated" as const, stated: was, against: 2020},
          ...{raw: `上年${was}件`, place}
        }
      ]
    });
    const made = {"service.handled~1": 120, before: {"service.handled~1": 110}};
    expect(failing({...made, ...repeated(100)})).toEqual([]);
    expect(failing({...made, ...repeated(105)})).toEqual([[0.142857, 0.2]]);
    expect(failing({"service.handled~1": 120, ...repeated(100)})).toEqual([]);
    expect(
      failing({"service.handled~1": 132, before: {"service.handled~1": 110}, ...repeated(105)})
    ).toEqual([]);
  });

  test("of this year the table's too, where the claim holds by it", () => {
    const before = {"request.received@total": 3};
    const both = {"request.received@total": 3, "request.received~1": 0};
    expect(failing({...flat, ...both, before})).toEqual([]);
  });

  test("of two mentions in the passage the last one before the claim", () => {
    const before = {"service.handled~1": 100};
    const two = {"service.handled~1": 7, "service.handled~2": 200};
    expect(failing({...two, ...claim("growth", 1, "增长100%"), before})).toEqual([]);
    expect(failing({...two, ...claim("growth", 2, "增长200%"), before})).toEqual([[1, 2]]);
  });
});

test("cannot tell: by another base than the earlier year", () => {
  const raw = "同比减少14.3%";
  const said = claim("growth", -0.143, raw);
  const based = {...years(64, 56), ...said, text: `收到56件，${raw}（以本年为基数）。`};
  expect(examine("text-growth", based)).toMatchObject({
    findings: [],
    outcomes: [{holds: 0, cannot_tell: 1}]
  });
  const plain = {...years(64, 56), ...said, text: `收到56件，${raw}。`};
  expect(examine("text-growth", plain).findings).toHaveLength(1);
});

/** Of last year a part was read, and what it is of was not. */
test("cannot tell: by a part of an earlier year's number that is not assigned", () => {
  const text = "全年受理各类事项2.3万件，其中办公室1864件。";
  const at = text.indexOf("2.3万件");
  const place = `${"a".repeat(64)}#b10.s${at}-${at + 5}`;
  const now = {"service.handled~1": "22500件", ...claim("growth", -0.022, "同比下降2.2%")};
  const before = {text, "service.handled~1": "1864件"};
  const unread = {notes: [{code: "figure-unassigned" as const, raw: "2.3万件", place}]};
  const {findings, outcomes} = examine("text-growth", {...now, before: {...before, ...unread}});
  expect([findings, outcomes[0]!.because]).toEqual([[], ["measure"]]);
  expect(examine("text-growth", {...now, before}).findings).toHaveLength(1);
  // Another number is not assigned, in another sentence of that report.
  const other = {notes: [{...unread.notes[0]!, raw: "46项"}]};
  expect(examine("text-growth", {...now, before: {...before, ...other}}).findings).toHaveLength(1);
  // The number stands at the head of its line, as in a list.
  const listed = {...before, text: "2.3万件，其中办公室1864件。"};
  const {findings: none} = examine("text-growth", {...now, before: {...listed, ...unread}});
  expect(none).toEqual([]);
});

test.each([
  [
    claim("growth", 0.125, "同比增长12.5%"),
    64,
    "增长12.5%为下降12.5%",
    "a rise of 12.5% in the sentence were a fall of 12.5%"
  ],
  [
    claim("difference", 8, "较上年增加8件"),
    64,
    "增加8件为减少8件",
    "a rise of 8 in the sentence were a fall of 8"
  ],
  [
    claim("ratio", 2, "是上年的2倍"),
    14,
    "上年的2倍为上年的4倍",
    "2 times as many in the sentence were 4 times as many"
  ]
])("no sign stands in a sentence: %o", (said, was, zh, en) => {
  const {findings} = examine("text-growth", {...years(was, 56), ...said});
  expect(findings.map(({cause_zh}) => cause_zh).join("")).toContain(`若这句话里的${zh}`);
  expect(findings.map(({cause_en}) => cause_en).join("")).toContain(`if ${en}`);
});

/** Least and most that the words can mean, of 10 000 a year before (of ‰, 100 000): one less and one more are wrong. */
const meant: [Kind, number, string, least: number, most: number][] = [
  ["growth", 0.238, "增长23.8%", 12_375, 12_389],
  ["growth", 0.238, "增长百分之二十三点八", 12_375, 12_389],
  ["growth", 0.23, "增长百分之二十三", 12_250, 12_399],
  ["growth", 0.3, "增长三成", 12_500, 13_999],
  ["growth", 0.35, "增长三成五", 13_450, 13_599],
  ["growth", 0.35, "增长三成半", 13_450, 13_599],
  ["growth", 1.5, "增长1.5倍", 24_500, 25_999],
  ["growth", 2, "增长两倍", 25_000, 39_999],
  ["growth", 0.25, "增长四分之一", 12_000, 13_499],
  ["growth", 0, "增长0.0%", 9_991, 10_009],
  ["growth", -0.238, "下降23.8%", 7_611, 7_625],
  ["growth", 0.3, "增长近三成", 12_500, 13_500],
  ["growth", 0.3, "增长不到三成", 10_000, 13_000],
  ["growth", 0.3, "增长约30%", 12_700, 13_300],
  ["growth", 0.1, "增长近一成", 10_500, 11_500],
  ["growth", 0.238, "增长23.8％", 12_375, 12_389],
  ["ratio", 0.8, "是上年的八成", 7_500, 8_999],
  ["ratio", 0.85, "为上年的八成五", 8_450, 8_599],
  ["ratio", 0.5, "仅为上年的一半", 4_500, 5_999],
  ["ratio", 2.3, "是上年的2.3倍", 22_500, 23_999],
  ["ratio", 2, "翻了一番", 15_000, 29_999],
  ["difference", 9, "增加9件", 10_009, 10_009],
  ["difference", 12_000, "增加1.2万件", 21_500, 22_999],
  ["difference", -1_200, "减少0.12万件", 8_701, 8_850]
];

test.each(meant)("%s %d: %s is from %d to %d", (kind, stated, raw, least, most) => {
  const failing = (is: number) =>
    examine("text-growth", {...years(10_000, is), ...claim(kind, stated, raw)}).findings.length;
  expect([least - 1, least, most, most + 1].map(failing)).toEqual([1, 0, 0, 1]);
});

test("超过三成 has no end, 1.9‰ has its decimal, 1.2亿 its unit", () => {
  const failing = ([was, is]: [number, number], said: ReturnType<typeof claim>) =>
    examine("text-growth", {...years(was, is), ...said}).findings.length;
  const over = claim("growth", 0.3, "增长超过三成");
  expect([12_999, 13_000, 990_000].map((is) => failing([10_000, is], over))).toEqual([1, 0, 0]);
  const mille = claim("growth", 0.0019, "增长1.9‰");
  const around = [100_184, 100_185, 100_199, 100_200];
  expect(around.map((is) => failing([100_000, is], mille))).toEqual([1, 0, 0, 1]);
  const many = claim("difference", 1.2e8, "增加1.2亿件");
  const near = [1.149e8, 1.15e8, 1.299e8, 1.3e8];
  expect(near.map((is) => failing([1, is + 1], many))).toEqual([1, 0, 0, 1]);
});

test.each(["个百分点", "百分点"])("%s are hundredths of a rate, and said as such", (points) => {
  const said = (is: string) =>
    examine("text-growth", {
      "service.completion_rate~1": is,
      before: {"service.completion_rate~1": "95.5%"},
      claims: [
        {
          ...{indicator: "service.completion_rate", kind: "difference", stated: 0.005},
          ...{against: 2020, raw: `提高0.5${points}`}
        }
      ]
    }).findings;
  expect(["95.94%", "95.95%", "96.09%", "96.1%"].map((is) => said(is).length)).toEqual([
    1, 0, 0, 1
  ]);
  expect(said("97.75%")[0]!.cause_zh).toContain("若这句话里的增加0.5个百分点为增加2.2");
  expect(said("97.75%")[0]!.message_zh).toContain("：97.75% − 95.5% = 2.25% ≠ 0.5%。");
  expect(said("97.756%")[0]!.message_zh).toContain("：97.76% − 95.5% = 2.26% ≠ 0.5%。");
  expect(said("97.75%")[0]!.cause_en).toContain("a rise of 0.5 points in the sentence were");
});

test("no difference follows from a vague figure", () => {
  const {findings, outcomes} = examine("text-growth", {
    ...years(90, "100余"),
    ...claim("difference", 5, "增加5件")
  });
  expect([findings, outcomes[0]!.cannot_tell]).toEqual([[], 1]);
});
