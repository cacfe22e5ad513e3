/** A verdict goes with its words: read off one page, and held against other pages that say the same or something else. */
import {beforeAll, describe, expect, test} from "vitest";
import type {Verdict} from "#data/schema/correction.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import {bothOutcomes} from "#pipeline/both-outcomes.ts";
import {checkReports, type Rules} from "#pipeline/check.ts";
import type {Said} from "#pipeline/corrections.ts";
import {loadRules} from "#pipeline/rules.ts";
import {standVerdicts, tellVerdicts} from "#pipeline/verdicts.ts";
import {realWorld} from "#pipeline/world.ts";
import {onlyReport, readAny} from "#test/printed/read.ts";
import {smallWorld} from "#test/world.ts";

let rules: Rules;
beforeAll(async () => {
  rules = await loadRules(realWorld());
});

const slip = "112项证明已削减至73项,40项改为告知承诺";
const later = "95项审批已压减至61项,35项改为备案";

/** A page with some paragraphs; the bytes, the blocks and the breaks of lines are the caller's. */
const page = (paragraphs: string[], head = "") =>
  `<html><body>${head}<h1>青禾县教育局2022年政府信息公开工作年度报告</h1>` +
  `<h2>一、总体情况</h2>${paragraphs.map((words) => `<p>${words}</p>`).join("\n")}` +
  "<h2>二、主动公开政府信息情况</h2><p>该部分以表格形式报告。</p></body></html>";

const readPage = async (html: string): Promise<ReadReport> =>
  onlyReport(await readAny(new TextEncoder().encode(html)));

const signed = {reason: "核对无误", by: "someone", on: "2026-11-01"};
const id = (turn: string) => `text-arithmetic/~青禾县教育局/2022/${turn}`;

function judge(reports: ReadReport[], ...verdicts: Pick<Verdict, "finding" | "expect">[]) {
  const findings = verdicts.map((one) => ({verdict: "dismissed" as const, ...one, ...signed}));
  const said: Said[] = [{file: "a.yml", body: "~青禾县教育局", figures: [], findings}];
  const world = smallWorld();
  const found = checkReports(reports, rules).findings;
  const rows = standVerdicts(said, {findings: found, reports});
  tellVerdicts(said, rows, world);
  return {rows: rows.map(({about, stands}) => [about, stands]), warned: world.warned, found};
}

const first = page([`全年推进减证便民,${slip}。`]);

describe("a verdict survives", () => {
  test.each([
    ["the same bytes", first],
    ["a page fetched again, its visitors counted", `${first}<!-- 浏览 1024 次 -->`],
    [
      "other blocks: a menu and more paragraphs above",
      page(
        ["一年来,全局上下同心。", "各科室各司其职。", `全年推进减证便民,${slip}。`],
        "<ul><li>首页</li><li>政务公开</li></ul>"
      )
    ],
    [
      "a line broken within its words",
      page([`全年推进减证便民,${slip.replace("已", "\n  已")}。`])
    ],
    ["signs of another width", page([`全年推进减证便民,${slip.replace(",", "，")}。`])]
  ])("%s", async (_what, html) => {
    const {rows, warned} = judge([await readPage(html)], {finding: id("112-73"), expect: [slip]});
    expect({rows, warned}).toEqual({rows: [[id("112-73"), true]], warned: []});
  });
});

