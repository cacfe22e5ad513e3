/** Tables that bodies print without a heading, a column or a header row, or with remarks: on pages, in Word, in text. */
import {describe, expect, test} from "vitest";
import {writeDocx} from "#test/printed/docx.ts";
import {writeHtml} from "#test/printed/html.ts";
import {cell, cells} from "#test/printed/odd.ts";
import {figure, figuresOf, notesOf, onlyReport, readAny} from "#test/printed/read.ts";
import {
  printReport,
  type Edition,
  type PrintedBlock,
  type PrintedCell,
  type PrintedReport
} from "#test/printed/report.ts";
import {shapes as dumps} from "#test/printed/text.ts";

type Table = PrintedCell[][];
type Mould = (blocks: PrintedBlock[]) => PrintedBlock[];

const formats: Record<string, (report: PrintedReport) => Uint8Array> = {
  "on a page": (report) => writeHtml(report),
  "in Word": (report) => writeDocx(report),
  "in a dump of one cell a line": dumps["a cell a line"],
  "in a dump of one row a line": dumps["a row a line"],
  "in a dump with tabs": dumps["with tabs"]
};

/** A number of its own in every cell. */
function printed(edition: Edition) {
  let next = 1000;
  return printReport(edition, () => String((next += 7)));
}

async function readIn(format: string, {edition, mould}: {edition: Edition; mould: Mould}) {
  const made = printed(edition);
  const blocks = mould(made.report.blocks);
  const report = onlyReport(await readAny(formats[format]!({...made.report, blocks})));
  const found = Object.entries(figuresOf(report)) as [string, {value: number | null}][];
  const wrong = found.filter(([id, {value}]) => value !== made.truth[id]?.value);
  const lost = Object.keys(made.truth).filter((id) => !found.some(([key]) => key === id));
  return {report, wrong, lost, notes: notesOf(report)};
}

const table = (about: string, edit: (table: Table) => Table): Mould => cells(edit, about).blocks!;
const isFigures = (row: PrintedCell[]) => row.some(({is}) => is === "value");
const labels = (edit: (text: string) => string) => (rows: Table) =>
  rows.map((row) => row.map((one) => (one.is === "label" ? {...one, text: edit(one.text)} : one)));
const withoutHeading =
  (first: RegExp): Mould =>
  (blocks) =>
    blocks.filter((block) => !("heading" in block && first.test(block.heading)));
const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

/** Section three without the column of these words, which is the nth. */
const withoutColumn = (words: string, at: number): Mould =>
  table("3", (rows) =>
    rows.map((row) => {
      const first = row.findIndex(({is}) => is === "value");
      if (first >= 0) return row.filter((_, index) => index !== first + at);
      return row
        .filter(({text}) => text !== words)
        .map((one) =>
          one.text === "申请人情况" || (one.text === "法人或其他组织" && at > 0 && at < 6)
            ? {...one, columns: one.columns - 1}
            : one
        );
    })
  );

/** What is read whole, in every format. */
const whole: [string, Mould][] = [
  ["section four without its heading", withoutHeading(/^四/)],
  [
    "section four without its heading and the first row of its header",
    (blocks) => table("4", (rows) => rows.slice(1))(withoutHeading(/^四/)(blocks))
  ],
  ["sections two to four without their headings", withoutHeading(/^[二三四]/)],
  [
    "section four with a label to its row",
    table("4", (rows) =>
      rows.map((row, at) =>
        at === 0
          ? [cell("项目", 1, 3), ...row]
          : isFigures(row)
            ? [cell("数量（件）"), ...row]
            : row
      )
    )
  ],
  [
    "section four with a row for each result",
    table("4", (rows) => {
      const row = rows.at(-1)!;
      return [
        [cell("", 1, 2), cell("行政复议", 1, 2), cell("行政诉讼", 2)],
        [cell("未经复议直接起诉"), cell("复议后起诉")],
        ...results.map((text, at) => [cell(text), row[at]!, row[at + 5]!, row[at + 10]!])
      ];
    })
  ],
  [
    "section four with a row for each result, and 行政诉讼 not printed",
    table("4", (rows) => {
      const row = rows.at(-1)!;
      return [
        [cell("类别"), cell("行政复议"), cell("未经复议直接起诉"), cell("复议后起诉")],
        ...results.map((text, at) => [cell(text), row[at]!, row[at + 5]!, row[at + 10]!])
      ];
    })
  ]
];

