import {cases} from "./cases.ts";
import type {Case} from "./made.ts";

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
    [period(2009, "2009-05-01", "2009-12-31"), {subject: "period", says: "245"}]
  ],
  cannotTell: [],
  silent: [{}, {year: 2022, statements: [{kind: "year", role: "period", year: 2022, raw: "2022"}]}]
});
