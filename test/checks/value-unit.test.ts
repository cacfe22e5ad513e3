import {expect, test} from "vitest";
import {cases, examine, examineAll} from "./cases.ts";
import type {Case} from "./made.ts";

/** Fees of successive years up to 2023, in yuan, the latest last. */
function years(...amounts: (number | string)[]): Case {
  const [first, ...rest] = amounts.map((amount, i): Case => ({
    ...{"fee.amount": amount, year: 2024 - amounts.length + i}
  }));
  return rest.reduce((before, now) => ({...now, before}), first!);
}

cases("value-unit", {
  holds: [
    {"fee.amount": "25.1万元"},
    {"fee.amount": "251000元", text: "本年收费金额（单位：元）"},
    years(251_000, 316_000),
    // A thousandfold may be the fees of a body that began to charge.
    years(1000, 1_000_000),
    years(2_510_000_000, 251_000, 260_000),
    years(250_000, 2_510_000_000, 251_000)
  ],
  breaks: [
    [
      {"fee.amount": "251000元"},
      {
        ...{subject: "fee.amount.unit", says: "251000元", left: 251_000, right: 2_510_000_000},
        ...{severity: "warning", figures: ["county-bureau/2021/fee.amount"]}
      }
    ],
    [
      years(251_000, 2_510_000_000),
      {subject: "fee.amount", says: "2510000000", left: 2_510_000_000, right: 251_000}
    ],
    // 0.5亿元 are 5000 in 万元, and would be 5000 yuan if the figure alone were taken.
    [
      {"fee.amount": "0.5亿元"},
      {subject: "fee.amount.unit", says: "0.5亿元", left: 50_000_000, right: 5000}
    ],
    [
      {year: 2016, template: "statistics-2014", "capacity.budget": "500000元"},
      {subject: "capacity.budget.unit", says: "500000元"}
    ],
    [years(1, 25_000), {subject: "fee.amount", says: "25000", left: 25_000, right: 1}],
    [years(240_000, 251_000, 2_510_000_000), {subject: "fee.amount", says: "251000"}],
    // 336.88 in yuan, where 336.88 万元 was meant.
    [
      {
        ...{year: 2020, template: "standard-2019", "procurement.amount": 336.88},
        before: {"procurement.amount": 3_568_757.8}
      },
      {subject: "procurement.amount", says: "336.88"}
    ]
  ],
  cannotTell: [{"fee.amount": 251_000}, years(0, 251_000), years("", 251_000), years(251_000, "")],
  silent: [{"fee.amount": 0}, {"request.fees_charged~1": 20}, {"permit.decisions": 88}]
});

const found = (made: Case) =>
  examineAll("value-unit", made).findings.map(({finding}) => finding.split("/")[2]);

test.each<[string, Case, number[]]>([
  ["between two", years(250_000, 2_510_000_000, 251_000, 260_000), [2021]],
  ["the first", years(2_510_000_000, 251_000, 260_000), [2021]],
  ["the last", years(251_000, 260_000, 26), [2023]],
  ["from one year on", years(251_000, 260_000, 2_510_000_000, 2_600_000_000), [2022]],
  ["none, though all grow", years(2_000, 30_000, 400_000, 5_000_000), []]
])("of years that stand out those are named, and not those beside: %s", (_, made, expected) => {
  expect(found(made)).toEqual(expected.map(String));
});

test("both years are told, and of two alone either may be in another unit", () => {
  const [finding] = examine("value-unit", years(251_000, 2_510_000_000)).findings;
  expect(finding).toMatchObject({doubt: "report", root: null});
  expect(finding!.message_zh).toContain(
    "2023年为2510000000元，2022年为251000元，相差约一万倍，其中一个的单位可能有误"
  );
  expect(finding!.cause_zh).toContain("有2种可能，不能断定是哪一种");
  const [first] = examineAll("value-unit", years(2_510_000_000, 251_000, 260_000)).findings;
  expect(first!.message_zh).toContain("2021年为2510000000元，2022年为251000元");
  const [unit] = examine("value-unit", {"fee.amount": "251000元"}).findings;
  expect(unit!.cause_zh).toBeNull();
});

test.each<[string, Case]>([
  ["no_report", years(251_000)],
  ["blank", years("", 251_000)],
  ["blank", years(251_000, "")],
  ["measure", years(0, 251_000)],
  // A negative amount is amiss, but not by its unit.
  ["measure", years(251_000, -251_000)]
])("why it cannot be told: %s", (why, made) => {
  const {findings, outcomes} = examineAll("value-unit", made);
  expect(findings).toEqual([]);
  expect(outcomes.flatMap(({because}) => because)).toContain(why);
});

test("a blank is why, whatever the year beside it has", () => {
  const [told] = examine("value-unit", years(251_000, "")).outcomes;
  expect(told!.because).toEqual(["blank"]);
});

test("more than 2000 times as much stands out, and no less does", () => {
  expect(found(years(999, 2_000_000))).toEqual(["2023"]);
  expect(found(years(10, 20_005))).toEqual(["2023"]);
  expect(found(years(1_000, 2_000_000))).toEqual([]);
  expect(found(years(2_000_000, 999))).toEqual(["2023"]);
  expect(found(years(2_000_000, 1_000))).toEqual([]);
});

/** What each way would put in the place of which year's amount. */
const ways = (made: Case) =>
  examineAll("value-unit", made).causes.map(
    ({figures, settled, slip}) => `${figures[0]!.split("/")[1]}: ${settled[0]} ${slip}`
  );

test.each<[string, Case, string[]]>([
  ["between two, yuan for 万元", years(25_000, 250_000_000, 26_000), ["2022: 25000 zeros"]],
  ["between two, 亿元 for 万元", years(250_000, 26, 250_000), ["2022: 260000 zeros"]],
  ["five times as much", years(5_000, 250_000_000, 5_000), ["2022: 25000 zeros"]],
  ["more than that", years(5_000, 250_000_100, 5_000), []],
  ["more than that beside one of two", years(5_000, 200_000_000, 3_900), []],
  ["more than that beside the other", years(3_900, 200_000_000, 5_000), []],
  ["20,000,000 is as much too much", years(25_000, 2_000_000_000, 26_000), []],
  ["of two years either", years(8e9, 9e5), ["2023: 9000000000 zeros", "2022: 800000 zeros"]],
  ["no half fen is one", years(3_568_757.8, 336.88), ["2023: 3368800 zeros"]],
  ["the first of several", years(8e9, 9e5, 8e5), ["2021: 800000 zeros"]],
  ["the last of several", years(8e5, 9e5, 8e9), ["2023: 800000 zeros"]],
  ["the last, or the others", years(8e9, 9e9, 8e5), []],
  ["the first, or the others", years(8e5, 9e9, 8e9), []],
  ["from one year on", years(251_000, 260_000, 2_510_000_000, 2_600_000_000), []]
])("an amount in another unit would be in order in its own: %s", (_, made, expected) => {
  expect(ways(made)).toEqual(expected);
});

test("what has no unit of its own may as well be in 万元: the last of several is not named", () => {
  const bought = (...amounts: number[]): Case => {
    const made = years(...amounts);
    const rename = ({"fee.amount": amount, before, ...rest}: Case): Case => ({
      ...{...rest, "procurement.amount": amount!},
      ...(before && {before: rename(before)})
    });
    return rename(made);
  };
  expect(ways(bought(8e5, 8e9, 9e5))).toEqual(["2022: 800000 zeros"]);
  expect(ways(bought(8e5, 9e5, 8e9))).toEqual([]);
});
