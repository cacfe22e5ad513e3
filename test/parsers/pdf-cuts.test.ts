/** Rows of a table within rules that go on over the page. */
import {expect, test} from "vitest";
import {textAt} from "#test/printed/pdf.ts";
import {draw, page, show, type Line} from "#test/printed/pdf-pages.ts";

/** Rules of a row of three columns between two heights; the row is open where a line across is left out. */
const rules = (bottom: number, top: number, across: number[]): string =>
  draw([
    ...across.map((y): Line => [100, y, 280, y]),
    ...[100, 160, 220, 280].map((x): Line => [x, bottom, x, top])
  ]);
const row = (y: number, ...texts: string[]) =>
  texts.map((text, x) => textAt(text, 105 + 60 * x, y, 10)).join("");

test("a number that goes on over the page in its cell is none, a label is whole", async () => {
  const first =
    rules(0, 60, [20, 40, 60]) +
    row(46, "规章", "1", "2") +
    row(26, "文件", "3", "4") +
    row(6, "行政", "29420", "5");
  const second =
    rules(360, 400, [360, 380]) + row(386, "许可", "07", "") + row(366, "其他", "6", "7");
  expect(await show(page(first), page(second))).toEqual([
    "规章|1|2",
    "文件|3|4",
    "行政许可|29420 07|5",
    "其他|6|7"
  ]);
});

test("figures without a label at the head of a page are of the row before, though both are closed", async () => {
  const first =
    rules(20, 60, [20, 40, 60]) + row(46, "规章", "1", "2") + row(26, "文件", "29420", "");
  const second =
    rules(340, 380, [340, 360, 380]) + row(366, "", "07", "4") + row(346, "其他", "6", "7");
  expect(await show(page(first), page(second))).toEqual([
    "规章|1|2",
    "文件|29420 07|4",
    "其他|6|7"
  ]);
});

test("a row under a header that is printed again is a row", async () => {
  const head = ["信息内容", "本年", "上年"];
  const first = rules(20, 60, [20, 40, 60]) + row(46, ...head) + row(26, "规章", "1", "2");
  const second = rules(340, 380, [340, 360, 380]) + row(366, ...head) + row(346, "文件", "3", "4");
  expect(await show(page(first), page(second))).toEqual([
    "信息内容|本年|上年",
    "规章|1|2",
    "信息内容|本年|上年",
    "文件|3|4"
  ]);
});

test("figures under a header on the page before are a row of their own", async () => {
  const first =
    rules(20, 60, [20, 40, 60]) + row(46, "维持", "纠正", "总计") + row(26, "一", "二", "三");
  const second = rules(360, 380, [360, 380]) + row(366, "1", "2", "3");
  expect((await show(page(first), page(second))).at(-1)).toBe("1|2|3");
});

test("a number through which a rule runs is in neither cell", async () => {
  const first =
    rules(320, 380, [320, 340, 360, 380]) +
    row(366, "规章", "1", "2") +
    row(346, "文件", "", "3") +
    row(326, "许可", "5", "6") +
    textAt("4", 165, 356, 10);
  expect(await show(page(first))).toEqual(["规章|1 4\ufffd|2", "文件|4\ufffd|3", "许可|5|6"]);
});

test("a cell that no rule closes, as others of its row are closed, is no blank", async () => {
  const cut =
    draw([
      ...[100, 160, 220, 280].map((x): Line => [x, 340, x, 380]),
      ...[360, 380].map((y): Line => [100, y, 280, y]),
      [100, 340, 220, 340]
    ]) +
    row(366, "规章", "1", "2") +
    row(346, "文件", "3", "");
  expect(await show(page(cut))).toEqual(["规章|1|2", "文件|3|\ufffd"]);
});
