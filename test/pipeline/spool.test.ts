/** What lies in a spool is had as from an array, and its folder shows nothing of it. */
import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {openSpool} from "#pipeline/spool.ts";
import {temporaryFolder} from "#test/world.ts";

test("things are had by number and in order, whenever they were put, and after more than fits in memory", () => {
  const spool = openSpool<{number: number; text: string}>(temporaryFolder());
  const thing = (number: number) => ({number, text: `报告 ${"x".repeat(number)}`});
  const numbers = [1, 0, ...Array.from({length: 1500}, (_, i) => i + 2)];
  for (const number of numbers) {
    spool.put(number, thing(number));
    if (number % 500 === 0) expect(spool.at(number)).toEqual(thing(number));
  }
  expect(spool.length).toBe(1502);
  expect(spool.at(1502)).toBeUndefined();
  expect([...spool]).toEqual(Array.from({length: 1502}, (_, number) => thing(number)));
  spool.close();
});

test("what is not there yet is had as soon as it is put", () => {
  const spool = openSpool<string>(temporaryFolder());
  spool.put(3, "三");
  expect([spool.at(0), spool.at(3)]).toEqual([undefined, "三"]);
});

test("its folder is made when something is written, and has nothing in it that a kill could leave", () => {
  const folder = join(temporaryFolder(), "readings");
  const spool = openSpool<string>(folder);
  expect(existsSync(folder)).toBe(false);
  spool.put(0, "一");
  expect([...spool]).toEqual(["一"]);
  expect(readdirSync(folder)).toEqual([]);
});
