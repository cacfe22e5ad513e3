/** Tables of programs that know no spans: what covered several cells is written into each of them. */
import {describe, expect, test} from "vitest";
import {withSpans} from "#parsers/table/repeats.ts";
import {withoutSpans, writeHtml} from "#test/printed/html.ts";
import {cells, expectHonest, figures, made} from "#test/printed/odd.ts";
import {figuresOf, notesOf, onlyReport, readAny} from "#test/printed/read.ts";

/** The cells of a table, each as the row and column where it begins. */
const spansOf = (...rows: string[]) => {
  const table = rows.map((text, row) =>
    text.split("|").map((text, column) => ({text, row, column}))
  );
  return withSpans(table).map((row) => row.map(({row, column}) => `${row}.${column}`).join(" "));
};

const apart = (...rows: string[]) =>
  rows.map((text, row) =>
    text
      .split("|")
      .map((_, column) => `${row}.${column}`)
      .join(" ")
  );

describe("repeated words", () => {
  test("are one cell, beside each other and one under the other, and so are figures under them", () => {
    expect(
      spansOf("信息内容|处理决定数量|处理决定数量|处理决定数量", "行政处罚|7|7|7", "行政强制|||")
    ).toEqual(["0.0 0.1 0.1 0.1", "1.0 1.1 1.1 1.1", "2.0 2.1 2.1 2.1"]);
    expect(
      spansOf(
        "说明文字|说明文字|说明文字|申请人情况",
        "说明文字|说明文字|说明文字|自然人",
        "予以公开|予以公开|予以公开|4"
      )
    ).toEqual(["0.0 0.0 0.0 0.3", "0.0 0.0 0.0 1.3", "2.0 2.0 2.0 2.3"]);
  });

  test.each([
    ["two of them", ["其他处理|其他处理|7|7"]],
    ["figures and signs for none", ["规章|0|0|0", "文件|无|无|无", "许可|不适用|不适用|不适用"]],
    ["units", ["公开数|条|7", "申请数|件|8", "办结数|件|9"]]
  ])("%s are none", (_, rows) => {
    expect(spansOf(...rows)).toEqual(apart(...rows));
  });

  test("figures that are the same under words of their own are figures of their own", () => {
    const rows = [
      "申请人情况|申请人情况|申请人情况|申请人情况",
      "内容|自然人|商业企业|总计",
      "公开|3|3|3"
    ];
    expect(spansOf(...rows).slice(1)).toEqual(apart(...rows).slice(1));
  });

  test("a row with the words of the one over it is there twice", () => {
    const rows = ["统计内容|统计内容|统计内容", "行政处罚|7|8", "行政处罚|9|8"];
    expect(spansOf(...rows).slice(1)).toEqual(apart(...rows).slice(1));
  });
});

test("a row that a repeating table has twice, with other figures, is nobody's", async () => {
  const twice = cells((table) => {
    const rows = withoutSpans(table);
    const at = rows.findIndex((row) => row.some(({text}) => text.includes("重复申请")));
    return rows.toSpliced(
      at,
      0,
      rows[at]!.map((cell) => (cell.is === "value" ? {...cell, text: "5"} : cell))
    );
  });
  const report = onlyReport(await readAny(writeHtml(made.report, twice)));
  expectHonest(report, false);
  expect(Object.keys(figuresOf(report)).filter((id) => id.includes("duplicate"))).toEqual([]);
});

test("a row of seven zeros among others is seven zeros", async () => {
  const page = cells((table) =>
    withoutSpans(
      figures((row, at) =>
        row.map((cell) => (cell.is === "value" && at === 5 ? {...cell, text: "0"} : cell))
      )(table)
    )
  );
  const report = onlyReport(await readAny(writeHtml(made.report, page)));
  expect(notesOf(report)).toEqual(["body-unknown: 青禾县教育局"]);
  const zeros = Object.values(figuresOf(report)).filter(
    (figure) => (figure as {value: number}).value === 0
  );
  expect(zeros).toHaveLength(7);
});
