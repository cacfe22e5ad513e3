import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import type {Finding} from "#data/schema/finding.ts";
import {bothOutcomes} from "#pipeline/both-outcomes.ts";
import {loadCorrections, standFigures, type Said, type Stood} from "#pipeline/corrections.ts";
import {loadRules} from "#pipeline/rules.ts";
import {standVerdicts, tellFallen, tellVerdicts} from "#pipeline/verdicts.ts";
import {realWorld} from "#pipeline/world.ts";
import {madeReport, sha} from "#test/made.ts";
import {smallWorld} from "#test/world.ts";

const signed = {reason: "the table says so", by: "someone", on: "2026-02-01"};
const report = madeReport({year: 2021}, {"request.received~1": {value: 0, raw: "未收到"}});
const figure = {observation: "made-body/2021/request.received~1", expect: "未收到", ...signed};
const [observation] = report.reading.observations;

const said = (rest: Partial<Said>): Said[] => [
  {file: "made-body.yml", body: "made-body", figures: [], findings: [], ...rest}
];

describe("a correction of a figure", () => {
  test("stands beside what was reported", () => {
    const figures = [{...figure, action: "override" as const, value: 2}];
    const [{row, fallen}, ...more] = standFigures(said({figures}), [report]) as [Stood];
    expect([fallen, ...more]).toEqual([null]);
    expect(row).toEqual({
      kind: "figure",
      about: figure.observation,
      report: "made-body/2021",
      body: "made-body",
      said: "override",
      reported: 0,
      corrected: 2,
      expect: ["未收到"],
      stands: true,
      reason: signed.reason,
      said_by: "someone",
      said_on: "2026-02-01"
    });
    expect(observation!.value).toBe(0);
  });

  test.each([
    [
      "other words stand there",
      {expect: "没有收到"},
      'expects "没有收到", and there is now "未收到", so it was not used'
    ],
    [
      "it stands elsewhere",
      {place: `${sha}#b7.s0-3`},
      `is for ${sha}#b7.s0-3, and the figure now stands elsewhere`
    ],
    [
      "the figure is gone",
      {observation: "made-body/2021/x~1"},
      'expects "未收到", and there is now no such figure'
    ]
  ])("is kept, marked and told where %s, and the others stand", (_what, change, sentence) => {
    const gone = {...figure, action: "override" as const, value: 2, ...change};
    const other = {...figure, action: "flag" as const};
    const figures = standFigures(said({figures: [gone, other]}), [report]);
    expect(figures.map(({row}) => row)).toMatchObject([
      {about: gone.observation, corrected: 2, expect: [gone.expect], stands: false},
      {about: other.observation, stands: true}
    ]);
    const world = smallWorld();
    tellFallen(said({}), {figures, verdicts: []}, world);
    expect(world.warned).toHaveLength(1);
    expect(world.warned[0]).toMatch(/^made-body\.yml: the correction of made-body\/2021/);
    expect(world.warned[0]).toContain(sentence);
  });

  test("that fell leads to no report that is not there, and its outcomes are those of what was reported", async () => {
    const gone = {...figure, observation: "made-body/2021/x~1", action: "flag" as const};
    const [stood] = standFigures(said({figures: [gone]}), [report]);
    expect(stood!.row).toMatchObject({report: null, reported: null, stands: false});
    const moved = {...figure, action: "override" as const, value: 2, place: `${sha}#b7.s0-3`};
    const rules = await loadRules(realWorld());
    expect(bothOutcomes([report], said({figures: [moved]}), rules)).toEqual([]);
    const [stays] = bothOutcomes([report], said({figures: [{...moved, place: undefined}]}), rules);
    expect(stays).toMatchObject({corrections: [figure.observation]});
  });
});

const finding: Finding = {
  ...{finding: "text-none/made-body/2021/request.received", check: "text-none"},
  ...{severity: "error", doubt: "report", report: "made-body/2021", body: "made-body", year: 2021},
  ...{relation: "=", left: 0, right: 2, difference: -2, figures: [], root: null},
  ...{places: [observation!.place], message_zh: "", message_en: ""},
  ...{doubt_zh: "", doubt_en: "", cause_zh: null, cause_en: null}
};
const found = {findings: [finding], reports: [report]};

describe("a verdict on a finding", () => {
  const verdict = (expect: string[], id = finding.finding) =>
    said({findings: [{finding: id, expect, verdict: "confirmed", ...signed}]});

  test("stands as long as its words stand where the finding does", () => {
    const [row] = standVerdicts(verdict(["未收到"]), found);
    expect(row).toMatchObject({kind: "verdict", said: "confirmed", stands: true});
    expect(row).toMatchObject({about: finding.finding, report: "made-body/2021"});
  });

  test.each([
    ["its words are gone", verdict(["没有收到"]), "no longer stand; it is asked again"],
    ["one of its words is gone", verdict(["未收到", "没有"]), "no longer stand; it is asked again"],
    [
      "its finding is gone",
      verdict(["未收到"], "text-none/x"),
      "there is no finding text-none/x in these reports"
    ]
  ])("is kept, marked and asked again where %s", (_what, files, sentence) => {
    const world = smallWorld();
    const rows = standVerdicts(files, found);
    tellVerdicts(files, rows, world);
    expect(rows).toMatchObject([{said: "confirmed", stands: false}]);
    expect(world.warned).toHaveLength(1);
    expect(world.warned[0]).toContain(sentence);
  });

  test("nothing is said of one that stands", () => {
    const world = smallWorld();
    tellVerdicts(verdict(["未收到"]), standVerdicts(verdict(["未收到"]), found), world);
    expect(world.warned).toEqual([]);
  });
});

describe("the files", () => {
  function write(text: string) {
    const world = smallWorld();
    mkdirSync(join(world.data, "corrections"));
    writeFileSync(join(world.data, "corrections/made-body.yml"), text);
    return world;
  }
  const entry = `- {finding: a/b, expect: [], verdict: dismissed, reason: no, by: me, on: 2026-02-01}`;

  test("are named for their bodies", async () => {
    const world = write(`findings:\n  ${entry}\n`);
    expect(await loadCorrections(world)).toMatchObject([
      {body: "made-body", figures: [], findings: [{finding: "a/b", verdict: "dismissed"}]}
    ]);
  });

  test("may be none", async () => {
    expect(await loadCorrections(smallWorld())).toEqual([]);
  });

  test("say one thing of one finding", async () => {
    const world = write(`findings:\n  ${entry}\n  ${entry}\n`);
    await expect(loadCorrections(world)).rejects.toThrow("made-body.yml: a/b stands twice");
  });

  test("need a reason", async () => {
    const world = write(`findings:\n  ${entry.replace("reason: no", 'reason: ""')}\n`);
    await expect(loadCorrections(world)).rejects.toThrow(/line 2: findings\.0\.reason: /);
  });
});
