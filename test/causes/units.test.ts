/** Amounts that would be in order in another unit. */
import {expect, test} from "vitest";
import type {Case} from "../checks/made.ts";
import {check, short} from "./sound.ts";

const yuan = (before: number, now: number, after: number): Case => ({
  ...{year: 2023, "fee.amount": after},
  before: {"fee.amount": now, before: {"fee.amount": before}}
});

test("yuan in a column of 万元 would be in order as yuan, between two years and with what the text says", () => {
  const ids = ["value-unit", "years-level", "text-fees", "text-growth"];
  const ways = (made: Case) => check(made, ids).causes.map(short);
  expect(ways(yuan(25_000, 250_000_000, 26_000))).toEqual(["fee.amount 250000000→25000 zeros 3"]);
  expect(ways(yuan(250_000, 26, 250_000))).toEqual(["fee.amount 26→260000 zeros 3"]);
  const said: Case = {
    ...{year: 2022, "fee.amount": "865000万元", "fee.amount~1": "86.5万元"},
    before: {"fee.amount": "91.2万元"}
  };
  expect(ways(said)).toEqual(["fee.amount 8650000000→865000 zeros 3"]);
  const {before, ...alone} = said;
  expect(before).toBeDefined();
  // The one text alone may as well be wrong.
  expect(ways(alone).map((way) => way.split(" ")[0])).toEqual(["fee.amount~1", "fee.amount"]);
  expect(ways(alone)[1]).toBe("fee.amount 8650000000→865000 zeros 1");
  // 增长18.3% of 2023 is with 86.5万元, and no figure of 2023 is amiss.
  const claim = {indicator: "fee.amount", kind: "growth", against: 2022} as const;
  const grown: Case = {
    ...{...yuan(861_000, 8_650_000_000, 1_023_500)},
    claims: [{...claim, stated: 0.183, raw: "同比增长18.3%"}]
  };
  expect(ways(grown)).toEqual(["fee.amount 8650000000→865000 zeros 4"]);
});

test("of a thousandfold no figure is named", () => {
  expect(check(yuan(8_650_000, 9_100, 9_320_000), ["value-unit", "years-level"]).causes).toEqual(
    []
  );
});
