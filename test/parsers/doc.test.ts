/** Documents of Word 97: what their text has lost is not made up, and what cannot be read gets one sentence. */
import {CFB} from "@e965/xlsx";
import {describe, expect, test} from "vitest";
import {sentenceOf} from "#test/printed/broken.ts";
import {sample} from "#test/formats-samples/samples.ts";
import {figuresOf, onlyReport, readAny} from "#test/printed/read.ts";
import {printReport} from "#test/printed/report.ts";

/** What stands in the cells of the sample blank-totals: every third number, and blanks at the ends of many rows. */
function withBlankEnds(): (key: string) => string {
  let next = 0;
  return (key) => {
    next++;
    const isEnd = /@total$/.test(key)
      ? next % 3 === 0
      : /@natural_person$/.test(key) && next % 2 === 0;
    return isEnd || next % 11 === 0 ? "" : String(next * 3);
  };
}

test("rows whose last cell is blank are noted, and no figure is shifted", async () => {
  const {truth} = printReport("2019", withBlankEnds());
  const document = onlyReport(await readAny(sample("blank-totals-2019.doc")));
  const figures = Object.entries(figuresOf(document));
  const known = Object.entries(truth).map(([key, {value, state}]) => [key, {value, state}]);
  expect(known).toEqual(expect.arrayContaining(figures));
  expect(figures).toHaveLength(120);
  const missing = document.reading.notes.filter(({code}) => code === "cells-missing");
  expect(missing.map(({raw}) => raw.slice(-4))).toEqual([...Array(9).fill("of 7"), "f 15"]);
});

describe("what cannot be read gets one sentence", () => {
  const bytes = sample("numbers-2019.doc");

  test("cut anywhere", async () => {
    for (const share of [0.02, 0.2, 0.4, 0.6, 0.8])
      await sentenceOf(bytes.subarray(0, Math.floor(bytes.length * share)));
  });

  test("with bytes overwritten", async () => {
    const damaged = bytes.slice();
    damaged.fill(0xff, 600, 1200);
    await sentenceOf(damaged);
  });

  test("locked with a password", async () => {
    const locked = bytes.slice();
    const head = Buffer.from(locked.buffer).indexOf(Uint8Array.of(0xec, 0xa5));
    locked[head + 11]! |= 1;
    expect((await sentenceOf(locked)).zh).toMatch(/加了密码/);
  });

  test("a package of Office 2007 that is locked", async () => {
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, "/EncryptionInfo", Buffer.alloc(64));
    CFB.utils.cfb_add(file, "/EncryptedPackage", Buffer.alloc(8000));
    const locked = new Uint8Array(CFB.write(file, {type: "buffer"}) as Buffer);
    expect((await sentenceOf(locked)).zh).toMatch(/加了密码/);
  });

  test("RTF by the name of .doc", async () => {
    const text = new TextEncoder().encode("{\\rtf1\\ansi\\ansicpg936 report}");
    expect((await sentenceOf(text)).en).toMatch(/RTF.*save it as \.docx/);
  });
});
