import {cases} from "./cases.ts";
import type {Case} from "./made.ts";

const id = (key: string) => `county-bureau/2021/${key}`;
const parts = (complete: boolean, names = ["service.public~1", "permit.handled~1"]): Case => ({
  statements: [
    {kind: "parts", whole: id("service.handled~1"), parts: names.map(id), complete, raw: "其中"}
  ]
});
const figures = {"service.handled~1": 66786, "permit.handled~1": 9831, "service.public~1": 56955};
const channels = ["disclosure.channel.website~1", "disclosure.channel.wechat~1"];
const published: Case = {
  "disclosure.items~1": 120,
  "disclosure.channel.website~1": 100,
  "disclosure.channel.wechat~1": 90,
  statements: [
    {
      kind: "parts",
      whole: id("disclosure.items~1"),
      parts: channels.map(id),
      complete: true,
      raw: "其中"
    }
  ]
};

/** 答复46件，予以公开11件、部分公开4件: what the table has, and fewer rows than it has. */
const answered = (granted: number, said = 46, total = 46): Case => ({
  ...{"request.outcome.total@total": total, "request.outcome.total~1": said},
  ...{"request.outcome.granted@total": 11, "request.outcome.granted~1": granted},
  ...{"request.outcome.partly_granted@total": 4, "request.outcome.partly_granted~1": 4},
  statements: [
    {
      ...{kind: "parts", complete: true, raw: "予以公开", whole: id("request.outcome.total~1")},
      parts: ["request.outcome.granted~1", "request.outcome.partly_granted~1"].map(id)
    }
  ]
});

cases("text-parts", {
  holds: [
    answered(11),
    // The text has another number of all than the table: that is for text-requests, and the parts are right.
    answered(11, 64),
    {...figures, ...parts(true)},
    {...figures, ...parts(false)},
    {...figures, ...parts(false, ["permit.handled~1"])},
    // One item may stand in two channels.
    published,
    // Rules stand on the website too.
    {
      ...{"disclosure.items~1": 120, "disclosure.channel.website~1": 100},
      "normative_document.disclosed~1": 30,
      statements: [
        {
          ...{kind: "parts", whole: id("disclosure.items~1"), complete: true, raw: "其中"},
          parts: ["disclosure.channel.website~1", "normative_document.disclosed~1"].map(id)
        }
      ]
    },
    {
      ...parts(true),
      "service.handled~1": "31.2万",
      "permit.handled~1": "20.1万",
      "service.public~1": "11.1万"
    }
  ],
  breaks: [
    // The table has no other rows: 11 and 4 are all.
    [answered(11, 64, 15), {subject: "request.outcome.total~1", says: "11 + 4 = 15 ≠ 64"}],
    [answered(12), {subject: "request.outcome.total~1", says: "12 + 4 = 16 ≠ 46"}],
    [
      {...figures, ...parts(true), "permit.handled~1": 9813},
      {subject: "service.handled~1", says: "56955 + 9813 = 66768 ≠ 66786", difference: -18}
    ],
    [
      {...figures, ...parts(false), "permit.handled~1": 9931},
      {subject: "service.handled~1", says: "56955 + 9931 = 66886 > 66786", relation: "≤"}
    ],
    [
      {...published, "disclosure.channel.website~1": 130},
      {subject: "disclosure.items~1", says: "130 > 120"}
    ]
  ],
  cannotTell: [
    {...figures, ...parts(true), "service.handled~1": "66000余"},
    {...figures, ...parts(true), "permit.handled~1": "约9831"},
    parts(true)
  ],
  silent: [figures, {...figures, statements: [{kind: "concluded", raw: "均已办结"}]}]
});
