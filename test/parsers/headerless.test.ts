/** Section four without its three header rows: read under its own heading, and else a note. */
import {expect, test} from "vitest";
import {readAny} from "#test/printed/read.ts";
import {toUtf8} from "#test/printed/text.ts";

const fifteen = ["3", "1", "0", "1", "5", "2", "0", "0", "1", "3", "0", "0", "1", "0", "1"];
const row = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

const fourth = "四、政府信息公开行政复议、行政诉讼情况";
const page = (table: string, heading = fourth) =>
  `<h1>青禾县教育局2022年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>我局依法推进公开。</p>
  <p>${heading}</p>${table}<p>五、存在的主要问题及改进情况</p><p>公开内容不够丰富。</p>`;
const dump = (lines: string[]) =>
  `青禾县教育局2022年政府信息公开工作年度报告\n一、总体情况\n我局依法推进公开。\n${fourth}\n${lines.join("\n")}\n五、存在的主要问题及改进情况\n公开内容不够丰富。\n`;

async function valuesIn(source: string) {
  const {documents} = await readAny(toUtf8(source));
  const [document] = documents;
  if (document?.kind !== "report") throw new Error("no report");
  const {observations, notes} = document.reading;
  const values = observations
    .filter(({indicator}) => /^(?:review|litigation)/.test(indicator))
    .map(({indicator, value}) => `${indicator} ${value}`);
  return {values, codes: new Set(notes.map(({code}) => code))};
}

const read = [
  ...["review.upheld 3", "review.corrected 1", "review.other 0", "review.pending 1"],
  ...["review.total 5", "litigation_direct.upheld 2", "litigation_direct.corrected 0"],
  ...["litigation_direct.other 0", "litigation_direct.pending 1", "litigation_direct.total 3"],
  ...["litigation_after_review.upheld 0", "litigation_after_review.corrected 0"],
  ...["litigation_after_review.other 1", "litigation_after_review.pending 0"],
  "litigation_after_review.total 1"
];

test.each([
  ["a row of a page", page(`<table>${row(fifteen)}</table>`)],
  ["with a sentence above it", page(`<p>具体数据如下：</p><table>${row(fifteen)}</table>`)],
  ["a figure a line", dump(fifteen)],
  ["with bars between", dump([fifteen.join(" | ")])]
])("fifteen figures under the heading are its cells: %s", async (_, source) => {
  expect((await valuesIn(source)).values).toEqual(read);
});

test("a sum that does not hold in a row that is seen is for the rules to find", async () => {
  const {values} = await valuesIn(page(`<table>${row([...fifteen.slice(0, 14), "2"])}</table>`));
  expect(values).toEqual([...read.slice(0, 14), "litigation_after_review.total 2"]);
});

const columnwise = Array.from({length: 15}, (_, at) => fifteen[(at % 3) * 5 + Math.floor(at / 3)]!);

test.each([
  ["fourteen", page(`<table>${row(fifteen.slice(1))}</table>`)],
  ["sixteen", page(`<table>${row([...fifteen, "0"])}</table>`)],
  ["two rows", page(`<table>${row(fifteen)}${row(fifteen)}</table>`)],
  [
    "three rows of five",
    page(`<table>${[0, 5, 10].map((at) => row(fifteen.slice(at, at + 5))).join("")}</table>`)
  ],
  ["a blank among them", page(`<table>${row(["3", "", ...fifteen.slice(1)])}</table>`)],
  ["under words that no form has", page(`<table>${row(["2021年度", ...fifteen])}</table>`)],
  ["under another year", page(`<p>2021年情况如下：</p><table>${row(fifteen)}</table>`)],
  ["a line each, in another order", dump(columnwise)],
  ["no heading of its own", page(`<table>${row(fifteen)}</table>`, "有关数据如下：")]
])("what may be anything else is a note: %s", async (_, source) => {
  const {values, codes} = await valuesIn(source);
  expect(values).toEqual([]);
  expect([...codes]).toContain("row-unknown");
});
