/** What a rule of successive years sees of a body that took the place of another. */
import {describe, expect, test} from "vitest";
import {familiesOf, solePredecessors, type KnownBody} from "#pipeline/successions.ts";
import {examineAll} from "./cases.ts";
import type {Case} from "./made.ts";

const act = "青编发〔2021〕3号";
const predecessors = new Map([["bureau", {body: "centre", year: 2021, act}]]);
const made = (carried: number, forward: number): Case => ({
  ...{body: "bureau", year: 2021, "request.carried_in@total": carried},
  before: {body: "centre", year: 2020, "request.carried_forward@total": forward}
});

describe("one body in another's place", () => {
  test("last year's report is the predecessor's, and what fails is argued and no error", () => {
    const {findings} = examineAll("years-carry-over", made(2, 3), {predecessors});
    expect(findings).toMatchObject([
      {
        ...{finding: "years-carry-over/bureau/2021/total", left: 2, right: 3},
        ...{doubt: "scope", severity: "warning"},
        figures: [
          "bureau/2021/request.carried_in@total",
          "centre/2020/request.carried_forward@total"
        ]
      }
    ]);
    expect(findings[0]!.doubt_zh).toContain(act);
    expect(findings[0]!.doubt_en).toContain("centre");
    expect(findings[0]!.cause_zh).toContain("2020年度“结转下年度继续办理”");
  });

  test("what agrees with the predecessor holds", () => {
    const {outcomes} = examineAll("years-carry-over", made(3, 3), {predecessors});
    expect(outcomes.find(({report}) => report === "bureau/2021")).toMatchObject({holds: 1});
  });

  test("without a declaration nothing is known of last year", () => {
    const {findings, outcomes} = examineAll("years-carry-over", made(2, 3));
    expect(findings).toEqual([]);
    expect(outcomes.find(({report}) => report === "bureau/2021")).toMatchObject({
      ...{holds: 0, because: ["missing", "no_report"]}
    });
  });

  test("of a year from which on it was succeeded, the predecessor's report is none of the body's", () => {
    const late = new Map([["bureau", {body: "centre", year: 2020, act}]]);
    const {findings} = examineAll("years-carry-over", made(2, 3), {predecessors: late});
    expect(findings).toEqual([]);
  });
});

const body = (name: string, more: Partial<KnownBody> = {}): KnownBody => ({
  ...{names: {[name]: [{from: 2008, to: null}]}, label: {zh: name, en: name}},
  ...{level: "department", parent: "county", division: null, succeeds: [], site: null},
  ...{adds_up: [], reports: {}, note: null, file: `${name}.yml`, successor: null},
  ...more
});
const succeeded = (by: string, year: number): Partial<KnownBody> => ({
  names: {旧名: [{from: 2008, to: year - 1}]},
  successor: {body: by, year, act}
});

test("only one body in the place of one is followed: a merger is none", () => {
  const bodies = new Map([
    ["centre", body("服务中心", succeeded("bureau", 2019))],
    ["bureau", body("审批局")],
    ["health", body("卫生局", succeeded("commission", 2014))],
    ["planning", body("计生委", succeeded("commission", 2014))],
    ["commission", body("卫健委")]
  ]);
  expect(solePredecessors(bodies)).toEqual(
    new Map([["bureau", {body: "centre", year: 2019, act}]])
  );
});

test("a government has the bodies that bear a name in that year", () => {
  const bodies = new Map([
    ["county", body("县政府", {level: "government", parent: null})],
    ["centre", body("服务中心", succeeded("bureau", 2019))],
    ["bureau", body("审批局", {names: {审批局: [{from: 2019, to: null}]}})],
    ["health", body("卫生局")]
  ]);
  const of = familiesOf(bodies);
  expect(of("county", 2018)).toEqual(["centre", "health"]);
  expect(of("county", 2019)).toEqual(["bureau", "health"]);
  expect(of("health", 2019)).toEqual([]);
});
