import {describe, expect, test} from "vitest";
import type {CorrectionRow} from "#data/schema/rows.ts";
import type {Finding} from "#data/schema/finding.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import {madeReport} from "#test/made.ts";
import {ask, pick} from "./ask.ts";

const finding = (figures: string[], rest: Partial<Finding> = {}): Finding => ({
  ...{finding: "years-level/made-body/2020/permit.decisions", check: "years-level"},
  ...{severity: "warning", doubt: "scope", report: "made-body/2020", body: "made-body", year: 2020},
  ...{relation: "≤", left: 43124, right: 1010, difference: 42114, figures, places: [], root: null},
  ...{message_zh: "", message_en: "", doubt_zh: "", doubt_en: "", cause_zh: null, cause_en: null},
  ...rest
});

describe("published_items", () => {
  const items = (year: number, figures: Parameters<typeof madeReport>[1]) =>
    madeReport({year}, figures);

  test("has a total for every report, and a row for every category", async () => {
    const rows = await ask("published_items", [
      items(2021, {"disclosure.items~1": {value: 196}}),
      items(2022, {
        "disclosure.items~1": {value: 467},
        "disclosure.items~2": {value: 5, category: "法规文件"},
        "disclosure.items~3": {value: 382, category: "行政许可事项"}
      })
    ]);
    expect(pick(rows, "year", "category", "value", "state", "mentions")).toEqual([
      [2021, null, 196, "number", 1],
      [2022, null, 467, "number", 1],
      [2022, "法规文件", 5, "number", 1],
      [2022, "行政许可事项", 382, "number", 1]
    ]);
  });

  test("tells a total that is not stated from a 0, and from two that differ", async () => {
    const rows = await ask("published_items", [
      items(2016, {"disclosure.items~1": {value: 0}}),
      items(2017, {}),
      items(2018, {"disclosure.items~1": {value: 54}, "disclosure.items~2": {value: 55}}),
      items(2019, {"disclosure.items~1": {value: 115}, "disclosure.items~2": {value: 115}})
    ]);
    expect(pick(rows, "year", "value", "state", "mentions")).toEqual([
      [2016, 0, "number", 1],
      [2017, null, "not_stated", 0],
      [2018, null, "cannot_tell", 2],
      [2019, 115, "number", 2]
    ]);
  });

  test("keeps what makes a total inexact", async () => {
    const about = {value: 500, approximate: "about" as const};
    const rows = await ask("published_items", [items(2016, {"disclosure.items~1": about})]);
    expect(pick(rows, "value", "approximate")).toEqual([[500, "about"]]);
  });

  test("goes by the appendix before the text, and says so by its figure", async () => {
    const rows = await ask("published_items", [
      items(2016, {
        "disclosure.items~1": {value: 34},
        "disclosure.items": {value: 34, origin: "statistics"}
      })
    ]);
    expect(pick(rows, "value", "observation")).toEqual([[34, "made-body/2016/disclosure.items"]]);
  });
});

