import {expect, test} from "vitest";
import {checkReports} from "#pipeline/check.ts";
import {loadRules} from "#pipeline/rules.ts";
import {realWorld} from "#pipeline/world.ts";
import {cases} from "./cases.ts";
import {makeReports, type Case} from "./made.ts";

const period = (year: number, from: string, to: string, more: Case = {}): Case => ({
  ...{year, statements: [{kind: "period", from, to, raw: `${from}至${to}`}]},
  ...more
});

cases("timing-period", {
  holds: [
    period(2022, "2022-01-01", "2022-12-31"),
    period(2020, "2020-01-01", "2020-12-31"),
    period(2008, "2008-05-01", "2008-12-31"),
    period(2008, "2008-01-01", "2008-12-31")
  ],
  breaks: [
    [
      period(2022, "2022-01-01", "2022-11-30"),
      {
        ...{subject: "period", says: "334", left: 334, right: 365, severity: "warning"},
        places: [`${"a".repeat(64)}#b10`]
      }
    ],
    // As many days as the year has, and still another.
    [period(2022, "2021-01-01", "2021-12-31"), {subject: "period", says: "2022-01-01", left: 0}],
    [period(2022, "2021-07-01", "2022-06-30"), {subject: "period", says: "181", left: 181}],
    [period(2022, "2022-01-01", "2023-12-31"), {subject: "period", says: "730", left: 730}],
    [period(2009, "2009-05-01", "2009-12-31"), {subject: "period", says: "245"}],
    [period(2009, "2008-05-01", "2009-12-31"), {subject: "period", says: "610"}],
    // Not from the day on which the Regulation came into force.
    [period(2008, "2008-06-01", "2008-12-31"), {subject: "period", says: "214"}],
    [period(2022, "2022-03-01", "2022-11-30"), {subject: "period", says: "275", left: 275}],
    [period(2022, "2022-07-01", "2023-06-30"), {subject: "period", says: "184", left: 184}]
  ],
  // Of which year it should be nobody knows.
  cannotTell: [period(0, "2022-01-01", "2022-12-31")],
  silent: [{}, {year: 2022, statements: [{kind: "year", role: "period", year: 2022, raw: "2022"}]}]
});

const words = (block: number, start: number, end: number) =>
  `${"a".repeat(64)}#b${block}.s${start}-${end}`;
/** What the rules on years and periods say of a report on 2022. */
async function yearsOf(statements: Case["statements"]) {
  const rules = await loadRules(realWorld());
  const {findings} = checkReports(makeReports({year: 2022, statements}, rules.indicators), rules);
  return findings.filter(({check}) => /^(text-year|timing-period)$/.test(check));
}
const said = (role: "title" | "period", year: number, place: string) => ({
  ...{kind: "year" as const, role, year, raw: String(year), place}
});

test("it is the year within the period that is wrong, and not the same year elsewhere", async () => {
  const raw = "2021年1月1日起至2021年12月31日";
  const found = await yearsOf([
    said("title", 2021, words(2, 7, 11)),
    said("period", 2021, words(10, 7, 11)),
    {kind: "period", from: "2021-01-01", to: "2021-12-31", raw, place: words(10, 7, 28)}
  ]);
  expect(found.map(({finding, root}) => [finding, root])).toEqual([
    ["text-year/county-bureau/2022/title", null],
    ["text-year/county-bureau/2022/period", null],
    ["timing-period/county-bureau/2022/period", "text-year/county-bureau/2022/period"]
  ]);
});

test("a period that is too short besides does not keep its year from being told", async () => {
  const raw = "2021年1月1日起至2021年11月30日";
  const [year, days] = await yearsOf([
    said("period", 2021, words(10, 7, 11)),
    {kind: "period", from: "2021-01-01", to: "2021-11-30", raw, place: words(10, 7, 28)}
  ]);
  expect(year!.cause_zh).toBe("若这句话里的2021为2022，此处即相符。");
  expect(days).toMatchObject({check: "timing-period", root: null, cause_zh: null});
});

test("a wrong year in it is one slip, whichever rule finds it", async () => {
  const words = (start: number, end: number) => `${"a".repeat(64)}#b10.s${start}-${end}`;
  const raw = "2021年1月1日起至2021年12月31日";
  const made: Case = {
    year: 2022,
    statements: [
      {kind: "year", role: "period", year: 2021, raw: "2021", place: words(7, 11)},
      {kind: "period", from: "2021-01-01", to: "2021-12-31", raw, place: words(7, 28)}
    ]
  };
  const rules = await loadRules(realWorld());
  const {findings} = checkReports(makeReports(made, rules.indicators), rules);
  const ofYear = findings.filter(({check}) => /^(text-year|timing-period)$/.test(check));
  expect(ofYear.map(({check, left, right}) => [check, left, right])).toEqual([
    ["text-year", 2021, 2022],
    ["timing-period", 0, 365]
  ]);
  expect(new Set(ofYear.map(({root, finding}) => root ?? finding)).size).toBe(1);
  expect(ofYear[0]!.cause_zh).toBe("若这句话里的2021为2022，这2处不符即相符。");
});
