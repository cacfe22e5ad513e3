/** What frames a report: titles, years, openings, signatures, dates that lost their signs. */
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {findPublication} from "#parsers/bundle.ts";
import {coresOf, isShortened, likeness, parseLabel} from "#parsers/labels.ts";
import {findWords, fold, rawOf, squeeze, trimmed, type Line} from "#parsers/lines.ts";
import {findHeadings} from "#parsers/outline.ts";
import {findDamage} from "#parsers/report/damage.ts";
import {findNamedSections, findYears} from "#parsers/report/opening.ts";
import {findPeriods} from "#parsers/report/period.ts";
import narrative from "#parsers/templates/narrative.ts";
import standard from "#parsers/templates/standard-2021.ts";
import {isBodyName, titleAtStart} from "#parsers/title.ts";

const lines = (...texts: string[]): Line[] => texts.map((text, block) => ({block, text}));

describe("titles", () => {
  const year = 2016;
  test.each([
    ["青禾县教育局2016年政府信息公开工作年度报告", "青禾县教育局", year],
    ["2016年度青禾县教育局政府信息公开工作年度报告", "青禾县教育局", year],
    ["青禾县教育局政府信息公开工作2016年度报告", "青禾县教育局", year],
    ["青禾县教育局政府信息公开工作年度报告（2016年度）", "青禾县教育局", year],
    ["青禾县教育局2016年度政府信息公开工作年度年度报告", "青禾县教育局", year],
    ["青禾县教育局2016年政府信息公开年报", "青禾县教育局", year],
    ["青禾县教育局关于2016年度政府信息公开工作情况的报告", "青禾县教育局", year],
    ["关于青禾县教育局2016年政府信息公开工作总结", "青禾县教育局", year],
    ["青禾县教育局2016年政府信息公开工作告年度报", "青禾县教育局", year],
    ["二〇一六年青禾县教育局政府信息公开工作年度报告", "青禾县教育局", year],
    ["青禾县教育局二O一六年政府信息公开工作年度报告", "青禾县教育局", year],
    ["青禾县人民政府2016年政府信息公开工作年度报告(2017年3月)", "青禾县人民政府", year],
    ["青禾县人民政府信息公开年度报告", "青禾县人民政府", null],
    ["青禾县政务公开办公室2016年政府信息公开年度报告", "青禾县政务公开办公室", year],
    ["青禾县教育局(体育局) 2016 年政府信息公开工作年度报告", "青禾县教育局(体育局)", year],
    ["【年报】青禾县教育局2016年度政府信息公开年报", "青禾县教育局", year],
    ["# 青禾县教育局2016年政府信息公开工作年度报告", "青禾县教育局", year],
    ["2016年政府信息公开工作年度报告", null, year]
  ])("%s", (text, body, expected) => {
    expect(titleAtStart(lines(text))).toMatchObject({is: "report", body, year: expected});
  });

  test("broken over lines, without the office and the month under it", () => {
    const found = titleAtStart(
      lines("青禾县教育局", "2016年政府信息公开", "工作年度报告", "青禾县教育局办公室", "2017年3月")
    );
    expect(found).toMatchObject({
      text: "青禾县教育局2016年政府信息公开工作年度报告",
      body: "青禾县教育局",
      year
    });
    expect(rawOf(found!.yearWords!)).toBe("2016年");
  });

  test("a name above a title that is whole does not belong to it", () => {
    expect(
      titleAtStart(lines("青禾县教育局", "青禾县教育局2016年政府信息公开工作年度报告"))
    ).toBeNull();
  });

  test.each([
    "首页 > 政府信息公开 > 年报",
    "二、主动公开政府信息情况",
    "2016年,我局积极推进政府信息公开工作。",
    "青禾县教育局2016年法治政府建设年度报告"
  ])("%s is none", (text) => expect(titleAtStart(lines(text))).toBeNull());

  test.each([
    ["青禾县教育局政府信息公开指南", "guide"],
    ["青禾县教育局政府信息公开目录", "other"],
    ["青禾县2016年政务公开工作要点", "other"]
  ])("%s: %s", (text, is) => expect(titleAtStart(lines(text))).toMatchObject({is}));

  test.each([
    ["青禾县教育局", true],
    ["青禾高新技术产业开发区管委会", true],
    ["语音播报", false],
    ["首页", false],
    ["2017年3月", false]
  ])("%s is a name: %s", (text, is) => expect(isBodyName(text)).toBe(is));
});

test.each([
  ["时间:2022-05-28", "2022-05-28"],
  ["发布日期： 2022年5月28日 来源：教育局", "2022-05-28"],
  ["来源:教育局 发布时间:2022/5/8 10:30", "2022-05-08"],
  ["【发布日期】2022-05-28", "2022-05-28"],
  ["来源：县府办发布时间：2021-01-10浏览次数：12", "2021-01-10"],
  ["成文日期：2021-01-05发布日期：2021-01-20", "2021-01-20"],
  ["信息来源:教育局公开日期:2021年1月10日点击数:3", "2021-01-10"],
  ["来源:县府办原文发布时间:2019-03-02", null],
  ["2011-03-18 10:22　作者：办公室 点击：[21]次", "2011-03-18"],
  ["2022年01月20日 16:05 | 浏览次数：", "2022-01-20"],
  ["来源：县教育局　2022-01-20 09:30", "2022-01-20"],
  ["来源：县教育局 统计截止2021-12-31", null],
  ["2022-01-20", null],
  ["作者：办公室，2022-01-20前报送", null],
  ["政策发布日期:2019-03-02", null],
  ["统计时间:2022年1月至12月", null],
  ["办公时间:8:30-11:50", null]
])("publication: %s", (text, date) => {
  expect(findPublication(lines(text)[0]!)).toBe(date);
});

