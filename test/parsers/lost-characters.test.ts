/** Labels that lost characters so that they are the very label of another row of their form. */
import {expect, test} from "vitest";
import {figure, notesOf, onlyReport, readAny, readText} from "#test/printed/read.ts";

const header = [
  "<tr><td rowspan=3 colspan=3>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan=7>申请人情况</td></tr>",
  "<tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr>",
  "<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>"
].join("");

const rows = (year: number): [string, number][] => [
  ["一、本年新收政府信息公开申请数量", 40],
  ["二、上年结转政府信息公开申请数量", 1],
  ["（一）予以公开", 20],
  ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 3],
  ["1．属于国家秘密", 2],
  ["2．其他法律行政法规禁止公开", 4],
  ["8．属于行政查询事项", 5],
  ["3．补正后申请内容仍不明确", 6],
  ["5．要求行政机关确认或重新出具已获取信息", 0],
  ...(year === 2019
    ? ([["（六）其他处理", 7]] as [string, number][])
    : ([
        ["1．申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", 8],
        ["2．申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", 9],
        ["3．其他", 11]
      ] as [string, number][])),
  ["（七）总计", 39],
  ["四、结转下年度继续办理", 2]
];

type Change = (label: string) => string;

const titled = (year: number, table: string) =>
  `<title>青禾县教育局${year}年政府信息公开工作年度报告</title><h1>青禾县教育局${year}年政府信息公开工作年度报告</h1><p>发布日期：${year + 1}-01-20</p>
   <h2>一、总体情况</h2><p>我局认真推进公开工作。</p><h2>三、收到和处理政府信息公开申请情况</h2>${table}`;

const page = (year: number, change: Change) =>
  titled(
    year,
    `<table>${header}${rows(year)
      .map(
        ([label, n]) =>
          `<tr><td colspan=3>${change(label)}</td>${`<td>0</td>`.repeat(5)}<td>${n}</td><td>${n}</td></tr>`
      )
      .join("")}</table>`
  );

const read = async (source: string) => onlyReport(await readAny(new TextEncoder().encode(source)));
const total = (id: string) => `request.outcome.${id}@total`;

test("without a loss all is read", async () => {
  expect(figure(await read(page(2019, (same) => same)), total("other"))?.value).toBe(7);
  expect(figure(await read(page(2021, (same) => same)), total("other.rest"))?.value).toBe(11);
});

test.each([2019, 2021])("(六)其他 of %i is not 3.其他", async (year) => {
  const source = page(year, (label) =>
    label.replace("（六）其他处理", "（六）其他").replace("3．其他", "（六）其他")
  );
  const report = await read(source);
  expect(figure(report, total("other.rest"))).toBeUndefined();
  expect(notesOf(report).join()).toContain(`row-unknown: ${year === 2019 ? 7 : 11}`);
  expect(figure(report, total("total"))?.value).toBe(39);
  expect(figure(report, total("not_processed.reissue"))?.value).toBe(0);
});

test("nor is 其他 alone, where nothing of (六) stands before it", async () => {
  const report = await read(page(2019, (label) => label.replace("（六）其他处理", "其他")));
  expect(figure(report, total("other.rest"))).toBeUndefined();
  expect(figure(report, total("total"))?.value).toBe(39);
});

test("其他 without its number, under the first two of (六), is its third", async () => {
  const report = await read(page(2021, (label) => label.replace("3．其他", "其他")));
  expect(figure(report, total("other.rest"))?.value).toBe(11);
});

test("a number in a line of its own counts", () => {
  const text = (label: string) =>
    [
      "青禾县教育局2019年政府信息公开工作年度报告",
      "一、总体情况",
      "我局认真推进公开工作。",
      "三、收到和处理政府信息公开申请情况",
      ...rows(2019).flatMap(([each, n]) => [
        ...(each.startsWith("（六）") ? label.split("|") : [each]),
        ...["0", "0", "0", "0", "0", String(n), String(n)]
      ])
    ].join("\n");
  const whole = onlyReport(readText(text("（六）|其他处理")));
  expect(figure(whole, total("other"))?.value).toBe(7);
  const report = onlyReport(readText(text("（六）|其他")));
  expect(figure(report, total("other.rest"))).toBeUndefined();
  expect(figure(report, total("other"))).toBeUndefined();
  expect(figure(report, total("total"))?.value).toBe(39);
});

const appendix: [string, string, number][] = [
  ["三、依申请公开情况", "——", -1],
  ["（一）收到申请数", "件", 60],
  ["（二）申请办结数", "件", 59],
  ["（三）申请答复数", "件", 58],
  ["1．属于已主动公开范围数", "件", 11],
  ["2．同意公开答复数", "件", 22],
  ["3．同意部分公开答复数", "件", 13],
  ["4．不同意公开答复数", "件", 4],
  ["5．不属于本行政机关公开数", "件", 5],
  ["四、行政复议数量", "件", 9],
  ["（一）维持具体行政行为数", "件", 6],
  ["（二）被依法纠错数", "件", 1],
  ["（三）其他情形数", "件", 2],
  ["五、行政诉讼数量", "件", 8],
  ["（一）维持具体行政行为或者驳回原告诉讼请求数", "件", 7],
  ["（二）被依法纠错数", "件", 1],
  ["（三）其他情形数", "件", 0]
];

const older = (change: (rows: typeof appendix) => typeof appendix) =>
  `<h1>青禾县教育局2017年政府信息公开工作年度报告</h1><p>发布日期：2018-03-20</p><p>一、概述</p><p>我局认真推进公开工作。</p>
   <p>政府信息公开情况统计表</p><table><tr><td>统计指标</td><td>单位</td><td>统计数</td></tr>${change(
     appendix
   )
     .map(
       (row) => `<tr>${row.map((cell) => `<td>${cell === -1 ? "——" : cell}</td>`).join("")}</tr>`
     )
     .join("")}</table>`;

test("不同意公开答复数 without 不 is no 同意公开答复数", async () => {
  const lost = older((all) =>
    all.flatMap(([label, ...rest]): typeof appendix =>
      label.startsWith("2．同意") ? [] : [[label.replace("不同意", "同意"), ...rest]]
    )
  );
  expect(figure(await read(older((all) => all)), "request.reply.granted")?.value).toBe(22);
  const report = await read(lost);
  expect(figure(report, "request.reply.granted")).toBeUndefined();
  expect(figure(report, "request.reply.partly_granted")?.value).toBe(13);
  expect(notesOf(report).join()).toContain("4．同意公开答复数");
});

test("维持具体行政行为数 under 五 is not that of 四", async () => {
  const lost = older((all) =>
    all.flatMap(([label, ...rest]): typeof appendix =>
      label === "（一）维持具体行政行为数"
        ? []
        : [[label.replace("或者驳回原告诉讼请求", ""), ...rest]]
    )
  );
  expect(figure(await read(older((all) => all)), "review.upheld")?.value).toBe(6);
  const report = await read(lost);
  expect(figure(report, "review.upheld")).toBeUndefined();
  expect(figure(report, "litigation.total")?.value).toBe(8);
});
