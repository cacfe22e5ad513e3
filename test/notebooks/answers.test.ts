/** What the notebooks answer of the eight reports, of the same with something changed, and of none. */
import {readFileSync} from "node:fs";
import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, test} from "vitest";
import {parse} from "yaml";
import {readListed} from "#dashboard/notebooks/list.ts";
import {answerQueries} from "#dashboard/notebooks/queries.ts";
import {drawStill} from "#dashboard/notebooks/still.ts";
import {projectPath} from "#pipeline/world.ts";
import {changedFrom, madeRelease, type MadeSite} from "#test/dashboard/site.ts";

const body = "zibo-hightech-approval";
let made: MadeSite;
beforeAll(async () => {
  made = await madeRelease();
});

/** A notebook's page of the release, changed by some statements: its paragraphs above the picture, and the whole. */
async function ask(name: string, ...changes: string[]) {
  const {release} = await changedFrom(made, ...changes);
  const draft = await readListed({file: `${name}.html`});
  const still = await drawStill(draft, await answerQueries([draft], release));
  const {document} = parseHTML(`<main>${[...still.values()].join("")}</main>`);
  const answer = parseHTML(`<main>${still.get(2)}</main>`).document;
  const text = (lang: string) =>
    [...answer.querySelectorAll(`p[lang=${lang}]`)].map(({textContent}) => textContent);
  return {zh: text("zh-Hans"), en: text("en"), document};
}

/** What a person says of a finding: it is none. */
const dismiss = (finding: string) => `
  INSERT INTO corrections (kind, about, report, body, said, expect, stands, reason, said_by, said_on)
  SELECT 'verdict', finding, report, body, 'dismissed', [], true, 'no slip', 'a reader', '2026-11-01'
  FROM findings WHERE finding = '${finding}'`;

/** A table's rows as they read, by the words of its first head. */
const rowsUnder = (document: Document, head: string) =>
  [...document.querySelectorAll("table")]
    .filter((table) => table.querySelector("th")!.textContent === head)
    .map((table) =>
      [...table.querySelectorAll("tbody tr")].map((row) =>
        [...row.querySelectorAll("td")].map(({textContent}) => textContent).join(" | ")
      )
    );

const links = (document: Document) =>
  [...document.querySelectorAll("td a")].map((link) => link.getAttribute("href"));

describe("did publication grow", () => {
  test("of the eight reports: rises fall where the counting changed", async () => {
    const {zh, en, document} = await ask("did-publication-grow");
    expect(zh).toEqual([
      "增加多在数法有变的年份：数法有变的相邻年度，3 对里有 3 对增加；看不出有变的，4 对里有 1 对增加。",
      "对数很少，只是线索。总数从 2016 年的 34 条到 2023 年的 423 条。分项之后看得见：2022 年的 467 条里 382 条是“行政许可事项”，其余 85 条；2023 年的 423 条里 406 条是“行政许可事项”，其余 17 条。没有分项的年度算没算这一类，报告没有说，所以说不清公开是不是真的多了。"
    ]);
    expect(en[0]).toBe(
      "Rises fall mostly where the counting changed: of pairs of successive years between which the counting changed, 3 of 3 rise; where no change shows, 1 of 4 rise."
    );
    expect(rowsUnder(document, "机关 body")[1]![0]).toBe(
      "淄博高新区行政审批服务局 | 2017 | 34 | 157 | ×4.62 | 看不出有变 no change shows"
    );
    expect(links(document)).toContain(`../reports/${body}/2017.html#b3230.s24-28`);
    const alt = document.querySelector("svg")!.getAttribute("aria-label");
    expect(alt).toContain("2022: 467 (行政许可事项 382)");
  });

  test("without a breakdown the rise of 2022 is one in which no change shows", async () => {
    const {zh} = await ask(
      "did-publication-grow",
      "DELETE FROM observations WHERE category IS NOT NULL"
    );
    expect(zh[0]).toContain("2 对里有 2 对增加；看不出有变的，5 对里有 2 对增加。");
    expect(zh[1]).toContain("没有报告分项");
  });

  test("has no word of pairs that are not there", async () => {
    const {zh, en} = await ask("did-publication-grow", "DELETE FROM reports WHERE year > 2018");
    expect(zh[0]).toBe("数法有变的相邻年度，一对也没有；看不出有变的，2 对里有 1 对增加。");
    expect(en[0]).toMatch(
      /^Of pairs .* changed, there is none; where no change shows, 1 of 2 rise\.$/
    );
  });

  test("cannot be told of totals that are not of successive years", async () => {
    const {zh, en} = await ask(
      "did-publication-grow",
      `DELETE FROM observations WHERE indicator = 'disclosure.items' AND year % 2 = 0`
    );
    expect(zh).toEqual(["无法回答：没有哪个机关连续两年写明主动公开的确切总数。"]);
    expect(en[0]).toMatch(/^It cannot be told: /);
  });
});

