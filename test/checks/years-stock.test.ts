import {cases} from "./cases.ts";
import type {Case} from "./made.ts";

const before = {"normative_document.in_force": 2};
const now = {
  "normative_document.issued": 1,
  "normative_document.repealed": 1,
  "normative_document.in_force": 2
};

/** 47 last year, 1 issued, 47 now. */
const grown = {
  "normative_document.issued": 1,
  "normative_document.repealed": 0,
  "normative_document.in_force": 47,
  before: {"normative_document.in_force": 47}
};
const restated = (value: number) => ({
  ...grown,
  claims: [
    {
      ...({indicator: "normative_document.in_force", kind: "restated"} as const),
      ...{stated: value, against: 2020, raw: `${value}件`}
    }
  ]
});

/** 2020年末现行有效规范性文件应为46件 */
const corrected = (...values: number[]) => ({
  ...grown,
  statements: values.map((value) => ({
    ...({kind: "corrected", indicator: "normative_document.in_force"} as const),
    ...{year: 2020, value, raw: `${value}件`}
  }))
});

cases("years-stock", {
  holds: [
    corrected(46),
    corrected(46, 46),
    {...restated(45), ...{statements: corrected(46).statements}},
    restated(46),
    {...now, before},
    {...now, "normative_document.repealed": 0, "normative_document.in_force": 3, before}
  ],
  breaks: [
    // No document lapsed, or none is said to have: what is told of in general explains nothing.
    [
      {...grown, text: "及时清理失效、到期的规范性文件，全年清理12次，失效规范性文件0件。"},
      {subject: "normative_document", says: "47 + 1 − 0 = 48 ≠ 47"}
    ],
    [
      {...grown, text: "清理有效期届满的许可；另有1件到期，期满后不再办理。"},
      {subject: "normative_document", says: "47 + 1 − 0 = 48 ≠ 47"}
    ],
    [restated(45), {subject: "normative_document", says: "47 + 1 − 0 = 48 ≠ 47"}],
    // 46 that is told of another year, or of another count.
    ...[{against: 2019}, {indicator: "normative_document.issued"}].map(
      (other): [Case, {subject: string; says: string}] => [
        {...grown, claims: [{...restated(46).claims[0]!, ...other}]},
        {subject: "normative_document", says: "47 + 1 − 0 = 48 ≠ 47"}
      ]
    ),
    [corrected(45), {subject: "normative_document", says: "47 + 1 − 0 = 48 ≠ 47"}],
    [
      {
        ...now,
        "normative_document.issued": 0,
        "normative_document.repealed": 0,
        "normative_document.in_force": 0,
        before
      },
      {
        ...{
          subject: "normative_document",
          says: "2 + 0 − 0 = 2 ≠ 0",
          left: 2,
          right: 0,
          difference: 2
        },
        figures: [
          "county-bureau/2020/normative_document.in_force",
          "county-bureau/2021/normative_document.issued",
          "county-bureau/2021/normative_document.repealed",
          "county-bureau/2021/normative_document.in_force"
        ]
      }
    ],
    [
      {
        "regulation.issued": 0,
        "regulation.repealed": 0,
        "regulation.in_force": 4,
        before: {"regulation.in_force": 3}
      },
      {subject: "regulation", says: "3 + 0 − 0 = 3 ≠ 4"}
    ]
  ],
  cannotTell: [
    {...grown, text: "2021年废止规范性文件0件，另有1件有效期届满自动失效。"},
    {...grown, text: "本年制发规范性文件1件，废止0件；另有1件有效期届满自动失效，现行有效47件。"},
    {...grown, text: "因统计口径调整，上年规范性文件多计1件，本年予以核减。"},
    corrected(46, 45),
    now,
    {...now, before: {"normative_document.in_force": ""}},
    {...now, before: {"normative_document.made": 2}},
    {...now, "normative_document.repealed": "", before},
    // The year between is missing.
    {...now, before: {...before, year: 2019}}
  ],
  silent: [{"normative_document.made": 1, before: {"normative_document.made": 1}}]
});
