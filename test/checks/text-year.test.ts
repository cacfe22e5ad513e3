import {cases} from "./cases.ts";
import type {Case} from "./made.ts";

const says = (role: "title" | "heading" | "opening" | "period", year: number): Case => ({
  year: 2018,
  statements: [{kind: "year", role, year, raw: `编制的${year}年度`}]
});

cases("text-year", {
  holds: [says("title", 2018), says("opening", 2018)],
  breaks: [
    [
      says("opening", 2019),
      {subject: "opening", says: "2019 ≠ 2018", left: 2019, right: 2018, severity: "warning"}
    ],
    [says("period", 2017), {subject: "period", says: "2017 ≠ 2018"}]
  ],
  cannotTell: [],
  silent: [{}]
});