describe.each(Object.keys(formats))("%s", (format) => {
  test.each(whole)("%s", async (_, mould) => {
    for (const edition of ["2019", "2021"] as const) {
      const {wrong, lost, notes} = await readIn(format, {edition, mould});
      expect(wrong).toEqual([]);
      expect(lost).toEqual([]);
      expect(notes.filter((note) => !note.startsWith("body-unknown"))).toEqual([]);
    }
  });

  test.each([
    ["科研机构", 2, "research"],
    ["其他", 5, "other_organisation"],
    ["总计", 6, "total"]
  ] as const)("section three without its column %s", async (words, at, applicant) => {
    const mould = withoutColumn(words, at);
    const {wrong, lost, notes} = await readIn(format, {edition: "2021", mould});
    expect(wrong).toEqual([]);
    expect(lost).toHaveLength(25);
    expect(lost.filter((id) => !id.endsWith(`@${applicant}`))).toEqual([]);
    expect(notes).toContain(`column-missing: ${words}`);
  });

  test("section three without its column 自然人: only fields tell where 总计 stands", async () => {
    const mould = withoutColumn("自然人", 0);
    const {wrong, lost, notes} = await readIn(format, {edition: "2021", mould});
    const isGrid = format === "on a page" || format === "in Word";
    expect(wrong).toEqual([]);
    expect(lost).toHaveLength(isGrid ? 25 : 175);
    expect(notes.includes("column-missing: 自然人")).toBe(isGrid);
  });

  test("fifteen figures without header or heading are nobody's", async () => {
    const mould: Mould = (blocks) =>
      table("4", (rows) => rows.slice(-1))(withoutHeading(/^四/)(blocks));
    const {wrong, notes} = await readIn(format, {edition: "2021", mould});
    expect(wrong).toEqual([]);
    expect(notes).toContain("row-unknown: 2302");
  });

  test("a remark in brackets behind labels", async () => {
    const mould = table(
      "3",
      labels((text) =>
        text.startsWith("一、")
          ? `${text}（其中网上申请30件）`
          : text.endsWith("予以公开")
            ? `${text}(含主动公开)`
            : text
      )
    );
    const {wrong, lost, notes} = await readIn(format, {edition: "2021", mould});
    expect([wrong, lost]).toEqual([[], []]);
    expect(notes).toContain("label-remarked: 一、本年新收政府信息公开申请数量（其中网上申请30件）");
    expect(notes).toContain("label-remarked: (一)予以公开(含主动公开)");
  });

  test.each(["含上年结转", "2018年", "占比", "全县", "上年", "含部分公开"])(
    "a remark that makes another figure of it: %s",
    async (remark) => {
      const mould = table(
        "3",
        labels((text) => (text.startsWith("一、") ? `${text}（${remark}）` : text))
      );
      const {wrong, lost, notes} = await readIn(format, {edition: "2021", mould});
      expect(wrong).toEqual([]);
      expect(lost.filter((id) => id.startsWith("request.received"))).toHaveLength(7);
      expect(notes).toContain("row-unknown: 2155");
    }
  );

  test.each([
    ["单位：元", 1567],
    ["单位:万元", 15670000],
    ["万元", 15670000],
    ["亿元", 156700000000]
  ])("采购总金额(%s)", async (unit, value) => {
    const mould: Mould = (blocks) =>
      table("2", (rows) =>
        rows.map((row) =>
          row.map((one) =>
            one.text === "采购总金额"
              ? {...one, text: `采购总金额(${unit})`}
              : one.is === "value" && row[0]!.text === "政府集中采购"
                ? {...one, text: one === row.at(-1) ? "1567" : "4"}
                : one
          )
        )
      )(blocks);
    const {report} = await readIn(format, {edition: "2019", mould});
    expect(figure(report, "procurement.projects")).toMatchObject({value: 4});
    expect(figure(report, "procurement.amount")).toMatchObject({value, unit_assumed: false});
  });

  test("采购总金额(含税,元) is in no unit that can be told", async () => {
    const edit = labels((text) => (text === "采购总金额" ? `${text}(含税,元)` : text));
    const {report} = await readIn(format, {edition: "2019", mould: table("2", edit)});
    expect(figure(report, "procurement.amount")).toBeUndefined();
  });

  test("fifteen figures behind another year's label are none of this report's", async () => {
    const mould = table("4", (rows) =>
      rows.map((row, at) =>
        at === 0 ? [cell("年度", 1, 3), ...row] : isFigures(row) ? [cell("2021年"), ...row] : row
      )
    );
    const {wrong, lost, notes} = await readIn(format, {edition: "2021", mould});
    expect(wrong).toEqual([]);
    expect(lost).toHaveLength(15);
    expect(notes).toContain("row-unknown: 2302");
  });

  test("a label broken over two lines, each like the whole", async () => {
    if (format !== "in a dump of one cell a line") return;
    const edit = labels((text) => text.replace("现行有效件数", "现行有\n效件数"));
    const {wrong, lost} = await readIn(format, {edition: "2021", mould: table("2", edit)});
    expect([wrong, lost]).toEqual([[], []]);
  });

  test("the appendix with its figures before their labels: none is the next row's", async () => {
    const mould = table("statistics", (rows) =>
      rows.map((row) => (row.length > 2 ? [row[2]!, row[0]!, row[1]!] : row))
    );
    const {wrong, lost} = await readIn(format, {edition: "statistics", mould});
    expect(wrong).toEqual([]);
    expect(lost).toHaveLength(58);
  });

  test("two tables of section three under captions of others", async () => {
    const mould: Mould = (blocks) =>
      blocks.flatMap((block) =>
        "table" in block && block.about === "3"
          ? [{paragraph: "全县汇总："}, block, {paragraph: "其中：县政府办公室"}, block]
          : [block]
      );
    const {lost, notes} = await readIn(format, {edition: "2021", mould});
    expect(lost).toHaveLength(175);
    expect(notes.some((note) => note.startsWith("table-unassigned: 全县汇总：、"))).toBe(true);
    expect(notes.some((note) => note.startsWith("table-missing"))).toBe(false);
  });
});
