import {expect, test} from "vitest";
import {cases, examine} from "./cases.ts";
import type {Case} from "./made.ts";

const said = (from: number, to: number, change: number): Case => ({
  statements: [{kind: "arithmetic", from, to, change, raw: `由${from}项减少至${to}项,${change}项`}]
});

cases("text-arithmetic", {
  holds: [said(226, 39, 187), said(10, 25, 15), said(226, 39, -187), said(5, 5, 0)],
  breaks: [
    [
      said(226, 33, 194),
      {subject: "226-33", says: "226 − 33 = 193 ≠ 194", left: 193, right: 194, difference: -1}
    ],
    [said(10, 25, 14), {subject: "10-25", says: "25 − 10 = 15 ≠ 14"}]
  ],
  // The three numbers always stand there.
  cannotTell: [],
  silent: [{}, {statements: [{kind: "concluded", raw: "均已办结"}]}]
});

test("the words are the evidence, and there is no figure in it", () => {
  const [finding] = examine("text-arithmetic", said(226, 33, 194)).findings;
  expect(finding).toMatchObject({figures: [], places: [`${"a".repeat(64)}#b10`]});
});

test.each([
  ["figure-unassigned", "report", "error"],
  ["text-damaged", "reading", "warning"]
] as const)("%s on its words: the doubt is %s", (code, doubt, severity) => {
  const notes = [{code, raw: "226项", place: `${"a".repeat(64)}#b10`}];
  const {findings} = examine("text-arithmetic", {...said(226, 33, 194), notes});
  expect(findings).toMatchObject([{doubt, severity}]);
});
