/** Tables cut by pages, whose numbers and titles stand between the halves; and rows saved with commas. */
import {describe, expect, test} from "vitest";
import {figuresOf, notesOf, onlyReport, readAny, readText} from "#test/printed/read.ts";
import {printReport, type Edition, type Print} from "#test/printed/report.ts";
import {cellALine, commas, rowALine, writeText, type WriteTable} from "#test/printed/text.ts";
import {plainTable, writeHtml} from "#test/printed/html.ts";

const numbered = (): Print => {
  let next = 100;
  return () => String((next += 7));
};

const title = "青禾县教育局2022年政府信息公开工作年度报告";
const dump = (table: WriteTable, edition: Edition = "2021") =>
  new TextDecoder().decode(writeText(printReport(edition, numbered()).report, {table}));

function truthOf(edition: Edition = "2021") {
  const {truth} = printReport(edition, numbered());
  return Object.fromEntries(
    Object.entries(truth).map(([key, {value, state}]) => [key, {value, state}])
  );
}

function expectAll(text: string) {
  const report = onlyReport(readText(text));
  expect(figuresOf(report)).toEqual(truthOf());
  expect(notesOf(report)).toEqual(["body-unknown: 青禾县教育局"]);
}

/** Puts something after every tenth line from the first table on. */
function everyTenth(text: string, put: (page: number) => string[]): string {
  const lines = text.split("\n");
  const from = lines.indexOf("二、主动公开政府信息情况");
  return lines
    .flatMap((line, at) => (at > from && at % 10 === 0 ? [line, ...put(at / 10)] : [line]))
    .join("\n");
}

describe("between the lines of a table", () => {
  const shapes: [string, WriteTable][] = [
    ["a cell a line", cellALine],
    ["a row a line", rowALine]
  ];

  describe.each(shapes)("%s", (_, table) => {
    test.each<[string, (page: number) => string[]]>([
      ["- 3 -", (page) => [`- ${page} -`]],
      ["—3—", (page) => [`—${page}—`]],
      ["第3页", (page) => [`第${page}页`]],
      ["第3页 共12页", (page) => [`第 ${page} 页  共 99 页`]],
      ["3/99", (page) => [`${page}/99`]],
      ["the title again", () => [title]],
      ["a number, and the title again", (page) => [`${page}`, title]],
      ["the title again, and a number", (page) => [title, `${page}`]],
      ["all of them", (page) => [`- ${page} -`, title]]
    ])("%s", (_name, put) => {
      expectAll(everyTenth(dump(table), put));
    });
  });

  test("a number alone may be a cell: no figure is wrong", () => {
    const report = onlyReport(readText(everyTenth(dump(cellALine), (page) => [`${page}`])));
    const truth = truthOf();
    for (const [id, seen] of Object.entries(figuresOf(report)))
      expect({[id]: seen}).toEqual({[id]: truth[id]});
    expect(notesOf(report).some((note) => note.startsWith("row-unknown"))).toBe(true);
  });

  test("one number beside the title alone may be a cell", () => {
    const text = dump(cellALine);
    const {truth} = printReport("2021", numbered());
    const last = truth["request.received@total"]!.raw;
    const report = onlyReport(readText(text.replace(`\n${last}\n`, `\n${last}\n2\n${title}\n`)));
    expect(figuresOf(report)["request.received@natural_person"]).toBeUndefined();
    const gone = onlyReport(readText(text.replace(`\n${last}\n`, `\n${title}\n`)));
    expect(figuresOf(gone)["request.received@natural_person"]).toBeUndefined();
  });

  test("on a page, between the halves of a table", async () => {
    const {report} = printReport("2021", numbered());
    const page = writeHtml(report, {
      table: (rows, about) =>
        about === "3"
          ? [rows.slice(0, 5), rows.slice(5, 20), rows.slice(20)]
              .map((half, at) => `${plainTable(half)}<p>${at + 3}</p>`)

              .join("")
          : plainTable(rows)
    });
    const read = onlyReport(await readAny(page));
    const truth = truthOf();
    for (const [id, seen] of Object.entries(figuresOf(read)))
      expect({[id]: seen}).toEqual({[id]: truth[id]});
    expect(notesOf(read).filter((note) => /: [34]$/.test(note))).toEqual([]);
  });
});

describe("rows with commas between their cells", () => {
  test("within a text whose sentences have commas, not quoted", () => {
    expectAll(
      dump(commas).replace("该部分以表格形式报告。", "该部分以表格形式报告,详见下表,数据截至年底。")
    );
  });

  test("a label of two lines in quotes", () => {
    expectAll(dump(commas).replace("社会公益组织", '"社会公益\n组织"'));
  });

  test("numbers with separators, in quotes", () => {
    const print: Print = () => "1,034";
    const {report, truth} = printReport("2021", print);
    const read = onlyReport(readText(new TextDecoder().decode(writeText(report, {table: commas}))));
    expect(Object.keys(figuresOf(read))).toHaveLength(Object.keys(truth).length);
    expect(figuresOf(read)["request.received@total"]).toEqual({value: 1034, state: "number"});
  });

  test("labels and numbers run into one are no rows with commas", () => {
    const text = dump(cellALine).replace(
      /(行政许可|行政处罚|行政强制|行政事业性收费)\n\d+/g,
      (_, label: string) => `${label}1,034`
    );
    const read = onlyReport(readText(text));
    for (const id of ["permit.decisions", "penalty.decisions", "compulsion.decisions"])
      expect(figuresOf(read)[id]).toEqual({value: 1034, state: "number"});
  });

  test("sentences with many commas are told from rows at once", () => {
    const prose = Array<string>(500)
      .fill(`${"依法公开信息,".repeat(40)}及时,`)
      .join("\n");
    const started = performance.now();
    expectAll(
      dump(cellALine).replace("该部分以表格形式报告。", `该部分以表格形式报告。\n${prose}`)
    );
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test("a quote that is not closed: the file is read as lines", () => {
    const read = onlyReport(readText(dump(commas).replace("规章,", '"规章,')));
    expect(figuresOf(read)).toEqual({});
  });
});
