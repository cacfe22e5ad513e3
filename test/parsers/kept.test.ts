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
