/** What lies behind findings: a sound table of section 3 by hand, one slip in it, and what would settle it. */
import {describe, expect, test} from "vitest";
import type {Case} from "../checks/made.ts";
import {check, rooted, short, sound, tableOf, waysOf, withRows} from "./sound.ts";

describe("a sound table", () => {
  test("has no finding and no cause", () => {
    const {findings, causes} = check(tableOf(sound));
    expect([findings, causes]).toEqual([[], []]);
  });
});

describe("one wrong cell is found where its row and its column cross", () => {
  test.each<[string, Record<string, number[]>, string]>([
    [
      "two digits exchanged",
      {"request.outcome.granted": [421, 61, 9, 2, 20, 13, 517]},
      "request.outcome.granted@natural_person 421→412 digits-exchanged 2"
    ],
    [
      "a digit dropped",
      {"request.received": [859, 12, 14, 3, 41, 27, 1070]},
      "request.received@business 12→126 digit-dropped 2"
    ],
    [
      "a digit twice",
      {"request.carried_forward": [722, 8, 0, 0, 4, 0, 84]},
      "request.carried_forward@natural_person 722→72 digit-added 2"
    ],
    [
      "another digit",
      {"request.carried_in": [18, 2, 0, 0, 1, 0, 25]},
      "request.carried_in@total 25→21 digit-mistyped 2"
    ],
    [
      "a zero too many",
      {"request.outcome.unavailable.not_held": [287, 360, 4, 1, 12, 9, 349]},
      "request.outcome.unavailable.not_held@business 360→36 zeros 2"
    ],
    [
      "a total that lacks one part",
      {"request.outcome.total": [805, 120, 14, 3, 38, 27, 887]},
      "request.outcome.total@total 887→1007 total-stale 3"
    ],
    [
      "a cell of one digit shows no slip",
      {"request.received": [859, 126, 14, 8, 41, 27, 1070]},
      "request.received@public_interest 8→3 null 2"
    ]
  ])("%s", (_, changed, says) => {
    const {findings, causes} = check(withRows(changed));
    expect(causes.map(short)).toEqual([says]);
    const [root, ...rest] = findings;
    expect(root!.root).toBeNull();
    for (const {root: leads} of rest) expect(leads).toBe(root!.finding);
    for (const {cause_zh, cause_en} of findings) {
      expect(cause_zh).toMatch(/^若2021年度/);
      expect(cause_en).toMatch(/would be settled/);
    }
  });
});

