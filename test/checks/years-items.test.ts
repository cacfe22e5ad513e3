import {cases} from "./cases.ts";
import type {Case} from "./made.ts";

const form = {year: 2020, template: "standard-2019"} as const;
const items = (prior: number | string, change: number | string, then: number | string): Case => ({
  ...form,
  "permit.items_prior_year": then,
  before: {
    ...{template: "standard-2019", "permit.items_prior_year": prior, "permit.items_change": change}
  }
});

/** 行政许可上一年项目数量更正为30项 */
const corrected = (value: number, year = 2020) => ({
  ...items(31, 0, 30),
  statements: [
    {
      ...({kind: "corrected", indicator: "permit.items_prior_year"} as const),
      ...{year, value, raw: `${value}项`}
    }
  ]
});

cases("years-items", {
  holds: [items(31, 0, 31), items(31, -4, 27), items(0, 12, 12), corrected(30)],
  breaks: [
    [corrected(29), {subject: "permit", says: "31 + 0 = 31 ≠ 30"}],
    [corrected(30, 2019), {subject: "permit", says: "31 + 0 = 31 ≠ 30"}],
    [
      items(31, -4, 31),
      {
        ...{subject: "permit", says: "31 − 4 = 27 ≠ 31", left: 27, right: 31, severity: "warning"},
        figures: [
          "county-bureau/2019/permit.items_prior_year",
          "county-bureau/2019/permit.items_change",
          "county-bureau/2020/permit.items_prior_year"
        ]
      }
    ],
    [
      {
        ...form,
        "fee.items_prior_year": 3,
        before: {"fee.items_prior_year": 2, "fee.items_change": 0}
      },
      {subject: "fee", says: "2 + 0 = 2 ≠ 3"}
    ]
  ],
  cannotTell: [
    // 2019 was the bureau's first year, and its cells of the prior year are blank.
    items("", "", 111),
    items(31, "/", 31),
    items(31, 0, ""),
    {...form, "permit.items_prior_year": 31},
    {...form, "permit.items_prior_year": 31, before: {"permit.handled~1": 31}}
  ],
  silent: [
    {"permit.decisions": 88, before: {"permit.items_prior_year": 31, "permit.items_change": 0}},
    {...form, "permit.items_change": 3, before: {"permit.items_prior_year": 31}}
  ]
});
