/** Reports one below the other on one page, of which the lower has no whole title: no figure of one is the other's. */
import {describe, expect, test} from "vitest";
import {writers} from "#test/printed/formats.ts";
import {readAny} from "#test/printed/read.ts";
import {printReport, type PrintedBlock, type PrintedReport} from "#test/printed/report.ts";

/** The report of a bureau, its cells numbered from here on, with what its first section says. */
function report(from: number, {year, said}: {year: number; said: string}): PrintedReport {
  let next = from;
  const {report} = printReport("2019", () => String(next++), {year});
  const [first, ...others] = report.blocks;
  return {...report, blocks: [first!, {paragraph: said}, ...others]};
}

const lines = (...texts: string[]): PrintedBlock[] => texts.map((paragraph) => ({paragraph}));

const upper = report(1000, {year: 2020, said: "全年主动公开政府信息1401条,组织培训7次。"});
const lower = report(5000, {year: 2019, said: "全年主动公开政府信息1101条,组织培训5次。"});
const sameYear = report(5000, {year: 2020, said: "全年主动公开政府信息1101条,组织培训5次。"});

const withBelow = (below: PrintedBlock[], over = upper): PrintedReport => ({
  ...over,
  blocks: [...over.blocks, ...below]
});

const headings = ({blocks}: PrintedReport): string[] =>
  blocks.flatMap((block) => ("heading" in block ? block.heading : []));

/** How contents print a section: its page behind it or under it, what it is divided into. */
const contents: Record<string, (heading: string) => string[]> = {
  bare: (heading) => [heading],
  "a page in the next line": (heading) => [heading, "1"],
  第1页: (heading) => [heading, "第1页"],
  parts: (heading) => [heading, "（一）2020年推进情况", "（二）加强学习培训 …… 2"],
  dots: (heading) => [`${heading}…………3`]
};

/** Whose each report is, on which year, and of its figures some of each kind. */
async function reportsIn(bytes: Uint8Array | Promise<Uint8Array>) {
  const {documents} = await readAny(await bytes);
  return documents.map((each) => {
    if (each.kind !== "report") return each.is;
    const {report, observations} = each.reading;
    const values = (indicator: string) =>
      observations.filter((own) => own.indicator === indicator).map(({value}) => value);
    return {
      ...{body: report.body_printed, year: report.year, published: report.published},
      regulations: values("regulation.made"),
      upheld: values("review.upheld"),
      items: values("disclosure.items"),
      courses: values("training.courses")
    };
  });
}

// 22 cells of section two and 161 of section three stand before the first of section four.
const read = {
  ...{body: "青禾县教育局", year: 2020, published: "2021-01-20"},
  ...{regulations: [1000], upheld: [1183], items: [1401], courses: [7]}
};
const figuresBelow = {regulations: [5000], upheld: [5183], items: [1101], courses: [5]};

describe.each(Object.entries(writers))("%s", (_, write) => {
  test("under a title of nothing but its year", async () => {
    const title = lines("2019年政府信息公开工作年度报告");
    expect(await reportsIn(write(withBelow([...title, ...lower.blocks])))).toEqual([
      read,
      {body: null, year: 2019, published: null, ...figuresBelow}
    ]);
  });

  test("under the name of a school, with sentences between title and text", async () => {
    const over = lines(
      "青禾县第一中学",
      "2020年信息公开年度报告",
      "根据《中华人民共和国政府信息公开条例》的要求，现公布青禾县第一中学2020年信息公开年度报告，欢迎广大师生及社会各界监督。"
    );
    expect(await reportsIn(write(withBelow([...over, ...sameYear.blocks])))).toEqual([
      read,
      {body: "青禾县第一中学", year: 2020, published: null, ...figuresBelow}
    ]);
  });

  test("the date over both is that of the later year's, and of no other", async () => {
    const title = lines("2021年政府信息公开工作年度报告");
    const later = report(5000, {year: 2021, said: "全年主动公开政府信息1101条,组织培训5次。"});
    const page = {...withBelow([...title, ...later.blocks]), published: "2022-01-20"};
    expect(await reportsIn(write(page))).toEqual([
      {...read, published: null},
      {body: null, year: 2021, published: null, ...figuresBelow}
    ]);
  });

  test.each(Object.entries(contents))("a table of contents is none: %s", async (_, entry) => {
    const own = lines("目录", ...headings(upper).flatMap(entry));
    const titled = lines("青禾县教育局2020年政府信息公开工作年度报告");
    const {blocks} = upper;
    expect(await reportsIn(write({...upper, blocks: [...own, ...blocks]}))).toEqual([read]);
    expect(await reportsIn(write({...upper, blocks: [...own, ...titled, ...blocks]}))).toEqual([
      read
    ]);
  });

  test.each([
    ["the same text again", upper],
    ["with one figure changed", report(1000, {year: 2020, said: "全年主动公开政府信息1402条。"})]
  ])("%s is none", async (_, again) => {
    expect(await reportsIn(write(withBelow(again.blocks)))).toHaveLength(1);
  });

  test("a plan under the report, with the same sections, is none", async () => {
    const titles = headings(upper).flatMap((title) => lines(title, "公开信息300条以上。"));
    const plan = [...lines("第二部分 2021年工作打算"), ...titles];
    expect(await reportsIn(write(withBelow(plan)))).toHaveLength(1);
  });
});