describe("permit_volume", () => {
  const decisions = (year: number, value: number | null, state = "number") =>
    madeReport({year}, {"permit.decisions": {value, state: state as "number", unit: "decisions"}});
  const handled = (year: number, value: number) =>
    madeReport({year}, {"permit.handled~1": {value, unit: "cases"}});
  const compare = async (reports: ReadReport[], findings: Finding[] = []) =>
    pick(
      await ask("permit_volume", reports, {findings}),
      ...["year", "measure", "comparable_with_previous", "why_not"]
    );

  test("compares years of one measure", async () => {
    expect(await compare([handled(2016, 9831), handled(2017, 14375)])).toEqual([
      [2016, "permit.handled", false, "first"],
      [2017, "permit.handled", true, null]
    ]);
  });

  test("does not compare cases of the prose with decisions of the table", async () => {
    expect(await compare([handled(2018, 10773), decisions(2019, 101)])).toEqual([
      [2018, "permit.handled", false, "first"],
      [2019, "permit.decisions", false, "measure"]
    ]);
  });

  test("does not compare across a break of level", async () => {
    const leap = finding(["made-body/2020/permit.decisions", "made-body/2019/permit.decisions"]);
    expect(await compare([decisions(2019, 101), decisions(2020, 43124)], [leap])).toEqual([
      [2019, "permit.decisions", false, "first"],
      [2020, "permit.decisions", false, "level"]
    ]);
  });

  test("is not held up by a break of another figure, or by another rule's finding", async () => {
    const others = [
      finding(["made-body/2020/penalty.decisions"]),
      finding(["made-body/2020/permit.decisions"], {check: "value-range", finding: "x"})
    ];
    expect(await compare([decisions(2019, 400), decisions(2020, 500)], others)).toEqual([
      [2019, "permit.decisions", false, "first"],
      [2020, "permit.decisions", true, null]
    ]);
  });

  test("does not compare over a missing year", async () => {
    expect((await compare([decisions(2019, 1), decisions(2021, 2)])).at(-1)).toEqual([
      2021,
      "permit.decisions",
      false,
      "gap"
    ]);
  });

  test("does not compare with a blank, which is not a zero", async () => {
    expect((await compare([decisions(2019, null, "blank"), decisions(2020, 2)])).at(-1)).toEqual([
      2020,
      "permit.decisions",
      false,
      "no_value"
    ]);
    expect((await compare([decisions(2019, 0), decisions(2020, 2)])).at(-1)).toEqual([
      2020,
      "permit.decisions",
      true,
      null
    ]);
  });

  test("has no value where the prose says two", async () => {
    const report = madeReport(
      {year: 2016},
      {
        "permit.handled~1": {value: 9831},
        "permit.handled~2": {value: 9813}
      }
    );
    const rows = await ask("permit_volume", [report]);
    expect(pick(rows, "value", "state")).toEqual([[null, "cannot_tell"]]);
  });
});

describe("request_outcomes", () => {
  const groups = {
    denied:
      "state_secret prohibited_by_law security_stability third_party_rights internal_affairs deliberative enforcement_files registry_lookup",
    unavailable: "not_held not_existing unclear",
    not_processed: "petition duplicate publication excessive reissue"
  };
  const rowsOfForm = [
    "granted",
    "partly_granted",
    ...Object.entries(groups).flatMap(([group, rows]) =>
      rows.split(" ").map((row) => `${group}.${row}`)
    ),
    "other"
  ];
  type Cells = Parameters<typeof madeReport>[1];
  const form = (cells: Cells = {}) =>
    madeReport(
      {year: 2021, template: "standard-2021"},
      {
        ...Object.fromEntries(
          rowsOfForm.map((row) => [`request.outcome.${row}@total`, {value: 0}])
        ),
        "request.outcome.total@total": {value: 9},
        "request.outcome.granted@business": {value: 7},
        ...cells
      }
    );
  const outcomes = async (report: ReadReport) =>
    Object.fromEntries(
      (await ask("request_outcomes", [report])).map((row) => [
        row.outcome,
        [row.value, row.state, row.rows]
      ])
    );

  test("adds up the rows of each group, of all applicants together", async () => {
    const report = form({
      "request.outcome.denied.state_secret@total": {value: 1},
      "request.outcome.denied.deliberative@total": {value: 3},
      "request.outcome.granted@total": {value: 2}
    });
    expect(await outcomes(report)).toEqual({
      granted: [2, "number", 1],
      partly_granted: [0, "number", 1],
      denied: [4, "number", 8],
      unavailable: [0, "number", 3],
      not_processed: [0, "number", 5],
      other: [0, "number", 1]
    });
  });

  test("tells blank rows from a 0, and from some that are blank", async () => {
    const blank = {value: null, state: "blank" as const};
    const report = form({
      "request.outcome.granted@total": blank,
      "request.outcome.unavailable.unclear@total": blank
    });
    expect(await outcomes(report)).toMatchObject({
      granted: [null, "blank", 1],
      unavailable: [null, "cannot_tell", 3],
      partly_granted: [0, "number", 1]
    });
  });

  test("does not add up a group of which a row is missing", async () => {
    const report = form();
    const {observations} = report.reading;
    report.reading.observations = observations.filter(
      ({indicator}) => !/unavailable\.unclear|outcome\.other/.test(indicator)
    );
    expect(await outcomes(report)).toMatchObject({
      unavailable: [null, "cannot_tell", 2],
      other: [null, "not_stated", 0]
    });
  });

  test("takes the three rows of the 2021 form for other outcomes as well as the one row", async () => {
    const report = form({
      "request.outcome.other.no_correction@total": {value: 1},
      "request.outcome.other.unpaid_fee@total": {value: 0},
      "request.outcome.other.rest@total": {value: 2}
    });
    const {observations} = report.reading;
    report.reading.observations = observations.filter(
      ({indicator}) => indicator !== "request.outcome.other"
    );
    expect(await outcomes(report)).toMatchObject({other: [3, "number", 3]});
  });

  test("has nothing of a report without section 3", async () => {
    expect(await outcomes(madeReport({year: 2016}, {"request.received~1": {value: 0}}))).toEqual(
      {}
    );
  });
});

