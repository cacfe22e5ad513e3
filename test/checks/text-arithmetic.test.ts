import {describe, expect, test} from "vitest";
import type {Note} from "#data/schema/note.ts";
import {cases, examine} from "./cases.ts";
import type {Case} from "./made.ts";

const said = (from: number, to: number, change: number): Case => ({
  statements: [{kind: "arithmetic", from, to, change, raw: `由${from}项减少至${to}项,${change}项`}]
});

cases("text-arithmetic", {
  holds: [said(226, 39, 187), said(10, 25, 15), said(226, 39, -187), said(5, 5, 0)],
  breaks: [
    [
      said(226, 33, 194),
      {subject: "226-33", says: "226 − 33 = 193 ≠ 194", left: 193, right: 194, difference: -1}
    ],
    [said(10, 25, 14), {subject: "10-25", says: "25 − 10 = 15 ≠ 14"}]
  ],
  // The three numbers always stand there.
  cannotTell: [],
  silent: [{}, {statements: [{kind: "concluded", raw: "均已办结"}]}]
});

test("the words are the evidence, and there is no figure in it", () => {
  const [finding] = examine("text-arithmetic", said(226, 33, 194)).findings;
  expect(finding).toMatchObject({figures: [], places: [`${"a".repeat(64)}#b10`]});
});

test.each([
  ["figure-unassigned", "report", "error"],
  ["text-damaged", "reading", "warning"]
] as const)("%s on its words: the doubt is %s", (code, doubt, severity) => {
  const notes = [{code, raw: "226项", place: `${"a".repeat(64)}#b10`}];
  const {findings} = examine("text-arithmetic", {...said(226, 33, 194), notes});
  expect(findings).toMatchObject([{doubt, severity}]);
});

const id = (end: string) => `county-bureau/2021/${end}`;
type Figure = `${string}.${string}`;

/** A passage, what is read in it by the ends of ids, and the parts of its first number. */
function passage(text: string, figures: Record<Figure, string>, parts: number[] = []): Case {
  const ends = Object.keys(figures);
  const [whole, ...listed] = [0, ...parts].map((at) => id(ends[at]!));
  const told = {kind: "parts" as const, whole: whole!, parts: listed, complete: false, raw: ""};
  return {...figures, text, statements: parts.length > 0 ? [told] : []};
}

const items = (share: string, base = "") =>
  passage(
    `全年主动公开信息1093条，其中动态类812条，占${base}${share}%，其他281条。`,
    {"disclosure.items~1": "1093条", "disclosure.items~2": "812条", "disclosure.items~3": "281条"},
    [1, 2]
  );
const handled = (rate: string, words = "办结率") =>
  passage(`全年受理事项5120件，办结5018件，${words}${rate}%。`, {
    "service.handled~1": "5120件",
    "service.completed~2": "5018件",
    "service.completion_rate~3": `${rate}%`
  });
const requests = {"request.received@total": 50, "request.carried_in@total": 4};
const table: Case = {
  ...requests,
  ...{"request.outcome.total@total": 51, "request.carried_forward@total": 3}
};
const answered = (count: number, rate: string, words = "答复率"): Case => ({
  ...table,
  ...passage(`答复申请${count}件，${words}${rate}%。`, {"request.outcome.total~1": `${count}件`})
});

/** 30 of the 51 that were concluded, and not of the 50 that came in. */
const ofConcluded = passage(
  "收到申请50件，其中网络申请30件，占办结总数的58.8%。",
  {"request.received~1": "50件", "request.channel.online~2": "30件"},
  [1]
);

const share = (made: Case) => {
  const {findings, outcomes} = examine("text-arithmetic", made);
  const {holds, fails, cannot_tell: open} = outcomes[0] ?? {holds: 0, fails: 0, cannot_tell: 0};
  return findings.length === fails ? [holds, fails, open] : "told twice";
};
const [holds, fails, cannotTell] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1]
];

