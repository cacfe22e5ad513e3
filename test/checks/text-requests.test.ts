import {describe, expect, test} from "vitest";
import {applicants} from "#data/schema/observation.ts";
import {cases, examine} from "./cases.ts";

const table = {"request.received@total": 2, "request.carried_forward@total": 1};

cases("text-requests", {
  holds: [
    {...table, "request.received~1": 2},
    {...table, "request.carried_forward~1": 1},
    {...table, "request.received@business": 1, "request.received~1": 2}
  ],
  breaks: [
    [
      {...table, "request.received~1": 0},
      {
        ...{subject: "request.received", says: "0 ≠ 2", left: 0, right: 2, severity: "error"},
        figures: [
          "county-bureau/2021/request.received~1",
          "county-bureau/2021/request.received@total"
        ]
      }
    ],
    [
      {...table, "request.received~1": 2, "request.received~2": 3},
      {subject: "request.received~2", says: "3 ≠ 2"}
    ],
    [
      {"request.received@total": 90, "request.received~1": "100余"},
      {subject: "request.received", says: "≥ 100 ≠ 90"}
    ],
    [
      {"request.received@total": 120, "request.received~1": "近100"},
      {subject: "request.received", says: "≤ 100 ≠ 120"}
    ],
    [
      {"request.received@total": 56, "request.received~1": "约200"},
      {subject: "request.received", says: "≈ 200 ≠ 56"}
    ],
    [
      {"request.received@total": 56, "request.received~1": "约20"},
      {subject: "request.received", says: "≈ 20 ≠ 56"}
    ],
    [
      {"request.received@total": 99, "request.received~1": "约200"},
      {subject: "request.received", says: "≈ 200 ≠ 99"}
    ],
    [
      {"request.received@total": 41, "request.received~1": "约20"},
      {subject: "request.received", says: "≈ 20 ≠ 41"}
    ],
    // 总计3件 of the text is the total's, and no single kind of applicant's.
    [
      {...table, "request.received@total~1": 3},
      {subject: "request.received", says: "3 ≠ 2"}
    ]
  ],
  cannotTell: [
    {"request.received@total": 100, "request.received~1": "约200"},
    {"request.received@total": 40, "request.received~1": "约20"},
    // 约200 is no more than twice 120.
    {"request.received@total": 120, "request.received~1": "约200"},
    {...table, "request.received~1": "约2"},
    {"request.received@total": 120, "request.received~1": "100余"},
    {"request.received@total": 12034, "request.received~1": "1.2万"},
    {"request.received@total": "", "request.received~1": 2},
    // One ground of eight is not all that was denied.
    {"request.outcome.denied.state_secret@total": 1, "request.outcome.denied~1": 1}
  ],
  silent: [
    {"request.fees_charged": 3500, "request.fees_charged~1": "3512元"},
    {"request.received~1": 0},
    table,
    {...table, "service.handled~1": 5}
  ]
});

test("a table without its column of totals has what its six columns have together", () => {
  const kinds = applicants.filter((who) => who !== "total");
  const received = (printed: (string | number)[]) =>
    Object.fromEntries(printed.map((one, i) => [`request.received@${kinds[i]}`, one]));
  const judge = (printed: (string | number)[]) =>
    examine("text-requests", {...received(printed), "request.received~1": 48});
  expect(judge([40, 8, 0, 0, 0, 0]).outcomes).toMatchObject([{holds: 1, fails: 0}]);
  expect(judge([40, 9, 0, 0, 0, 0]).findings[0]!.message_zh).toContain("48 ≠ 40 + 9");
  expect(judge([40, 8, "", 0, 0, 0]).outcomes).toMatchObject([{cannot_tell: 1, fails: 0}]);
  expect(judge([40, 7, "", 0, 0, 0]).outcomes).toMatchObject([{cannot_tell: 1, fails: 0}]);
  // Whatever count the blank hides.
  expect(judge([40, 9, "", 0, 0, 0]).findings[0]!.message_zh).toContain("48 ≠ 40 + 9 + ?");
  expect(judge([40, 9, 0, 0, 0]).outcomes).toMatchObject([{cannot_tell: 1, fails: 0}]);
  // A blank total is one, and no sum is put in its place.
  const blank = {...received([40, 9, 0, 0, 0, 0]), "request.received@total": ""};
  expect(examine("text-requests", {...blank, "request.received~1": 48}).findings).toEqual([]);
});