describe("a verdict is asked again", () => {
  test.each([
    ["the numbers are others", page([`全年推进减证便民,${slip.replace("40", "41")}。`])],
    ["words within it are others", page([`全年推进减证便民,${slip.replace("告知", "书面")}。`])]
  ])("where %s", async (_what, html) => {
    const {rows, warned} = judge([await readPage(html)], {finding: id("112-73"), expect: [slip]});
    expect(rows).toEqual([[id("112-73"), false]]);
    expect(warned).toHaveLength(1);
    expect(warned[0]).toContain("no longer stand; it is asked again");
  });

  test("where a number that it expects has become a part of a longer one", async () => {
    const html = page([`全年推进减证便民,${slip.replace("112", "2112")}。`]);
    const verdict = {finding: id("2112-73"), expect: ["112项证明"]};
    expect(judge([await readPage(html)], verdict).rows).toEqual([[id("2112-73"), false]]);
  });

  test("where it names no words though there are some", async () => {
    const {rows, warned} = judge([await readPage(first)], {finding: id("112-73"), expect: []});
    expect(rows).toEqual([[id("112-73"), false]]);
    expect(warned[0]).toContain("names no words of the source");
  });
});

describe("a subject that is numbered", () => {
  const twice = `${slip.replace("证明", "材料").replace("40", "41")}`;
  const two = page([`减证便民,${twice}。`, `全年推进减证便民,${slip}。`]);
  const one = page([`全年推进减证便民,${slip}。`]);
  const verdict = {finding: id("112-73~2"), expect: [slip]};

  test("is found by its words when its number changes", async () => {
    expect(judge([await readPage(two)], verdict).rows).toEqual([[id("112-73~2"), true]]);
    expect(judge([await readPage(one)], verdict).rows).toEqual([[id("112-73"), true]]);
  });

  test("is not given to another that has other words", async () => {
    const gone = page([`减证便民,${twice}。`]);
    expect(judge([await readPage(gone)], verdict).rows).toEqual([[id("112-73~2"), false]]);
  });

  test("two that change places keep their verdicts", async () => {
    const turned = page([`全年推进减证便民,${slip}。`, `减证便民,${twice}。`]);
    const other = {finding: id("112-73"), expect: [twice]};
    expect(judge([await readPage(turned)], verdict, other).rows).toEqual([
      [id("112-73"), true],
      [id("112-73~2"), true]
    ]);
  });

  test("is asked again rather than put in the place of one that is asked again", async () => {
    const turned = page([`全年推进减证便民,${slip}。`, `减证便民,${twice.replace("41", "42")}。`]);
    const other = {finding: id("112-73"), expect: [twice]};
    expect(judge([await readPage(turned)], verdict, other).rows).toEqual([
      [id("112-73~2"), false],
      [id("112-73"), false]
    ]);
  });
});

describe("a corrected figure", () => {
  const html = page([
    `全年共受理行政许可和公共服务事项431件,其中行政许可事项231件、公共服务事项210件。${later}。`
  ]);

  test("shows both outcomes side by side, and the findings see what was reported", async () => {
    const reports = [await readPage(html)];
    const figures = reports[0]!.reading.observations;
    const whole = figures.find(({value}) => value === 431);
    expect(whole).toBeDefined();
    const correction = {
      ...{observation: whole!.id, expect: whole!.raw, action: "override" as const, value: 441},
      ...signed
    };
    const said = [{file: "a.yml", body: "~青禾县教育局", figures: [correction], findings: []}];
    const before = checkReports(reports, rules).findings.filter(
      ({check}) => check === "text-parts"
    );
    const [row] = bothOutcomes(reports, said, rules).filter(({check}) => check === "text-parts");
    expect(before).toHaveLength(1);
    expect(row).toMatchObject({
      ...{finding: before[0]!.finding, corrections: [whole!.id]},
      ...{reported: "fails", reported_sum: "231 + 210 = 441 ≠ 431"},
      ...{corrected: "holds", corrected_sum: "231 + 210 = 441 = 441"}
    });
  });

  test("whose words are gone shows nothing", async () => {
    const reports = [await readPage(html)];
    const observation = reports[0]!.reading.observations.find(({value}) => value === 431)!.id;
    const figures = [
      {observation, expect: "432", action: "override" as const, value: 441, ...signed}
    ];
    const said = [{file: "a.yml", body: "~青禾县教育局", figures, findings: []}];
    expect(bothOutcomes(reports, said, rules)).toEqual([]);
  });
});
