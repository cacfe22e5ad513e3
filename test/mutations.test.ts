import {beforeAll, expect, test} from "vitest";
import {readdirSync} from "node:fs";
import {basename} from "node:path";
import {checkReports, type Rules} from "#pipeline/check.ts";
import {loadRules} from "#pipeline/rules.ts";
import {projectPath} from "#pipeline/world.ts";
import {archived, bytesOf, linesOf, quietWorld, readBytes, reportsOf} from "#test/bundle.ts";
import {loadGold} from "#test/gold.ts";

// One error planted in the founding reports: the rule that should see it fires, and nothing unrelated does.

const lines = linesOf(archived(loadGold()[0]!.document));
let rules: Rules;
let before: Set<string>;

beforeAll(async () => {
  rules = await loadRules(quietWorld);
  before = await findingsOf(lines);
});

/** Findings of a text, each as rule/year/subject. */
async function findingsOf(text: string[]): Promise<Set<string>> {
  const {findings} = checkReports(reportsOf(await readBytes(bytesOf(text))), rules);
  return new Set(findings.map(({finding}) => finding.replace("zibo-hightech-approval/", "")));
}

interface Plant {
  /** The line of the archived file, the words that stand there, and what is put in their place. */
  at: number;
  words: string;
  now: string;
  /** Findings that come, and findings of the untouched text that go. */
  comes?: string[];
  goes?: string[];
}

