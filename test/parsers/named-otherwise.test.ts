/** Titles and headers that are worded nearly as those of another, or as no form has them. */
import {expect, test} from "vitest";
import {readBytes, reportsOf} from "#test/bundle.ts";
import {writeHtml} from "#test/printed/html.ts";
import {figuresOf, onlyReport, readAny} from "#test/printed/read.ts";
import {printReport} from "#test/printed/report.ts";

test.each([
  ["二、政府信息主动公开情况", "三、政府信息依申请公开情况"],
  ["一、政府信息公开情况", "二、政府信息依申请公开情况"],
  ["二、主动公开政府信息情况", "三、政府信息依申请公开情况"]
])("%s and %s are two sections", async (first, second) => {
  const text = [
    "青禾县水务局2014年政府信息公开工作年度报告",
    first,
    "全年主动公开政府信息136条。",
    second,
    "共收到政府信息公开申请27件。",
    "在已经答复的27件申请中：",
    "“同意公开”的18件，占总数的66.7%；",
    "“信息不存在”的9件，占总数的33.3%。"
  ].join("\n");
  const [report] = reportsOf(await readBytes(new TextEncoder().encode(text)));
  const read = report!.reading.observations.map(({indicator, value}) => `${indicator} ${value}`);
  expect(read).toEqual([
    "disclosure.items 136",
    "request.received 27",
    "request.replied 27",
    "request.reply.granted 18",
    "request.reply.not_existing 9"
  ]);
});

/** A made page in which a header is worded otherwise reads the same; the figure named is of its column. */
test.each([
  ["结果纠正", "结果纠错", "review.corrected"],
  ["结果维持", "维持", "review.upheld"],
  ["尚未审结", "尚未审理", "review.pending"],
  ["商业企业", "企业", "request.received business"]
])("%s worded as %s", async (known, worded, figure) => {
  const {report} = printReport("2021", (key) => String(1 + (key.length % 7)));
  const page = new TextDecoder().decode(writeHtml(report));
  const read = async (html: string) =>
    figuresOf(onlyReport(await readAny(new TextEncoder().encode(html))));
  const figures = await read(page);
  expect(page).toContain(known);
  expect(JSON.stringify(Object.keys(figures))).toContain(figure.split(" ")[0]);
  expect(await read(page.replaceAll(`>${known}<`, `>${worded}<`))).toEqual(figures);
});
