/** Slips that change more than one figure, or a whole sentence: what would settle all that they break. */
import {describe, expect, test} from "vitest";
import type {Case} from "../checks/made.ts";
import {check, rooted, short, sound, tableOf, withRows} from "./sound.ts";

/** What last year's section 3 says, of which 18, 2 and 1 are carried over. */
const lastYear = tableOf({
  "request.received": [100, 10, 0, 0, 5, 0, 115],
  "request.carried_in": [0, 0, 0, 0, 0, 0, 0],
  "request.outcome.granted": [82, 8, 0, 0, 4, 0, 94],
  "request.outcome.total": [82, 8, 0, 0, 4, 0, 94],
  "request.carried_forward": [18, 2, 0, 0, 1, 0, 21]
});

describe("a total that was added up from a wrong cell", () => {
  test("a row's", () => {
    const made = withRows({"request.carried_in": [28, 2, 0, 0, 1, 0, 31]});
    const {findings, causes} = check({...made, year: 2021, before: lastYear});
    expect(causes.map(short)).toEqual([
      "request.carried_in@natural_person 28→18 request.carried_in@total 31→21 total-followed 4"
    ]);
    expect(findings[3]!.cause_zh).toBe(
      "若2021年度“上年结转政府信息公开申请数量”（自然人）为18（现为28），2021年度“上年结转政府信息公开申请数量”（总计）为21（现为31），这4处不符即相符；总计与这一格相差同样多，可能是照它合计的。"
    );
  });

  test("a column's", () => {
    const {causes} = check(
      withRows({
        "request.outcome.granted": [421, 61, 9, 2, 20, 13, 517],
        "request.outcome.total": [814, 120, 14, 3, 38, 27, 1007]
      })
    );
    expect(causes.map(short)).toEqual([
      "request.outcome.granted@natural_person 421→412 request.outcome.total@natural_person 814→805 total-followed 3"
    ]);
  });

  test("not where the total is off by another number", () => {
    const made = withRows({"request.carried_in": [28, 2, 0, 0, 1, 0, 33]});
    expect(check({...made, year: 2021, before: lastYear}).causes).toEqual([]);
  });
});

/** The table in which numbers of a column stand where the form has the row below. */
const moved = (changed: Record<string, number>) => {
  const rows = tableOf(sound);
  for (const [id, value] of Object.entries(changed))
    rows[`request.outcome.${id}@natural_person` as keyof Case] = value as never;
  return rows;
};

test("a column of outcomes that stands one row too low, its last number gone", () => {
  const {causes, findings} = check(
    moved({
      ...{granted: 0, partly_granted: 412, "denied.state_secret": 93},
      ...{"denied.prohibited_by_law": 11, "unavailable.not_held": 0},
      // The 2 in the last row is gone; put back there, it would make the column add up.
      ...{"unavailable.not_existing": 287, "other.rest": 0}
    })
  );
  expect(causes.map(({slip, settles}) => [slip, settles.length])).toEqual([
    ["line-moved", findings.length]
  ]);
  expect(findings).toHaveLength(8);
  expect(causes[0]!.message_zh).toMatch(
    /^若2021年度“自然人”一栏的“\(一\)予以公开”为412（现为0），“\(二\)部分公开.*?”为93（现为412），/
  );
  expect(causes[0]!.message_en).toMatch(
    /^If in the column “natural persons” of 2021 “granted” were 412 \(it is 0\), /
  );
  expect(causes[0]!.change_zh).toMatch(/^2021年度“自然人”一栏的“\(一\)予以公开” 0 → 412，/);
});

test("cells of a row that moved are told under its name", () => {
  const {causes} = check(
    withRows({"request.outcome.unavailable.not_held": [0, 287, 36, 4, 1, 12, 349]})
  );
  expect(causes[0]!.message_zh).toBe(
    "若2021年度“(四)无法提供 1.本机关不掌握相关政府信息”一行的自然人为287（现为0），商业企业为36（现为287），科研机构为4（现为36），社会公益组织为1（现为4），法律服务机构为12（现为1），其他组织为9（现为12），这7处不符即相符；这一行（列）可能整体错了一格。".replace(
      "。",
      ""
    )
  );
});