test("不予公开…件 is held against all its rows together", () => {
  const grounds = [
    ...["state_secret", "prohibited_by_law", "security_stability", "third_party_rights"],
    ...["internal_affairs", "deliberative", "enforcement_files", "registry_lookup"]
  ].map((name) => [`request.outcome.denied.${name}@total`, 1]);
  const made = {...Object.fromEntries(grounds), "request.outcome.denied~1": 7};
  const {findings} = examine("text-requests", made);
  expect(findings.map(({left, right}) => [left, right])).toEqual([[7, 8]]);
  expect(examine("text-requests", {...made, "request.outcome.denied~1": 8}).findings).toEqual([]);
});

test.each([
  ["unavailable", ["not_held", "not_existing", "unclear"]],
  ["not_processed", ["petition", "duplicate", "publication", "excessive", "reissue"]]
])("so is %s", (group, names) => {
  const rows = names.map((name) => [`request.outcome.${group}.${name}@total`, 1]);
  const made = {...Object.fromEntries(rows), [`request.outcome.${group}~1`]: names.length + 1};
  const {findings} = examine("text-requests", made);
  expect(findings.map(({left, right}) => [left, right])).toEqual([
    [names.length + 1, names.length]
  ]);
});

/** 56 came in and 3 were carried in; 57 were concluded, 26 of them granted and 6 in part. */
const year = {
  ...{"request.received@total": 56, "request.carried_in@total": 3},
  ...{"request.outcome.granted@total": 26, "request.outcome.partly_granted@total": 6},
  "request.outcome.total@total": 57
};
const saying = (indicator: string, printed: string, text: string) =>
  examine("text-requests", {...year, [`${indicator}~1`]: printed, text});

test.each([
  "全年新收政府信息公开申请56件，其中已答复54件，2件在办理期限内。",
  "共收到政府信息公开申请56件，当年办结54件，2件结转下年度；上年结转3件全部办结。",
  "2022年收到政府信息公开申请56件，截至年底已按期答复54件，2件未到答复期限。",
  "2022年新收政府信息公开申请56件，办结54件，2件结转。",
  "上年结转的3件已全部办结；本年收到政府信息公开申请56件，办结54件，结转2件。",
  // of what was concluded some, and not all
  "本年收到政府信息公开申请56件，办结57件，其中已答复55件，2件由申请人撤回。",
  // one of those carried in is carried on
  "本年收到政府信息公开申请56件，当年办结55件，1件结转。",
  "本年收到政府信息公开申请56件，其中答复55件。"
])("replies to this year's requests are no total: %s", (text) => {
  const printed = text.includes("55件") ? "55件" : "54件";
  const {findings, outcomes} = saying("request.outcome.total", printed, text);
  expect(findings).toEqual([]);
  expect(outcomes[0]).toMatchObject({holds: 0, fails: 0, cannot_tell: 1});
});

/** 5 of the 15 that came in were answered, and 4 of the 5 that were carried in. */
test.each(["其中已答复5件，10件在办理期限内", "其中已答复5 件，10件在办理期限内"])(
  "5件 is not read in the 15件 before it: %s",
  (answered) => {
    const {findings, outcomes} = examine("text-requests", {
      ...{"request.carried_in@total": 5, "request.outcome.total@total": 9},
      "request.outcome.total~1": /5 ?件/.exec(answered)![0],
      text: `全年新收政府信息公开申请15件，${answered}。`
    });
    expect(findings).toEqual([]);
    expect(outcomes[0]).toMatchObject({holds: 0, fails: 0, cannot_tell: 1});
  }
);