describe("repeated_text", () => {
  const said = (year: number, ...lines: string[]) =>
    madeReport({year}, {}, {blocks: lines.map((text, i) => ({block: year * 100 + i, text}))});
  const columns = ["year", "length", "same", "renumbered", "longest"];
  const told = async (...reports: ReadReport[]) =>
    pick(await ask("repeated_text", reports), ...columns);

  test("counts what is there again, what is but for its numbers, and what is new", async () => {
    const before = said(2020, "本局严格执行信息公开条例。", "全年公开信息34条次左右。");
    // 12 characters again, with spaces that count for nothing; 12 but for the number; 13 of its own.
    const now = said(
      2021,
      "本局严格 执行信息公开条例。全年公开信息157条次左右；",
      "今年新开设了三处政务公开专区。"
    );
    expect(await told(before, now)).toEqual([
      [2021, 12 + 13 + 14, 12, 13, "全年公开信息157条次左右"]
    ]);
  });

  test("takes no cell of a table, no sentence of less than ten characters, and no line without a full stop", async () => {
    const lines = [
      "公开信息情况|本局严格执行信息公开条例。",
      "没有收费。",
      "本局严格执行信息公开条例"
    ];
    const [before, now] = [2020, 2021].map((year) =>
      said(year, ...lines, "本年没有任何应当说明的事项。")
    );
    expect(await told(before!, now!)).toEqual([[2021, 13, 13, 0, "本年没有任何应当说明的事项"]]);
  });

  test("is not told where the year before is missing, or has no prose", async () => {
    const line = "本局严格执行信息公开条例。";
    expect(await told(said(2019, line), said(2021, line))).toEqual([]);
    expect(await told(said(2020, "无"), said(2021, line))).toEqual([]);
  });

  test("names of sentences that are equally long always the same one", async () => {
    const lines = ["甲乙丙丁戊己庚辛壬癸。", "癸壬辛庚己戊丁丙乙甲。"];
    const longest = async (...order: string[]) =>
      (await told(said(2020, ...order), said(2021, ...order)))[0]!.at(-1);
    expect(await longest(...lines)).toBe("癸壬辛庚己戊丁丙乙甲");
    expect(await longest(...lines.toReversed())).toBe("癸壬辛庚己戊丁丙乙甲");
  });
});

describe("what people have said", () => {
  const row = (rest: Partial<CorrectionRow>): CorrectionRow => ({
    ...{kind: "verdict", about: "x", report: null, body: "made-body", said: "dismissed"},
    ...{reported: null, corrected: null, expect: [], stands: true},
    ...{reason: "why", said_by: "someone", said_on: "2026-02-01", ...rest}
  });

  test("stands beside the findings; a verdict whose words are gone is stale", async () => {
    const findings = ["a", "b", "c"].map((id) => finding([], {finding: id}));
    const corrections = [row({about: "a"}), row({about: "b", stands: false})];
    const rows = await ask("findings_with_verdicts", [], {findings, corrections});
    expect(pick(rows, "finding", "verdict", "verdict_reason", "verdict_on")).toEqual([
      ["a", "dismissed", "why", "2026-02-01"],
      ["b", "stale", "why", "2026-02-01"],
      ["c", null, null, null]
    ]);
  });

  test("stands beside the figures, whose value stays as reported", async () => {
    const report = madeReport({year: 2016}, {"disclosure.items~1": {value: 34}});
    const about = "made-body/2016/disclosure.items~1";
    const corrections = [
      row({kind: "figure", about, said: "override", reported: 34, corrected: 43})
    ];
    const rows = await ask("observations_with_corrections", [report], {corrections});
    expect(pick(rows, "value", "correction", "corrected")).toEqual([[34, "override", 43]]);
  });
});
