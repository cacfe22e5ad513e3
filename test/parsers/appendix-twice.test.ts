/** Two appendices of 2014 to 2018 in one report: of more than the body, and of the body itself. */
import {describe, expect, test} from "vitest";
import {writers} from "#test/printed/formats.ts";
import {figuresOf, notesOf, onlyReport, readAny} from "#test/printed/read.ts";
import {printReport, type PrintedBlock} from "#test/printed/report.ts";
import {shapes} from "#test/printed/text.ts";

const formats: typeof writers = {...writers, "a cell a line": shapes["a cell a line"]};

/** A report of 青禾县教育局, or of another body, on 2016, with a number of its own in every cell. */
function made(first: number, body?: string) {
  let next = first;
  const print = () => String((next += 7));
  return body === undefined
    ? printReport("statistics", print)
    : printReport("statistics", print, {body});
}

const tableOf = ({report}: ReturnType<typeof made>): PrintedBlock =>
  report.blocks.find((block) => "table" in block)!;

interface Page {
  captions: [string, string];
  isOwnFirst?: boolean;
  body?: string;
}

async function read(write: (typeof writers)[string], {captions, isOwnFirst, body}: Page) {
  const [own, other] = [made(1000, body), made(5000, body)];
  const tables = isOwnFirst ? [own, other] : [other, own];
  const text = own.report.blocks.slice(0, -2);
  const appendices = captions.flatMap((paragraph, at) => [{paragraph}, tableOf(tables[at]!)]);
  const blocks = [...text, ...appendices];
  const report = onlyReport(await readAny(await write({...own.report, blocks})));
  const found = figuresOf(report) as Record<string, {value: number | null}>;
  const wrong = Object.entries(found).filter(([key, {value}]) => value !== own.truth[key]!.value);
  return {report, count: Object.keys(found).length, wrong};
}

describe.each(Object.entries(formats))("%s", (_, write) => {
  test.each<[string, string]>([
    ["表1 政府信息公开情况统计表（全系统）", "表2 政府信息公开情况统计表（本级）"],
    ["表1：全县政府信息公开情况统计表", "表2：青禾县教育局政府信息公开情况统计表"],
    ["附表1 下属单位", "附表2 青禾县教育局"],
    ["附件1：2015年度政府信息公开情况统计表", "附件2：2016年度政府信息公开情况统计表"]
  ])("%s, then %s: the body's own is read", async (foreign, mine) => {
    const {report, count, wrong} = await read(write, {captions: [foreign, mine]});
    expect(wrong).toEqual([]);
    expect(count).toBe(58);
    // The others' first and last figures.
    expect(notesOf(report)).toContain("row-unknown: 5007");
    expect(notesOf(report)).toContain("row-unknown: 5406");
    const turned = await read(write, {captions: [mine, foreign], isOwnFirst: true});
    expect(turned.wrong).toEqual([]);
    expect(turned.count).toBe(58);
  });

  test.each<[string, string]>([
    ["表1 政府信息公开情况统计表（全系统）", "表2 政府信息公开情况统计表（机关）"],
    ["表1 政府信息公开情况统计表", "表2 政府信息公开情况统计表"],
    ["表1 全系统", "表2 局属单位"],
    ["表1 全系统", "表2 青禾县财政局"]
  ])("%s, then %s: neither is", async (first, second) => {
    const {count} = await read(write, {captions: [first, second]});
    expect(count).toBe(0);
  });

  test("本级 of a government may be its offices alone", async () => {
    const captions: Page["captions"] = [
      "表1 政府信息公开情况统计表（全县）",
      "表2 政府信息公开情况统计表（本级）"
    ];
    const {count} = await read(write, {captions, body: "青禾县人民政府"});
    expect(count).toBe(0);
  });
});
