import {cases} from "./cases.ts";
import type {Case} from "./made.ts";

const at = (start: number) => `${"a".repeat(64)}#b10.s${start}-${start + 4}`;
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
    [says("period", 2017), {subject: "period", says: "2017 ≠ 2018"}],
    // As loud: neither is taken for the report year, and it is said that they differ.
    [
      {
        year: 0,
        statements: [
          {kind: "year", role: "title", year: 2021, raw: "2021年", place: at(5)},
          {kind: "year", role: "period", year: 2022, raw: "2022", place: at(20)}
        ]
      },
      {subject: "period", says: "2022 ≠ 2021", left: 2022, right: 2021}
    ]
  ],
  // Of a year that is said once and does not win nothing can be told.
  cannotTell: [{...says("period", 2022), year: 0}],
  silent: [{}, {year: 2018, statements: [{kind: "concluded", raw: "均已办结"}]}]
});
