/** What a person sees of findings: a draft in DOCX and XLSX, at both widths, in both languages, and explained. */
import {beforeAll, describe, expect, test} from "vitest";
import {checkPaths} from "#pipeline/checked.ts";
import {run as check} from "#pipeline/commands/check.ts";
import {run as explain} from "#pipeline/commands/explain.ts";
import {quoted, widthOf} from "#pipeline/layout.ts";
import {quote} from "#pipeline/listing/quote.ts";
import {advice, byRule} from "#pipeline/listing/advice.ts";
import {loadRules} from "#pipeline/rules.ts";
import type {World} from "#pipeline/world.ts";
import {projectWorld} from "#test/world.ts";
import {writeDrafts} from "./draft.ts";

let drafts: Awaited<ReturnType<typeof writeDrafts>>;
beforeAll(async () => {
  drafts = await writeDrafts();
});

async function listed(path: string, choices: Partial<World> = {}) {
  const world = projectWorld(choices);
  await check([path], {}, world);
  return {text: world.printed.join("\n"), said: [...world.logged, ...world.warned]};
}

describe("a draft that has no body and no date yet", () => {
  test.each(["docx", "xlsx"] as const)(
    "%s: one cause, two findings, no other words",
    async (format) => {
      const {text, said} = await listed(drafts[format]);
      expect(said).toEqual([]);
      expect(text).toContain("2 findings, 1 cause: error 2 · warning 0 · info 0");
      expect(text).toMatch(
        /^1 {2}error {12}2 {2}2022 {3}“requests carried forward to next year” \(natural persons\) of 2022:$/m
      );
      expect(text.replace(/\s+/g, " ")).toContain("persons) of 2022: 73 → 72");
      expect(text.replace(/\s+/g, " ")).toContain("859 + 18 = 877 ≠ 805 + 73 = 878.");
      expect(text).toContain("三、收到和处理政府信息公开申请情况");
      expect(text).toMatch(
        /table row 4 {3}859 {2}“requests received this year” \(natural persons\) of 2022/
      );
      expect(text).toContain("and 5 cells that are 0");
    }
  );

  test("in Chinese every word is", async () => {
    const {text} = await listed(drafts.docx, {lang: "zh"});
    expect(text).toMatch(/^ {3}级别 {2}发现 {2}何处 {2}怎样即可相符\n1 {2}错误 {5}2 {2}2022 {2}/m);
    expect(text).toContain("表格第28行   73  2022年度“结转下年度继续办理”（自然人）");
    expect(text).toContain("2 个发现，1 个原因：错误 2 · 警告 0 · 提示 0");
    const words = text.split("\n").filter((line) => !/gongkai|requests-|draft/.test(line));
    expect(words.join("")).not.toMatch(/[a-z]{2}/);
  });

  test.each([80, 120])(
    "fits %i columns but for ids and paths, which are never cut",
    async (columns) => {
      for (const lang of ["zh", "en"] as const) {
        const {text} = await listed(drafts.docx, {lang, columns});
        const wide = text.split("\n").filter((line) => widthOf(line) > columns);
        expect(wide.filter((line) => !/\/~\/2022\/|\.docx$/.test(line))).toEqual([]);
      }
    }
  );

  test("is plain where it goes to no terminal, and bold where it does", async () => {
    expect((await listed(drafts.docx)).text).not.toContain("\u001b");
    expect((await listed(drafts.docx, {styled: true})).text).toContain("\u001b[1m");
  });

  test("with nothing to find says so", async () => {
    const world = projectWorld();
    await check([drafts.docx], {only: ["timing-late"]}, world);
    expect(world.printed).toEqual(["Nothing was found."]);
  });
});