test.each<[string, Case, number[]]>([
  // 812 ÷ 1093 = 74.29%
  ["rounded", items("74.3"), holds!],
  ["cut", items("74.2"), holds!],
  ["whole percents", items("74"), holds!],
  ["one too many in the last digit", items("74.4"), fails!],
  ["one too few in the last digit", items("74.1"), fails!],
  ["one percent too many", items("75"), fails!],
  ["of the whole, as the words say", items("47.3", "总数的"), fails!],
  ["of what was published", items("47.3", "公开信息总数的"), fails!],
  ["of what was published, rightly", items("74.3", "主动公开总量的"), holds!],
  ["of what is not in the report", items("47.3", "全市公开总数的"), cannotTell!],
  [
    "of another matter",
    {...items("47.3", "申请总数的"), "request.received@total": 100},
    cannotTell!
  ],
  ["of what was concluded, whatever the passage lists", {...table, ...ofConcluded}, holds!],
  ["of what is blank", {...answered(45, "100"), "request.carried_in@total": ""}, cannotTell!],
  ["of a rate", {text: "办结率98%，占95%。", "service.completion_rate~1": "98%"}, [0, 0, 0]],
  [
    "of what is in no list",
    passage(
      "公开信息1000条，其中甲类203条，乙类87条；另有丙类30条，占9.9%。",
      {
        ...{"disclosure.items~1": "1000条", "disclosure.items~2": "203条"},
        ...{"disclosure.items~3": "87条", "disclosure.items~4": "30条"}
      },
      [1, 2]
    ),
    cannotTell!
  ],
  ["a rate", handled("98"), holds!],
  ["a rate that is wrong", handled("99"), fails!],
  ["all, where some are open", handled("100"), fails!],
  ["of those that were due", handled("100", "按时办结率"), [0, 0, 0]],
  ["of all that was to be answered", answered(51, "94.4"), holds!],
  ["of what came in", answered(45, "90"), holds!],
  ["of what was due, where some are carried on", answered(51, "100"), holds!],
  ["of nothing that there is", answered(45, "100"), fails!]
])("a share, %s", (_, made, told) => {
  expect(share(made)).toEqual(told);
});

test("a share is told with its sum, its places and what would settle it", () => {
  const [finding] = examine("text-arithmetic", items("47.3")).findings;
  expect(finding).toMatchObject({
    ...{relation: "≈", severity: "error", doubt: "report", right: 0.473},
    finding: "text-arithmetic/county-bureau/2021/disclosure.items~2.share",
    figures: [id("disclosure.items~2"), id("disclosure.items~1")],
    message_zh: "“812条，占47.3%”中的比例与由两个数算出的不符：812 ÷ 1093 = 74.29% ≠ 47.3%。"
  });
  expect(finding!.places).toContain(`${"a".repeat(64)}#b10.s24-30`);
  expect(finding!.cause_zh).toContain("若这句话里的47.3%为74.3%，此处即相符");
  expect(finding!.message_en).toContain("is not the one that the two numbers give");
});

test("a share holds of other numbers there: of which it is said to be is not certain", () => {
  // 203 of 290, which the two kinds make together, and not of all 1000
  const text = (rate: string) =>
    passage(
      `公开信息1000条，其中甲类203条，占${rate}%，乙类87条。`,
      {"disclosure.items~1": "1000条", "disclosure.items~2": "203条", "disclosure.items~3": "87条"},
      [1, 2]
    );
  expect(share(text("70"))).toEqual(cannotTell);
  expect(share(text("20.3"))).toEqual(holds);
  expect(share(text("71.5"))).toEqual(fails);
  // 44 of the 80 that the table has as received
  const granted = passage(
    "予以公开44件，占55%，其他36件，已办理的共有88件。",
    {"disclosure.items~1": "88件", "request.outcome.granted~2": "44件"},
    [1]
  );
  expect(share({...granted, "request.received@total": 80})).toEqual(cannotTell);
  expect(share({...granted, "request.outcome.total@total": 80})).toEqual(cannotTell);
  expect(share(granted)).toEqual(fails);
});