describe("two kinds of applicant, each in the other's column", () => {
  const swap = ([one, business, three, four, legal, ...rest]: number[]) =>
    [one, legal, three, four, business, ...rest] as number[];
  const swapped = Object.fromEntries(Object.entries(sound).map(([id, row]) => [id, swap(row)]));

  test("is told by what is carried over from last year", () => {
    const {causes, findings} = check({...tableOf(swapped), before: lastYear});
    expect(findings.map(({left, right}) => [left, right])).toEqual([
      [1, 2],
      [2, 1]
    ]);
    // Nothing is known of the year before last, so it may be last year's columns as well.
    expect(causes.map(({slip, settles}) => [slip, settles.length])).toEqual([
      ["columns-exchanged", 2],
      ["columns-exchanged", 2]
    ]);
    expect(causes[0]!.change_zh).toContain("2020年度");
    expect(causes[1]).toMatchObject({
      change_zh: "2021年度第三部分“商业企业”与“法律服务机构”两栏的数互换",
      message_zh:
        "若2021年度第三部分“商业企业”与“法律服务机构”两栏的数互换，这2处不符即相符；这两栏的数可能互相填反了",
      message_en:
        "If the columns “businesses” and “legal service institutions” in section 3 of 2021 changed places, these 2 findings would be settled; the numbers of these two columns may have changed places"
    });
  });

  test("is not told where only what was carried in is in the wrong column", () => {
    const rows = {"request.carried_in": swap(sound["request.carried_in"]!)};
    const {causes} = check({...withRows(rows), before: lastYear});
    expect(causes.map(({slip}) => slip)).toEqual(["cells-exchanged"]);
  });
});

test("two rows, each in the other's place", () => {
  const rows = {
    "request.received": sound["request.carried_in"]!,
    "request.carried_in": sound["request.received"]!
  };
  const {causes, findings} = check({...withRows(rows), before: lastYear});
  expect(findings).toHaveLength(7);
  expect(causes.map(({slip, settles}) => [slip, settles.length])).toEqual([["rows-exchanged", 7]]);
  expect(causes[0]!.message_zh).toBe(
    "若2021年度第三部分“本年新收政府信息公开申请数量”与“上年结转政府信息公开申请数量”两行的数互换，这7处不符即相符；这两行的数可能互相填反了"
  );
  expect(causes[0]!.message_en).toContain(
    "If the rows “requests received this year” and “requests carried in from last year” in section 3 of 2021 changed places"
  );
});

describe("a whole table that is still last year's", () => {
  const rules = ["requests-balance", "years-carry-over", "text-requests"];
  const still = (rows: Record<string, number[]>, said: number): Case => ({
    ...{...tableOf(rows), "request.received~1": said},
    ...{year: 2022, before: tableOf(rows)}
  });

  test("is one cause with what the text and the carry-over have against it", () => {
    const {causes, findings} = check(still(sound, 1112), rules);
    // 1070 in the text's table; 18, 2, 1 and 21 carried in, where 72, 8, 4 and 84 were carried forward.
    expect(findings).toHaveLength(5);
    expect(causes).toHaveLength(1);
    expect(causes[0]).toMatchObject({
      ...{figures: [], slip: "table-stale", change_zh: "2022年度第三部分的表格整张另填"},
      message_zh:
        "若2022年度第三部分的表格整张有误，这5处不符即不存在；整张表与上年报告的完全相同，可能没有更新"
    });
    expect(causes[0]!.settles).toHaveLength(5);
    expect(causes[0]!.places).toHaveLength(1);
  });

  test("may as well be the text's slip where that alone speaks against it", () => {
    const none = {"request.carried_in": [0, 0, 0, 0, 0, 0, 0]};
    const rows = {
      ...{"request.received": [412, 61, 0, 0, 20, 13, 506], ...none},
      "request.outcome.granted": [412, 61, 0, 0, 20, 13, 506],
      "request.outcome.total": [412, 61, 0, 0, 20, 13, 506],
      "request.carried_forward": [0, 0, 0, 0, 0, 0, 0]
    };
    const {causes} = check(still(rows, 731), rules);
    expect(causes.map(({slip}) => slip)).toEqual([null, "table-stale"]);
  });

  test("is not told of small numbers, which come again by chance", () => {
    const rows = {
      "request.received": [3, 1, 0, 0, 0, 0, 4],
      "request.carried_in": [1, 0, 0, 0, 0, 0, 1],
      "request.outcome.granted": [2, 1, 0, 0, 0, 0, 3],
      "request.outcome.total": [2, 1, 0, 0, 0, 0, 3],
      "request.carried_forward": [2, 0, 0, 0, 0, 0, 2]
    };
    expect(check(still(rows, 5), rules).causes.map(({slip}) => slip)).not.toContain("table-stale");
  });
});

