/** More of text-arithmetic: shares whose whole stands before a list, or is what a row of the table is part of. */
import {expect, test} from "vitest";
import {examine} from "./cases.ts";
import type {Case} from "./made.ts";

type Figure = `${string}.${string}`;
const made = (text: string, figures: Record<Figure, string | number>, more: Case = {}): Case => ({
  ...figures,
  ...more,
  text
});
const tell = (one: Case) => {
  const {findings, outcomes} = examine("text-arithmetic", one);
  const {holds = 0, fails = 0, cannot_tell: open = 0} = outcomes[0] ?? {};
  return {counts: [holds, fails, open], says: findings.map(({message_zh: zh}) => zh).join()};
};

const channels = (site: string, wechat: string) =>
  made(`共发布信息2346条，其中网站1213条，占${site}%；微信821条，占${wechat}%；其他312条。`, {
    "disclosure.items~1": "2346条",
    "disclosure.channel.website~2": "1213条",
    "disclosure.channel.wechat~3": "821条"
  });

test("a share of a list is of the number before 其中", () => {
  expect(tell(channels("51.7", "35")).counts).toEqual([2, 0, 0]);
  expect(tell(channels("57.1", "35"))).toMatchObject({
    counts: [1, 1, 0],
    says: "“1213条，占57.1%”中的比例与由两个数算出的不符：1213 ÷ 2346 = 51.71% ≠ 57.1%。"
  });
  expect(tell(channels("51.7", "53")).says).toContain("821 ÷ 2346 = 35% ≠ 53%");
});

test.each([
  // Of both kinds together; of nothing that can be told; of another unit.
  ["共发布信息1000条，其中甲类203条，占70%；乙类87条，占30%。", "203条"],
  ["共发布信息1000条。甲类203条，占70%；乙类87条。", "203条"],
  ["召开会议1000次，其中信息203条，占70%；乙类87条。", "203条"]
])("%s: nothing is told", (text, part) => {
  const whole = text.startsWith("召开") ? "1000次" : "1000条";
  const figures = {
    "disclosure.items~1": whole,
    "disclosure.items~2": part,
    "disclosure.items~3": "87条"
  };
  expect(tell(made(text, figures)).counts[1]).toBe(0);
});

test("what is said of a change may stand before 其中", () => {
  const of = (share: string) =>
    made(`公开信息1800条，较上年增加300条，增长20%，其中网站公开1200条，占${share}%。`, {
      "disclosure.items~1": "1800条",
      "disclosure.channel.website~2": "1200条"
    });
  expect(tell(of("66.7")).counts).toEqual([1, 0, 0]);
  expect(tell(of("76.6")).says).toContain("1200 ÷ 1800 = 66.67% ≠ 76.6%");
});

const table: Case = {
  ...{"request.received@total": 277, "request.carried_in@total": 15},
  ...{"request.outcome.total@total": 281, "request.carried_forward@total": 11}
};
const granted = (share: string, words = "予以公开116件") =>
  made(`在办结的申请中，${words}，占${share}%。`, {"request.outcome.granted~1": "116件"}, table);

test.each<[string, string, number[]]>([
  ["of what was concluded", "41.3", [1, 0, 0]],
  ["of what came in", "41.9", [1, 0, 0]],
  ["of what was to be handled", "39.7", [1, 0, 0]],
  ["of nothing there is", "43.1", [0, 1, 0]]
])("the share of an outcome is %s", (_, share, counts) => {
  expect(tell(granted(share)).counts).toEqual(counts);
});

test("what is part of something else, or may be, is left open", () => {
  expect(tell(granted("43.1", "网上申请269件，其中予以公开116件")).counts).toEqual([0, 0, 1]);
  for (const raw of ["269件", "3.2万件", "二百六十九件"]) {
    const place = `${"a".repeat(64)}#b10.s4-8`;
    const notes = [{code: "figure-unassigned" as const, raw, place}];
    expect(tell({...granted("43.1", `网上${raw}，予以公开116件`), notes}).counts).toEqual([
      0, 0, 1
    ]);
  }
  const text = "予以公开116件，占43.1%。";
  expect(tell(made(text, {"request.outcome.granted~1": "116件"})).counts).toEqual([0, 0, 1]);
});

test("a number before it that is nobody's, and of which it is no share, hinders nothing", () => {
  const place = `${"a".repeat(64)}#b10.s4-8`;
  const notes = ["28件", "增长78.6%"].map((raw) => ({
    code: "figure-unassigned" as const,
    raw,
    place
  }));
  const one = granted("43.1", "较2019年的28件增长78.6%，予以公开116件");
  expect(tell({...one, notes}).counts).toEqual([0, 1, 0]);
});

test("the share of natural persons is of all that came in", () => {
  const of = (share: string) =>
    made(`自然人申请238件，占${share}%。`, {"request.received@natural_person~1": "238件"}, table);
  expect(tell(of("85.9")).counts).toEqual([1, 0, 0]);
  expect(tell(of("89.5")).says).toContain("238 ÷ 277 = 85.92% ≠ 89.5%");
});

