import {beforeAll, describe, expect, test} from "vitest";
import type {Finding} from "#data/schema/finding.ts";
import {checkReports} from "#pipeline/check.ts";
import {loadRules} from "#pipeline/rules.ts";
import {archived, linesOf, quietWorld, readBytes, reportsOf} from "#test/bundle.ts";
import {loadGold, type Gold} from "#test/gold.ts";
import {parsePlace} from "#data/schema/place.ts";

const golds = loadGold();
const bytes = archived(golds[0]!.document);
const lines = linesOf(bytes);
let findings: Finding[];

beforeAll(async () => {
  const reports = reportsOf(await readBytes(bytes));
  findings = checkReports(reports, await loadRules(quietWorld)).findings;
});

type Typed = Gold["findings"][number];

/** Whether a finding is of that rule and about that subject: in its id, its figures or its words. */
function isAbout({check, subject}: {check: string; subject: string}) {
  return (found: Finding) =>
    found.check === check &&
    [
      found.finding.replace(found.report, ""),
      ...found.figures,
      found.message_zh,
      found.message_en
    ].some((words) => words.includes(subject));
}

const ofYear = (year: number) => findings.filter((finding) => finding.year === year);

test("as many findings as gold has, over all eight reports", () => {
  const typed = golds.flatMap((gold) => gold.findings.map(({check}) => `${gold.year} ${check}`));
  expect(findings.map(({year, check}) => `${year} ${check}`).sort()).toEqual(typed.sort());
});

test("a finding has one id, of a rule and a report", () => {
  const ids = findings.map(({finding}) => finding);
  expect(new Set(ids).size).toBe(ids.length);
  for (const {finding, check, report} of findings) {
    expect(finding.startsWith(`${check}/${report}`), finding).toBe(true);
  }
});

describe.each(golds)("$year: $why", (gold) => {
  test.each(gold.findings)("$check $subject is found, once, with its numbers", (typed) => {
    const found = ofYear(gold.year).filter(isAbout(typed));
    expect(found).toHaveLength(1);
    numbersOf(typed, found[0]!);
    if (typed.root) expect(found[0]!.root).toMatch(new RegExp(`^${typed.root}/`));
  });

  test.each(gold.must_not)("$check $subject is not found: $why", (spared) => {
    const accused = ofYear(gold.year).filter(isAbout(spared));
    const right = gold.findings.filter(({check}) => check === spared.check);
    const wrong = accused.filter((finding) => !right.some((typed) => isAbout(typed)(finding)));
    expect(wrong).toEqual([]);
  });

  test("every finding has words in two languages, and leads to the report", () => {
    for (const {finding, message_zh, message_en, places, figures} of ofYear(gold.year)) {
      expect(message_zh, finding).toMatch(/\p{Script=Han}/u);
      expect(message_en, finding).toMatch(/[a-z]{3}/);
      expect(message_zh + message_en, finding).not.toMatch(/undefined|NaN|null|\[object/);
      expect(places.length, finding).toBeGreaterThan(0);
      expect(
        places.map((place) => parsePlace(place).block).some((n) => isWithin(n, gold)),
        finding
      ).toBe(true);
      for (const place of places) expect(lines[parsePlace(place).block], place).toBeDefined();
      for (const figure of figures) expect(figure).toMatch(/^zibo-hightech-approval\/20\d\d\//);
    }
  });
});

const isWithin = (line: number, {lines: [first, last]}: Gold) => line >= first && line <= last;

/** The two numbers that disagree, whichever side they stand on, as precisely as gold has them. */
function numbersOf({numbers, difference}: Typed, found: Finding) {
  if (numbers) {
    const sides = [found.left!, found.right!].sort((a, b) => a - b);
    const typed = [...numbers].sort((a, b) => a - b);
    expect(sides[0]).toBeCloseTo(typed[0]!, 3);
    expect(sides[1]).toBeCloseTo(typed[1]!, 3);
  }
  if (difference !== undefined) expect(Math.abs(found.difference!)).toBeCloseTo(difference, 2);
}
