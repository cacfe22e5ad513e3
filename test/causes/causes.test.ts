/** What lies behind findings: a sound table of section 3 by hand, one slip in it, and what would settle it. */
import {beforeAll, describe, expect, test} from "vitest";
import type {CauseRow} from "#data/schema/finding.ts";
import {checkReports, type Rules} from "#pipeline/check.ts";
import {loadRules} from "#pipeline/rules.ts";
import {realWorld} from "#pipeline/world.ts";
import {makeReports, type Case} from "../checks/made.ts";

let rules: Rules;
beforeAll(async () => {
  rules = await loadRules(realWorld());
});

const kinds = [
  "natural_person",
  "business",
  "research",
  "public_interest",
  "legal_service",
  "other_organisation",
  "total"
];

/** A sound table, typed by hand: 自然人 商业企业 科研机构 公益组织 法律服务 其他 总计. */
const sound: Record<string, number[]> = {
  "request.received": [859, 126, 14, 3, 41, 27, 1070],
  "request.carried_in": [18, 2, 0, 0, 1, 0, 21],
  "request.outcome.granted": [412, 61, 9, 2, 20, 13, 517],
  "request.outcome.partly_granted": [93, 18, 1, 0, 5, 4, 121],
  "request.outcome.denied.state_secret": [11, 0, 0, 0, 1, 0, 12],
  "request.outcome.unavailable.not_held": [287, 36, 4, 1, 12, 9, 349],
  "request.outcome.other.rest": [2, 5, 0, 0, 0, 1, 8],
  "request.outcome.total": [805, 120, 14, 3, 38, 27, 1007],
  "request.carried_forward": [72, 8, 0, 0, 4, 0, 84]
};
/** The rows of the form that the table above leaves out are printed with 0. */
const outcomes = () =>
  rules.indicators
    .map(({indicator}) => indicator)
    .filter((id) => id.startsWith("request.outcome.") && id !== "request.outcome.other");

function tableOf(rows: Record<string, number[]>): Case {
  const zeros = Object.fromEntries(outcomes().map((id) => [id, [0, 0, 0, 0, 0, 0, 0]]));
  const cells = Object.entries({...zeros, ...rows}).flatMap(([id, row]) =>
    row.map((value, i) => [`${id}@${kinds[i]}`, value])
  );
  return Object.fromEntries(cells) as Case;
}

/** The sound table with some rows changed. */
const withRows = (changed: Record<string, number[]>) => tableOf({...sound, ...changed});

const identities = [
  "requests-balance",
  "requests-applicant-total",
  "requests-outcome-total",
  "years-carry-over"
];

function check(made: Case) {
  const checks = new Map(identities.map((id) => [id, rules.checks.get(id)!]));
  return checkReports(makeReports(made, rules.indicators), {...rules, checks});
}

/** One way: the figures and what they would be, the slip, how many findings would be gone. */
const short = ({figures, reported, settled, slip, settles}: CauseRow) =>
  `${figures.map((id, i) => `${id.split("/").at(-1)} ${reported[i]}→${settled[i]}`).join(" ")} ${slip} ${settles.length}`;

describe("a sound table", () => {
  test("has no finding and no cause", () => {
    const {findings, causes} = check(tableOf(sound));
    expect([findings, causes]).toEqual([[], []]);
  });
});

describe("one wrong cell is found where its row and its column cross", () => {
  test.each<[string, Record<string, number[]>, string]>([
    [
      "two digits exchanged",
      {"request.outcome.granted": [421, 61, 9, 2, 20, 13, 517]},
      "request.outcome.granted@natural_person 421→412 digits-exchanged 2"
    ],
    [
      "a digit dropped",
      {"request.received": [859, 12, 14, 3, 41, 27, 1070]},
      "request.received@business 12→126 digit-dropped 2"
    ],
    [
      "a digit twice",
      {"request.carried_forward": [722, 8, 0, 0, 4, 0, 84]},
      "request.carried_forward@natural_person 722→72 digit-added 2"
    ],
    [
      "another digit",
      {"request.carried_in": [18, 2, 0, 0, 1, 0, 25]},
      "request.carried_in@total 25→21 digit-mistyped 2"
    ],
    [
      "a zero too many",
      {"request.outcome.unavailable.not_held": [287, 360, 4, 1, 12, 9, 349]},
      "request.outcome.unavailable.not_held@business 360→36 zeros 2"
    ],
    [
      "a total that lacks one part",
      {"request.outcome.total": [805, 120, 14, 3, 38, 27, 887]},
      "request.outcome.total@total 887→1007 total-stale 3"
    ],
    [
      "a cell of one digit shows no slip",
      {"request.received": [859, 126, 14, 8, 41, 27, 1070]},
      "request.received@public_interest 8→3 null 2"
    ]
  ])("%s", (_, changed, says) => {
    const {findings, causes} = check(withRows(changed));
    expect(causes.map(short)).toEqual([says]);
    const [root, ...rest] = findings;
    expect(root!.root).toBeNull();
    for (const {root: leads} of rest) expect(leads).toBe(root!.finding);
    for (const {cause_zh, cause_en} of findings) {
      expect(cause_zh).toMatch(/^若2021年度/);
      expect(cause_en).toMatch(/would be settled/);
    }
  });
});