test("the share of natural persons is of what the passage says came in, or of what the table has", () => {
  const of = (share: string, more: Case = {}) =>
    tell(
      made(
        `办理申请300件。自然人申请238件，占${share}%。`,
        {"request.received~1": "300件", "request.received@natural_person~2": "238件"},
        more
      )
    );
  // 238 ÷ 300 = 79.33 %, 238 ÷ 277 = 85.92 %
  for (const more of [table, {}]) expect(of("79.3", more).counts).toEqual([1, 0, 0]);
  expect(of("85.9", table).counts).toEqual([1, 0, 0]);
  expect(of("93.7", table).says).toContain("238 ÷ 300 = 79.33% ≠ 93.7%");
});

test("the share of an outcome is of what the passage says was concluded, too", () => {
  const of = (share: string) =>
    made(
      `办结申请300件。予以公开116件，占${share}%。`,
      {"request.outcome.total~1": "300件", "request.outcome.granted~2": "116件"},
      table
    );
  expect(tell(of("38.7")).counts).toEqual([1, 0, 0]);
  expect(tell(of("83.7")).says).toContain("116 ÷ 300 = 38.67% ≠ 83.7%");
});

test("of what is no request, a share is none of the table of requests", () => {
  const figures = {"disclosure.items~1": "203条"};
  expect(tell(made("公开信息203条，占70%。", figures, table)).counts).toEqual([0, 0, 1]);
});

test("without a unit nobody knows that two numbers count the same", () => {
  const of = (unit: string) =>
    made(`平台全年发布1000${unit}，其中网站203${unit}，占70%。`, {
      "disclosure.items~1": `1000${unit}`,
      "disclosure.items~2": `203${unit}`
    });
  expect(tell(of("条")).counts).toEqual([0, 1, 0]);
  expect(tell(of("")).counts).toEqual([0, 0, 1]);
});

test("a share may be of all parts that are listed together, whatever words list them", () => {
  // 203 of the 290 that the two kinds make, and not of all 1000
  const of = (share: string) => {
    const one = made(`公开信息1000条，包括甲类203条，占${share}%，乙类87条。`, {
      ...{"disclosure.items~1": "1000条", "disclosure.items~2": "203条"},
      "disclosure.items~3": "87条"
    });
    const [whole, ...parts] = [1, 2, 3].map((at) => `county-bureau/2021/disclosure.items~${at}`);
    const told = {kind: "parts" as const, whole: whole!, parts, complete: false, raw: ""};
    return tell({...one, statements: [told]}).counts;
  };
  expect(of("70")).toEqual([0, 0, 1]);
  expect(of("71.5")).toEqual([0, 1, 0]);
});

test("replies of a text without a table are of all replies", () => {
  const of = (share: string) =>
    made(`答复46件。同意公开11件，占${share}%。`, {
      ...{"request.received~1": "50件", "request.replied~1": "46件"},
      "request.reply.granted~2": "11件"
    });
  expect(tell(of("23.9")).counts).toEqual([1, 0, 0]);
  expect(tell(of("29.3")).counts).toEqual([0, 1, 0]);
});

test("what is carried on may stand before the rate of what was concluded", () => {
  const of = (rate: string) =>
    made(
      `收到80件，办结79件，结转1件，办结率${rate}%。`,
      {
        ...{"request.received~1": "80件", "request.outcome.total~2": "79件"},
        "request.carried_forward~3": "1件"
      },
      {
        ...{"request.received@total": 80, "request.carried_in@total": 0},
        ...{"request.outcome.total@total": 79, "request.carried_forward@total": 1}
      }
    );
  expect(tell(of("98.75")).counts).toEqual([1, 0, 0]);
  expect(tell(of("97.85")).says).toContain("“79件……办结率97.85%”中的比例");
});

test("one character that the quotation leaves out is told as left out", () => {
  const text = "收到80件，办结79件，总办结率97.85%（结转1件）。";
  const figures = {"request.received~1": "80件", "request.outcome.total~2": "79件"};
  const rows = {"request.received@total": 80, "request.carried_in@total": 0};
  expect(tell(made(text, figures, {...rows, "request.carried_forward@total": 1})).says).toContain(
    "“79件……办结率97.85%”中的比例"
  );
});

test("a rate is of nobody knows what, where a number stands between that is nobody's", () => {
  const text = "共受理126530件；其中当年受理4.8万件，办结48102件，办结率99.8%。";
  const one = made(text, {"service.handled~1": "126530件", "service.completed~2": "48102件"});
  const start = text.indexOf("4.8万件");
  const place = `${"a".repeat(64)}#b10.s${start}-${start + 5}`;
  const notes = [{code: "figure-unassigned" as const, raw: "4.8万件", place}];
  expect(tell({...one, notes}).counts).toEqual([0, 0, 1]);
  expect(tell(one).counts).toEqual([0, 1, 0]);
});
