import {beforeAll, describe, expect, test} from "vitest";
import {join} from "node:path";
import {factsOf} from "#pipeline/facts.ts";
import {find} from "#pipeline/find.ts";
import {widthOf} from "#pipeline/layout.ts";
import {parse} from "#pipeline/parse.ts";
import {summarise, type Summary} from "#pipeline/summary.ts";
import {words} from "#pipeline/words.ts";
import {timer} from "#pipeline/timer.ts";
import {projectWorld, smallWorld} from "#test/world.ts";

let summary: Summary;

beforeAll(async () => {
  const world = projectWorld();
  const release = join(world.folder, "release");
  const read = await parse(world);
  const found = await find(read, world);
  const times = [
    {stage: "parse" as const, milliseconds: 240},
    {stage: "load" as const, milliseconds: 960}
  ];
  summary = {read, found, times, release, site: join(world.folder, "site")};
});

const say = (lang: "zh" | "en", columns: number | null = null) =>
  summarise(summary, smallWorld({lang, columns}));

/** The run, with some more files whose bytes are not those of the index. */
function withLost(...paths: string[]): Summary {
  const [first] = summary.read.files;
  const lost = paths.map((path) => {
    const facts = factsOf({path, problem: words.bytesDiffer(path)});
    return {source: first!.source, read: {...first!.read!, facts}};
  });
  return {...summary, read: {files: [...summary.read.files, ...lost]}};
}

describe("the summary of a run", () => {
  test.each([
    ["en", null],
    ["zh", null],
    ["en", 80],
    ["zh", 80]
  ] as const)("in %s at %s columns stands on one screen", (lang, columns) => {
    const lines = say(lang, columns).split("\n");
    expect(lines.length).toBeLessThanOrEqual(columns === null ? 32 : 40);
    for (const line of lines.filter((line) => !line.includes("/")))
      expect(widthOf(line), line).toBeLessThanOrEqual(columns ?? 100);
  });

  test("counts one of a kind as one", () => {
    const {found} = summary;
    const figures = {tables: 1, blanks: 0, prose: 0};
    const one = {
      reports: 1,
      bodies: 1,
      claims: 1,
      figures,
      years: [2022, 2022] as [number, number]
    };
    const text = summarise(
      {...summary, found: {...found, tally: {...found.tally, ...one}}},
      smallWorld({lang: "en"})
    );
    expect(text).toContain("1 report of 1 body, 2022, from");
    expect(text).toContain(
      "1 figure: 1 in tables (0 of them blank), 0 in prose; 1 claim of change"
    );
  });

  test("says what was read, what was not, what was found, where to look and how long it took", () => {
    const text = say("en").replace(/\s+/g, " ");
    expect(text).toMatch(/read 8 reports of 1 body, 2016–2023, from 9 documents in 1 file/);
    expect(text).toContain("2021 form 3 · narrative 3 · 2019 form 2");
    expect(text).toMatch(/not read 高新区行政审批服务局政府信息公开指南: /);
    expect(text).toContain("cells-missing 3");
    expect(text).toContain("28 findings of 25 causes: error 6 · warning 16 · information 6");
    expect(text).toContain("2017 text-arithmetic");
    expect(text).toContain("npx gongkai serve");
    expect(text).toContain("time 1.2 s: parse 0.2 · load 1.0");
  });

  test("counts a consequence with its cause, and lists it once", () => {
    expect(say("en")).toContain("text-none");
    expect(say("en")).not.toContain("text-requests");
  });

  test("is Chinese in Chinese", () => {
    const text = say("zh");
    expect(text).toMatch(/^已读 /);
    expect(text).toContain("8 份报告（1 个机构，2016–2023 年）");
    expect(text).toContain("错误 6 · 警告 16 · 提示 6");
    expect(text).not.toMatch(/\b(reports|findings|error)\b/);
  });

  test("names the first of many files that could not be read, and counts the rest", () => {
    const lost = Array.from({length: 30}, (_, i) => `${i}.txt`);
    const text = summarise(withLost(...lost), smallWorld());
    expect(text).toContain("11.txt");
    expect(text).not.toContain("12.txt");
    // The guide of the project's own archive is the thirty-first.
    expect(text).toContain("… and 19 more: see status and reason in documents.csv");
  });

  test("names a file that could not be read", () => {
    const text = summarise(withLost("x.txt"), smallWorld());
    expect(text).toContain("not read  x.txt: its bytes are not those");
  });
});

test("stages are timed by the world's clock, and told as they begin", async () => {
  const world = smallWorld();
  const {time, times} = timer(world);
  expect(await time("parse", async () => "read")).toBe("read");
  await expect(time("load", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(times).toEqual([{stage: "parse", milliseconds: 1}]);
  expect(world.logged).toEqual(["parse …", "load …"]);
});