describe("slips of more than one cell", () => {
  test.each<[string, Record<string, number[]>, string[]]>([
    [
      "two cells of a row exchanged",
      {"request.outcome.granted": [61, 412, 9, 2, 20, 13, 517]},
      [
        "request.outcome.granted@natural_person 61→412 request.outcome.granted@business 412→61 cells-exchanged 2"
      ]
    ],
    [
      "a row that moved by one cell to the right, its total at its place",
      {"request.outcome.unavailable.not_held": [0, 287, 36, 4, 1, 12, 349]},
      [
        "request.outcome.unavailable.not_held@natural_person 0→287 request.outcome.unavailable.not_held@business 287→36 request.outcome.unavailable.not_held@research 36→4 request.outcome.unavailable.not_held@public_interest 4→1 request.outcome.unavailable.not_held@legal_service 1→12 request.outcome.unavailable.not_held@other_organisation 12→9 line-moved 7"
      ]
    ]
  ])("%s", (_, changed, says) => {
    expect(check(withRows(changed)).causes.map(short)).toEqual(says);
  });

  test("a column that was entered twice: either of the two, and neither is preferred", () => {
    const doubled = Object.fromEntries(
      Object.entries(sound).map(([id, row]) => [id, row.with?.(1, row[0]!) ?? row])
    );
    const {causes} = check(tableOf(doubled));
    expect(causes.map(({slip, way, cause}) => [slip, way, cause])).toEqual([
      ["line-doubled", 1, causes[0]!.cause],
      ["line-doubled", 2, causes[0]!.cause]
    ]);
  });
});

describe("what cannot be told is said", () => {
  test("two cells that a sum alone holds: both are named", () => {
    const {findings, causes} = check({
      "request.received@total": 2,
      "request.carried_in@total": 1,
      "request.outcome.total@total": 4,
      "request.carried_forward@total": 0
    });
    expect(causes.map(short)).toEqual([
      "request.received@total 2→3 null 1",
      "request.carried_in@total 1→2 null 1",
      "request.outcome.total@total 4→3 null 1"
    ]);
    expect(findings[0]!.cause_en).toContain("There are 3 ways");
  });

  test("two wrong cells in one row: no single figure settles them", () => {
    const {findings, causes} = check(
      withRows({"request.received": [860, 136, 14, 3, 41, 27, 1070]})
    );
    expect(causes).toEqual([]);
    expect(findings).toHaveLength(3);
    for (const {root, cause_en} of findings) {
      expect(root).toBeNull();
      expect(cause_en).toContain("No single figure would settle it");
    }
  });

  test("two wrong cells that share no sum are two causes", () => {
    const {causes} = check(
      withRows({
        "request.received": [895, 126, 14, 3, 41, 27, 1070],
        "request.outcome.denied.state_secret": [11, 0, 0, 0, 2, 0, 12]
      })
    );
    expect(causes.map(short)).toEqual([
      "request.received@natural_person 895→859 digits-exchanged 2",
      "request.outcome.denied.state_secret@legal_service 2→1 null 2"
    ]);
  });

  test("a cell carried into the next year is one cause in both reports", () => {
    const wrong = withRows({"request.carried_forward": [27, 8, 0, 0, 4, 0, 84]});
    const next: Case = {
      year: 2022,
      before: {...wrong, year: 2021},
      "request.carried_in@natural_person": 72
    };
    const {causes, findings} = check(next);
    expect(causes.map(short)).toEqual([
      "request.carried_forward@natural_person 27→72 digits-exchanged 3"
    ]);
    expect(new Set(findings.map(({report}) => report)).size).toBe(2);
  });
});
