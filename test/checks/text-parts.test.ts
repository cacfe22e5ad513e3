import {describe, expect, test} from "vitest";
import {cases, examine} from "./cases.ts";
import type {Case} from "./made.ts";

const id = (key: string) => `county-bureau/2021/${key}`;
const parts = (complete: boolean, names = ["service.public~1", "permit.handled~1"]): Case => ({
  statements: [
    {kind: "parts", whole: id("service.handled~1"), parts: names.map(id), complete, raw: "其中"}
  ]
});
const figures = {"service.handled~1": 66786, "permit.handled~1": 9831, "service.public~1": 56955};
const channels = ["disclosure.channel.website~1", "disclosure.channel.wechat~1"];
const published: Case = {
  "disclosure.items~1": 120,
  "disclosure.channel.website~1": 100,
  "disclosure.channel.wechat~1": 90,
  statements: [
    {
      kind: "parts",
      whole: id("disclosure.items~1"),
      parts: channels.map(id),
      complete: true,
      raw: "其中"
    }
  ]
};

/** 答复46件，予以公开11件、部分公开4件: what the table has, and fewer rows than it has. */
const answered = (granted: number, said = 46, total = 46): Case => ({
  ...{"request.outcome.total@total": total, "request.outcome.total~1": said},
  ...{"request.outcome.granted@total": 11, "request.outcome.granted~1": granted},
  ...{"request.outcome.partly_granted@total": 4, "request.outcome.partly_granted~1": 4},
  statements: [
    {
      ...{kind: "parts", complete: true, raw: "予以公开", whole: id("request.outcome.total~1")},
      parts: ["request.outcome.granted~1", "request.outcome.partly_granted~1"].map(id)
    }
  ]
});

/** 收到8件，均已答复，其中同意6件、不予公开2件, and what the table has of last year's. */
const allAnswered = (denied: number, carried: Case = {}): Case => ({
  ...carried,
  ...{"request.received~1": 8, "request.outcome.granted~1": 6},
  "request.outcome.denied~1": denied,
  statements: [
    {
      ...{kind: "parts", complete: false, raw: "均已答复", whole: id("request.received~1")},
      parts: ["request.outcome.granted~1", "request.outcome.denied~1"].map(id)
    }
  ]
});

cases("text-parts", {
  holds: [
    allAnswered(2),
    allAnswered(2, {"request.carried_in@total": 0}),
    answered(11),
    // The text has another number of all than the table: that is for text-requests, and the parts are right.
    answered(11, 64),
    {...figures, ...parts(true)},
    {...figures, ...parts(false)},
    {...figures, ...parts(false, ["permit.handled~1"])},
    // One item may stand in two channels.
    published,
    // Rules stand on the website too.
    {
      ...{"disclosure.items~1": 120, "disclosure.channel.website~1": 100},
      "normative_document.disclosed~1": 30,
      statements: [
        {
          ...{kind: "parts", whole: id("disclosure.items~1"), complete: true, raw: "其中"},
          parts: ["disclosure.channel.website~1", "normative_document.disclosed~1"].map(id)
        }
      ]
    },
    {
      ...parts(true),
      "service.handled~1": "31.2万",
      "permit.handled~1": "20.1万",
      "service.public~1": "11.1万"
    }
  ],
  breaks: [
    [allAnswered(3), {subject: "request.received~1", says: "6 + 3 = 9 > 8"}],
    [
      allAnswered(3, {"request.carried_in@total": 0}),
      {subject: "request.received~1", says: "6 + 3 = 9 > 8"}
    ],
    // However many were carried in: all that were answered are told.
    [
      {...answered(12), "request.carried_in@total": 1},
      {subject: "request.outcome.total~1", says: "12 + 4 = 16 ≠ 46"}
    ],
    // The table has no other rows: 11 and 4 are all.
    [answered(11, 64, 15), {subject: "request.outcome.total~1", says: "11 + 4 = 15 ≠ 64"}],
    [answered(12), {subject: "request.outcome.total~1", says: "12 + 4 = 16 ≠ 46"}],
    [
      {...figures, ...parts(true), "permit.handled~1": 9813},
      {subject: "service.handled~1", says: "56955 + 9813 = 66768 ≠ 66786", difference: -18}
    ],
    [
      {...figures, ...parts(false), "permit.handled~1": 9931},
      {subject: "service.handled~1", says: "56955 + 9931 = 66886 > 66786", relation: "≤"}
    ],
    [
      {...published, "disclosure.channel.website~1": 130},
      {subject: "disclosure.items~1", says: "130 > 120"}
    ]
  ],
  cannotTell: [
    {...figures, ...parts(true), "service.handled~1": "66000余"},
    {...figures, ...parts(true), "permit.handled~1": "约9831"},
    parts(true)
  ],
  silent: [
    allAnswered(3, {"request.carried_in@total": 1}),
    allAnswered(3, {"request.carried_in@total": ""}),
    figures,
    {...figures, statements: [{kind: "concluded", raw: "均已办结"}]}
  ]
});