describe("slips of more than one cell", () => {
  test.each<[string, Record<string, number[]>, string[]]>([
    [
      "two cells of a row exchanged",
      {"request.outcome.granted": [61, 412, 9, 2, 20, 13, 517]},
      [
        "request.outcome.granted@natural_person 61→412 request.outcome.granted@business 412→61 cells-exchanged 2"
      ]
    ],
    [
      "a row that moved by one cell to the right, its total at its place",
      {"request.outcome.unavailable.not_held": [0, 287, 36, 4, 1, 12, 349]},
      [
        "request.outcome.unavailable.not_held@natural_person 0→287 request.outcome.unavailable.not_held@business 287→36 request.outcome.unavailable.not_held@research 36→4 request.outcome.unavailable.not_held@public_interest 4→1 request.outcome.unavailable.not_held@legal_service 1→12 request.outcome.unavailable.not_held@other_organisation 12→9 line-moved 7"
      ]
    ]
  ])("%s", (_, changed, says) => {
    expect(check(withRows(changed)).causes.map(short)).toEqual(says);
  });

  test("beside a blank, which hides no less than 0", () => {
    const made = withRows({"request.received": [1859, 126, 14, 3, 41, 27, 1070]});
    const {causes} = check({...made, "request.received@public_interest": ""});
    expect(causes.map(short)).toEqual(["request.received@natural_person 1859→859 digit-added 2"]);
  });

  test("a column of outcomes that stands one row too low", () => {
    const {causes, findings} = check(
      withRows({
        "request.outcome.granted": [0, 61, 9, 2, 20, 13, 517],
        "request.outcome.partly_granted": [412, 18, 1, 0, 5, 4, 121],
        "request.outcome.denied.state_secret": [93, 0, 0, 0, 1, 0, 12],
        "request.outcome.denied.prohibited_by_law": [11, 0, 0, 0, 0, 0, 0]
      })
    );
    expect(causes.map(({slip}) => slip)).toEqual(["line-moved"]);
    expect(causes[0]!.settled.slice().sort()).toEqual([0, 11, 412, 93]);
    expect(causes[0]!.settles).toHaveLength(findings.length);
  });

  test("a row that is another year's: no two of its cells were exchanged", () => {
    const {causes} = check(withRows({"request.outcome.total": [700, 100, 12, 5, 36, 27, 880]}));
    expect(causes.map(({slip}) => slip)).not.toContain("cells-exchanged");
  });

  test("a column that was entered twice: either of the two, and neither is preferred", () => {
    const doubled = Object.fromEntries(
      Object.entries(sound).map(([id, row]) => [id, row.with?.(1, row[0]!) ?? row])
    );
    const {causes} = check(tableOf(doubled));
    expect(causes.map(({slip, way, cause}) => [slip, way, cause])).toEqual([
      ["line-doubled", 1, causes[0]!.cause],
      ["line-doubled", 2, causes[0]!.cause]
    ]);
  });
});

describe("what cannot be told is said", () => {
  test("two cells that a sum alone holds: both are named", () => {
    const {findings, causes} = check({
      "request.received@total": 2,
      "request.carried_in@total": 1,
      "request.outcome.total@total": 4,
      "request.carried_forward@total": 0
    });
    expect(causes.map(short)).toEqual([
      "request.received@total 2→3 null 1",
      "request.carried_in@total 1→2 null 1",
      "request.outcome.total@total 4→3 null 1"
    ]);
    expect(findings[0]!.cause_en).toContain("There are 3 ways");
  });

  test("two wrong cells in one row: no single figure settles them", () => {
    const {findings, causes} = check(
      withRows({"request.received": [860, 136, 14, 3, 41, 27, 1070]})
    );
    expect(causes).toEqual([]);
    expect(findings).toHaveLength(3);
    for (const {root, cause_en} of findings) {
      expect(root).toBeNull();
      expect(cause_en).toContain("No single figure would settle it");
    }
  });

  test("and which sum stands against the figure that comes nearest", () => {
    const {findings} = check(withRows({"request.received": [860, 136, 14, 3, 41, 27, 1070]}));
    // 860 + 136 + 14 + 3 + 41 + 27 is 1081; with 849 the row holds, and its column does not.
    const row = findings.find(({check: rule}) => rule === "requests-applicant-total")!;
    expect(row.cause_zh).toBe(
      "没有哪一个数单独改动就能使它与其他各项都相符，可能不止一处有误。例如，若2021年度“本年新收政府信息公开申请数量”（自然人）为849（现为860），则第三部分“自然人”一栏，新收加上年结转，不等于办理总计加结转下年度：849 + 18 = 867 ≠ 805 + 72 = 877。"
    );
    expect(row.cause_en).toContain(
      "(it is 860), this would fail: In section 3, column “natural persons”"
    );
    expect(row.cause_en).toMatch(/: 849 \+ 18 = 867 ≠ 805 \+ 72 = 877\.$/);
  });

  test("and how many more sums do", () => {
    // 20 natural persons and 23 in all were carried in; last year 18 and 21 were carried forward, as its own sums have it.
    const {findings} = check({
      ...withRows({
        "request.carried_in": [20, 2, 0, 0, 1, 0, 23],
        "request.carried_forward": [74, 8, 0, 0, 4, 0, 86]
      }),
      before: tableOf({
        "request.received": [100, 10, 0, 0, 5, 0, 115],
        "request.carried_in": [0, 0, 0, 0, 0, 0, 0],
        "request.outcome.granted": [82, 8, 0, 0, 4, 0, 94],
        "request.outcome.total": [82, 8, 0, 0, 4, 0, 94],
        "request.carried_forward": [18, 2, 0, 0, 1, 0, 21]
      })
    });
    const [natural, total, ...others] = findings;
    expect(others).toEqual([]);
    expect(natural!.cause_zh).toMatch(
      /例如，若2021年度“上年结转政府信息公开申请数量”（自然人）为18（现为20），则.*：859 \+ 18 = 877 ≠ 805 \+ 74 = 879，另有1处也不符。$/
    );
    expect(total!.cause_en).toMatch(
      /: 1070 \+ 21 = 1091 ≠ 1007 \+ 86 = 1093, and so would 1 more\.$/
    );
  });

  test("two wrong cells that share no sum are two causes", () => {
    const {causes} = check(
      withRows({
        "request.received": [895, 126, 14, 3, 41, 27, 1070],
        "request.outcome.denied.state_secret": [11, 0, 0, 0, 2, 0, 12]
      })
    );
    expect(causes.map(short)).toEqual([
      "request.received@natural_person 895→859 digits-exchanged 2",
      "request.outcome.denied.state_secret@legal_service 2→1 null 2"
    ]);
  });

  test("a cell carried into the next year is one cause in both reports", () => {
    const wrong = withRows({"request.carried_forward": [27, 8, 0, 0, 4, 0, 84]});
    const next: Case = {
      year: 2022,
      before: {...wrong, year: 2021},
      "request.carried_in@natural_person": 72
    };
    const {causes, findings} = check(next);
    expect(causes.map(short)).toEqual([
      "request.carried_forward@natural_person 27→72 digits-exchanged 3"
    ]);
    expect(new Set(findings.map(({report}) => report)).size).toBe(2);
  });
});

