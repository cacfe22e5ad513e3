/** What a document of Word prints over and under each page says whose it is, and no figure. */
import {expect, test} from "vitest";
import {margin, wordFile} from "#test/printed/docx.ts";
import {notesOf, onlyReport, readAny} from "#test/printed/read.ts";

const paragraphs = (...lines: string[]) =>
  lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("");

const text = [
  "一、总体情况",
  "我局主动公开政府信息34条。",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项"
];

async function read(title: string, more: Record<string, string>) {
  const bytes = wordFile(paragraphs(title, ...text), {more});
  const report = onlyReport(await readAny(bytes));
  const {body_printed, year} = report.reading.report;
  const figures = report.reading.observations.map(({indicator, value}) => [indicator, value]);
  return {name: body_printed, year, figures, notes: notesOf(report)};
}

const own = [["disclosure.items", 34]];
const bare = "2022年政府信息公开工作年度报告";
const header = (...lines: string[]) => ({"word/header1.xml": margin("hdr", ...lines)});

test("a name over each page is the body's where the text gives none", async () => {
  const found = await read(bare, header("青禾县教育局"));
  expect(found).toMatchObject({name: "青禾县教育局", year: 2022, figures: own});
});

test("a title over each page gives the name", async () => {
  const named = await read(bare, header("青禾县教育局2022年政府信息公开工作年度报告"));
  expect(named).toMatchObject({name: "青禾县教育局", year: 2022, figures: own});
});

test("a title over each page gives the year where the text's has none", async () => {
  const named = await read(
    "政府信息公开工作年度报告",
    header("青禾县教育局2022年政府信息公开工作年度报告")
  );
  expect(named).toMatchObject({name: "青禾县教育局", year: 2022, figures: own});
});

test.each(["云岭县粮食局2021年度报告", "云岭县粮食局2021年年报", "云岭县粮食局2021年工作总结"])(
  "%s over each page gives year and name where no other words do",
  async (line) => {
    const found = await read("政府信息公开工作年度报告", header(line));
    expect(found).toMatchObject({name: "云岭县粮食局", year: 2021, figures: own});
  }
);

test("a year over each page goes behind every year of the text, and of two none is taken", async () => {
  const over = header("云岭县粮食局2021年度报告");
  expect(await read("2022年政府信息公开工作年度报告", over)).toMatchObject({year: 2022});
  const two = header("云岭县粮食局2021年度报告", "云岭县粮食局2022年度报告");
  expect(await read("政府信息公开工作年度报告", two)).toMatchObject({year: null});
  const dated = header("云岭县粮食局", "2021年3月");
  expect(await read("政府信息公开工作年度报告", dated)).toMatchObject({year: null});
});

test("the year of the text's own title goes before that over each page", async () => {
  const named = await read(bare, header("青禾县教育局2021年政府信息公开工作年度报告"));
  expect(named).toMatchObject({name: "青禾县教育局", year: 2022, figures: own});
});

test("the text's own name goes first", async () => {
  const title = `青禾县财政局${bare}`;
  expect(await read(title, header("青禾县教育局"))).toMatchObject({
    name: "青禾县财政局",
    figures: own
  });
});

test("figures over and under pages are none, and a page's number is no line", async () => {
  const found = await read(`青禾县教育局${bare}`, {
    ...header("全年主动公开政府信息99条。"),
    "word/footer1.xml": margin("ftr", "3", "共收到政府信息公开申请88件。")
  });
  expect(found).toMatchObject({name: "青禾县教育局", year: 2022, figures: own});
});

test("a broken head of pages says nothing", async () => {
  const found = await read(bare, {"word/header1.xml": "<w:hdr><w:p>"});
  expect(found).toMatchObject({name: null, figures: own});
});