/** The year's number, 300条 unless said otherwise, in a passage that tells of parts of the year. */
const year = (text: string, whole = "300条", indicator: Figure = "disclosure.items~1"): Case => ({
  [indicator]: whole,
  text
});
type Figure = `${string}.${string}`;

test.each([
  ["全年公开信息300条，其中上半年130条，下半年160条。", "130 + 160 = 290 ≠ 300"],
  ["2021年主动公开信息300条。其中，上半年公开130条、下半年公开160条。", "130 + 160 = 290 ≠ 300"],
  ["全年公开信息300条，比上年增长17.3%，其中上半年130条，下半年160条。", "130 + 160 = 290 ≠ 300"],
  ["全年公开信息300条。分时段看，上半年130条，下半年160条。", "130 + 160 = 290 ≠ 300"],
  // Another sentence follows.
  ["全年公开信息300条，其中上半年130条、下半年160条。收到申请40件。", "130 + 160 = 290 ≠ 300"],
  ["上半年公开130条，下半年公开160条，全年共300条。", "130 + 160 = 290 ≠ 300"],
  ["全年公开信息300条，包括上半年130条、下半年160条。", "130 + 160 = 290 ≠ 300"],
  ["全年公开信息300条（1-6月130条，7-12月160条）。", "130 + 160 = 290 ≠ 300"],
  ["上半年公开130条，下半年公开160条，全年共公开信息300条。", "130 + 160 = 290 ≠ 300"],
  ["2021年上、下半年分别公开信息130条、160条，全年公开信息300条。", "130 + 160 = 290 ≠ 300"],
  [
    "全年公开信息300条，一季度50条，二季度60条，三季度90条，四季度90条。",
    "50 + 60 + 90 + 90 = 290 ≠ 300"
  ],
  [
    "一至四季度分别公开信息50条、60条、90条、90条，全年共公开信息300条。",
    "50 + 60 + 90 + 90 = 290 ≠ 300"
  ]
])("%s does not add up", (text, says) => {
  const {findings} = examine("text-parts", year(text));
  expect(findings).toMatchObject([{severity: "error", doubt: "report", relation: "="}]);
  expect(findings[0]!.finding).toBe("text-parts/county-bureau/2021/disclosure.items~1.periods");
  expect(findings[0]!.message_zh).toContain(says);
  expect(findings[0]!.cause_zh).toMatch(
    /^有[35]种可能，不能断定是哪一种：若这句话里的(?:130为140|50为60)，/
  );
});

test("where the parts of the year stand is said", () => {
  const text = "全年公开信息300条，其中上半年130条，下半年160条。";
  const {places} = examine("text-parts", year(text)).findings[0]!;
  const words = places.map((place) => {
    const [, start, end] = /s(\d+)-(\d+)$/.exec(place)!;
    return text.slice(Number(start), Number(end));
  });
  expect(words).toEqual(["上半年130条，下半年160条", "300条"]);
});

test.each([
  ["全年公开信息300条，其中上半年130条，下半年170条。", "300条"],
  ["全年公开信息1300条，其中上半年1,130条，下半年170条。", "1300条"],
  ["第一季度50条、第二季度60条、第三季度90条、第四季度100条，合计300条。", "300条"]
])("%s adds up", (text, whole) => {
  const {findings, outcomes} = examine("text-parts", year(text, whole));
  expect(findings).toEqual([]);
  expect(outcomes).toMatchObject([{holds: 1, cannot_tell: 0}]);
});

