import {expect, test} from "vitest";
import {cases, examine} from "./cases.ts";
import type {Case} from "./made.ts";

const appendix = (figures: Case): Case => ({year: 2016, template: "statistics-2014", ...figures});
const ways = {
  "request.received": 9,
  "request.channel.in_person": 3,
  "request.channel.fax": 0,
  "request.channel.online": 5,
  "request.channel.letter": 1
};
const grounds = {
  "request.reply.denied": 3,
  "request.reply.denied.state_secret": 1,
  "request.reply.denied.trade_secret": 0,
  "request.reply.denied.privacy": 1,
  "request.reply.denied.security_stability": 0,
  "request.reply.denied.not_government_information": 0,
  "request.reply.denied.other_law": 1
};
const replies = {
  "request.replied": 9,
  "request.reply.already_public": 1,
  "request.reply.granted": 2,
  "request.reply.partly_granted": 0,
  ...grounds,
  "request.reply.not_responsible": 1,
  "request.reply.not_existing": 1,
  "request.reply.asked_to_amend": 0,
  "request.reply.referred": 1
};

cases("statistics-parts", {
  holds: [
    appendix(ways),
    appendix(replies),
    appendix({
      "request.concluded": 8,
      "request.concluded_on_time": 7,
      "request.concluded_extended": 1
    }),
    appendix({"disclosure.items": 40, "normative_document.disclosed": 40}),
    appendix({"capacity.staff": 5, "capacity.staff_full_time": 2, "capacity.staff_part_time": 3}),
    appendix({"review.total": 2, "review.upheld": 1, "review.corrected": 0, "review.other": 1}),
    // A row that no form foresees does not matter where the others make the whole.
    appendix({...ways, notes: [{code: "row-unknown", raw: "5.其他形式"}]})
  ],
  breaks: [
    [
      appendix({...ways, "request.channel.online": 6}),
      {
        ...{subject: "request.received", says: "3 + 0 + 6 + 1 = 10 ≠ 9", left: 10, right: 9},
        severity: "error",
        figures: [
          ...["channel.in_person", "channel.fax", "channel.online", "channel.letter", "received"]
        ].map((name) => `county-bureau/2016/request.${name}`)
      }
    ],
    [
      appendix({...ways, "request.received": 10}),
      {subject: "request.received", says: "= 9 ≠ 10", difference: -1}
    ],
    [appendix({...replies, "request.replied": 12}), {subject: "request.replied", says: "= 9 ≠ 12"}],
    [
      appendix({...grounds, "request.reply.denied": 2}),
      {subject: "request.reply.denied", says: "1 + 0 + 1 + 0 + 0 + 1 = 3 ≠ 2"}
    ],
    [
      appendix({
        "response.press_conferences": 1,
        "response.press_conferences_by_head": 2
      }),
      {subject: "response.press_conferences_by_head", says: "2 > 1", relation: "≤"}
    ],
    [
      appendix({
        ...{"litigation.total": 1, "litigation.upheld": 1},
        ...{"litigation.corrected": 1, "litigation.other": 0}
      }),
      {subject: "litigation.total", says: "1 + 1 + 0 = 2 ≠ 1"}
    ],
    // The first year of the form, and a report whose year cannot be read.
    [
      {...appendix({...ways, "request.received": 10}), year: 2014},
      {subject: "request.received", says: "= 9 ≠ 10"}
    ],
    [
      {...appendix({...ways, "request.received": 10}), year: 0},
      {subject: "request.received", says: "= 9 ≠ 10"}
    ],
    // A label that was cut short leaves no row open.
    [
      appendix({
        ...{...ways, "request.received": 10},
        notes: [{code: "label-shortened", raw: "信函申请"}]
      }),
      {subject: "request.received", says: "= 9 ≠ 10"}
    ],
    [
      appendix({
        ...ways,
        "request.channel.online": 6,
        notes: [{code: "row-unknown", raw: "5.其他"}]
      }),
      {subject: "request.received", says: "≠ 9"}
    ]
  ],
  cannotTell: [
    appendix({"request.received": 9, "request.channel.in_person": 3}),
    appendix({...ways, "request.channel.fax": ""}),
    appendix({...ways, "request.channel.fax": "/"}),
    // One may be pending, for which the form has no row.
    appendix({"review.total": 3, "review.upheld": 1, "review.corrected": 0, "review.other": 1}),
    appendix({...ways, "request.received": 10, notes: [{code: "row-unknown", raw: "5.其他形式"}]}),
    // So may a row of another year's form.
    appendix({...ways, "request.received": 10, notes: [{code: "row-departs", raw: "5.电子邮件"}]})
  ],
  silent: [
    {"request.received@total": 9},
    // A local form of 2012 may have ways of its own.
    {...appendix({...ways, "request.received": 10}), year: 2012},
    {year: 2016, template: "narrative", "request.received~1": 9, "request.channel.fax~1": 1}
  ]
});

test("channels of disclosure may carry the same item", () => {
  const {findings} = examine(
    "statistics-parts",
    appendix({
      ...{"disclosure.items": 40, "disclosure.channel.website": 40},
      ...{"disclosure.channel.wechat": 40, "disclosure.channel.gazette": 45}
    })
  );
  expect(findings).toEqual([]);
});
