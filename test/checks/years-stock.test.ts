import {cases} from "./cases.ts";

const before = {"normative_document.in_force": 2};
const now = {
  "normative_document.issued": 1,
  "normative_document.repealed": 1,
  "normative_document.in_force": 2
};

cases("years-stock", {
  holds: [
    {...now, before},
    {...now, "normative_document.repealed": 0, "normative_document.in_force": 3, before}
  ],
  breaks: [
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
    now,
    {...now, before: {"normative_document.in_force": ""}},
    {...now, before: {"normative_document.made": 2}},
    {...now, "normative_document.repealed": "", before},
    // The year between is missing.
    {...now, before: {...before, year: 2019}}
  ],
  silent: [{"normative_document.made": 1, before: {"normative_document.made": 1}}]
});
