import {setFlagsFromString} from "node:v8";
import {runInNewContext} from "node:vm";
import {expect, test} from "vitest";
import {kept} from "#parsers/kept.ts";

/** A function that counts how often it is asked. */
function counted() {
  let asked = 0;
  return {tell: kept((text) => `${text}!${++asked}`), asked: () => asked};
}

test("a short text is told once", () => {
  const {tell, asked} = counted();
  expect([tell("行政许可"), tell("行政许可"), tell("行政处罚")]).toEqual([
    "行政许可!1",
    "行政许可!1",
    "行政处罚!2"
  ]);
  expect(asked()).toBe(2);
});

test("a sentence is told each time", () => {
  const {tell, asked} = counted();
  tell("长".repeat(121));
  tell("长".repeat(121));
  expect(asked()).toBe(2);
});

test("what is kept does not grow with the number of texts", () => {
  const {tell, asked} = counted();
  for (let text = 0; text <= 6000; text++) tell(String(text));
  tell("0");
  expect(asked()).toBe(6002);
});

test.each([
  ["a cell", (cell: string) => cell.length],
  ["what is told of it", (cell: string) => ({head: cell.slice(0, 20)})]
])("%s that is kept keeps no page", (_, tell) => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const told = kept<unknown>(tell);
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let page = 0; page < 100; page++) {
    const text = `${page}`.padStart(500_000, "政府信息公开");
    told(text.slice(-40));
  }
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(20e6);
});
