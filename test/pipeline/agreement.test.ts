import {join} from "node:path";
import fc from "fast-check";
import {beforeAll, describe, expect, test} from "vitest";
import {Applicant} from "#data/schema/observation.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import {tables, type Rows, type Table} from "#data/schema/tables.ts";
import {disagreements, warnOfDisagreement} from "#pipeline/agreement.ts";
import {checkReports, type CheckResult, type Rules} from "#pipeline/check.ts";
import {openDatabase, writeTable, type Database, type Row} from "#pipeline/database.ts";
import {loadRules} from "#pipeline/rules.ts";
import {realWorld} from "#pipeline/world.ts";
import {smallWorld, temporaryFolder} from "#test/world.ts";
import {makeReports, type Case} from "../checks/made.ts";

let rules: Rules;
beforeAll(async () => {
  rules = await loadRules(realWorld());
});

const sums = [
  "proceedings-total",
  "requests-applicant-total",
  "requests-balance",
  "requests-outcome-total",
  "years-carry-over"
];

/** What the five rules say of some reports. */
function judge(reports: ReadReport[]): CheckResult {
  const checks = new Map(sums.map((id) => [id, rules.checks.get(id)!]));
  return checkReports(reports, {...rules, checks});
}

/** A database with these reports and findings in it. */
async function filled(reports: ReadReport[], result: CheckResult): Promise<Database> {
  const within = reports.map(({reading: {report}, ...rest}) => {
    const series = {
      report: `${report.body}/${report.year}`,
      body: report.body!,
      year: report.year!
    };
    return {...series, statements: rest.statements};
  });
  const rows: Partial<Rows> = {
    ...{indicators: rules.indicators, findings: result.findings, outcomes: result.outcomes},
    observations: reports.flatMap(({reading}, i) => {
      const {statements: _, ...series} = within[i]!;
      return reading.observations.map((one) => ({...one, ...series}));
    }),
    statements: within.flatMap(({statements, ...series}) =>
      statements.map(({kind, raw, place}, i) => ({
        ...bare,
        ...series,
        number: i + 1,
        kind,
        raw,
        place
      }))
    ) as Rows["statements"]
  };
  const database = await openDatabase(join(temporaryFolder(), "made.duckdb"));
  for (const [name, table] of Object.entries(tables) as [keyof Rows, Table][])
    await writeTable(database, [name, table], {rows: (rows[name] ?? []) as Row[]});
  return database;
}

const bare = {
  ...{from_value: null, to_value: null, change: null, indicators: null, role: null},
  ...{stated_year: null, from_day: null, to_day: null},
  ...{present: null, whole: null, parts: null, complete: null}
};

/** Where the database and the rules differ on some reports, or on what was said of them. */
async function differences(made: Case, said = (result: CheckResult) => result) {
  const reports = makeReports(made, rules.indicators);
  const database = await filled(reports, said(judge(reports)));
  try {
    return await disagreements(database);
  } finally {
    database.close();
  }
}

const column = (who: string, [received, carried, concluded, forward]: (number | string)[]) => ({
  [`request.received@${who}`]: received!,
  [`request.carried_in@${who}`]: carried!,
  [`request.outcome.total@${who}`]: concluded!,
  [`request.carried_forward@${who}`]: forward!
});

describe("the sums of the database and the rules", () => {
  test("agree where they hold, fail, and cannot be told", async () => {
    const before = column("total", [4, 0, 1, 3]);
    expect(await differences({...column("total", [2, 3, 5, 0]), before})).toEqual([]);
    expect(await differences({...column("total", [2, 2, 5, 0]), before})).toEqual([]);
    expect(await differences({...column("total", [2, "", 5, 0]), before})).toEqual([]);
    // A blank beside too many: the rule finds it, and the database has no such sum.
    expect(await differences({...column("total", [7, "", 5, 0]), before})).toEqual([]);
    expect(await differences({...column("total", ["约2", 2, 5, 0]), before})).toEqual([]);
  });

  const broken = column("total", [2, 2, 5, 0]);
  test.each<[string, (result: CheckResult) => CheckResult, string]>([
    ["is lost", (all) => ({...all, findings: [], outcomes: []}), "1 sums fail, by the rule 0"],
    [
      "has another side",
      ({findings, ...rest}) => ({...rest, findings: findings.map((f) => ({...f, left: 9}))}),
      "the rule finds total 9.0 ≠ 5.0, the database 4.0 and 5.0"
    ],
    [
      "is of a column that holds",
      ({findings, ...rest}) => ({
        ...rest,
        findings: findings.map((f) => ({...f, finding: f.finding.replace("total", "business")}))
      }),
      "the rule finds business 4.0 ≠ 5.0, the database has no such sum"
    ]
  ])("differ where a finding %s", async (_, said, what) => {
    const all = await differences(broken, said);
    expect(all.map((one) => one.what).join("\n")).toContain(what);
    expect(all.every(({check}) => check === "requests-balance")).toBe(true);
  });

  test("differ where what holds is not counted", async () => {
    const none = (result: CheckResult) => ({...result, outcomes: []});
    expect(await differences(column("total", [2, 3, 5, 0]), none)).toEqual([
      {
        ...{check: "requests-balance", report: "county-bureau/2021"},
        what: "in the database 1 sums hold, by the rule 0"
      }
    ]);
  });

  test("are told where they differ, in one sentence", async () => {
    const reports = makeReports(broken, rules.indicators);
    const database = await filled(reports, {findings: [], outcomes: [], causes: []});
    const world = smallWorld({lang: "en"});
    await warnOfDisagreement(database, world);
    expect(world.warned).toEqual([
      expect.stringMatching(/^the rule requests-balance .* county-bureau\/2021 .* tell us$/)
    ]);
    database.close();
  });

  test("agree on whatever stands in the cells", async () => {
    const cells = rules.indicators
      .filter(({section}) => section === "3" || section === "4")
      .flatMap(({indicator, section}) =>
        section === "4" ? [indicator] : Applicant.options.map((who) => `${indicator}@${who}`)
      );
    const printed = fc.oneof(
      {weight: 60, arbitrary: fc.constant(0)},
      {weight: 4, arbitrary: fc.nat(2)},
      {weight: 1, arbitrary: fc.constantFrom<string | number>("", "/", "无", "约2", 1.5)}
    );
    const grid = fc
      .array(printed, {minLength: cells.length, maxLength: cells.length})
      .chain((values) =>
        fc
          .subarray(cells, {minLength: cells.length - 9})
          .map((kept) => Object.fromEntries(kept.map((cell, i) => [cell, values[i]!])))
      );
    let told = 0;
    await fc.assert(
      fc.asyncProperty(grid, grid, async (before, now) => {
        const made = {...now, before} as Case;
        expect(await differences(made)).toEqual([]);
        told += judge(makeReports(made, rules.indicators)).findings.length;
      }),
      {numRuns: 15}
    );
    expect(told).toBeGreaterThan(20);
  });
});