test("of numbers before it a share may be, and not of those that another list makes", () => {
  // 12 of 40 are 30 %, and of 24 they are 50
  const made = (text: string, more: Record<Figure, string>) =>
    passage(
      text,
      {
        "disclosure.items~1": "40条",
        "disclosure.items~2": "12条",
        "disclosure.items~3": "28条",
        ...more
      },
      [1, 2]
    );
  const before = made("办理事项24件。公开信息40条，其中甲类12条，占50%，乙类28条。", {
    "service.handled~4": "24件"
  });
  expect(share(before)).toEqual(cannotTell);
  const behind = made(
    "公开信息40条，其中甲类12条，占50%，乙类28条。收到申请，其中网络10件，来信14件。",
    {"request.channel.online~4": "10件", "request.channel.letter~5": "14件"}
  );
  const parts = ["request.channel.online~4", "request.channel.letter~5"].map(id);
  const other = {kind: "parts" as const, whole: id("request.received~6"), parts};
  const statements = [...behind.statements!, {...other, complete: false, raw: ""}];
  expect(share({...behind, statements})).toEqual(fails);
});

test("a share of just the next percent is neither rounded nor cut", () => {
  const made = (rate: number) =>
    passage(
      `公开信息50条，其中甲类30条，占${rate}%。`,
      {"disclosure.items~1": "50条", "disclosure.items~2": "30条"},
      [1]
    );
  expect([share(made(60)), share(made(59))]).toEqual([holds, fails]);
});

test("a last digit may have been moved by one, where by that all make just 100 %", () => {
  // 2 ÷ 13 = 15.38 %, 5 ÷ 13 = 38.46 %, 6 ÷ 13 = 46.15 %
  const told = ([one, two, three]: [number, number, number], more = "") =>
    share(
      passage(
        `公开信息13条，其中甲类2条（占${one}%），乙类5条（占${two}%），丙类6条（占${three}%）。${more}`,
        {
          ...{"disclosure.items~1": "13条", "disclosure.items~2": "2条"},
          ...{"disclosure.items~3": "5条", "disclosure.items~4": "6条"},
          ...(more && {"service.handled~5": "40件"})
        },
        [1, 2, 3]
      )
    );
  expect(told([15, 38, 46])).toEqual([3, 0, 0]);
  expect(told([15, 38, 47])).toEqual([2, 0, 1]);
  expect(told([15, 39, 46])).toEqual([2, 0, 1]);
  // 37 is one off, 48 is two
  expect(told([15, 37, 48])).toEqual([1, 1, 1]);
  expect(told([15, 38, 48])).toEqual([2, 1, 0]);
  // A share of another paragraph is none of these
  expect(told([15, 38, 47], "\n网上受理40件，占50%。")).toEqual([2, 0, 2]);
});

test("a last digit is moved for the sake of one whole, where two may be meant", () => {
  const two = passage("公开信息13条，共有信息20条，其中甲类6条（占47%），乙类7条（占53%）。", {
    ...{"disclosure.items~1": "13条", "disclosure.items~2": "20条"},
    ...{"disclosure.items~3": "6条", "disclosure.items~4": "7条"}
  });
  const parts = ["disclosure.items~3", "disclosure.items~4"].map(id);
  const of = (whole: string) => ({
    ...{kind: "parts" as const, whole: id(whole), parts, complete: false, raw: ""}
  });
  const statements = ["disclosure.items~1", "disclosure.items~2"].map(of);
  expect(share({...two, statements})).toEqual([1, 0, 1]);
});

test.each([
  ["vague", "约812条", "812条"],
  ["in 万", "0.08万条", "0.08万条"]
])("nothing follows from a part that is %s", (_, printed, raw) => {
  const made = passage(
    `公开信息1093条，其中动态类${raw}，占47.3%。`,
    {"disclosure.items~1": "1093条", "disclosure.items~2": printed},
    [1]
  );
  expect(share({...made, text: made.text!.replace(raw, printed)})[1]).toBe(
    printed.startsWith("约") ? 0 : 1
  );
});

