/** Dates, as a page prints them. */
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {dateAtStart, findDate} from "#parsers/values/date.ts";
import {digitByDigit, fullWidth, inHan} from "./printed.ts";
import {anyCell} from "./strings.ts";

test.each([
  ["2022-01-10", "2022-01-10"],
  ["2022-1-5", "2022-01-05"],
  ["2022/01/10", "2022-01-10"],
  ["2022.1.10", "2022-01-10"],
  ["２０２２－０１－１０", "2022-01-10"],
  ["发布日期:2022-01-10 16:30", "2022-01-10"],
  ["[2022-01-10]", "2022-01-10"],
  ["2019年1月2日", "2019-01-02"],
  ["2019年01月02日", "2019-01-02"],
  ["2019 年 1 月 2 日", "2019-01-02"],
  ["2019\u00a0年1\u3000月2日", "2019-01-02"],
  ["２０１９年１月２日", "2019-01-02"],
  ["某局\u30002019年12月31日", "2019-12-31"],
  ["二〇二三年一月五日", "2023-01-05"],
  ["二○一七年十二月三十一日", "2017-12-31"],
  ["二零一九年十月二十日", "2019-10-20"],
  ["2024-02-29", "2024-02-29"],
  ["2000年2月29日", "2000-02-29"],
  ["2022-01-10，更新于2022-03-05", "2022-01-10"],
  ["本报告所列数据的统计期限从2016年1月1日起至2016年12月31日止", "2016-01-01"]
])("%s has %s", (text, date) => {
  expect(findDate(text)).toBe(date);
});

test.each([
  "",
  "2022",
  "2022年",
  "2022年1月",
  "1月10日",
  "22-01-10",
  "2022-01",
  "2022-01/10",
  "2022-13-01",
  "2022-00-10",
  "2022-04-31",
  "2023-02-29",
  "1900年2月29日",
  "2022-01-101",
  "12022-01-10",
  "1899-12-31",
  "3000-01-01",
  "国办发〔2019〕60号",
  "0533-3584555",
  "二〇二三年一月",
  "二〇二三年十三月五日",
  "二〇二三年二月三十日",
  "二二年一月五日"
])("%j has no whole date", (text) => {
  expect(findDate(text)).toBeNull();
});

test("the date that a text begins with is told from none, and from one that is on no calendar", () => {
  expect(dateAtStart(" 2022-01-10 更新时间：2022-03-05")).toBe("2022-01-10");
  expect(dateAtStart("2023-02-30 更新时间：2023-03-05")).toBeNull();
  expect(dateAtStart("更新时间：2023-03-05")).toBeUndefined();
  expect(dateAtStart("")).toBeUndefined();
});

describe("the first date of a text, however it is printed", () => {
  test.each([
    ["2019年1月2日成文，2022-01-10发布", "2019-01-02"],
    ["二〇一九年一月二日成文，2022年1月10日发布", "2019-01-02"],
    ["编号2022-13-45，2022-01-10发布", "2022-01-10"]
  ])("%s has %s", (text, date) => {
    expect(findDate(text)).toBe(date);
  });
});

interface Day {
  year: number;
  month: number;
  day: number;
}

const prints: Record<string, (date: Day) => string> = {
  strokes: ({year, month, day}) => `${year}-${month}-${day}`,
  slashes: ({year, month, day}) => `${year}/${month}/${day}`,
  points: ({year, month, day}) => `${year}.${month}.${day}`,
  words: ({year, month, day}) => `${year}年${month}月${day}日`,
  "full width": ({year, month, day}) => fullWidth(`${year}年${month}月${day}日`),
  汉字: ({year, month, day}) => `${digitByDigit(year)}年${inHan(month)}月${inHan(day)}日`
};

describe("any day survives being printed", () => {
  const first = Date.UTC(1900, 0, 1);
  const last = Date.UTC(2999, 11, 31);
  const moment = fc.date({min: new Date(first), max: new Date(last), noInvalidDate: true});
  const around = fc.constantFrom("", "发布日期:", "某局 ", "(", "，信息来源");

  test.each(Object.entries(prints))("%s", (_, print) => {
    fc.assert(
      fc.property(moment, around, around, (at, before, after) => {
        const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
        const text = `${before}${print({year, month, day})}${after}`;
        expect(findDate(text)).toBe(at.toISOString().slice(0, 10));
      }),
      {seed: 151, numRuns: 300}
    );
  });
});

test("no text throws, and what is found is a day of the calendar", () => {
  const nearly = fc.string({unit: fc.constantFrom(..."0123-/.年月日二〇十 "), maxLength: 16});
  fc.assert(
    fc.property(fc.oneof(anyCell, nearly), (text) => {
      const date = findDate(text);
      if (date === null) return;
      expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
    }),
    {seed: 152, numRuns: 5000}
  );
});
