import {expect, test} from "vitest";
import {cases, examine, examineAll} from "./cases.ts";

const none = {"disclosure.items~1": 5};

cases("years-gap", {
  holds: [
    {year: 2021, before: none},
    {year: 2021, before: {year: 2020, before: {year: 2019}}}
  ],
  breaks: [
    [
      {year: 2021, before: {year: 2019}},
      {
        ...{subject: "2020", says: "2020", severity: "warning", doubt: "reading"},
        ...{left: 1, right: 2, difference: -1, relation: "present"}
      }
    ],
    [
      {year: 2021, before: {year: 2017, before: none}},
      {subject: "2018-2020", says: "2018-2020"}
    ]
  ],
  cannotTell: [],
  silent: [{year: 2021}, {year: 2021, body: null, before: {year: 2019, body: null}}]
});

test("only the year behind the gap is accused", () => {
  const made = {year: 2022, before: {year: 2021, before: {year: 2019}}};
  expect(examine("years-gap", made).findings).toEqual([]);
  expect(examineAll("years-gap", made).findings).toHaveLength(1);
});

test("a sole predecessor's years are the body's own", () => {
  const act = "机构改革方案";
  const predecessors = new Map([["bureau", {body: "centre", year: 2019, act}]]);
  const made = (last: number) => ({
    ...{year: 2019, body: "bureau", ...none},
    before: {year: last, body: "centre"}
  });
  expect(examineAll("years-gap", made(2018), {predecessors}).findings).toEqual([]);
  expect(examineAll("years-gap", made(2017), {predecessors}).findings).toMatchObject([
    {finding: "years-gap/bureau/2019/2018", doubt: "scope", severity: "warning"}
  ]);
  expect(examineAll("years-gap", made(2017)).findings).toEqual([]);
});