describe("a number that is nobody's may be the whole of a rate", () => {
  const text = "全市9件。共受理126530件；其中当年受理48210件，办结48102件，办结率99.8%，另有7件。";
  const made = passage(text, {"service.handled~1": "126530件", "service.completed~2": "48102件"});
  const noted = (raw: string, code: Note["code"] = "figure-unassigned", block = 10) => {
    const at = text.indexOf(raw);
    const place = `${"a".repeat(64)}#b${block}.s${at}-${at + raw.length}`;
    return share({...made, notes: [{code, raw, place} as Note]});
  };

  test("where it stands between the two", () => {
    expect(noted("48210件")).toEqual(cannotTell);
    expect(share(made)).toEqual(fails);
  });

  test.each<Parameters<typeof noted>>([
    ["9件"],
    ["7件"],
    ["126530件"],
    ["48102件"],
    ["48210件", "text-damaged"],
    ["48210件", "figure-unassigned", 11]
  ])("and nowhere else: %s %s %s", (...note) => {
    expect(noted(...note)).toEqual(fails);
  });
});

test("what else is counted between is not what was handled", () => {
  const made = passage("许可事项5120件，新增市场主体30户，办结5018件，办结率98%。", {
    ...{"permit.handled~1": "5120件", "market_entity.new~2": "30户"},
    "service.completed~3": "5018件"
  });
  expect(share(made)).toEqual(holds);
});

test("before there was a table of requests, of what came in", () => {
  const made = (rate: string) => ({
    ...passage(`收到申请50件，答复申请45件，答复率${rate}%。`, {
      ...{"request.received~1": "50件", "request.replied~2": "45件"}
    }),
    ...{year: 2016, template: "narrative" as const}
  });
  expect([share(made("90")), share(made("95"))]).toEqual([holds, fails]);
});

test("a rate is of all that was due, which is not known where more is told of requests", () => {
  const old = {year: 2016, template: "narrative" as const};
  const came = {"request.received~1": "15件", "request.replied~2": "16件"};
  // 15 came in, one was carried over, and all 16 were answered
  const carried = passage("收到申请15件，上年结转1件，答复申请16件，答复率100%。", {
    ...came,
    "request.carried_in~3": "1件"
  });
  expect(share({...old, ...carried})).toEqual(cannotTell);
  for (const words of ["收到申请15件，撤回2件，", "2件撤回，收到申请15件，"]) {
    const text = `${words}答复申请13件，答复率100%。`;
    const made = {...passage(text, {...came, "request.replied~2": "13件"}), ...old};
    const place = `${"a".repeat(64)}#b10.s${text.indexOf("2件")}-${text.indexOf("2件") + 2}`;
    expect(share(made)).toEqual(fails);
    const notes = [{code: "figure-unassigned" as const, raw: "2件", place}];
    expect(share({...made, notes})).toEqual(cannotTell);
  }
});

test("a rate of a year is not of what was handled over years", () => {
  const made = (words: string) =>
    passage(`${words}受理事项5000件，办结800件，办结率98%。`, {
      ...{"service.handled~1": "5000件", "service.completed~2": "800件"}
    });
  expect([share(made("全年")), share(made("截至年底累计"))]).toEqual([fails, cannotTell]);
  expect(share(made("累计积分制后，全年"))).toEqual(fails);
});

test("of what came in no rate is one of answers", () => {
  const made = passage("收到申请50件，办结率90%。", {"request.received~1": "50件"});
  expect(share({...table, ...made})).toEqual(cannotTell);
});

test("a rate of two that were handled is of nobody knows which", () => {
  const two = passage("许可事项100件，公共服务200件，办结300件，办结率50%。", {
    ...{"permit.handled~1": "100件", "service.public~2": "200件"},
    "service.completed~3": "300件"
  });
  expect(share(two)).toEqual(cannotTell);
  const all = passage("受理300件，其中许可事项100件，办结297件，办结率99%。", {
    ...{"service.handled~1": "300件", "permit.handled~2": "100件"},
    "service.completed~3": "297件"
  });
  expect(share(all)).toEqual(holds);
});

test("what failed is told by what came in with what was carried in", () => {
  const [finding] = examine("text-arithmetic", answered(51, "93.6")).findings;
  expect(finding!.message_en).toContain("51 ÷ (50 + 4) = 94.44% ≠ 93.6%");
});
