/** Pages of a PDF that are set in two columns: each is read from its head to its foot, and none across. */
import {expect, test} from "vitest";
import {textAt} from "#test/printed/pdf.ts";
import {draw, page, show, type Line} from "#test/printed/pdf-pages.ts";

const left = [
  "　　本年度我局共收到政府信息",
  "公开申请八十六件，其中网络申",
  "请四十三件，信函申请二十九件",
  "，当面申请十四件，均按时予以",
  "答复，没有发生一起超期答复的",
  "情形，全年公开政府信息共计12"
];
const right = [
  "34条，其中规范性文件三件、政",
  "策解读五篇，其余为工作动态。",
  "　　在监督保障方面，我局修订",
  "了政府信息公开工作制度，组织",
  "两次业务培训，全年没有发生因",
  "政府信息公开引起的行政复议。"
];
const column = (texts: string[], x: number, y: number) =>
  texts.map((text, at) => textAt(text, x, y - 16 * at, 10)).join("");

const told = [
  "本年度我局共收到政府信息公开申请八十六件，其中网络申请四十三件，信函申请二十九件，当面申请十四件，均按时予以答复，没有发生一起超期答复的情形，全年公开政府信息共计1234条，其中规范性文件三件、政策解读五篇，其余为工作动态。",
  "在监督保障方面，我局修订了政府信息公开工作制度，组织两次业务培训，全年没有发生因政府信息公开引起的行政复议。"
];
const shown = async (content: string) =>
  (await show(page(content))).map((text) => text.replaceAll("　", "").trim());

test("lines side by side are two texts, one after the other", async () => {
  const title = textAt("青禾县教育局2021年政府信息公开工作年度报告", 60, 380, 12);
  const foot = textAt("青禾县教育局办公室二〇二二年一月十日印发并在门户网站公开", 40, 100, 10);
  expect(await shown(title + column(left, 40, 350) + column(right, 210, 350) + foot)).toEqual([
    "青禾县教育局2021年政府信息公开工作年度报告",
    ...told,
    "青禾县教育局办公室二〇二二年一月十日印发并在门户网站公开"
  ]);
});

test("so are lines of which one column stands a little lower", async () => {
  expect(await shown(column(left, 40, 350) + column(right, 210, 343))).toEqual(told);
});

test("a table in a column stands where it does", async () => {
  const rules = draw([
    ...[200, 220, 240].map((y): Line => [210, y, 350, y]),
    ...[210, 280, 350].map((x): Line => [x, 200, x, 240])
  ]);
  const cells =
    textAt("规章", 215, 226, 10) +
    textAt("31", 285, 226, 10) +
    textAt("规范性文件", 215, 206, 10) +
    textAt("65", 285, 206, 10);
  const more = column(["以上为全部制发件数，供查阅。"], 40, 230);
  const texts = await shown(column(left, 40, 350) + column(right, 210, 350) + more + rules + cells);
  expect(texts.slice(-2)).toEqual(["规章|31", "规范性文件|65"]);
});

test("labels beside figures are rows", async () => {
  const labels = ["行政许可", "行政处罚", "行政强制", "规章", "规范性文件", "其他对外管理服务事项"];
  const rows = labels.map(
    (label, at) =>
      textAt(label, 40, 350 - 16 * at, 10) + textAt(String(31 + at), 230, 350 - 16 * at, 10)
  );
  expect(await show(page(rows.join("")))).toEqual(labels.map((label, at) => `${label}|${31 + at}`));
});
