/** What the engine promises of every rule. */
import fc from "fast-check";
import {beforeAll, describe, expect, test} from "vitest";
import {Finding, Outcome} from "#data/schema/finding.ts";
import {applicants} from "#data/schema/observation.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import {checkReports, type Rules} from "#pipeline/check.ts";
import {loadRules} from "#pipeline/rules.ts";
import {viewSeries} from "#pipeline/views.ts";
import {realWorld} from "#pipeline/world.ts";
import {makeReports, type Case} from "./checks/made.ts";

let rules: Rules;
let rows: string[];
beforeAll(async () => {
  rules = await loadRules(realWorld());
  rows = rules.indicators
    .filter(({indicator}) => /^request\.outcome\.(?!total|other$)/.test(indicator))
    .filter(({section}) => section === "3")
    .map(({indicator}) => indicator);
});

const identities = ["requests-balance", "requests-applicant-total", "requests-outcome-total"];
const check = (made: Case, only = [...rules.checks.keys()]) => {
  const checks = new Map([...rules.checks].filter(([id]) => only.includes(id)));
  return checkReports(makeReports(made, rules.indicators), {...rules, checks});
};

/** How many of each of the 21 outcomes each of the six kinds of applicant had, and how many wait. */
const counts = fc.array(fc.nat(9), {minLength: 127, maxLength: 127});

/** A whole section 3 that balances. */
function balanced([carried, ...counts]: number[]): Record<string, number> {
  const table: Record<string, number> = {};
  const add = (row: string, who: string, n: number) => {
    for (const key of [`${row}@${who}`, `${row}@total`]) table[key] = (table[key] ?? 0) + n;
  };
  applicants.slice(0, -1).forEach((who, k) => {
    rows.forEach((row, r) => {
      for (const name of [row, "request.outcome.total", "request.received"])
        add(name, who, counts[k * 21 + r]!);
    });
    for (const name of ["request.carried_in", "request.carried_forward"]) add(name, who, carried!);
  });
  return table;
}

/** Some cell of a table. */
const pick = (table: object, turn: number) => Object.keys(table)[turn % Object.keys(table).length]!;

const sums = (outcomes: Outcome[]) =>
  outcomes.reduce(
    (all, {holds, fails, cannot_tell}) => ({
      holds: all.holds + holds,
      fails: all.fails + fails,
      cannot_tell: all.cannot_tell + cannot_tell
    }),
    {holds: 0, fails: 0, cannot_tell: 0}
  );

/** Seven columns balance, seven columns of outcomes add up, and so do the rows of 21 outcomes and four more. */
const allIdentities = 7 + 7 + 21 + 4;

describe("tables on requests", () => {
  test("a balanced table keeps every identity, and so does any multiple of it", () => {
    fc.assert(
      fc.property(counts, fc.integer({min: 1, max: 1000}), (numbers, factor) => {
        const {findings, outcomes} = check(balanced(numbers.map((n) => n * factor)), identities);
        expect(findings).toEqual([]);
        expect(sums(outcomes)).toEqual({holds: allIdentities, fails: 0, cannot_tell: 0});
      }),
      {numRuns: 30}
    );
  });

  test("one wrong cell breaks each identity that it stands in, and no other", () => {
    fc.assert(
      fc.property(counts, fc.nat(), fc.integer({min: 1, max: 9}), (numbers, turn, by) => {
        const table = balanced(numbers);
        const key = pick(table, turn);
        const {findings, outcomes} = check({...table, [key]: table[key]! + by}, identities);
        expect(findings.length).toBeGreaterThanOrEqual(1);
        expect(sums(outcomes).holds).toBe(allIdentities - findings.length);
        for (const {figures, difference} of findings) {
          expect(figures).toContain(`county-bureau/2021/${key}`);
          expect(Math.abs(difference!)).toBe(by);
        }
      }),
      {numRuns: 30}
    );
  });

  test("a figure that is missing makes nothing hold, and of a cell nothing fail that some number would settle", () => {
    const unreadable = fc.constantFrom("", "/", "无", "不适用", "l2");
    fc.assert(
      fc.property(counts, fc.nat(), fc.nat(), unreadable, (numbers, one, other, printed) => {
        const table = balanced(numbers);
        const wrong = {...table, [pick(table, one)]: 999};
        const gone = pick(table, other);
        const before = check(wrong, identities);
        const after = check({...wrong, [gone]: printed}, identities);
        const without = ({figures}: Finding) => !figures.includes(`county-bureau/2021/${gone}`);
        const ids = (findings: Finding[]) => findings.map(({finding}) => finding).sort();
        const [none, many] = [0, 1e9].map((n) => check({...wrong, [gone]: n}, identities).findings);
        const sideOf = ({difference}: Finding) => Math.sign(difference!);
        const whatever = none!.filter((one) =>
          many!.some((other) => other.finding === one.finding && sideOf(other) === sideOf(one))
        );
        const sure = printed === "l2" ? before.findings.filter(without) : whatever;
        expect(ids(after.findings)).toEqual(ids(sure));
        const [was, is] = [sums(before.outcomes), sums(after.outcomes)];
        expect(is.holds).toBeLessThanOrEqual(was.holds);
        expect(is.cannot_tell).toBeGreaterThan(0);
        expect(is.holds + is.fails + is.cannot_tell).toBe(was.holds + was.fails);
      }),
      {numRuns: 30}
    );
  });
});

