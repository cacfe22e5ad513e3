/** Bodies by their files: names by year, area, parent, and who stands in whose place. */
import {cpSync, mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, test} from "vitest";
import {knownRows, loadBodies} from "#pipeline/bodies.ts";
import {Failure} from "#pipeline/failure.ts";
import {loadLibrary} from "#pipeline/library.ts";
import {loadRules} from "#pipeline/rules.ts";
import {projectPath} from "#pipeline/world.ts";
import {onlyReport, readAny} from "#test/printed/read.ts";
import {smallWorld, type SmallWorld} from "#test/world.ts";

/** A world with these body files; what every file must have is added. */
function worldWith(files: Record<string, string>): SmallWorld {
  const world = smallWorld();
  cpSync(projectPath("data/indicators.csv"), join(world.data, "indicators.csv"));
  for (const [name, text] of Object.entries(files)) {
    const path = join(world.data, "bodies", `${name}.yml`);
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(
      path,
      `${text}\nlabel: {zh: 局, en: a bureau}\nlevel: ${text.includes("人民政府") ? "government" : "department"}\n`
    );
  }
  return world;
}

/** Two bureaus that became one, and that one renamed. */
const merged = {
  "made/health":
    "names: {青禾县卫生局: 2008-2013}\ndivision: 370321\nparent: county\nsucceeded_by: {body: health-family, year: 2014, act: 青发〔2014〕1号}",
  "made/family": "names:\n  青禾县计划生育局: 2008-2013",
  "made/health-family":
    "names:\n  青禾县卫生和计划生育局: 2014-2018\n  青禾县卫生健康局: 2019-\nsucceeds: [{body: family, year: 2014, act: 青发〔2014〕1号}]",
  "made/county": "names: {青禾县人民政府: 2008-}"
};

async function bodyOf(name: string, year: number, files: Record<string, string> = merged) {
  const library = await loadLibrary(worldWith(files));
  const text = `${name}${year}年政府信息公开工作年度报告\n一、概述\n${year}年，本局认真开展工作。\n二、主动公开情况\n主动公开信息。\n三、依申请公开情况\n未收到申请。\n四、收费情况\n没有收费。`;
  return onlyReport(await readAny(new TextEncoder().encode(text), library)).reading.report;
}

describe("whose report it is", () => {
  test.each<[string, string, number, string]>([
    ["under its name then", "青禾县卫生局", 2012, "health"],
    ["under its new name", "青禾县卫生健康局", 2019, "health-family"],
    ["under an old name that it still prints", "青禾县卫生和计划生育局", 2020, "health-family"],
    ["the year before a merger", "青禾县计划生育局", 2013, "family"],
    ["the year of a merger, under an old name", "青禾县计划生育局", 2014, "health-family"],
    [
      "long after it, as the successor's file alone says",
      "青禾县计划生育局",
      2016,
      "health-family"
    ],
    ["before its file begins", "青禾县卫生局", 2007, "health"]
  ])("%s: %s of %i is %s", async (_what, name, year, body) => {
    expect(await bodyOf(name, year)).toMatchObject({body, body_printed: name, year});
  });

  test("of a chain of successors it is the one of that year", async () => {
    const chain = {
      "made/a": "names: {青禾县甲局: 2008-2012}\nsucceeded_by: {body: b, year: 2013, act: 一}",
      "made/b": "names: {青禾县乙局: 2013-2015}\nsucceeded_by: {body: c, year: 2016, act: 二}",
      "made/c": "names: {青禾县丙局: 2016-}"
    };
    const bodies = await Promise.all(
      [2012, 2014, 2017].map((year) => bodyOf("青禾县甲局", year, chain))
    );
    expect(bodies.map(({body}) => body)).toEqual(["a", "b", "c"]);
  });

  test("where two bodies bear a name in one year, none of them", async () => {
    const twins = {"made/a": "names: {教育局: 2008-}", "made/b": "names: {教育局: 2008-}"};
    expect((await bodyOf("教育局", 2015, twins)).body).toBe("~教育局");
  });
});

test("the release says the area, the parent, the successor, since when and by which act", async () => {
  const {bodies, body_names} = knownRows(await loadBodies(worldWith(merged)));
  expect(bodies).toMatchObject([
    {body: "county", level: "government", division: null, succeeded_by: null},
    {body: "family", parent: null, succeeded_by: "health-family", succeeded_from: 2014},
    {body: "health-family", succeeded_by: null, succeeded_from: null, succession_act: null},
    {
      ...{body: "health", parent: "county", division: "370321", succeeded_by: "health-family"},
      ...{succeeded_from: 2014, succession_act: "青发〔2014〕1号"}
    }
  ]);
  expect(body_names).toContainEqual({
    ...{body: "health", name: "青禾县卫生局", from_year: 2008, to_year: 2013}
  });
});