test.each([
  ["52件", "全年收到政府信息公开申请56件，其中已答复52件。"],
  ["58件", "全年收到政府信息公开申请56件，其中已答复58件。"],
  ["55件", "全年收到政府信息公开申请56件，答复55件。"],
  ["55件", "全年办结政府信息公开申请55件，其中予以公开26件。"],
  ["55件", "截至年底，已办结政府信息公开申请55件。"],
  ["56件", "本年办结政府信息公开申请56件，结转2件。"]
])("but not any number: %s in %s", (printed, text) => {
  expect(saying("request.outcome.total", printed, text).findings).toHaveLength(1);
});

test.each([
  "全年收到政府信息公开申请56件，同意公开32件，同意率56%。",
  "答复57件，其中公开类32件，不予公开类1件。",
  "全年收到政府信息公开申请56件，予以公开和部分公开32件。"
])("what was given in part may be among what was given: %s", (text) => {
  const {findings, outcomes} = saying("request.outcome.granted", "32件", text);
  expect(findings).toEqual([]);
  expect(outcomes[0]).toMatchObject({holds: 0, cannot_tell: 1});
});

test.each([
  ["33件", "全年收到政府信息公开申请56件，同意公开33件。"],
  ["32件", "全年收到政府信息公开申请56件，予以公开32件，部分公开6件。"]
])("and what is neither differs: %s in %s", (printed, text) => {
  expect(saying("request.outcome.granted", printed, text).findings).toHaveLength(1);
});

test.each([
  "2021年全县各级行政机关收到政府信息公开申请85件，其中县政府收到56件。",
  "全县收到申请85件，其中县本级收到56件。",
  "全市各部门共受理申请85件，其中由市政府办公室受理的56件。",
  "全系统共收到政府信息公开申请85件，其中县局机关收到56件，各分局收到29件。",
  "全县共收到申请85件。其中县政府本级收到56件。"
])("the whole of an area is none of the government's own: %s", (text) => {
  const {findings, outcomes} = saying("request.received", "85件", text);
  expect(findings).toEqual([]);
  expect(outcomes[0]).toMatchObject({holds: 0, cannot_tell: 1});
});

test.each([
  ["85件", "2021年，全县各级行政机关共收到政府信息公开申请85件。"],
  ["85件", "全县收到申请85件，其中县本级收到55件。"],
  ["85件", "全系统收到申请85件。各县局收到56件。"]
])("what an area received may be another scope: %s in %s", (printed, text) => {
  const [found, ...others] = saying("request.received", printed, text).findings;
  expect(others).toEqual([]);
  expect(found).toMatchObject({doubt: "scope", severity: "warning"});
});

test.each([
  "全县上下深入推进政务公开，收到政府信息公开申请85件。",
  "举办全县培训会，收到申请85件，其中自然人56件。",
  "全县收到申请120件，其中县政府收到申请85件。"
])("but the body's own number stays its own: %s", (text) => {
  const [found] = saying("request.received", "85件", text).findings;
  expect(found).toMatchObject({doubt: "report", severity: "error"});
});

const columns = {
  ...{"request.received@natural_person": 9, "request.received@business": 6},
  ...{"request.received@total": 15, "request.outcome.total@total": 15}
};
/** What the text says of 15 that came in and of natural persons, in its order. */
function sayOf(text: string, indicator = "request.received") {
  const [whole, part] = text.match(/\d+件/g)!;
  const said = {[`${indicator}~1`]: whole!, "request.received@natural_person~2": part!};
  return examine("text-requests", {...columns, ...said, text});
}