describe("did permits fall", () => {
  test("of the eight reports: the table did, by nine tenths, and that is no ground", async () => {
    const {zh, en, document} = await ask("did-permits-fall");
    expect(zh[0]).toBe(
      "表里少了 90.9%：2020 年 43,124，2021 年 3,932。但许可未必如此：两格数的多半不是同一样东西，其间不宜连线。"
    );
    expect(en[0]).toContain("The table fell by 90.9%: 43,124 in 2020, 3,932 in 2021.");
    const text = document.querySelector("main")!.textContent!;
    expect(text).toContain("“43000余件”");
    expect(text).toContain("hence at about 34,800 then, where the table of 2019 has 101");
    expect(text).toContain("cases of all kinds rose by 29% against 2020");
  });

  test("joins comparable years of one measure, and nothing else", async () => {
    const {document} = await ask("did-permits-fall");
    const lines = document.querySelector("svg")!.querySelectorAll('path[d^="M"]');
    // the text of 2016 to 2018, the table of 2021 to 2023
    expect(lines.length).toBe(4);
  });

  test("names no reason where the text gives none", async () => {
    const {zh} = await ask(
      "did-permits-fall",
      "DELETE FROM observations WHERE origin = 'narrative'",
      "DELETE FROM claims"
    );
    expect(zh).toEqual(["表里少了 90.9%：2020 年 43,124，2021 年 3,932。正文里没有与之相左的话。"]);
  });

  test("cannot be told where a figure is missing", async () => {
    const {zh} = await ask(
      "did-permits-fall",
      `DELETE FROM observations WHERE indicator = 'permit.decisions' AND year = 2020`
    );
    expect(zh[0]).toMatch(/^无法回答：/);
  });
});

describe("how do requests end", () => {
  const set = (year: number, indicator: string, value: number) =>
    `UPDATE observations SET value = ${value} WHERE year = ${year} AND applicant = 'total'
      AND indicator = 'request.outcome.${indicator}'`;

  test("of the eight reports: five in all, too few to rise", async () => {
    const {zh, en, document} = await ask("how-do-requests-end");
    expect(zh).toEqual([
      "2019–2023 年度 5 份报告、1 个机关共办结 5 件：予以公开 3 件，无法提供 2 件；其中“本机关不掌握”2 件。这么少，看不出涨落。"
    ]);
    expect(en[0]).toContain("5 reports of 1 body concluded 5 requests: 3 granted, 2 unavailable");
    // a square a request
    const squares = document
      .querySelector("svg")!
      .querySelectorAll('rect[fill^="var("], [fill^="var("] rect');
    expect(squares.length).toBe(5);
    expect(rowsUnder(document, "年 year")[0]![2]).toBe("2021 | 1 | 2 | 2 | ");
  });

  test("of many: the share of “not held” in the first and the last year", async () => {
    const {zh, document} = await ask(
      "how-do-requests-end",
      set(2019, "granted", 40),
      set(2023, "granted", 20),
      set(2023, "unavailable.not_held", 20)
    );
    expect(zh[0]).toContain("予以公开 73.8%，无法提供 26.2%。");
    expect(zh[0]).toContain("首年占 0%，末年占 50%。");
    expect(zh[1]).toContain("明显上升的 1 个，明显下降的 0 个");
    expect(rowsUnder(document, "机关 body")[0]).toEqual([
      "淄博高新区行政审批服务局 | 2019: 0 / 40 | 2023: 20 / 40 | +50"
    ]);
  });

  test("cannot be told where no report has the whole table", async () => {
    const {zh} = await ask(
      "how-do-requests-end",
      "UPDATE observations SET value = NULL, state = 'blank' WHERE indicator = 'request.outcome.granted'"
    );
    expect(zh[0]).toMatch(/^无法回答：/);
  });
});

