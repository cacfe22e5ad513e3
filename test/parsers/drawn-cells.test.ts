/** Cells whose figure is drawn, chosen, typed or written by a script: not read, and never blank. */
import {expect, test} from "vitest";
import {onlyReport, readAny} from "#test/printed/read.ts";
import {toUtf8} from "#test/printed/text.ts";

const page = (cell: string) =>
  toUtf8(`<html><head><meta charset="utf-8"></head><body><h1>青禾县教育局2022年政府信息公开工作年度报告</h1>
<p>一、总体情况</p><p>本报告所列数据的统计期限自2022年1月1日起，至2022年12月31日止。</p>
<p>二、主动公开政府信息情况</p><table>
<tr><td colspan="4">第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>7</td><td>${cell}</td><td>21</td></tr>
<tr><td>行政规范性文件</td><td>4</td><td></td><td>9</td></tr></table>
<p>三、收到和处理政府信息公开申请情况</p><p>四、政府信息公开行政复议、行政诉讼情况</p>
<p>五、存在的主要问题及改进情况</p><p>主动公开的内容还不够丰富，将进一步改进。</p>
<p>六、其他需要报告的事项</p><p>没有其他需要报告的事项。</p></body></html>`);

const readWith = async (cell: string) => {
  const {observations} = onlyReport(await readAny(page(cell))).reading;
  return observations.map(({indicator, state, value}) => `${indicator} ${value ?? state}`);
};

const others = ["normative_document.issued 4", "normative_document.repealed blank"];

test.each([
  ["a field of several lines", "<textarea>12</textarea>"],
  ["a choice", "<select><option>0</option><option selected>12</option></select>"],
  ["a button", "<button>12</button>"],
  ["a script", `<script>document.write("12")</script>`],
  ["a drawing", `<svg width="40" height="20"><text>12</text></svg>`],
  ["a canvas", `<canvas id="figure"></canvas>`],
  ["an object", `<object data="figure.svg"></object>`],
  ["a frame", `<iframe src="figure.html"></iframe>`]
])("%s", async (_, cell) => {
  const found = await readWith(cell);
  expect(found.slice(0, 5)).toEqual([
    "regulation.issued 7",
    "regulation.repealed unreadable",
    "regulation.in_force 21",
    ...others
  ]);
});

test.each([
  ["a field of one line", `<input value="12">`, "12"],
  ["a figure beside a hidden field", `<input type="hidden" value="99">12`, "12"],
  ["a hidden field alone", `<input type="hidden" value="99">`, "blank"],
  ["a choice that is not shown", `<select hidden><option>12</option></select>`, "blank"],
  ["a figure beside a button", `12<button>修改</button>`, "12"]
])("%s is what it shows", async (_, cell, shown) => {
  const found = await readWith(cell);
  expect(found.slice(1, 2)).toEqual([`regulation.repealed ${shown}`]);
});