describe("where there is room, both of its ends are named", () => {
  const growth = (raw: string, rate: number): Case => ({
    year: 2022,
    "disclosure.items~1": 1630,
    before: {"disclosure.items~1": 1627},
    claims: [
      {kind: "growth", indicator: "disclosure.items", stated: rate, against: 2021, raw}
    ] as Case["claims"]
  });

  test("1.8% of 1627 is from 1656 to 1657, and no more", () => {
    const [now, before] = waysOf("text-growth", growth("同比增长1.8%", 0.018));
    expect(now).toMatchObject({settled: [1656], furthest: 1657, bound: "at_least"});
    expect(now!.message_zh).toContain("在1656至1657之间（现为1630）");
    expect(now!.message_en).toContain("from 1656 to 1657");
    // 1630 ÷ 1600 is 1.0188 and 1630 ÷ 1601 is 1.0181; 1599 makes 1.0194, 1602 makes 1.0175.
    expect(before).toMatchObject({settled: [1601], furthest: 1600, bound: "at_most"});
  });

  test("超过五成 has one end only", () => {
    const [now] = waysOf("text-growth", growth("增长超过50%", 0.5));
    expect(now).toMatchObject({settled: [2441], furthest: null, bound: "at_least"});
    expect(now!.message_zh).toContain("2441或更多");
  });
});