describe("what the text gives to one kind of applicant", () => {
  test("holds where its column has it", () => {
    const {findings, outcomes} = sayOf("收到政府信息公开申请15件，其中自然人申请9件。");
    expect([findings, outcomes[0]!.holds]).toEqual([[], 2]);
  });

  test("differs from its column", () => {
    const {findings} = sayOf("收到政府信息公开申请15件，其中自然人申请6件，商业企业申请另计。");
    expect(findings.map(({finding}) => finding)).toEqual([
      "text-requests/county-bureau/2021/request.received@natural_person"
    ]);
    expect(findings[0]!.message_zh).toBe(
      "正文所说的“本年新收政府信息公开申请数量”（自然人）与表格该栏不同：6 ≠ 9。"
    );
    expect(findings[0]!.message_en).toContain("(natural persons): 6 ≠ 9");
  });

  test("differs from its column in a sentence that goes on with the one before it", () => {
    const {findings} = sayOf("共收到政府信息公开申请15件。其中，自然人申请6件。");
    expect(findings.map(({left, right}) => [left, right])).toEqual([[6, 9]]);
  });

  test.each([
    ["request.received", "收到政府信息公开申请15件。均已登记。其中，自然人申请8件。"],
    ["request.received", "收到政府信息公开申请15件。自然人申请8件。"],
    ["request.outcome.total", "办结15件。其中，自然人申请8件。"],
    ["request.channel.online", "网络申请10件，其中自然人申请8件。"],
    ["request.outcome.total", "办结15件，其中自然人申请8件。"]
  ])("is of something else behind %s", (indicator, text) => {
    const {findings, outcomes} = sayOf(text, indicator);
    expect([findings, outcomes[0]!.cannot_tell]).toEqual([[], 1]);
  });

  test("is of nobody knows what behind a number that is not assigned", () => {
    const text = "收到政府信息公开申请15件，其中涉及征地的9件，自然人申请7件。";
    const made = {...columns, text, "request.received~1": "15件"};
    const notes = [
      {
        code: "figure-unassigned",
        raw: "9件",
        place: `${"a".repeat(64)}#b10.s${text.indexOf("9件")}-${text.indexOf("9件") + 2}`
      }
    ] as const;
    const {findings} = examine("text-requests", {
      ...{...made, notes: [...notes]},
      "request.received@natural_person~2": "7件"
    });
    expect(findings).toEqual([]);
  });

  test.each([
    ["another kind before it", "网络申请10件，其中自然人申请8件，商业企业申请2件。"],
    ["nothing before it", "自然人申请8件，商业企业申请2件。"]
  ])("is of nobody knows what behind %s", (_, text) => {
    const [people, firms] = ["8件", "2件"];
    const {findings, outcomes} = examine("text-requests", {
      ...{...columns, text},
      ...(text.startsWith("网络") && {"request.channel.online~1": "10件"}),
      ...{"request.received@natural_person~2": people, "request.received@business~3": firms}
    });
    expect([findings, outcomes[0]!.cannot_tell]).toEqual([[], 2]);
  });

  const placed = (text: string, raw: string) => {
    const at = text.indexOf(raw);
    return {raw, place: `${"a".repeat(64)}#b10.s${at}-${at + raw.length}`};
  };

  test.each([
    ["a number behind it", "收到政府信息公开申请15件，其中自然人申请6件，网络申请10件。", "10件"],
    [
      "a number of before the whole",
      "涉及征地8件。收到政府信息公开申请15件，其中自然人申请6件。",
      "8件"
    ],
    ["one in the same sentence", "就8件事项收到政府信息公开申请15件，其中自然人申请6件。", "8件"]
  ])("is of the whole right before it, and not of %s", (_, text, raw) => {
    const {findings} = examine("text-requests", {
      ...{...columns, text, "request.received~1": "15件"},
      "request.received@natural_person~2": "6件",
      notes: [{code: "figure-unassigned", ...placed(text, raw)}]
    });
    expect(findings.map(({left, right}) => [left, right])).toEqual([[6, 9]]);
  });

  test("is of the whole, whatever words between could not be made out", () => {
    const text = "收到政府信息公开申请15件，其中自然人申请6件。";
    const {findings} = examine("text-requests", {
      ...{...columns, text, "request.received~1": "15件"},
      "request.received@natural_person~2": "6件",
      notes: [{code: "text-damaged", ...placed(text, "其中")}]
    });
    expect(findings).toHaveLength(1);
  });

  test("is silent without that column", () => {
    const said = {"request.received~1": 15, "request.received@research~2": 3};
    expect(examine("text-requests", {...columns, ...said}).outcomes[0]).toMatchObject({
      ...{holds: 1, fails: 0, cannot_tell: 0}
    });
  });
});