describe("years that the opening gives", () => {
  const years = (text: string) =>
    findYears(lines(text)).map(({role, year, words}) => [role, year, rawOf(words)]);

  test.each([
    ["由青禾县教育局编制的2019年度政府信息公开年度报告。", [["opening", 2019, "2019"]]],
    ["现将我局2023年度政府信息公开工作报告如下:", [["opening", 2023, "2023"]]],
    ["数据的统计期限自2022年1月1日起,至2022年12月31日止。", [["period", 2022, "2022"]]],
    ["统计期限自２０２２年１月１日起，至２０２２年１２月３１日止", [["period", 2022, "２０２２"]]],
    ["自20231月1日起,至202312月31日止", [["period", 2023, "2023"]]],
    ["201911日至1231日,共公开信息115条", [["period", 2019, "2019"]]],
    [
      "2022年1月1日至2021年12月31日",
      [
        ["period", 2022, "2022"],
        ["period", 2021, "2021"]
      ]
    ],
    ["根据《条例》规定，现公布2022年度报告。", [["opening", 2022, "2022"]]],
    ["现予公布我局2022年年度工作报告，欢迎监督。", [["opening", 2022, "2022"]]],
    ["现公布2023年度报告，内容与2022年度报告不同。", [["opening", 2023, "2023"]]],
    ["现公布2022年度报告的整改情况。", []],
    ["与已公布的2022年度报告相比", []],
    ["关于做好2017年政府信息公开工作年度报告编制工作的通知", []],
    ["编制2024年度工作计划", []],
    ["自2022年1月1日起施行", []]
  ])("%s", (text, expected) => {
    expect(years(text)).toEqual(expected);
  });
});

describe("the period that the opening states", () => {
  const periods = (text: string) =>
    findPeriods(lines(text), "a".repeat(64)).map((said) =>
      said.kind === "period" ? [said.from, said.to, said.raw] : said.kind
    );

  test.each([
    [
      "数据的统计期限自2022年1月1日起,至2022年12月31日止。",
      ["2022-01-01", "2022-12-31", "2022年1月1日起,至2022年12月31日"]
    ],
    [
      "本报告中所列数据的统计期限自20231月1日起,至202312月31日止。",
      ["2023-01-01", "2023-12-31", "20231月1日起,至202312月31日"]
    ],
    [
      "统计期限自２０２２年２月１日起，至１１月３０日止",
      ["2022-02-01", "2022-11-30", "２０２２年２月１日起，至１１月３０日"]
    ],
    ["（统计时间：2022.01.01—2022.12.31）", ["2022-01-01", "2022-12-31", "2022.01.01—2022.12.31"]],
    [
      "2008年5月1日至2008年12月31日为本报告统计期。",
      ["2008-05-01", "2008-12-31", "2008年5月1日至2008年12月31日"]
    ],
    [
      "本报告所列数据统计期限为2021年7月1日至2022年6月30日。",
      ["2021-07-01", "2022-06-30", "2021年7月1日至2022年6月30日"]
    ]
  ])("%s", (text, expected) => {
    expect(periods(text)).toEqual([expected]);
  });

  test.each([
    "2020年1月1日至12月31日,在高新区政务网站上共公开发布信息114条。",
    "2022年3月1日至6月30日,开展专项整治行动,更新统计台账。",
    "统计期限自2022年1月1日起,至2022年12月32日止。",
    "本报告数据统计到2022年12月31日。",
    "统计期限:2022年度。"
  ])("none: %s", (text) => {
    expect(periods(text)).toEqual([]);
  });
});

describe("what the opening lists", () => {
  const opening =
    "全文包括概述、主动公开政府信息的情况、因政府信息公开申请行政复议、提起行政诉讼的情况、需要说明的其他事项与附表。";
  const named = findNamedSections(lines(opening), narrative.sections);

  test("a title may hold the sign that parts titles; the appendix is no section", () => {
    expect(named.map(({said}) => said)).toEqual([
      "概述",
      "主动公开政府信息的情况",
      "因政府信息公开申请行政复议、提起行政诉讼的情况",
      "需要说明的其他事项"
    ]);
    expect(named.map(({words}) => rawOf(words))).toEqual(named.map(({said}) => said));
  });
});