describe("the words of the text may be the slip as well as the cell", () => {
  test("60余 beside 56", () => {
    const rows = {"request.received": [47, 8, 1, 0, 0, 0, 56]};
    const made = {...withRows(rows), "request.received~1": "60余"};
    const ways = waysOf("text-requests", made);
    expect(ways.map(({message_zh}) => message_zh)).toContain(
      "若正文所说的“60余”有误，此处即不存在"
    );
    expect(ways.at(-1)!.message_en).toContain("the words in the text, “60余”");
  });

  test("11902万元 beside 1190.2 in 万元: the text's own amount is a way", () => {
    const ways = waysOf("text-fees", {
      ...{year: 2016, template: "statistics-2014", "fee.amount": "1190.2"},
      "fee.amount~1": "11902万元"
    });
    expect(ways.map(({figures}) => figures)).toEqual([
      ["county-bureau/2016/fee.amount~1"],
      ["county-bureau/2016/fee.amount"]
    ]);
    const [text, cell] = ways;
    // It is more than what may be printed as 1190.2, which 11902000 lies amid; both ends are whole hundredths of 万元.
    expect(text).toMatchObject({bound: "at_most", furthest: 11901500});
    expect(text!.settled[0]).toBeGreaterThan(11902000);
    expect(text!.settled[0]! % 100).toBe(0);
    expect(cell!.settled.every((yuan) => yuan % 100 === 0)).toBe(true);
  });
});

test("a total that is still last year's", () => {
  const made = withRows({"request.outcome.total": [805, 120, 14, 3, 38, 27, 1104]});
  const before: Case = {year: 2020, "request.outcome.total@total": 1104};
  expect(check({...made, year: 2021, before}).causes.map(short)).toEqual([
    "request.outcome.total@total 1104→1007 total-stale 3"
  ]);
  const other: Case = {year: 2020, "request.outcome.total@total": 1103};
  expect(check({...made, year: 2021, before: other}).causes.map(short)).toEqual([
    "request.outcome.total@total 1104→1007 null 3"
  ]);
});

test("amounts that are no whole steps apart are settled, and in no time", () => {
  const made: Case = {
    "fee.amount": 1234.57,
    before: {"fee.amount": 1000.29},
    claims: [
      {
        indicator: "fee.amount",
        kind: "growth",
        stated: 0.4996,
        against: 2020,
        raw: "同比增长49.96%"
      }
    ]
  };
  const {causes} = check(made, ["text-growth"]);
  expect(causes.flatMap(({settled}) => settled)).toContain(1500);
});

describe("what no figure settles and one figure explains is one cause", () => {
  const yuan = (before: number, now: number, after: number): Case => ({
    ...{year: 2023, "fee.amount": after},
    before: {"fee.amount": now, before: {"fee.amount": before}}
  });

  test("yuan in a column of 万元 are a leap besides", () => {
    expect(rooted(yuan(25_000, 250_000_000, 26_000))).toEqual([
      "value-unit/2022/fee.amount -",
      "years-level/2022/fee.amount value-unit/2022/fee.amount",
      "years-level/2023/fee.amount value-unit/2022/fee.amount"
    ]);
  });

  const level = (counts: number[]): Case => {
    const [first, second, third] = counts.map((count) => ({"permit.decisions": count}));
    return {...third, year: 2023, before: {...second, before: first!}};
  };

  test("a leap up and down again is one cause, and so is one from nothing or to nothing", () => {
    for (const counts of [
      [120, 4800, 130],
      [120, 0, 1100],
      [0, 400, 0]
    ])
      expect(rooted(level(counts))).toEqual([
        "years-level/2022/permit.decisions -",
        "years-level/2023/permit.decisions years-level/2022/permit.decisions"
      ]);
  });

  test("two leaps of which the second does not take the first back are two causes", () => {
    for (const counts of [
      [120, 4800, 90_000],
      [12, 4800, 300]
    ])
      expect(rooted(level(counts))).toEqual([
        "years-level/2022/permit.decisions -",
        "years-level/2023/permit.decisions -"
      ]);
  });

  test("two figures of one report are two causes", () => {
    const two = {"permit.decisions": 5000, "penalty.decisions": 5000};
    const before = {"permit.decisions": 50, "penalty.decisions": 50};
    expect(rooted({year: 2022, ...two, before})).toEqual([
      "years-level/2022/permit.decisions -",
      "years-level/2022/penalty.decisions -"
    ]);
  });
});
