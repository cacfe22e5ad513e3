/** Whole files: what is split, what is left out, which body, which year, which sections. */
import {describe, expect, test} from "vitest";
import type {LeftOut, ReadReport} from "#data/schema/reading.ts";
import {DecodeError} from "#parsers/document.ts";
import {
  dumpOf,
  library,
  notesOf,
  onlyReport,
  readAny,
  readBytes,
  readText
} from "#test/printed/read.ts";
import {printReport, type PrintedReport} from "#test/printed/report.ts";
import {barsBetween, cellALine, rowALine, writeText} from "#test/printed/text.ts";

const reportIn = (text: string) => onlyReport(readText(text));

const paragraph =
  "我局认真贯彻落实《中华人民共和国政府信息公开条例》,不断提高政府信息公开工作水平。";

/** A report of six lines that stand for a whole one. */
const short = (title: string, more: string[] = []) =>
  [title, ...more, "一、总体情况", paragraph, "六、其他需要报告的事项", "无其他事项。"].join("\n");

describe("bundles", () => {
  const first = short("青禾县教育局2021年政府信息公开工作年度报告", ["时间:2022-01-20"]);
  const second = short("青禾县教育局2020年政府信息公开工作年度报告", ["发布日期:2021-01-20"]);
  const parts = (text: string) =>
    readText(text).documents.map(({part}) => part.replace(/^.*#/, ""));

  test("a document begins at a title with a publication line under it", () => {
    expect(parts(`${first}\n\n${second}`)).toEqual(["b1-7", "b8-13"]);
  });

  test("other lines may stand between title and publication line", () => {
    const meta = short("青禾县教育局2020年政府信息公开工作年度报告", [
      "来源:教育局",
      "发布时间: 2021-01-20 浏览次数:3"
    ]);
    expect(parts(`${first}\n${meta}`)).toEqual(["b1-6", "b7-13"]);
  });

  test("a bare name before the first title belongs to it", () => {
    expect(parts(`青禾县教育局\n${first}`)).toEqual(["b1-7"]);
  });

  test("a heading that repeats the title begins no document", () => {
    const title = "青禾县教育局2021年政府信息公开工作年度报告";
    expect(parts(short(title, ["时间:2022-01-20", title]))).toEqual(["b1-7"]);
  });

  test("titles without publication lines begin documents where a text follows", () => {
    const bare = ["2021", "2020"].map((year) =>
      short(`青禾县教育局${year}年政府信息公开工作年度报告`)
    );
    expect(parts(bare.join("\n"))).toEqual(["b1-5", "b6-10"]);
  });

  test("a list of related titles at the end begins none", () => {
    const links = [
      "青禾县教育局2019年政府信息公开工作年度报告",
      "青禾县教育局2018年政府信息公开工作年度报告"
    ];
    expect(parts([first, ...links].join("\n"))).toEqual(["b1-8"]);
    expect(parts([first, ...links, second].join("\n"))).toEqual(["b1-8", "b9-14"]);
  });

  test("pages of other kinds are taken apart from reports and left out", () => {
    const page = ["青禾县教育局关于校服采购的公告", "时间:2021-05-05", "一、项目", paragraph].join(
      "\n"
    );
    const {documents} = readText([first, page, second].join("\n"));
    expect(documents.map(({kind}) => kind)).toEqual(["report", "left_out", "report"]);
  });

  test("bytes of the parts are those of the file", () => {
    const text = `${first}\n${second}\n`;
    const {bytes, documents} = readText(text);
    expect(documents.reduce((sum, {part_bytes}) => sum + part_bytes, 0)).toBe(bytes);
  });
});

describe("what is no report", () => {
  const leftOut = (text: string) => readText(text).documents[0] as LeftOut;

  test.each([
    ["青禾县教育局政府信息公开指南", "guide", /指南/],
    ["青禾县教育局政府信息公开目录", "other", /it is a catalogue, not an annual report/],
    ["青禾县教育局2022年法治政府建设年度报告", "other", /government under law/]
  ])("%s", (title, is, reason) => {
    const document = leftOut(`${title}\n时间:2022-05-28\n${paragraph}`);
    expect(document).toMatchObject({kind: "left_out", is, title});
    expect(document.reason).toMatch(reason);
  });

  test("a title with nothing under it", () => {
    const document = leftOut("青禾县教育局2021年政府信息公开工作年度报告\n时间:2022-01-20\n首页\n");
    expect(document).toMatchObject({
      is: "other",
      reason: "it has the title of an annual report and no text under it"
    });
  });
});

describe("what cannot be decoded", () => {
  const refusal = async (bytes: Uint8Array) => {
    const error = await readAny(bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DecodeError);
    const {message, sentence} = error as DecodeError;
    expect(sentence.zh).toMatch(/\p{Script=Han}.*[；。]请/u);
    return message;
  };
  const ascii = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

  test.each([
    ["nothing", ascii(""), /empty/],
    ["nothing but space", ascii(" \n\n"), /nothing but space/],
    ["a NUL byte", ascii("abc\0def"), /NUL byte stands at character 4/],
    ["half a character", Uint8Array.of(0x61, 0xff, 0xff, 0x0a), /neither UTF-8 nor GB 18030/],
    ["control characters", ascii("a\x01\x02\x03\x04b"), /control characters/],
    ["an endless line", ascii(`a\n${"1,".repeat(100_001)}`), /line 2 has more than 200000/],
    [
      "an endless page",
      ascii(`<p>${"a".repeat(99)}</p>`.repeat(20_300)),
      /more than 2000000 characters/
    ],
    ["an endless text", ascii("abc\n".repeat(500_001)), /more than 2000000 characters/],
    ["a program", ascii("MZ\x90\0\x03\0"), /from byte 3 on/],
    ["a RAR archive", ascii("Rar!\x1a\x07"), /begins with the bytes 52 61 72 21 is of no format/]
  ])("%s is refused in one sentence", async (_, bytes, sentence) => {
    expect(await refusal(bytes)).toMatch(sentence);
  });
});

describe("year and body", () => {
  test("the title and the publication outweigh an opening with another year", () => {
    const text = short("青禾县教育局2018年政府信息公开工作年度报告", [
      "时间:2019-03-25",
      "本报告是根据有关规定,由青禾县教育局编制的2019年度政府信息公开年度报告,现予公布,请社会各界监督。"
    ]);
    const {reading, statements} = reportIn(text);
    expect(reading.report.year).toBe(2018);
    expect(statements).toMatchObject([
      {role: "title", year: 2018},
      {role: "opening", year: 2019, raw: "2019"}
    ]);
  });

  test("of two years as loud neither counts", () => {
    const text = dumpOf("2021").split("\n").slice(2).join("\n");
    const published = reportIn(`时间:2022-03-25\n${text}`);
    expect(published.reading.report).toMatchObject({year: null, published: "2022-03-25"});
    expect(notesOf(published).join()).toContain("year-missing");
    expect(reportIn(`时间:2023-03-25\n${text}`).reading.report.year).toBe(2022);
  });

  test("a report without a title is known by its sections, its year by its period", () => {
    const text = dumpOf("2021").split("\n").slice(2).join("\n");
    const {reading} = reportIn(text);
    expect(reading.report).toMatchObject({body: null, body_printed: null, title: null, year: 2022});
    expect(notesOf(reportIn(text))).toContain("date-missing: 一、总体情况");
  });

  test.each(["", " 更新时间:2022-03-05"])(
    "a date of publication that is on no calendar is none, and no other of its line is%s",
    (more) => {
      const printed = `发布时间:2022-02-30${more}`;
      const report = reportIn(short("青禾县教育局2021年政府信息公开工作年度报告", [printed]));
      expect(report.reading.report).toMatchObject({year: 2021, published: null});
      expect(notesOf(report)).toContain(`date-missing: ${printed}`);
    }
  );

  test("no year anywhere is a note, and ids stay ids", () => {
    const {reading} = reportIn(short("青禾县教育局政府信息公开工作年度报告"));
    expect(reading.report.year).toBeNull();
    expect(reading.notes.map(({code}) => code)).toContain("year-missing");
  });

  test("an opening or a period of another year than the title's is a note", () => {
    const title = "青禾县教育局2021年政府信息公开工作年度报告";
    const opening = "现将2020年度政府信息公开工作报告如下，期限自2020年1月1日至2020年12月31日。";
    const other = reportIn(short(title, ["时间:2022-01-20", opening]));
    expect(other.reading.report.year).toBe(2021);
    expect(notesOf(other).filter((note) => note.startsWith("years-differ"))).toEqual([
      "years-differ: 2020",
      "years-differ: 2020"
    ]);
    const same = reportIn(short(title, ["时间:2022-01-20", opening.replaceAll("2020", "2021")]));
    expect(notesOf(same).join()).not.toContain("years-differ");
  });

  test("the heading of the text names the body, another name of the page is a note", () => {
    const text = short("青禾县教育体育局2021年政府信息公开工作年度报告", [
      "时间:2022-01-20",
      "青禾县教育局2021年政府信息",
      "公开工作年度报告"
    ]);
    const report = reportIn(text);
    expect(report.reading.report).toMatchObject({
      title: "青禾县教育局2021年政府信息公开工作年度报告",
      body_printed: "青禾县教育局"
    });
    expect(notesOf(report)).toContain("body-names-differ: 青禾县教育体育局");
  });

  test("a known name is its body's, in whichever of its years", () => {
    const bodies = [
      {body: "qinghe-education", name: "青禾县教育局", from_year: 2015, to_year: 2019}
    ];
    const bytes = new TextEncoder().encode(short("青禾县教育局2021年政府信息公开工作年度报告"));
    const file = readBytes(bytes, {...library, bodies});
    expect((file.documents[0] as ReadReport).reading.report.body).toBe("qinghe-education");
  });

  test("name and date under the text", () => {
    const text = `${short("青禾县教育局2021年政府信息公开工作年度报告")}\n  青禾县教育局\n  2022年1月12日  `;
    const {reading, sections} = reportIn(text);
    expect(reading.report.signed).toBe("2022-01-12");
    expect(sections.at(-1)!.empty).toBe(false);
  });
});

describe("sections", () => {
  test("empty, out of style, and with their own numbering inside", () => {
    const text = dumpOf("2021")
      .replace("四、政府信息公开", "  四.政府信息公开")
      .replace("主动公开的内容还不够丰富,将进一步改进。\n", "")
      .replace("没有其他需要报告的事项。", "一、收费情况\n二、主动公开要点落实情况\n已落实。");
    const {sections} = reportIn(text);
    expect(sections.map(({printed}) => printed)).toEqual([
      "一、总体情况",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四.政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项"
    ]);
    expect(sections.map(({empty}) => empty)).toEqual([false, false, false, false, true, false]);
  });

  test("those that the opening names, and the appendix", () => {
    const opening =
      "本报告由青禾县教育局编制。全文包括概述、主动公开政府信息的情况、因政府信息公开申请行政复议、提起行政诉讼的情况、需要说明的其他事项与附表。";
    const lines = ["青禾县教育局2016年政府信息公开工作年度报告", "时间:2017-03-17", opening];
    const rest = [
      "一、概述",
      paragraph,
      "二、主动公开政府信息情况",
      paragraph,
      "三、行政复议和行政诉讼情况",
      "无。"
    ];
    const {sections, statements, reading} = reportIn([...lines, ...rest].join("\n"));
    expect(reading.report.template).toBe("narrative");
    expect(
      sections.map(({title, printed, expected_order}) => [title, printed, expected_order])
    ).toEqual([
      ["概述", "一、概述", 1],
      ["主动公开政府信息的情况", "二、主动公开政府信息情况", 2],
      ["因政府信息公开申请行政复议、提起行政诉讼的情况", "三、行政复议和行政诉讼情况", 3],
      ["需要说明的其他事项", null, 4]
    ]);
    expect(statements).toContainEqual({
      kind: "appendix",
      present: false,
      raw: "附表",
      place: expect.stringMatching(/#b3\.s/)
    });
  });
});

test("the same bytes read the same", () => {
  const {report}: {report: PrintedReport} = printReport("2021", () => "7");
  for (const table of [cellALine, barsBetween, rowALine]) {
    const bytes = writeText(report, {table});
    expect(readBytes(bytes)).toEqual(readBytes(bytes));
  }
});
