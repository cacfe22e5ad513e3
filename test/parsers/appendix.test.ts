/** The appendix of 2014 to 2018 as bodies shorten it, number its rows, and put it into other formats. */
import {describe, expect, test} from "vitest";
import {figuresOf, notesOf, onlyReport, readAny, readText} from "#test/printed/read.ts";

const opening = (year = 2016) => [
  `青禾县教育局${year}年政府信息公开工作年度报告`,
  `时间:${year + 1}-03-01`,
  "一、概述",
  "本报告由概述、主动公开政府信息的情况、依申请公开政府信息的情况组成。",
  "二、主动公开政府信息的情况",
  "主动公开的内容较为全面。",
  "附表:政府信息公开情况统计表"
];

type Row = [label: string, unit: string, cell: string];

const rows: Row[] = [
  ["一、主动公开情况", "——", "——"],
  ["(一)主动公开政府信息数", "条", "120"],
  ["其中:主动公开规范性文件数", "条", "4"],
  ["1.政府公报公开政府信息数", "条", "5"],
  ["2.政府网站公开政府信息数", "条", "77"],
  ["3.政务微博公开政府信息数", "条", "9"],
  ["三、依申请公开情况", "——", "——"],
  ["(一)收到申请数", "件", "7"],
  ["1.当面申请数", "件", "3"],
  ["2.传真申请数", "件", "2"]
];

const truth = {
  "disclosure.items": 120,
  "normative_document.disclosed": 4,
  "disclosure.channel.gazette": 5,
  "disclosure.channel.website": 77,
  "disclosure.channel.weibo": 9,
  "request.received": 7,
  "request.channel.in_person": 3,
  "request.channel.fax": 2
};

/** The same rows in the shapes that texts and pages have. */
const shapes: Record<string, (table: string[][]) => string> = {
  "a row a line": (table) => table.map((row) => row.join(" | ")).join("\n"),
  "a cell a line": (table) => table.flat().join("\n"),
  tabs: (table) => table.map((row) => row.join("\t")).join("\n"),
  "a page": (table) =>
    `<table>${table.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`
};

async function read(shape: string, table: string[][], year = 2016) {
  const written = shapes[shape]!(table);
  if (shape !== "a page") return onlyReport(readText([...opening(year), written].join("\n")));
  const page = `<!DOCTYPE html><html><body>${opening(year)
    .map((line) => `<p>${line}</p>`)
    .join("")}${written}</body></html>`;
  return onlyReport(await readAny(new TextEncoder().encode(page)));
}

const valuesOf = (report: Awaited<ReturnType<typeof read>>) =>
  Object.fromEntries(
    Object.entries(figuresOf(report)).map(([id, seen]) => [id, (seen as {value: number}).value])
  );

const header = ["统计指标", "单位", "统计数"];

describe.each(Object.keys(shapes))("a short appendix, %s", (shape) => {
  test.each([3, 4, 6, 10])(
    "of %d rows and heads makes the report one of its form",
    async (count) => {
      const report = await read(shape, [header, ...rows.slice(0, count)]);
      expect(report.reading.report.template).toBe("statistics-2014");
      const ids = Object.entries(truth).slice(0, count === 10 ? 8 : count - 1);
      expect(valuesOf(report)).toEqual(Object.fromEntries(ids));
      expect(notesOf(report)).toContain("row-missing: 制发规范性文件总数");
      expect(notesOf(report)).toContain("row-missing: (一)召开政府信息公开工作会议或专题会议数");
      expect(notesOf(report).some((note) => note.startsWith("row-unknown"))).toBe(false);
    }
  );

  test("in a report on another year is read, and the report is a narrative", async () => {
    const report = await read(shape, [header, ...rows], 2012);
    expect(report.reading.report.template).toBe("narrative");
    expect(valuesOf(report)).toEqual(truth);
  });

  test.each(["序号", "行次"])("with a column %s before its labels", async (name) => {
    const numbered = rows.map((row, at) => [`${at + 1}`, ...row]);
    const report = await read(shape, [[name, ...header], ...numbered]);
    expect(valuesOf(report)).toEqual(truth);
    expect(notesOf(report).some((note) => note.startsWith("cells-missing"))).toBe(false);
    expect(notesOf(report).some((note) => note.startsWith("row-unknown"))).toBe(false);
  });

  test("with such a column, and a figure gone: that row alone is lost", async () => {
    const numbered = rows.map((row, at) => [`${at + 1}`, ...row]);
    const gone = numbered.with(
      4,
      shape === "a cell a line" ? ["5", rows[4]![0], "条"] : ["5", rows[4]![0], "条", ""]
    );
    const report = await read(shape, [["序号", ...header], ...gone]);
    const {"disclosure.channel.website": _, ...others} = truth;
    expect(valuesOf(report)).toMatchObject(others);
    expect([undefined, null]).toContain(valuesOf(report)["disclosure.channel.website"]);
  });

  test("with such a column whose numbers skip: no figure is a number of a row", async () => {
    const numbered = rows.map((row, at) => [`${at > 5 ? at + 3 : at + 1}`, ...row]);
    const read3 = valuesOf(await read(shape, [["序号", ...header], ...numbered]));
    for (const [id, value] of Object.entries(read3))
      expect({[id]: value}).toEqual({[id]: truth[id as keyof typeof truth]});
  });
});

/** The rows in so many parts beside each other; the last is filled up with blanks. */
function abreast(parts: number, table: string[][]): string[][] {
  const height = Math.ceil(table.length / parts);
  const beside = Array.from({length: height}, (_, y) =>
    Array.from({length: parts}, (_, part) => table[part * height + y] ?? ["", "", ""]).flat()
  );
  return [Array.from({length: parts}, () => header).flat(), ...beside];
}

describe("an appendix in parts beside each other on a page", () => {
  test.each([2, 3])("of %d parts: each figure is that of the label before it", async (parts) => {
    const report = await read("a page", abreast(parts, rows));
    expect(valuesOf(report)).toEqual(truth);
    expect(notesOf(report).some((note) => note.startsWith("row-unknown"))).toBe(false);
  });

  test("of which one is another year's: no figure of it is the report's", async () => {
    const other = rows.map(([label, unit]) => [label, unit, "999"]);
    const [, ...table] = abreast(2, [...rows, ...other]);
    const report = await read("a page", [[...header, "统计指标", "单位", "上年数"], ...table]);
    expect(Object.values(valuesOf(report))).not.toContain(999);
    expect(notesOf(report)).toContain("row-unknown: 999");
  });
});

test.each(["二、统计数据", "三、数据", "四、本年度统计数"])(
  "%s over it is a section's title, and no word of its header",
  async (title) => {
    const [whole] = shapes["a page"]!([header, ...rows]).split("</table>");
    const page = `${opening()
      .map((line) => `<p>${line}</p>`)
      .join("")}<p>${title}</p>${whole}</table>`;
    const bytes = new TextEncoder().encode(`<!DOCTYPE html><html><body>${page}</body></html>`);
    expect(valuesOf(onlyReport(await readAny(bytes)))).toEqual(truth);
  }
);