/** A report that breaks many rules at once. */
const broken: Case = {
  ...{"request.received@total": 2, "request.received~1": 0, "request.carried_in@total": -1},
  ...{
    "request.outcome.total@total": 5,
    "request.carried_forward@total": 0,
    "permit.decisions": 500
  },
  ...{"service.handled~1": 100, "service.handled~2": 300},
  claims: [
    {indicator: "service.handled", kind: "growth", stated: 1, against: 2020, raw: "增长100%"},
    {indicator: "service.handled", kind: "growth", stated: 2, against: 2020, raw: "增长200%"}
  ],
  statements: [
    {kind: "none", indicators: ["request.received"], raw: "未收到申请"},
    {kind: "year", role: "opening", year: 2020, raw: "2020年度"}
  ],
  before: {"permit.decisions": 5, "service.handled~1": 50}
};

describe("findings", () => {
  test("are what the schema says, with an id each, and their words in two languages", () => {
    const {findings} = check(broken);
    expect(findings.length).toBeGreaterThan(6);
    expect(new Set(findings.map(({finding}) => finding)).size).toBe(findings.length);
    for (const finding of findings) {
      expect(Finding.parse(finding)).toEqual(finding);
      expect(finding.message_zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(finding.message_en).toMatch(/^[A-Z“].*\.$/);
      expect(finding.places.length).toBeGreaterThan(0);
    }
  });

  test("are counted: as many fail as are found, and a rule has one line a report", () => {
    const {findings, outcomes} = check(broken);
    for (const outcome of outcomes) {
      expect(Outcome.parse(outcome)).toEqual(outcome);
      const own = findings.filter((f) => f.check === outcome.check && f.report === outcome.report);
      expect(own).toHaveLength(outcome.fails);
      expect(outcome.holds + outcome.fails + outcome.cannot_tell).toBeGreaterThan(0);
    }
    const keys = outcomes.map((outcome) => `${outcome.check} ${outcome.report}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("do not depend on the order of the reports or of their figures", () => {
    const reports = makeReports(broken, rules.indicators);
    const turned = [...reports].reverse().map((report) => ({
      ...report,
      reading: {...report.reading, observations: [...report.reading.observations].reverse()}
    }));
    const byId = (a: Finding, b: Finding) => (a.finding < b.finding ? -1 : 1);
    const {findings, outcomes} = checkReports(turned, rules);
    const expected = checkReports(reports, rules);
    expect(findings.sort(byId)).toEqual(expected.findings.sort(byId));
    expect(outcomes).toEqual(expected.outcomes);
  });

  test("a subject that comes again is numbered, whatever the first one's verdict", () => {
    const ids = check(broken, ["text-growth"]).findings.map(({finding}) => finding);
    expect(ids).toEqual([
      "text-growth/county-bureau/2021/service.handled",
      "text-growth/county-bureau/2021/service.handled~2"
    ]);
    const first = {
      ...broken,
      claims: [{...broken.claims![0]!, stated: 5, raw: "增长500%"}, broken.claims![1]!]
    };
    expect(check(first, ["text-growth"]).findings.map(({finding}) => finding)).toEqual([
      "text-growth/county-bureau/2021/service.handled~2"
    ]);
  });

  test("what the text says wrongly is explained once", () => {
    const {findings} = check(broken, ["text-none", "text-requests"]);
    const roots = Object.fromEntries(findings.map(({check, root}) => [check, root]));
    expect(roots).toEqual({
      "text-none": null,
      "text-requests": "text-none/county-bureau/2021/request.received"
    });
  });

  /** Money and decisions of six years, that leap up and down and stand in yuan where 万元 is meant. */
  const leaps = fc.array(
    fc.record({
      fee: fc.constantFrom("", "0元", "12", "120元", "1300", "48000元", "130000", "2500000元"),
      decisions: fc.constantFrom("", 0, 3, 40, 500, 6000, 70_000)
    }),
    {minLength: 3, maxLength: 6}
  );

  test("that explain others are explained by none", () => {
    fc.assert(
      fc.property(leaps, (years) => {
        const made = years.reduce<Case | undefined>(
          (before, {fee, decisions}) => ({
            ...{"fee.amount": fee, "permit.decisions": decisions},
            ...(before && {before})
          }),
          undefined
        );
        const {findings} = check(made!);
        const roots = new Map(findings.map(({finding, root}) => [finding, root]));
        for (const root of roots.values()) if (root !== null) expect(roots.get(root)).toBeNull();
      })
    );
  });

  test("rest on doubt where a note stands on their words, and only there", () => {
    const note = (start: number) => ({
      code: "text-damaged" as const,
      raw: "…",
      place: `${"a".repeat(64)}#b10.s${start}-${start + 3}`
    });
    const made: Case = {"service.completion_rate~1": "150%"};
    const doubt = (start: number) =>
      check({...made, notes: [note(start)]}, ["value-range"]).findings[0]!.doubt;
    expect([doubt(3), doubt(30)]).toEqual(["reading", "report"]);
    const run = (from: number, to: number) => `${"a".repeat(64)}#b${from}-${to}`;
    const within = (place: string) =>
      check({...made, notes: [{...note(0), place}]}, ["value-range"]).findings[0]!.doubt;
    expect([within(run(8, 12)), within(run(11, 12))]).toEqual(["reading", "report"]);
  });

  test("that rest on a figure read with doubt are no errors", () => {
    const made = (code: "read-by-ocr" | "text-damaged", place: string): Case => ({
      "service.completion_rate~1": "150%",
      notes: [{code, raw: "…", place: `${"a".repeat(64)}#${place}`}]
    });
    const found = (one: Case) => {
      const [{severity, doubt}] = check(one, ["value-range"]).findings as [Finding];
      return [severity, doubt];
    };
    expect(found(made("read-by-ocr", "b1-40"))).toEqual(["warning", "reading"]);
    expect(found(made("read-by-ocr", "b1-9"))).toEqual(["error", "report"]);
    expect(found(made("text-damaged", "b1-40"))).toEqual(["warning", "reading"]);
  });
});

