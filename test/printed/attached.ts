/** Reports whose words stand on a page and whose tables stand in a file of their own, typed by hand. */
import {utils, write} from "@e965/xlsx";
import {wordFile} from "./docx.ts";
import {toUtf8} from "./text.ts";
import {toZip} from "./zip.ts";

/** The table of 2014, some rows of it: 17 requests, 16 concluded. */
export const statistics = [
  ["统计指标", "单位", "统计数"],
  ["一、主动公开情况", "", ""],
  ["（一）主动公开政府信息数", "条", "120"],
  ["（二）通过不同渠道和方式公开政府信息的情况", "", ""],
  ["1.政府公报公开政府信息数", "条", "0"],
  ["2.政府网站公开政府信息数", "条", "77"],
  ["四、依申请公开情况", "", ""],
  ["（一）收到申请数", "件", "17"],
  ["1.当面申请数", "件", "8"],
  ["2.传真申请数", "件", "9"],
  ["（二）申请办结数", "件", "16"]
];

/** What they are read as. */
export const gold: Record<string, number> = {
  "disclosure.items": 120,
  "disclosure.channel.gazette": 0,
  "disclosure.channel.website": 77,
  "request.received": 17,
  "request.channel.in_person": 8,
  "request.channel.fax": 9,
  "request.concluded": 16
};

/** The same with other figures in some rows. */
export const withFigures = (figures: Record<string, string>): string[][] =>
  statistics.map(([label = "", unit = "", figure = ""]) => [label, unit, figures[label] ?? figure]);

export const applicants = [
  "自然人",
  "商业企业",
  "科研机构",
  "社会公益组织",
  "法律服务机构",
  "其他",
  "总计"
];

/** Section 3 of 2021, some rows of it: 10 requests received, 2 carried in, 10 ended, 2 carried forward. */
export const section3 = [
  ["三、收到和处理政府信息公开申请情况"],
  ["申请人情况", ...applicants],
  ["一、本年新收政府信息公开申请数量", "3", "4", "0", "1", "0", "2", "10"],
  ["二、上年结转政府信息公开申请数量", "0", "1", "0", "0", "0", "1", "2"],
  ["（一）予以公开", "2", "3", "0", "1", "0", "2", "8"],
  ["（二）部分公开", "1", "0", "0", "0", "0", "1", "2"],
  ["（七）总计", "3", "3", "0", "1", "0", "3", "10"],
  ["四、结转下年度继续办理", "0", "2", "0", "0", "0", "0", "2"]
];

export const toSheet = (rows: string[][], over: string[] = []): Uint8Array => {
  const book = utils.book_new();
  const lines = [...over.map((text) => [text]), ...rows];
  utils.book_append_sheet(book, utils.aoa_to_sheet(lines), "Sheet1");
  return new Uint8Array(write(book, {type: "buffer", bookType: "xlsx"}));
};

const word = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const toWord = (rows: string[][], over: string[] = []): Uint8Array => {
  const cell = (text: string) => `<w:tc>${word(text)}</w:tc>`;
  const table = rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("");
  return wordFile(`${over.map(word).join("")}<w:tbl>${table}</w:tbl>`);
};

export const toPage = (rows: string[][], over: string[] = []): Uint8Array => {
  const row = (cells: string[]) => `<tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`;
  const lines = over.map((text) => `<p>${text}</p>`).join("");
  return toUtf8(`${lines}<table>${rows.map(row).join("")}</table>`);
};

/** The page of a report of 2008 to 2018: words, and no table. */
export const words = (year: number, body = "青禾县教育局", more = ""): Uint8Array =>
  toUtf8(
    `<!DOCTYPE html><html><body><h1>${body}${year}年政府信息公开工作年度报告</h1><p>发布日期：${year + 1}-01-20</p>` +
      `<p>一、概述</p><p>${year}年，我局主动公开政府信息134条。</p>` +
      `<p>二、主动公开政府信息情况</p><p>已在网站公开，内容详见附表。</p>${more}</body></html>`
  );

/** The page of a report of 2021 and after, whose tables are attached. */
export const standard = (year: number, more = ""): Uint8Array =>
  toUtf8(
    `<!DOCTYPE html><html><body><h1>青禾县教育局${year}年政府信息公开工作年度报告</h1><p>发布日期：${year + 1}-01-20</p>` +
      `<p>一、总体情况</p><p>${year}年，我局新收政府信息公开申请10件。</p>` +
      `<p>二、主动公开政府信息情况</p><p>见附件。</p>` +
      `<p>三、收到和处理政府信息公开申请情况</p>` +
      `<p>四、因政府信息公开工作被申请行政复议、提起行政诉讼情况</p><p>见附件。</p>` +
      `<p>五、存在的主要问题及改进情况</p><p>人手不足，将予充实。</p>` +
      `<p>六、其他需要报告的事项</p><p>无。</p>${more}</body></html>`
  );

export const toCommas = (rows: string[][], over: string[]): Uint8Array =>
  toUtf8([...over, ...rows.map((row) => row.join(","))].join("\n"));

export const toArchive = (files: Record<string, Uint8Array>): Uint8Array =>
  toZip(Object.entries(files).map(([name, bytes]) => ({name: toUtf8(name), bytes})));

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export const linking = (href: string): string => `<p><a href="${href}">附表</a></p>`;

/** What a table prints over itself that says whose it is and of which year. */
export const own = ["青禾县教育局2016年度政府信息公开情况统计表"];

/** The table under its own name and nothing else. */
export const bare = toSheet(statistics, ["政府信息公开情况统计表"]);
