/** A small run of `npm run proof`: every planted error is found, and nothing is found where none is. */
import {beforeAll, describe, expect, test} from "vitest";
import {parse} from "csv-parse/sync";
import {Quality} from "#data/schema/quality.ts";
import {checkReports, type Rules} from "#pipeline/check.ts";
import {loadRules} from "#pipeline/rules.ts";
import {quietWorld} from "#test/bundle.ts";
import {read} from "#test/source.ts";
import {alike} from "./alike.ts";
import type {Draft} from "./draft.ts";
import {expectedIn} from "./expected.ts";
import {measure, rowsOf, sample, type Measured} from "./measure.ts";
import {withCells} from "./plants.ts";
import {readDraft} from "./print.ts";
import {mutationsOf} from "./rule-mutations.ts";
import {drawSeries} from "./series.ts";

let rules: Rules;
let measured: Measured;
beforeAll(async () => {
  rules = await loadRules(quietWorld);
  measured = await measure(rules, sample);
}, 300_000);

describe("a small part", () => {
  test("nothing is missed, nothing is found that is not there, and the cause is the figure that was changed", () => {
    expect(measured.made.plants).toBeGreaterThan(60);
    expect(measured.real.plants).toBeGreaterThan(2);
    expect([...measured.made.failures, ...measured.real.failures]).toEqual([]);
  });

  test("data/quality.csv is fresh: it has this part as it is now; else npm run proof", () => {
    const rows: Record<string, string>[] = parse(read("data/quality.csv"), {columns: true});
    const typed = rows.map((row) => Object.values(row).join());
    const now = rowsOf("sample", measured.made).map((row) => Object.values(row).join());
    expect(typed.filter((row) => row.split(",")[1] === "sample")).toEqual(now);
    expect(new Set(rows.map(({check}) => check))).toEqual(new Set(rules.checks.keys()));
  });

  test("data/quality.csv has nothing missed and no false alarm", () => {
    const rows: Record<string, string>[] = parse(read("data/quality.csv"), {columns: true});
    for (const row of rows) {
      const {missed, false_alarms, check} = row;
      expect({check, missed, false_alarms}).toEqual({check, missed: "0", false_alarms: "0"});
      expect(Object.keys(row)).toEqual(Object.keys(Quality.shape));
    }
  });
});

const narrativeOf = (year: number, text: string): Draft => ({
  ...{year, edition: "narrative", cells: new Map(), printed: new Map()},
  ...{published: `${year + 1}-03-01`},
  sentences: [{part: "general", name: "alike", values: {}, write: () => text}]
});

test.each(alike)("$why: nothing is found", async ({before, now}) => {
  const body = "青禾县教育局";
  const drafts = [narrativeOf(2016, before), narrativeOf(2017, now)];
  const reports = await Promise.all(drafts.map((draft) => readDraft({body}, draft)));
  const {findings} = checkReports(reports, rules);
  expect(findings.filter(({severity}) => severity !== "info")).toEqual([]);
});

describe("what the proof rests on", () => {
  test("a seed makes the same series, in which nothing is to be found", () => {
    const texts = ({drafts}: ReturnType<typeof drawSeries>) =>
      drafts.map((draft) => [
        ...draft.cells,
        ...draft.sentences.map((one) => one.write(one.values))
      ]);
    expect(texts(drawSeries(3))).toEqual(texts(drawSeries(3)));
    expect(texts(drawSeries(3))).not.toEqual(texts(drawSeries(4)));
    for (let seed = 0; seed < 300; seed++) expect([...expectedIn(drawSeries(seed))]).toEqual([]);
  });

  test("one cell more breaks its row, its column and the year after", () => {
    const series = drawSeries(1);
    const drafts = [2021, 2022].map((year): Draft => ({
      ...{year, edition: "2021", printed: new Map(), sentences: []},
      ...{published: `${year + 1}-01-20`, cells: new Map(blank)}
    }));
    const key = "request.carried_forward@business";
    const changed = [{year: 2021, key, was: 0, now: 1}];
    expect([...expectedIn(withCells({...series, drafts}, changed))].sort()).toEqual([
      "requests-applicant-total 2021",
      "requests-balance 2021",
      "years-carry-over 2022"
    ]);
  });

  test("a rule's code has places to be changed, and its words for readers are none", () => {
    const code = `import {sum} from "./a.ts";
      export default {title: {zh: "一", en: "1 + 1"}, *compare({at}) {
        if (at(1) > 2 && !at(3)) yield equal(sum(at(1), at(2)), minus(at(3)));
      }};`;
    const what = mutationsOf(code).map((one) => one.what);
    expect(what).toContain("> → >=");
    expect(what).toContain("&& → ||");
    expect(what).toContain("!at(3) → at(3)");
    expect(what).toContain("minus(at(3)) → at(3)");
    expect(what).toContain("sum(at(1), at(2)) → sum(at(2))");
    expect(what.join()).not.toContain("1 + 1");
  });
});

const blank: [string, number][] = [...drawSeries(1).drafts, ...drawSeries(2).drafts]
  .filter(({edition}) => edition === "2021")
  .slice(0, 1)
  .flatMap(({cells}) => [...cells.keys()].map((key): [string, number] => [key, 0]));