describe("reports", () => {
  test("of two documents of one report the later counts", () => {
    const [old] = makeReports({"request.received@total": -1}, rules.indicators);
    const [young] = makeReports({"request.received@total": 1}, rules.indicators);
    const report = "county-bureau/2021";
    const outcome = {check: "value-range", report, holds: 1, fails: 0, cannot_tell: 0, because: []};
    const result = checkReports([old!, young!], rules);
    expect(result.findings).toEqual([]);
    expect(result.outcomes).toContainEqual(outcome);
  });

  test("without a body or a year are judged for themselves, and have no neighbours", () => {
    const nameless = makeReports({body: null, "permit.decisions": -1}, rules.indicators);
    const before = makeReports(
      {body: null, year: 2020, template: "standard-2019", "permit.decisions": 500},
      rules.indicators
    );
    const timeless = makeReports({"permit.decisions": -1}, rules.indicators).map(withoutYear);
    const {findings} = checkReports([...before, ...nameless, ...nameless, ...timeless], rules);
    expect(findings.map(({finding}) => finding).sort()).toEqual([
      "value-range/county-bureau/~/permit.decisions",
      "value-range/~/2021/permit.decisions",
      "value-range/~/2021/permit.decisions~2"
    ]);
  });

  const withoutYear = (read: ReadReport): ReadReport => ({
    ...read,
    reading: {...read.reading, report: {...read.reading.report, year: null}}
  });

  test("no report, nothing found", () => {
    expect(checkReports([], rules)).toEqual({findings: [], outcomes: [], causes: []});
  });
});

test.each([
  ["permit.decisions", 2019, "行政许可·处理决定数量"],
  ["permit.decisions", 2021, "行政许可·本年处理决定数量"],
  ["request.received", 2021, "本年新收政府信息公开申请数量"],
  ["service.handled", 2018, "受理行政许可(审批)和公共服务事项"],
  ["no.such", 2018, "no.such"]
])("%s is called, in %i, %s", (indicator, year, label) => {
  const [[view] = []] = viewSeries(makeReports({year}, rules.indicators), rules);
  expect(view!.label(indicator).zh).toBe(label);
});

describe("every rule", () => {
  test("has its page of reasons, in two languages", () => {
    expect(rules.checks.size).toBe(32);
    for (const [id, {title, page, scope}] of rules.checks) {
      expect(["report", "series", "group"], id).toContain(scope);
      const {compares, why, basis, spares} = page;
      for (const {zh, en} of [title, compares, why, basis, spares]) {
        expect(zh, id).toMatch(/\p{Script=Han}/u);
        expect(zh, id).not.toMatch(/[,;:?!]\p{Script=Han}|\p{Script=Han}[,;:?!]/u);
        expect(en, id).toMatch(/^[A-Z“].*[a-z]/);
        expect(en, id).not.toMatch(/。|(?<!\p{Script=Han})[，；：？！]/u);
      }
    }
  });

  test("says nothing of an empty report but what its form says", () => {
    const {findings} = check({template: "narrative", year: 2017});
    expect(findings).toEqual([]);
  });
});