const plants: Record<string, Plant> = {
  "a category of 2022 is one short of its total": {
    at: 753,
    words: "行政许可事项382条",
    now: "行政许可事项381条",
    comes: ["text-parts/2022/disclosure.items~1"]
  },
  "a category of 2023 is one over": {
    at: 161,
    words: "行政许可事项406条",
    now: "行政许可事项407条",
    comes: ["text-parts/2023/disclosure.items~1"]
  },
  "counter and online of 2021 are not all": {
    at: 1331,
    words: "1065341件",
    now: "1065342件",
    comes: ["text-parts/2021/service.handled~1"]
  },
  "permits and public services of 2016 are not all": {
    at: 3278,
    words: "9831件",
    now: "9832件",
    comes: ["text-parts/2016/service.handled~1"]
  },
  "226 cut to 39 with 186 moved": {
    at: 3290,
    words: "187项",
    now: "186项",
    comes: ["text-arithmetic/2016/226-39"]
  },
  "226 cut to 33 with 193 moved is right": {
    at: 3212,
    words: "194项",
    now: "193项",
    goes: ["text-arithmetic/2017/226-33"]
  },
  "517 % is more than 516.49 % can be rounded to": {
    at: 3200,
    words: "516%",
    now: "517%",
    comes: ["text-growth/2017/service.handled"]
  },
  "33.3 % is right for 548786 against 411731": {
    at: 3128,
    words: "516%",
    now: "33.3%",
    goes: ["text-growth/2018/service.handled"]
  },
  "50 % more is not 2 against 2": {
    at: 755,
    words: "与去年持平",
    now: "同比增长50%",
    comes: ["text-growth/2022/request.received"]
  },
  "a fall of 40 % is not 1 against 2": {
    at: 165,
    words: "50%",
    now: "40%",
    comes: ["text-growth/2023/request.received"]
  },
  "an opening of 2017 that says 2016": {
    at: 3196,
    words: "编制的2017年度",
    now: "编制的2016年度",
    comes: ["text-year/2017/opening"]
  },
  "an opening of 2018 that says so": {
    at: 3124,
    words: "2019年度",
    now: "2018年度",
    goes: ["text-year/2018/opening"]
  },
  "a period of 2022 that begins in 2021": {
    at: 747,
    words: "自2022年1月1日起",
    now: "自2021年1月1日起",
    comes: ["text-year/2022/period", "timing-period/2022/period"]
  },
  // 与去年持平 still holds against the tables, 2 and 2.
  "three requests in the text of 2022, which were two, as in 2021": {
    at: 755,
    words: "申请2份",
    now: "申请3份",
    comes: ["text-requests/2022/request.received"]
  },
  "a text of 2022 that received nothing": {
    at: 755,
    words: "共收到政府信息公开申请2份,与去年持平,均已按期答复",
    now: "未收到政府信息公开申请",
    comes: ["text-none/2022/request.received", "text-requests/2022/request.received"]
  },
  "a text of 2021 that received its two": {
    at: 1335,
    words: "未收到政府依信息公开申请",
    now: "收到政府信息公开申请2件",
    goes: ["text-none/2021/request.received", "text-requests/2021/request.received"]
  },
  "a natural person too many": {
    at: 265,
    words: "1",
    now: "2",
    comes: [
      "requests-applicant-total/2023/request.received",
      "requests-balance/2023/natural_person"
    ]
  },
  "a granted request that the total does not know": {
    at: 299,
    words: "1",
    now: "0",
    comes: [
      "requests-applicant-total/2023/request.outcome.granted",
      "requests-outcome-total/2023/natural_person"
    ]
  },
  "a request carried into 2023 that 2022 did not carry out": {
    at: 293,
    words: "0",
    now: "1",
    comes: [
      "requests-applicant-total/2023/request.carried_in",
      "requests-balance/2023/total",
      "years-carry-over/2023/total"
    ]
  },
  "a review upheld that the total does not know": {
    at: 2471,
    words: "0",
    now: "1",
    comes: ["proceedings-total/2020/review"]
  },
  "fewer regulations than none": {
    at: 193,
    words: "0",
    now: "-1",
    comes: ["value-range/2023/regulation.issued", "years-stock/2023/regulation"]
  },
  "two documents that did not vanish in 2022, but in 2023": {
    at: 789,
    words: "0",
    now: "2",
    comes: ["years-stock/2023/normative_document"],
    goes: ["years-stock/2022/normative_document"]
  },
  "permits of 2019 that are no leap": {
    at: 2569,
    words: "101",
    now: "50000",
    goes: ["years-level/2020/permit.decisions"]
  },
  "permits of 2023 that leap": {
    at: 215,
    words: "26609",
    now: "266090",
    comes: ["years-level/2023/permit.decisions"]
  },
  "published on the last day": {at: 147, words: "2024-01-30", now: "2024-01-31"},
  "published the day after": {
    at: 147,
    words: "2024-01-30",
    now: "2024-02-01",
    comes: ["timing-late/2023/published"]
  },
  "the report on 2018, due on 31 March, a day after": {
    at: 3122,
    words: "2019-03-25",
    now: "2019-04-01",
    comes: ["timing-late/2018/published"]
  },
  "a word under the heading of section six": {
    at: 2506,
    words: "",
    now: "无。",
    goes: ["form-sections/2020/section-6"]
  },
  "a section five that bears the number seven": {
    at: 707,
    words: "五、",
    now: "七、",
    comes: ["form-sections/2023/section-5.number"]
  },
  "an appendix that the text of 2020 names": {
    at: 2503,
    words: "针对",
    now: "见附表。针对",
    comes: ["form-appendix/2020/appendix"]
  },
  "a ninth ground that no form has": {
    at: 2233,
    words: "8.属于行政查询事项",
    now: "9.新增情形",
    comes: ["form-departure/2020/section-3", "form-missing-cells/2020/section-3"]
  },
  "a reconsideration in the text of 2020 that its table lacks": {
    at: 1911,
    words: "114条",
    now: "114条;因政府信息公开被申请行政复议1件",
    comes: ["text-proceedings/2020/review.total"]
  },
  "permit decisions in the text of 2020 that are one more than in its table": {
    at: 1911,
    words: "114条",
    now: "114条。2020年作出行政许可决定43125件",
    comes: ["text-permits/2020/permit.decisions"]
  },
  "permit decisions in the text of 2020 that are those of its table": {
    at: 1911,
    words: "114条",
    now: "114条。2020年作出行政许可决定43124件"
  },
  "a fee in 2023 beside 未收取": {
    at: 719,
    words: "未收取任何信息处理费",
    now: "未收取任何信息处理费。收取信息处理费20元",
    comes: ["text-fees/2023/request.fees_charged"]
  },
  "yuan in the column of 万元 in 2021": {
    at: 1403,
    words: "0",
    now: "251000元",
    comes: ["value-unit/2021/fee.amount.unit", "years-level/2022/fee.amount"]
  },
  "a reconsideration that was pending in 2019 and is nowhere in 2020": {
    at: 3087,
    words: "0",
    now: "1",
    comes: ["proceedings-total/2019/review", "years-pending/2020/review"]
  },
  "a sentence of 2020 that stands in 2021 too, with its rate of growth": {
    at: 1331,
    words: "市场主体总量46480家",
    now: "市场主体总量46480家;接待办事群众31.2万人,同比增长16.1%",
    comes: ["text-growth/2021/service.visitors", "years-copied/2021/service.visitors"]
  },
  "requests of 2021 as neither its text nor its table has them": {
    at: 755,
    words: "2022年度,我部门",
    now: "2021年度收到政府信息公开申请3份。2022年度,我部门",
    comes: ["years-restated/2022/request.received.2021"]
  },
  "requests of 2021 as its table has them": {
    at: 755,
    words: "2022年度,我部门",
    now: "2021年度收到政府信息公开申请2份。2022年度,我部门"
  },
  "a period that ends in November": {
    at: 747,
    words: "至2022年12月31日止",
    now: "至2022年11月30日止",
    comes: ["timing-period/2022/period"]
  },
  "a cell of section four that is gone": {
    at: 2487,
    words: "0",
    now: "",
    comes: ["form-missing-cells/2020/section-4"]
  }
};

test.each(Object.entries(plants))("%s", async (_, {at, words, now, comes = [], goes = []}) => {
  expect(lines[at]).toContain(words);
  const after = await findingsOf(lines.with(at, lines[at]!.replace(words, now)));
  expect([...after].filter((finding) => !before.has(finding)).sort()).toEqual(comes.sort());
  expect([...before].filter((finding) => !after.has(finding)).sort()).toEqual(goes.sort());
});

/**
 * No line of these eight reports could break them: there is no appendix, no government, no second version, none could
 * be taken out, and 2019 left its items blank. Their errors are planted in test/checks and test/pipeline/revisions.test.ts.
 */
const elsewhere = [
  "bodies-sum",
  "revision-changed",
  "statistics-parts",
  "years-gap",
  "years-items"
];

test("every rule has its planted error", () => {
  const files = readdirSync(projectPath("pipeline/checks")).filter((file) => file.endsWith(".ts"));
  const fired = Object.values(plants).flatMap(({comes = []}) =>
    comes.map((id) => id.split("/")[0]!)
  );
  expect([...new Set(fired), ...elsewhere].sort()).toEqual(
    files.map((file) => basename(file, ".ts")).sort()
  );
});
