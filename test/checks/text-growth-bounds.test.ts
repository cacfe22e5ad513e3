import {cases} from "./cases.ts";
import type {Case} from "./made.ts";

/** So many after so many of the year before, and what the text says of it. */
const times = (before: number, now: number, stated: number, raw: string): Case => ({
  "service.handled~1": now,
  before: {"service.handled~1": before},
  claims: [{indicator: "service.handled", kind: "ratio", stated, against: 2020, raw}]
});

cases("text-growth", {
  holds: [
    times(100, 45, 0.5, "不到上年的一半"),
    times(100, 260, 2, "超过2020年同期的两倍"),
    times(100, 118, 1.1, "约为上年的1.1倍"),
    times(100, 185, 2, "接近上年的两倍")
  ],
  breaks: [
    [
      times(100, 60, 0.5, "不到上年的一半"),
      {subject: "service.handled", says: "60 ÷ 100 = 0.6 ≠ 0.5"}
    ],
    [
      times(100, 185, 2, "超过2020年同期的两倍"),
      {subject: "service.handled", says: "185 ÷ 100 = 1.85 ≠ 2"}
    ],
    [
      times(100, 140, 1.1, "约为上年的1.1倍"),
      {subject: "service.handled", says: "140 ÷ 100 = 1.4 ≠ 1.1"}
    ]
  ],
  cannotTell: []
});