describe("headings", () => {
  const found = (...texts: string[]) =>
    findHeadings(lines(...texts), standard.sections).map(({printed, number}) => [
      rawOf(printed),
      number
    ]);

  test.each([
    ["一、总体情况", "一、总体情况", 1],
    ["\u00a0 \u00a0一、总体情况 ", "一、总体情况", 1],
    ["四.政府信息公开行政复议、行政诉讼情况", "四.政府信息公开行政复议、行政诉讼情况", 4],
    ["（三）收到和处理政府信息公开申请情况", "（三）收到和处理政府信息公开申请情况", 3],
    ["五、存在的主要问题和改进情况", "五、存在的主要问题和改进情况", 5],
    ["| 六、其他需要报告的事项 |", "六、其他需要报告的事项", 6],
    ["总体情况", "总体情况", null],
    ["一、总体情况 2022年,我局认真贯彻条例,全面推进公开工作。", "一、总体情况", 1]
  ])("%s", (text, raw, number) => {
    expect(found(text)).toEqual([[raw, number]]);
  });

  test.each([
    "一、本年新收政府信息公开申请数量",
    "四、结转下年度继续办理",
    "一、本年度依申请公开,未收取任何信息处理费。",
    "本报告由总体情况、主动公开政府信息情况等六部分组成。"
  ])("%s is none", (text) => expect(found(text)).toEqual([]));

  test("a table of contents is none", () => {
    const titles = Object.keys(standard.sections).map(
      (title, index) => `${"一二三四五六"[index]}、${title}`
    );
    const body = titles.flatMap((title) => [title, "内容。"]);
    const headings = findHeadings(lines(...titles, ...body), standard.sections);
    expect(headings.map(({index}) => index)).toEqual([6, 8, 10, 12, 14, 16]);
  });
});

test.each([
  ["自20231月1日起,至202312月31日止", ["20231月1日", "202312月31日"]],
  ["201911日至1231日", ["201911日", "1231日"]],
  ["并于20167月迁入启用", ["20167月"]],
  ["今年71日已完成", ["71日"]],
  ["自2022年1月1日起,至2022年12月31日止", []],
  ["自收到之日起60日内提出,2019年45日内办结", []],
  ["延长20个工作日,2017年10月30日完成", []]
])("damage: %s", (text, expected) => {
  expect(findDamage(lines(text)[0]!).map(rawOf)).toEqual(expected);
});

describe("labels", () => {
  test.each([
    ["一、本年新收", 1, "本年新收"],
    ["（三）不予公开", 3, "不予公开"],
    ["六)其他处理", 6, "其他处理"],
    ["(1)属于国家秘密", 1, "属于国家秘密"],
    ["十二、其他", 12, "其他"],
    ["3.危及“三安全一稳定”", 3, "危及三安全一稳定"],
    ["第二十条第(一)项", null, "第二十条第一项"],
    ["本年增/减", null, "本年增减"]
  ])("%s", (text, number, core) => {
    expect(parseLabel(text)).toMatchObject({number, core});
  });

  test("what stands in brackets may be left out", () => {
    expect(coresOf("(二)部分公开(区分处理的)")).toEqual(["部分公开区分处理的", "部分公开"]);
  });

  test.each([
    ["本年增", "本年增减", true],
    ["年制发件数", "本年制发件数", true],
    ["公开", "部分公开", false],
    ["本年制发件数", "本年制发件数", false],
    ["行政强制", "行政处罚", false]
  ])("%s is %s with signs lost: %s", (core, label, is) => {
    expect(isShortened(core, label)).toBe(is);
  });

  test("labels of one form are never taken for each other", () => {
    for (const [a, b] of [
      ["结果维持", "结果纠正"],
      ["行政许可", "行政处罚"],
      ["本年新制作数量", "本年新公开数量"],
      ["属于国家秘密", "属于行政查询事项"]
    ])
      expect(likeness(a!, b!)).toBe(0);
  });
});

describe("characters and their places", () => {
  const printed = fc.string({
    unit: fc.constantFrom("0", "９", "，", "年", " ", "\u00a0", "\u3000", "(", "）", "|"),
    maxLength: 30
  });

  test("folding keeps every place", () => {
    fc.assert(
      fc.property(
        printed,
        (text) => fold(text).length === text.length && fold(fold(text)) === fold(text)
      ),
      {seed: 1}
    );
  });

  test("what is found is what was sought, whatever space stands in it", () => {
    fc.assert(
      fc.property(printed, printed, printed, (before, words, after) => {
        const line = {block: 1, text: before + words + after};
        const found = findWords(line, words);
        return squeeze(words) === "" ? found === null : squeeze(rawOf(found!)) === squeeze(words);
      }),
      {seed: 2}
    );
  });

  test("trimming takes space and nothing else", () => {
    fc.assert(
      fc.property(printed, (text) => {
        const raw = rawOf(trimmed({block: 1, text}));
        return raw.trim() === raw && squeeze(raw) === squeeze(text);
      }),
      {seed: 3}
    );
  });
});

test("the label of the publication goes before those of other dates", () => {
  const line = (text: string) => ({block: 1, text});
  const published = findPublication(line("成文日期：2022-01-05 发布日期：2022-01-20"));
  expect(published).toBe("2022-01-20");
  expect(findPublication(line("生成日期：2022-01-05 来源：某局"))).toBe("2022-01-05");
});