test("a government adds up its bodies in the report years that its file gives", async () => {
  const county = "names: {青禾县人民政府: 2008-}\nadds_up: [2012, 2019-]";
  const {addsUp} = await loadRules(ruled(worldWith({...merged, "made/county": county})));
  const years = [2011, 2012, 2013, 2018, 2019, 2024];
  expect(years.filter((year) => addsUp!("county", year))).toEqual([2012, 2019, 2024]);
  expect(addsUp!("health", 2012)).toBe(false);
});

function ruled(world: SmallWorld): SmallWorld {
  cpSync(projectPath("data/deadlines.yml"), join(world.data, "deadlines.yml"));
  return world;
}

describe("is one sentence with file and line", () => {
  const own = "names: {青禾县卫生局: 2008-2013}";
  const next = {"made/next": "names: {青禾县卫健局: 2014-}"};
  test.each<[string, Record<string, string>, RegExp]>([
    [
      "a code that is none",
      {"made/a": `${own}\ndivision: 37032`},
      /a\.yml, line 2: division: .*six digits/
    ],
    ["a code of no province", {"made/a": `${own}\ndivision: 990000`}, /six digits/],
    [
      "years that run backwards",
      {"made/a": "names:\n  甲局: 2019-2016"},
      /line 2: names\.甲局\.0: the years 2019-2016 end before they begin/
    ],
    ["a body without a name", {"made/a": "names: {}"}, /line 1: names: a body has a name/],
    [
      "a parent that is not there",
      {"made/a": `${own}\nparent: county`},
      /a\.yml, line 2: there is no body county/
    ],
    [
      "a parent that is no government",
      {"made/a": `${own}\nparent: next`, ...next},
      /next is no government/
    ],
    [
      "a successor that is not there",
      {"made/a": `${own}\nsucceeded_by: {body: next, year: 2014, act: 一}`},
      /a\.yml, line 2: there is no body next/
    ],
    [
      "a predecessor that is not there",
      {"made/a": `${own}\nsucceeds:\n  - {body: next, year: 2014, act: 一}`},
      /a\.yml, line 3: there is no body next/
    ],
    [
      "no act",
      {"made/a": `${own}\nsucceeded_by: {body: next, year: 2014, act: ""}`, ...next},
      /name the act/
    ],
    [
      "no year",
      {"made/a": `${own}\nsucceeded_by: {body: next, act: 一}`, ...next},
      /line 2: succeeded_by\.year/
    ],
    [
      "a name that outlives its body",
      {
        "made/a": `names:\n  青禾县卫生局: 2008-\nsucceeded_by: {body: next, year: 2014, act: 一}`,
        ...next
      },
      /a\.yml, line 2: another body stands in its place from report year 2014, so "青禾县卫生局" ends before/
    ],
    [
      "a successor that has no name yet",
      {
        "made/a": `${own}\nsucceeded_by: {body: next, year: 2014, act: 一}`,
        "made/next": "names: {乙局: 2016-}"
      },
      /next bears no name in report year 2014/
    ],
    [
      "two successors",
      {
        "made/a": `${own}\nsucceeded_by: {body: b, year: 2014, act: 一}`,
        "made/b": "names: {乙局: 2014-}",
        "made/next": "names: {丙局: 2014-}\nsucceeds: [{body: a, year: 2014, act: 一}]"
      },
      /next\.yml, line 2: two things are said of who succeeded a: b 2014, next 2014/
    ],
    [
      "a ring",
      {
        "made/a": "names: {甲局: 2008-2013}\nsucceeded_by: {body: b, year: 2014, act: 一}",
        "made/b": "names: {乙局: 2008-2014}\nsucceeded_by: {body: a, year: 2015, act: 一}"
      },
      /in a ring: a → b → a/
    ],
    [
      "a bureau that adds up others",
      {"made/a": `${own}\nadds_up: 2012-`},
      /a\.yml, line 2: a is no government \(level: government\)/
    ],
    [
      "a body in two folders",
      {"made/a": own, "other/a": own},
      /other\/a\.yml, line 1: the body a has the file .*made\/a\.yml already/
    ],
    ["a file name that is no id", {"made/Health Bureau": own}, /lower-case letters/]
  ])("%s", async (_what, files, sentence) => {
    const failure = await loadBodies(worldWith(files)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).message).toMatch(sentence);
    expect((failure as Failure).message).toMatch(/correct the file\.$/);
  });
});
