import fc from "fast-check";
import {expect, test} from "vitest";
import {clip, hang, pad, widthOf, wrap} from "#pipeline/layout.ts";

test.each([
  ["abc", 3],
  ["公开", 4],
  ["公开 gongkai", 12],
  ["（无标题）", 10],
  ["“好”", 4],
  ["", 0]
])("%j is %i columns wide", (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test("texts of both scripts are filled up and cut by what is seen", () => {
  expect(pad("公开", 6)).toBe("公开  ");
  expect(clip("政府信息公开", 7)).toBe("政府信…");
  expect(clip("公开", 4)).toBe("公开");
});

test("Latin is broken at spaces, Chinese between characters, and never before a closing mark", () => {
  expect(wrap("one two three", 8)).toEqual(["one two", "three"]);
  expect(wrap("政府信息公开", 8)).toEqual(["政府信息", "公开"]);
  expect(wrap("政府信息，公开", 8)).toEqual(["政府信息，", "公开"]);
});

test("further lines hang below the first", () => {
  expect(hang("time", "one two", {indent: 6, width: 10})).toBe("time  one\n      two");
});

const text = fc.string({unit: fc.constantFrom(..."ab 公开，。")});

test("wrapping loses no character but spaces", () => {
  fc.assert(
    fc.property(text, fc.integer({min: 2, max: 20}), (given, width) => {
      expect(wrap(given, width).join("").replaceAll(" ", "")).toBe(given.replaceAll(" ", ""));
    })
  );
});

test("nothing cut is wider than asked", () => {
  fc.assert(
    fc.property(text, fc.integer({min: 1, max: 20}), (given, width) => {
      expect(widthOf(clip(given, width))).toBeLessThanOrEqual(width);
    })
  );
});
