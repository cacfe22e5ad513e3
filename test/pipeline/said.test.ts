/** What a listing says of what people have said, of a year that cannot be told, and of a total in dispute. */
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import type {Indicator} from "#data/schema/indicator.ts";
import {loadIndicators} from "#pipeline/bodies.ts";
import {run as check} from "#pipeline/commands/check.ts";
import {shelve, spotOn} from "#pipeline/shelf.ts";
import {printReport} from "#test/printed/report.ts";
import {writeDocx} from "#test/printed/docx.ts";
import {projectWorld, temporaryFolder, type SmallWorld} from "#test/world.ts";
import {makeReports} from "../checks/made.ts";

let indicators: Indicator[];
beforeAll(async () => {
  indicators = await loadIndicators(projectWorld());
});

/** The eight real reports, with other words in the file of corrections. */
async function checkWith(change: (said: string) => string, lang: "zh" | "en"): Promise<SmallWorld> {
  const world = projectWorld({lang});
  const file = join(world.data, "corrections", "zibo-hightech-approval.yml");
  writeFileSync(file, change(readFileSync(file, "utf8")));
  await check([join(world.data, "archive")], {}, world);
  return world;
}

describe("what people have said", () => {
  test("a verdict on a finding that is not there is told in one sentence", async () => {
    const bogus =
      '\n  - finding: text-none/zibo-hightech-approval/2021/request.recieved\n    expect: ["无"]\n' +
      '    verdict: dismissed\n    reason: "x"\n    by: "y"\n    on: 2026-11-23\n';
    const {warned} = await checkWith((said) => said.trimEnd() + bogus, "zh");
    expect(warned.filter((line) => line.includes("request.recieved"))).toEqual([
      expect.stringMatching(/没有 \S+ 这一发现，其结论不适用；请检查写法/)
    ]);
  });

  test("a dismissed finding stands last, is marked and is counted", async () => {
    const {printed} = await checkWith(
      (said) => said.replace("verdict: deferred", "verdict: dismissed"),
      "zh"
    );
    const lines = printed[0]!.split("\n");
    const marked = lines.filter((line) => /^ *\d+ {2}\S.*已驳回：/.test(line));
    expect(marked).toHaveLength(1);
    expect(printed[0]).toMatch(/\d+ 个发现（其中1个已驳回），\d+ 个原因/);
    const last = lines.filter((line) => /^ *\d+ {2}(错误|警告|提示)/.test(line)).at(-1);
    expect(last).toBe(marked[0]);
  });

  test("a finding says that its figure is flagged or corrected", async () => {
    const {printed: flagged} = await checkWith((said) => said, "en");
    expect(flagged[0]).toMatch(/Flagged by a person: the text's “/);
    const to2 = (said: string) => said.replace("action: flag", "action: override\n    value: 2");
    const {printed} = await checkWith(to2, "zh");
    expect(printed[0]).toMatch(/已有人更正：2021年度正文所说的“[^”]+”\s*应为\s*2。/);
  });

  test("and not where the words that a person looked at are gone", async () => {
    const {printed} = await checkWith(
      (said) => said.replace("expect: 未收到政府依信息公开申请", "expect: 未收到申请"),
      "en"
    );
    expect(printed[0]).not.toContain("Flagged by a person");
  });
});

/** A draft of 2022, with other words above its tables. */
async function checkDraft(more: Record<string, unknown>, cells: Record<string, string>) {
  const {report} = printReport("2021", (key) => cells[key] ?? "0");
  const path = join(temporaryFolder(), "draft.docx");
  writeFileSync(path, writeDocx({...report, published: "", ...more}));
  const world = projectWorld({lang: "zh"});
  const status = await check([path], {}, world);
  return {...world, status};
}

test("a year that cannot be told is said, with what was not checked", async () => {
  const title = "青禾县水利局2021年政府信息公开工作年度报告";
  const {printed, warned, status} = await checkDraft({title, published: "2023-01-20"}, {});
  expect(warned).toEqual([
    expect.stringMatching(
      /draft\.docx：读不出报告年度（.+），须知道年度才能作的核对（.+）都没有作；/
    )
  ]);
  expect(printed[0]).not.toContain("没有发现问题");
  expect(printed[0]).toContain("标题写作2021年，统计期限却写作2022年，报告年度无法断定");
  // The document was read: nothing says that an input was not.
  expect(status).toBe(0);
});

test("the total in dispute is among the cells that are shown, however many there are", async () => {
  const rows = [
    ...["granted", "partly_granted", "denied.state_secret", "denied.third_party_rights"],
    ...["denied.deliberative", "unavailable.not_held", "unavailable.unclear"],
    ...["not_processed.petition", "not_processed.duplicate", "not_processed.publication"]
  ];
  const cells = Object.fromEntries(rows.map((row) => [`request.outcome.${row}@business`, "2"]));
  const {printed} = await checkDraft({}, {...cells, "request.outcome.total@business": "23"});
  expect(printed[0]).toMatch(/ 23 {2}\d{4}年度“\(七\)总计”（商业企业）/);
  const none = await checkDraft({}, {...cells, "request.outcome.total@business": "0"});
  expect(none.printed[0]).toMatch(/ 0 {2}\d{4}年度“\(七\)总计”（商业企业）/);
});

test("a figure of the statistics stands in the appendix, not in the section above it", () => {
  const place = (block: number) => `${"a".repeat(64)}#b${block}`;
  const [report] = makeReports(
    {
      ...{year: 2018, template: "statistics-2014", "disclosure.channel.weibo": 0},
      sections: [{place: place(50), printed: "六、存在的主要问题及改进情况"}]
    },
    indicators
  );
  const shelves = shelve([report!]);
  const [cell] = report!.reading.observations;
  expect(spotOn(shelves, cell!.place)!.section).toBe("附表");
  expect(spotOn(shelves, place(51))!.section).toBe("六、存在的主要问题及改进情况");
});
