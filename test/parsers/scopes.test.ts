/** Whose a number is and of when, in whole reports: as a dump of lines, and as a page. */
import {expect, test} from "vitest";
import {notesOf, onlyReport, readAny, readText} from "#test/printed/read.ts";

interface Told {
  title: string;
  sentence: string;
}

const linesOf = ({title, sentence}: Told) => [
  `${title}年度政府信息公开工作年度报告`,
  "一、概述",
  `我单位认真贯彻《政府信息公开条例》，做好公开工作。${sentence}`,
  "二、主动公开政府信息情况",
  "按规定公开。",
  "三、依申请公开情况",
  "按规定办理。",
  "四、存在的问题和改进措施",
  "下一步继续努力。"
];

const pageOf = (told: Told) => {
  const [title, ...lines] = linesOf(told);
  const text = lines.map((line) => `<p>${line}</p>`).join("");
  return `<html><head><title>${title}</title></head><body><h1>${title}</h1><div>${text}</div></body></html>`;
};

const figuresIn = ({reading}: ReturnType<typeof onlyReport>) =>
  reading.observations.map(({indicator, value}) => [indicator, value]);

const cases: [title: string, sentence: string, figures: [string, number][], notes: string[]][] = [
  ["青禾县水利局2016", "下辖5个管理站公开信息41条。", [], ["5个", "41条"]],
  ["青禾县水利局2016", "局属单位中，水文站公开信息41条。", [], ["41条"]],
  ["青禾县水利局2016", "政府网站、微信、微博各公开信息100条、80条。", [], ["100条", "80条"]],
  ["青禾县水利局2009", "截至2009年12月31日累计公开信息512条。", [], ["512条"]],
  ["青禾区人民政府2016", "全区因政府信息公开被提起行政复议9起，均为区直部门案件。", [], ["9起"]],
  ["青禾县水利局2016", "上年收到信息公开申请4件，全年10件。", [["request.received", 10]], []]
];

test.each(cases)("%s: %s", async (title, sentence, figures, raws) => {
  const told = {title, sentence};
  const page = await readAny(new TextEncoder().encode(pageOf(told)));
  for (const read of [readText(linesOf(told).join("\n")), page]) {
    const report = onlyReport(read);
    expect(figuresIn(report)).toEqual(figures);
    const left = notesOf(report).filter((note) => note.startsWith("figure-unassigned"));
    expect(left).toEqual(raws.map((raw) => `figure-unassigned: ${raw}`));
  }
});
