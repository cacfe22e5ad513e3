import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Observation} from "#data/schema/observation.ts";
import {
  about,
  atMost,
  day,
  equal,
  figure,
  growth,
  lacksOf,
  leavesOf,
  minus,
  notAfter,
  number,
  present,
  ratio,
  sum,
  unknown,
  written,
  type Term
} from "#pipeline/comparison.ts";

const matter = {subject: "test", zh: "", en: ""};
const place = `${"a".repeat(64)}#b1`;

const said = (more: Partial<Observation>): Term =>
  figure({
    ...{id: "a/2021/b~1", indicator: "b", applicant: null, category: null, origin: "narrative"},
    ...{state: "number", value: 1, approximate: null, unit: "cases", unit_assumed: false},
    ...{raw: String(more.value), place, ...more}
  });
const atLeast = (value: number) => said({value, approximate: "at_least"});
const upTo = (value: number) => said({value, approximate: "at_most"});
const roughly = (value: number) => said({value, approximate: "about"});
const blank = said({value: null, state: "blank", raw: ""});

describe("equal", () => {
  test.each<[string, Term, Term, string]>([
    ["2 and 2", number(2), number(2), "holds"],
    ["2 and 3", number(2), number(3), "fails"],
    ["0.1 + 0.2 and 0.3", sum(number(0.1), number(0.2)), number(0.3), "holds"],
    ["43000余 and 43124", atLeast(43000), number(43124), "cannot_tell"],
    ["43000余 and 42999", atLeast(43000), number(42999), "fails"],
    ["近100 and 100", upTo(100), number(100), "cannot_tell"],
    ["近100 and 101", upTo(100), number(101), "fails"],
    ["约100 and 7", roughly(100), number(7), "cannot_tell"],
    ["31.2万 and 312000", said({value: 312000, raw: "31.2万"}), number(312000), "holds"],
    ["31.2万 and 312999", said({value: 312000, raw: "31.2万"}), number(312999), "cannot_tell"],
    ["31.2万 and 311500", said({value: 312000, raw: "31.2万"}), number(311500), "cannot_tell"],
    ["31.2万 and 313000", said({value: 312000, raw: "31.2万"}), number(313000), "fails"],
    ["31.2万 and 311499", said({value: 312000, raw: "31.2万"}), number(311499), "fails"],
    [
      "a table's 31.2万 and 312100",
      said({value: 312000, raw: "31.2万", origin: "table"}),
      number(312100),
      "fails"
    ],
    ["a blank and 0", blank, number(0), "cannot_tell"],
    ["a blank and a blank", blank, blank, "cannot_tell"]
  ])("%s", (_, left, right, verdict) => {
    expect(equal(left, right, matter).verdict).toBe(verdict);
    expect(equal(right, left, matter).verdict).toBe(verdict);
  });
});

describe("atMost", () => {
  test.each<[string, Term, Term, string]>([
    ["2 and 2", number(2), number(2), "holds"],
    ["3 and 2", number(3), number(2), "fails"],
    ["余 and above", atLeast(5), number(9), "cannot_tell"],
    ["余 and below", atLeast(5), number(4), "fails"],
    ["近 and above", upTo(5), number(5), "holds"],
    ["近 and below", upTo(5), number(4), "cannot_tell"],
    ["a blank", blank, number(4), "cannot_tell"],
    ["nothing", number(4), unknown, "cannot_tell"]
  ])("%s", (_, left, right, verdict) => {
    expect(atMost(left, right, matter).verdict).toBe(verdict);
  });
});

const numbers = fc.integer({min: -1000, max: 1000}).map(number);
const anything = fc.oneof(
  numbers,
  fc
    .integer({min: 0, max: 1000})
    .chain((n) => fc.constantFrom(atLeast(n), upTo(n), roughly(n), blank))
);

test("nothing holds or fails by an unknown figure, whatever it is added to", () => {
  fc.assert(
    fc.property(fc.array(anything, {minLength: 1}), anything, fc.nat(), (terms, other, turn) => {
      const with_ = [...terms];
      with_.splice(turn % (terms.length + 1), 0, turn % 2 ? minus(unknown) : blank);
      for (const relation of [equal, atMost, about, present, notAfter]) {
        expect(relation(sum(...with_), other, matter).verdict).toBe("cannot_tell");
        expect(relation(other, sum(...with_), matter).verdict).toBe("cannot_tell");
      }
    })
  );
});

test("what a vague word can mean decides: it fails only where no number meant would hold", () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (a, b, more) => {
      const verdict = equal(atLeast(a), number(b), matter).verdict;
      if (a + more === b) expect(verdict).not.toBe("fails");
      if (b < a) expect(verdict).toBe("fails");
      expect(verdict).not.toBe("holds");
    })
  );
});

test("of known numbers there is always something to say", () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      expect(equal(a, b, matter).verdict).toBe(a.value === b.value ? "holds" : "fails");
      expect(atMost(a, b, matter).verdict).toBe(a.value! <= b.value! ? "holds" : "fails");
    })
  );
});

test.each<[string, string]>([
  [
    "226 − 33 = 193 ≠ 194",
    written(equal(sum(number(226), minus(number(33))), number(194), matter))
  ],
  ["2 − 1 = 1 ≠ 0", written(equal(sum(number(2), number(-1)), number(0), matter))],
  [
    "5 − (1 + 2) = 2 ≠ 3",
    written(equal(sum(number(5), minus(sum(number(1), number(2)))), number(3), matter))
  ],
  ["7 > 6", written(atMost(number(7), number(6), matter))],
  ["≥ 100 ≠ 90", written(equal(atLeast(100), number(90), matter))],
  ["4 ÷ 3 − 1 = 33.3% ≠ 2", written(about(growth([number(4), number(3)], 1), number(2), matter))],
  ["", written(present(number(12), number(15), matter))]
])("a sum that fails is written %s", (sum, text) => {
  expect(text).toBe(sum);
});

describe("change", () => {
  test("of nothing, or less, nothing can be told", () => {
    for (const before of [0, -2]) expect(ratio(number(5), number(before)).value).toBeNull();
    expect(growth([number(-1), number(5)], 1).value).toBeNull();
  });

  test("keeps its figures and places, even where it cannot be told", () => {
    const change = growth([said({value: 5}), blank], 1);
    expect(change.value).toBeNull();
    expect(leavesOf(change).map((leaf) => [leaf.id, leaf.place])).toEqual([
      ["a/2021/b~1", place],
      ["a/2021/b~1", place]
    ]);
    expect(lacksOf(change)).toEqual([{why: "blank", of: "a/2021/b~1"}]);
  });

  test("is as uncertain as its figures", () => {
    const {low, high, value} = growth([said({value: 20000, raw: "2万"}), number(10000)], 1);
    expect([low, value]).toEqual([0.5, 1]);
    expect(high).toBeCloseTo(1.9999, 9);
  });
});

test("days are compared as days", () => {
  const late = notAfter(day("2020-02-16"), day("2020-01-31"), matter);
  expect(late).toMatchObject({verdict: "fails", relation: "not after"});
  expect(late.left.value! - late.right.value!).toBe(16);
  expect(notAfter(day("2024-02-29"), day("2024-03-01"), matter).verdict).toBe("holds");
});