describe("do growth claims hold", () => {
  test("of the eight reports: three do, two do not, eight cannot be told", async () => {
    const {zh, en, document} = await ask("do-growth-claims-hold");
    expect(zh[0]).toBe(
      "13 处所称的增减里，只有 5 处有两年的数可以验算：3 处相符，2 处不符；其余 8 处验算不了。"
    );
    expect(en[1]).toBe(
      "Of those that do not hold, 2 state more than the figures give and 0 less; 1 states to the digit what the body stated the year before, as if copied along."
    );
    expect(rowsUnder(document, "机关 body")[0]).toEqual([
      "淄博高新区行政审批服务局 | 2018 | 同期相比增加516% | 516% | 33.3% | 是 yes",
      "淄博高新区行政审批服务局 | 2021 | 同比增长13.8% | 13.8% | 0.4% | "
    ]);
  });

  test("are not copied where the year before states another", async () => {
    const {en} = await ask(
      "do-growth-claims-hold",
      "UPDATE claims SET stated = 4 WHERE year = 2017"
    );
    expect(en[1]).toContain("0 state to the digit");
  });

  test("a failure that a person dismissed is none", async () => {
    const {zh, document} = await ask(
      "do-growth-claims-hold",
      dismiss(`text-growth/${body}/2021/market_entity.new`)
    );
    expect(zh[0]).toContain("12 处所称的增减里，只有 4 处有两年的数可以验算：3 处相符，1 处不符；");
    expect(rowsUnder(document, "机关 body")[0]).toHaveLength(1);
  });

  test("cannot be told where none is stated", async () => {
    const {zh} = await ask("do-growth-claims-hold", "DELETE FROM outcomes", "DELETE FROM findings");
    expect(zh).toEqual(["无法回答：没有报告说哪个数比往年增减多少。"]);
  });
});