describe("explain", () => {
  const id = "requests-balance/~/2022/natural_person";
  const told = async (lang: "zh" | "en", path = drafts.docx) => {
    const world = projectWorld({lang});
    await explain([id, path], {}, world);
    return world.printed.join("\n");
  };

  test.each(["docx", "xlsx"] as const)(
    "%s: the rule, the rows as printed, what holds and what would settle it",
    async (format) => {
      const text = await told("en", drafts[format]);
      expect(text).toMatch(
        /^requests-balance\/~\/2022\/natural_person\nerror · requests-balance · /
      );
      expect(text.replace(/\s+/g, " ")).toContain("国办公开办函〔2021〕30号");
      expect(text).toContain("Left side: 859 + 18 = 877");
      expect(text).toContain("Right side: 805 + 73 = 878");
      expect(text).toContain("四、结转下年度继续办理 | 【73】 | 0 | 0 | 0 | 0 | 0 | 72");
      expect(text).toMatch(/^ {6}[0-9a-f]{64}#b\d+\.r27\.c3$/m);
      expect(text).toContain("The left side should be the right side; the difference is −1.");
      expect(text).toContain("The report's: All figures stand in the report on 2022");
      expect(text.replace(/\s+/g, " ")).toContain("were 72 (it is 73), these 2 findings would be");
      expect(text).toContain(
        "fails  requests-applicant-total/~/2022/request.carried_forward: 73 + 0"
      );
      expect(text).toContain("holds  requests-applicant-total/~/2022/request.received: 859 + 0");
      expect(text).not.toContain("value-range");
      expect(text).toContain("Nobody has judged it yet.");
    }
  );

  test("in Chinese", async () => {
    const text = await told("zh");
    expect(text).toContain("左边：859 + 18 = 877");
    expect(text).toContain("左边应等于右边；相差 −1。");
    expect(text).toContain("还没有人作过结论。");
  });

  test("an id that is not there is one sentence with the nearest", async () => {
    const world = projectWorld();
    const wrong = explain(["requests-balance/2022/natural_person", drafts.docx], {}, world);
    await expect(wrong).rejects.toThrow(
      /^there is no finding .*; near ones are requests-balance\/~\/2022\/natural_person, /
    );
    await expect(wrong).rejects.toMatchObject({status: 2});
  });

  test("a cell in a dump of one cell a line stands in its row, and the verdict is told", async () => {
    const world = projectWorld();
    const archive = `${world.data}/archive`;
    await explain(["years-level/zibo-hightech-approval/2020/permit.decisions", archive], {}, world);
    await explain(["text-none/zibo-hightech-approval/2021/request.received", archive], {}, world);
    const [level, none] = world.printed as [string, string];
    expect(level).toContain("行政许可 | 111 | 212 | 【43124】");
    expect(level).toContain("Deferred by a person");
    expect(level).not.toContain("How to record a verdict");
    expect(none).toContain("一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 【2】");
    expect(none).toContain(`expect: ["未收到政府依信息公开申请","2"]`);
    expect(none).toContain("zibo-hightech-approval/2021/request.received~1: flagged.");
  });
});

test("what explain gives to write down is a verdict that stands", async () => {
  const world = projectWorld();
  const {findings} = await checkPaths([`${world.data}/archive`], world);
  expect(
    findings.judged.filter(({verdict}) => verdict).map(({verdict}) => verdict!.stands)
  ).toEqual([true, true, true]);
});

test.each([
  ["abcdefghij", [[2, 4]], 80, "ab【cd】efghij"],
  [
    "abcdefghij",
    [
      [2, 4],
      [4, 6]
    ],
    80,
    "ab【cdef】ghij"
  ],
  [
    "abcdefghij",
    [
      [0, 1],
      [9, 10]
    ],
    80,
    "【a】bcdefghi【j】"
  ],
  ["abcdefghijklmnopqrstuvwxyz", [[10, 12]], 16, "…ghij【kl】mnop…"],
  ["a\tb\tc", [], 80, "a | b | c"]
] as const)("%j with its words marked", (text, marks, width, shown) => {
  const copy = marks.map(([from, to]) => [from, to] as [number, number]);
  expect(quote({text, row: 1}, copy, width)).toBe(shown);
});

test("every rule says what to look at where no figure would settle it", async () => {
  const {checks} = await loadRules(projectWorld());
  expect(Object.keys(byRule)).toEqual([...checks.keys()]);
});

test.each([
  ["years-copied", /沿用了上年的文稿/, /left from the year before/],
  ["years-gap", /所缺年度的报告/, /report of the missing year/],
  ["form-departure", /对照当年的格式/, /against the form/],
  ["value-unit", /单位/, /unit/],
  ["timing-late", /日期/, /date/],
  ["a-rule-of-tomorrow", /对照原文/, /against the source/]
])("%s sends to what it is about", (check, zh, en) => {
  expect(advice({check}).zh).toMatch(zh);
  expect(advice({check}).en).toMatch(en);
});

test("an id goes into a shell as it is, in marks where it must", () => {
  expect(quoted("text-none/a/2021/x~2")).toBe("text-none/a/2021/x~2");
  expect(quoted("text-none/~青禾县/2021/x")).toBe("'text-none/~青禾县/2021/x'");
  expect(quoted("it's")).toBe(`'it'\\''s'`);
});
