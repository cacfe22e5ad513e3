import {expect, test} from "vitest";
import {cases, examine} from "./cases.ts";

const department = {body: "zibo-hightech-approval"};

cases("timing-late", {
  holds: [
    {...department, year: 2020, published: "2021-01-29"},
    {...department, year: 2021, published: "2022-01-31"},
    // The Regulation of 2007 gave everyone until 31 March.
    {...department, year: 2018, published: "2019-03-25"},
    {...department, year: 2018, published: "2019-03-31"},
    {...department, year: 2022, published: "2023-01-01"},
    {body: "~青禾县人民政府", year: 2021, published: "2022-01-31"},
    {body: "~青禾县教育局", year: 2016, published: "2017-03-01"},
    // What the page says goes before the date under the text.
    {...department, year: 2020, published: "2021-01-29", signed: "2021-02-05"}
  ],
  breaks: [
    // It was not published before it was signed.
    [
      {...department, year: 2018, text: "2019年5月6日", signed: "2019-05-06"},
      {
        ...{subject: "published", says: "2019-03-31", left: null, right: null, difference: null},
        ...{severity: "warning", doubt: "report", places: [`${"a".repeat(64)}#b10.s0-9`]},
        message_zh: expect.stringMatching(
          /^没有写明发布日期，落款为2019-05-06，.*应在2019-03-31前公布，至少迟36天。$/
        ) as string,
        message_en: expect.stringContaining("2019-05-06 and cannot") as string
      }
    ],
    [
      {...department, year: 2020, signed: "2021-02-01"},
      {
        ...{subject: "published", says: "2021-01-31"},
        message_en: expect.stringContaining("at least 1 day after") as string
      }
    ],
    [
      {...department, year: 2019, published: "2020-02-16"},
      {
        ...{subject: "published", says: "2020-01-31", difference: 16, left: null, right: null},
        ...{relation: "not after", severity: "warning", places: [`${"a".repeat(64)}#b1.s3-13`]},
        message_zh: expect.stringMatching(
          /^2020-02-16发布，.*应在2020-01-31前公布，迟16天。$/
        ) as string
      }
    ],
    [
      {...department, year: 2018, published: "2019-04-01"},
      {
        ...{subject: "published", says: "2019-03-31", difference: 1},
        message_en: expect.stringContaining("2019-04-01, 1 day after 2019-03-31") as string
      }
    ],
    [
      {body: "~青禾县教育局", year: 2021, published: "2022-04-02"},
      {subject: "published", says: "2022-03-31", difference: 2}
    ]
  ],
  cannotTell: [
    {...department, year: 2020, published: null},
    // Signed in time, or on a day that is another year's: nobody knows when it was published.
    {...department, year: 2020, signed: "2021-01-31"},
    {...department, year: 2020, signed: "2021-01-04"},
    {...department, year: 2020, signed: "2020-05-04"},
    {...department, year: 2020, signed: "2020-12-31"},
    // 2033 under a report on 2020 is a slip, and 2022 may be one.
    {...department, year: 2020, signed: "2033-02-05"},
    {...department, year: 2020, signed: "2022-02-05"},
    {body: "~青禾县教育局", year: 2021, signed: "2022-03-31"},
    // The year was not yet over: the day or the year is another report's.
    {...department, year: 2022, published: "2022-03-05"},
    {...department, year: 2022, published: "2022-12-31"},
    {...department, year: 2018, published: "2016-04-01"},
    // Whether it is a department or a government, nobody has said.
    {body: "~青禾县教育局", year: 2021, published: "2022-02-15"}
  ],
  // Before the Regulation of 2007 came into force there was no deadline.
  silent: [{...department, year: 2006, published: "2007-12-01"}]
});

test("why it cannot be told is said", () => {
  const because = (published: string | null) =>
    examine("timing-late", {...department, year: 2022, published}).outcomes[0]!.because;
  expect(because(null)).toEqual(["missing"]);
  expect(because("2022-03-05")).toEqual(["ambiguous"]);
});
