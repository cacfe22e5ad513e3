import {cases} from "./cases.ts";

cases("form-appendix", {
  holds: [{statements: [{kind: "appendix", present: true, raw: "附表"}]}],
  breaks: [
    [
      {statements: [{kind: "appendix", present: false, raw: "附表"}]},
      {
        subject: "appendix",
        says: "“附表”",
        severity: "info",
        relation: "present",
        left: 0,
        right: 1
      }
    ]
  ],
  // An appendix is there or not.
  cannotTell: [],
  silent: [{}, {statements: [{kind: "year", role: "title", year: 2021, raw: "2021年"}]}]
});