test("a year's number that is approximate tells nothing", () => {
  const text = "全年公开信息约300条，其中上半年130条，下半年160条。";
  const {outcomes} = examine("text-parts", year(text, "约300条"));
  expect(outcomes).toMatchObject([{holds: 0, fails: 0, cannot_tell: 1}]);
});

test.each([
  // One of the parts is not told, or not just so.
  "全年公开信息300条，其中上半年130条。",
  "全年公开信息300条，其中一季度50条，二季度60条，四季度90条。",
  "全年公开信息300条，其中上半年约130条，下半年160条。",
  "全年公开信息300条，其中上半年130余条，下半年160条。",
  // There is more, or it is of something else.
  "全年公开信息300条，其中上半年130条，下半年160条，另有10条未注明日期。",
  "全年公开信息300条，其中上半年130条，下半年160条。另有10条未注明日期。",
  "上半年公开政策130条，下半年解读160条，全年共300条。",
  "全年公开信息300条，其中上半年公开政策130条，下半年公开政策160条。",
  "全年公开信息300条，其中上半年解读130条，下半年解读160条。",
  "全年公开信息300条，其中上半年130件，下半年160件。",
  "全年公开信息300条，其他渠道20条，其中上半年10条，下半年9条。",
  // Another year's.
  "2020年上半年公开信息130条，下半年公开信息160条，2021年公开信息300条。",
  "去年上半年公开信息130条，下半年公开信息160条，全年公开信息300条。"
])("%s is left open", (text) => {
  expect(examine("text-parts", year(text))).toMatchObject({findings: [], outcomes: []});
});

test("requests that were answered are none that came in", () => {
  const text = "全年收到申请30件，其中上半年答复12件，下半年答复17件。";
  const made = year(text, "30件", "request.received~1");
  expect(examine("text-parts", made)).toMatchObject({findings: [], outcomes: []});
});

describe("a channel in a list of those that all were published in", () => {
  const text = (words: string) => `全年主动公开政府信息120条${words}`;
  const said = (words: string, website = "130条") =>
    examine("text-parts", {
      ...{text: text(words), "disclosure.items~1": "120条"},
      "disclosure.channel.website~2": website
    });

  test.each([
    "，其中网站130条。",
    "，其中：微信公众号20条、政府网站公开130条。",
    "（其中通过政府网站公开130条）。",
    "。其中，门户网站130条，微信20条。",
    "；其中政务新媒体20条，政府公报3条和网站130条。"
  ])("has no more than all: %s", (words) => {
    const {findings} = said(words);
    expect(findings.map(({finding}) => finding)).toEqual([
      "text-parts/county-bureau/2021/disclosure.channel.website~2"
    ]);
    expect(findings[0]).toMatchObject({relation: "≤", severity: "error", doubt: "report"});
    expect(findings[0]!.message_zh).toBe("“主动公开政府信息”的一项多于总数：130 > 120。");
  });

  test("may have nearly as many as all", () => {
    const {findings, outcomes} = said("，其中网站119条、微信100条。", "119条");
    expect([findings, outcomes]).toMatchObject([[], [{holds: 1, fails: 0, cannot_tell: 0}]]);
  });

  test.each([
    "，通过网站发布各类信息130条。",
    "，其中规范性文件20条，网站发布130条。",
    "，其中重点领域信息占八成，网站发布130条。",
    "，较上年有所增加。网站发布130条。",
    "。工作扎实推进。其中，网站发布130条。",
    // 转载 was not made here, and 各类信息 are not only what had to be public.
    "，其中网站发布130条（含转载20条）。",
    "，其中网站发布各类信息130条。"
  ])("is of nobody knows what elsewhere: %s", (words) => {
    expect(said(words)).toMatchObject({findings: [], outcomes: []});
  });

  test("is no document, of which the reader tells whether it is a part", () => {
    const figures = {"disclosure.items~1": "120条", "normative_document.disclosed~2": "130条"};
    const made = {text: text("，其中规范性文件130条。"), ...figures};
    expect(examine("text-parts", made)).toMatchObject({findings: [], outcomes: []});
  });

  test("is none of a whole in another line, or of a row of a table", () => {
    const lines = {text: "全年主动公开政府信息120条。\n其中，网站发布130条。"};
    const figures = {"disclosure.items~1": "120条", "disclosure.channel.website~2": "130条"};
    expect(examine("text-parts", {...lines, ...figures})).toMatchObject({outcomes: []});
  });
});