describe("who publishes late", () => {
  test("of the eight reports: one, and the law's change shows", async () => {
    const {zh, en, document} = await ask("who-publishes-late");
    expect(zh).toEqual([
      "写明发布日期的 8 份报告里，1 份（12.5%）超过了期限；部门的期限从 3 月 31 日提前到 1 月 31 日，看得出来。",
      "同一个部门公布日期的中位数，2018 年度以前是次年 3 月 17 日，2019 年度以后是 1 月 30 日；1 月以后才公布的，从 3 份里的 3 份到 5 份里的 1 份。",
      "最迟的是淄博高新区行政审批服务局的 2019 年度报告，2020-02-16 发布，迟 16 天。"
    ]);
    expect(en[1]).toContain("the median day of publication was 17 March");
    expect(rowsUnder(document, "机关 body")).toEqual([
      ["淄博高新区行政审批服务局 | 2019 | 2020-01-31 | 2020-02-16 | 16"]
    ]);
  });

  test("by the day that binds the body: a government, or one whose level is not known", async () => {
    for (const level of ["'government'", "NULL"]) {
      const {zh} = await ask("who-publishes-late", `UPDATE bodies SET level = ${level}`);
      expect(zh[0]).toContain("8 份报告里，0 份（0%）超过了期限");
      expect(zh[0]).toContain("无法回答：没有部门在改动前后都有写明日期的报告");
    }
  });

  test("the day itself is in time, the next is not", async () => {
    const on = (year: number, day: string) =>
      `UPDATE reports SET published = '${day}' WHERE year = ${year}`;
    const {document} = await ask(
      "who-publishes-late",
      ...[on(2016, "2017-03-31"), on(2017, "2018-04-01"), on(2019, "2020-01-31")],
      on(2020, "2021-02-01")
    );
    expect(rowsUnder(document, "机关 body")[0]).toEqual([
      "淄博高新区行政审批服务局 | 2017 | 2018-03-31 | 2018-04-01 | 1",
      "淄博高新区行政审批服务局 | 2020 | 2021-01-31 | 2021-02-01 | 1"
    ]);
  });

  test("a day that a person has dismissed is not judged", async () => {
    const {zh, document} = await ask(
      "who-publishes-late",
      dismiss(`timing-late/${body}/2019/published`)
    );
    expect(zh[0]).toContain("写明发布日期的 7 份报告里，0 份（0%）");
    expect(rowsUnder(document, "机关 body")).toEqual([]);
  });

  test("cannot be told of reports without a day", async () => {
    const {zh} = await ask("who-publishes-late", "UPDATE reports SET published = NULL");
    expect(zh).toEqual(["无法回答：没有报告写明发布日期。"]);
  });

  test("its deadlines are those of data/deadlines.yml", async () => {
    type Deadline = {from: number; to: number | null; levels: string[]; due: string};
    const known = parse(readFileSync(projectPath("data/deadlines.yml"), "utf8")) as Deadline[];
    const lines = known
      .flatMap(({from, to, levels, due}) => {
        const [month, day] = due.split("-").map(Number);
        return levels.map((level) => `(${from}, ${to}, '${level}', ${month}, ${day})`);
      })
      .sort();
    const {notebook} = await readListed({file: "who-publishes-late.html"});
    for (const {value} of notebook.cells.filter(({value}) => value.includes("with law(")))
      expect((value.match(/\(\d{4}, .*?\)/g) ?? []).sort()).toEqual(lines);
  });
});

describe("how much is last year's", () => {
  /** Leaves the text of two reports, typed here: 20 characters a sentence, or 10. */
  const text = (before: string, now: string) => [
    "DELETE FROM blocks",
    ...[
      [2016, before],
      [2017, now]
    ].map(
      ([year, words]) => `INSERT INTO blocks (document, report, block, text)
        SELECT document, report, 1, '${words}' FROM reports WHERE year = ${year}`
    )
  ];
  const law = "本报告根据政府信息公开条例的规定编制而成"; // 20 characters
  const told = (n: number) => `全年公开信息共计${n}条`; // 10 with one digit

  test("what is the same, what but for its numbers, and what is its own", async () => {
    const {zh, document} = await ask(
      "how-much-is-last-years",
      ...text(`${law}。${told(3)}。短句。`, `${law}；${told(7)}。今年新设查阅点方便群众。短句。`)
    );
    // 20 of 41 characters, 10 of 41
    expect(zh[0]).toBe("按字数，这份报告的正文有 48.8% 与上一年逐字相同，另有 24.4% 只改了数字。");
    expect(rowsUnder(document, "年 year")[0]).toEqual(["2017 | 1 | 41 | 48.8% | 24.4% | 73.2%"]);
    expect(rowsUnder(document, "机关 body")[0]).toEqual([
      `淄博高新区行政审批服务局 | 2017 | 73.2% | ${law}`
    ]);
  });

  test("neither tables nor what another year says count", async () => {
    const {zh} = await ask(
      "how-much-is-last-years",
      ...text(`${law}|1|2。`, `今年新设查阅点方便群众。${law}|1|2`)
    );
    expect(zh[0]).toMatch(/^无法回答：/);
  });

  test("of the eight reports: no sentence with figures is copied", async () => {
    const {zh, document} = await ask("how-much-is-last-years");
    expect(zh[1]).toBe("带着件数、增减率等数字而与上一年一字不差的句子，一句也没有发现。");
    // the forms of 2019 and 2021 have other words than the reports before them
    const years = rowsUnder(document, "年 year")[0]!;
    expect(years.filter((row) => /^20(19|21) .* 0% \| 0% \| 0%$/.test(row))).toHaveLength(2);
  });
});