test("a row that moved explains what the text has of it, and the text is not in doubt", () => {
  const {causes} = check(
    {
      ...withRows({"request.received": [0, 859, 126, 14, 3, 41, 1070]}),
      ...{"request.received~1": 1070, "request.received@natural_person~2": 859}
    },
    ["requests-balance", "requests-applicant-total", "requests-outcome-total", "text-requests"]
  );
  expect(causes.map(({slip, settles}) => [slip, settles.length])).toEqual([["line-moved", 8]]);
});

describe("a row that is still last year's", () => {
  /** The year after the sound one, typed by hand. */
  const next: Record<string, number[]> = {
    "request.received": [500, 60, 5, 1, 9, 3, 578],
    "request.carried_in": [72, 8, 0, 0, 4, 0, 84],
    "request.outcome.granted": [512, 60, 5, 1, 10, 3, 591],
    "request.outcome.unavailable.not_held": [50, 6, 0, 0, 2, 0, 58],
    "request.outcome.total": [562, 66, 5, 1, 12, 3, 649],
    "request.carried_forward": [10, 2, 0, 0, 1, 0, 13]
  };
  const withRow = (changed: Record<string, number[]>): Case => ({
    ...tableOf({...next, ...changed}),
    ...{year: 2022, before: tableOf(sound)}
  });

  test("is sound otherwise", () => expect(check(withRow({})).findings).toEqual([]));

  test("the row of totals", () => {
    const {causes, findings} = check(
      withRow({"request.outcome.total": sound["request.outcome.total"]!})
    );
    expect(causes.map(({slip, settled, settles}) => [slip, settled, settles.length])).toEqual([
      ["line-stale", [562, 66, 5, 1, 12, 3, 649], 14]
    ]);
    expect(findings).toHaveLength(14);
  });

  test("is not named where it is no year's", () => {
    const {causes} = check(withRow({"request.outcome.total": [805, 120, 14, 3, 38, 28, 1008]}));
    expect(causes).toEqual([]);
  });
});

describe("a sentence that is last year's", () => {
  const said = (received: number, channel: number) =>
    `收到政府信息公开申请${received}件，其中网络申请${channel}件。`;
  const report = (text: string, table: number): Case => ({
    ...{text, "request.received@total": table, "request.received~1": /\d+件/.exec(text)![0]}
  });
  const only = (made: Case) =>
    rooted(made).filter((line) => /^(?:text-requests|years-copied)/.test(line));

  test("is one cause with what its figure fails by", () => {
    const made = {...report(said(37, 28), 27), year: 2023, before: report(said(37, 28), 37)};
    expect(only(made)).toEqual([
      "text-requests/2023/request.received -",
      "years-copied/2023/request.received text-requests/2023/request.received"
    ]);
    const {findings} = check(made, ["text-requests", "years-copied"]);
    expect(findings[1]!.cause_zh).toContain("为27（现为37），这2处不符即相符");
    expect(findings[1]!.cause_zh).toContain("若这句话本身有误，这2处不符即不存在");
  });

  test("stands alone where its figures are right", () => {
    const made = {...report(said(37, 28), 37), year: 2023, before: report(said(37, 28), 37)};
    expect(only(made)).toEqual(["years-copied/2023/request.received -"]);
    expect(check(made, ["years-copied"]).causes).toEqual([]);
  });
});

describe("a wrong total that the text repeats", () => {
  // 859 + 126 + 14 + 3 + 41 + 27 = 1070, and 1070 + 21 = 1007 + 84.
  const rules = ["requests-balance", "requests-applicant-total", "text-requests"];
  const made = withRows({"request.received": [859, 126, 14, 3, 41, 27, 1071]});

  test("is settled by both, and said to be opposed by the text alone", () => {
    const {causes, findings} = check({...made, "request.received~1": 1071}, rules);
    expect(causes.map(short)).toEqual([
      "request.received@total 1071→1070 request.received~1 1071→1070 text-followed 2"
    ]);
    expect(findings[0]!.cause_zh).toContain("与表格不合的只有正文同样的数");
  });

  test("is a total's alone where the text has another number", () => {
    const {causes} = check({...made, "request.received~1": 1070}, rules);
    expect(causes.map(({slip}) => slip)).not.toContain("text-followed");
  });
});
