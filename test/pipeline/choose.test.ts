/** Which findings are listed: rules, body, year, and only what an earlier release has not. */
import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {choose, type Choice} from "#pipeline/choose.ts";
import {checkPaths} from "#pipeline/checked.ts";
import {run as check} from "#pipeline/commands/check.ts";
import {run as explain} from "#pipeline/commands/explain.ts";
import {nearestTo} from "#pipeline/nearest.ts";
import type {Findings} from "#pipeline/output.ts";
import {publish} from "#pipeline/publish.ts";
import {releaseOf, replaceRelease} from "#pipeline/release.ts";
import {storedFindings} from "#pipeline/stored.ts";
import {fillRelease} from "#test/archive.ts";
import {gongkaiHere} from "#test/command.ts";
import {projectWorld} from "#test/world.ts";

let world: ReturnType<typeof projectWorld>;
let findings: Findings;
let bundle: string;

beforeAll(async () => {
  world = projectWorld();
  await replaceRelease(world, async ({release}) => {
    await fillRelease(release, world);
    await publish(release);
  });
  bundle = join(world.data, "archive");
  findings = (await checkPaths([bundle], world)).findings;
});

async function ids(choice: Choice, among = findings): Promise<string[]> {
  const {judged} = await choose(among, choice, world);
  return judged.map(({finding}) => finding.finding.replace("zibo-hightech-approval/", ""));
}

describe("a user may choose", () => {
  test.each<[string, Choice, string[]]>([
    [
      "rules, by commas or said again",
      {only: ["text-none,text-requests", "years-stock"]},
      [
        "text-none/2021/request.received",
        "text-requests/2021/request.received",
        "years-stock/2022/normative_document"
      ]
    ],
    [
      "all rules but some",
      {only: ["text-none,text-year"], except: ["text-year"]},
      ["text-none/2021/request.received"]
    ],
    [
      "a year",
      {year: [2019, 2019], body: "zibo-hightech-approval"},
      ["form-sections/2019/section-5", "timing-late/2019/published"]
    ],
    [
      "years from and to",
      {year: [2016, 2017], only: ["form-appendix"]},
      ["form-appendix/2016/appendix", "form-appendix/2017/appendix"]
    ],
    [
      "a body by a name that it bears",
      {year: [2019, 2019], body: "高新区行政审批服务局"},
      ["form-sections/2019/section-5", "timing-late/2019/published"]
    ],
    ["what there is none of", {year: [1999, 1999]}, []]
  ])("%s", async (_what, choice, expected) => {
    expect((await ids(choice)).sort()).toEqual(expected.sort());
  });

  test("from the release just as from its documents", async () => {
    const stored = await storedFindings(world);
    expect(await ids({year: [2021, 2021]}, stored)).toEqual(
      (await ids({year: [2021, 2021]})).toSorted()
    );
  });

  test.each<[string, Choice, RegExp]>([
    [
      "a rule that there is not",
      {only: ["text-grwth"]},
      /^there is no rule text-grwth; the nearest is text-growth, /
    ],
    ["the same of --except", {except: ["years-levels"]}, /the nearest is years-level, /],
    ["a name that no body bears", {body: "高新区"}, /^no report here is of a body 高新区/],
    [
      "a body that there is not",
      {body: "zibo-hitech"},
      /^no report here is of a body zibo-hitech; the nearest is zibo-hightech-approval\.$/
    ]
  ])("but %s is one sentence, and wrong use", async (_what, choice, says) => {
    await expect(ids(choice)).rejects.toThrow(says);
    await expect(ids(choice)).rejects.toMatchObject({status: 2});
  });
});

describe("on the command line", () => {
  test.each([
    [
      ["--year", "20x"],
      2,
      /^--year is a year \(2021\) or a first and a last one \(2019-2021\), not 20x/
    ],
    [["--year", "2021-2019"], 2, /^--year is a year/],
    [["--only"], 2, /argument missing/],
    [["--only", "timing-late", "--fail-on", "error"], 0, /^$/],
    [["--only", "timing-late", "--fail-on", "warning"], 1, /^$/],
    [["--year=2022", "--except=years-stock", "--fail-on=error"], 0, /^$/],
    [["--since", "/nowhere"], 4, /^\/nowhere: there is no such file or folder/]
  ])("%j", async (words, status, says) => {
    const ran = await gongkaiHere(["check", "--data", world.data, ...words]);
    expect({status: ran.status, says: ran.stderr}).toEqual({
      status,
      says: expect.stringMatching(says)
    });
  });
});

describe("since an earlier release", () => {
  test("nothing is new where nothing has changed, whether it is named by its folder or its file", async () => {
    const release = releaseOf(world);
    expect(await ids({since: release})).toEqual([]);
    expect(await ids({since: join(release, "gongkai.duckdb")})).toEqual([]);
  });

  test("what another figure stands in is new, and what is found for the first time", async () => {
    const other = projectWorld();
    const archive = join(other.data, "archive");
    const name = readdirSync(archive).find((file) => file.endsWith(".txt"))!;
    const text = readFileSync(join(archive, name), "utf8");
    const changed = join(other.folder, "changed.txt");
    const edited = text
      .replace("226项工商前置审批已削减至33项,194项", "226项工商前置审批已削减至33项,195项")
      .replace("新增市场主体6440家", "新增市场主体6441家");
    writeFileSync(changed, edited);
    const now = (await checkPaths([changed], world)).findings;
    expect(await ids({since: releaseOf(world)}, now)).toEqual([
      "text-arithmetic/2017/226-33",
      "text-growth/2021/market_entity.new"
    ]);
  });
});

describe("a finding of the release", () => {
  test("is explained as one of its documents is", async () => {
    for (const id of [
      "text-none/zibo-hightech-approval/2021/request.received",
      "years-stock/zibo-hightech-approval/2022/normative_document",
      "text-growth/zibo-hightech-approval/2018/service.handled",
      "form-missing-cells/zibo-hightech-approval/2021/section-4"
    ]) {
      world.printed.length = 0;
      await explain([id], {}, world);
      await explain([id, bundle], {}, world);
      const [stored, read] = world.printed;
      expect(stored).toBe(read);
    }
  });

  test("is listed as in its documents", async () => {
    world.printed.length = 0;
    await check([], {}, world);
    await check([bundle], {}, world);
    expect(world.printed[0]).toBe(world.printed[1]);
  });
});

test.each([
  ["text-grwth", "text-growth"],
  ["years-levels", "years-level"],
  ["late", "timing-late"],
  ["text-none/a/2021", "text-none/a/2021/x"]
])("%s is nearest to %s", (said, near) => {
  const known = [
    "timing-late",
    "years-level",
    "text-none/b/2020/x",
    "text-none/a/2021/x",
    "text-growth"
  ];
  expect(nearestTo(said, known)[0]).toBe(near);
});
