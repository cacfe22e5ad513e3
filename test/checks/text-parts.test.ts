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

cases("text-parts", {
  holds: [
    {...figures, ...parts(true)},
    {...figures, ...parts(false)},
    {...figures, ...parts(false, ["permit.handled~1"])},
    // One item may stand in two channels.
    published,
    {
      ...parts(true),
      "service.handled~1": "31.2万",
      "permit.handled~1": "20.1万",
      "service.public~1": "11.1万"
    }
  ],
  breaks: [
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
  silent: [figures]
});
