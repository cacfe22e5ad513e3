/** Documents of Word 97: what their text has lost is not made up, and what cannot be read gets one sentence. */
import {CFB} from "@e965/xlsx";
import {describe, expect, test} from "vitest";
import {toContents} from "#parsers/decode/word-tables.ts";
import type {WordCell, WordParagraph} from "#parsers/decode/word-file.ts";
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

test("rows whose last cells are blank are whole, and no figure is shifted", async () => {
  const {truth} = printReport("2019", withBlankEnds());
  const document = onlyReport(await readAny(sample("blank-totals-2019.doc")));
  const known = Object.entries(truth).map(([key, {value, state}]) => [key, {value, state}]);
  expect(figuresOf(document)).toEqual(Object.fromEntries(known));
  expect(document.reading.notes.filter(({code}) => code === "cells-missing")).toEqual([]);
});

describe("rows of a table", () => {
  const cell = (left: number, right: number, rest: Partial<WordCell> = {}): WordCell => ({
    ...{left, right, across: 0, down: null},
    ...rest
  });
  const row = (texts: string[], cells: WordCell[], depth = 1): WordParagraph[] => [
    ...texts.map((text): WordParagraph => ({text, depth, ends: "cell", cells: [], pictures: 0})),
    {text: "", depth, ends: "row", cells, pictures: 0}
  ];
  const show = (...paragraphs: WordParagraph[][]) =>
    toContents(paragraphs.flat(), () => undefined).map((content) =>
      content.type === "table"
        ? content.rows.map((cells) => cells.map(({text}) => text).join("|"))
        : content.text
    );
  const plain = [cell(0, 2000), cell(2000, 3000), cell(3000, 4000)];

  test("a cell as wide as two stands over both; edges that differ by a hair are one", () => {
    const wide = [cell(-20, 2010), cell(2010, 4015)];
    expect(show(row(["申请人情况", "总计"], wide), row(["规章", "1", ""], plain))).toEqual([
      ["申请人情况|总计|总计", "规章|1|"]
    ]);
  });

  test.each([
    ["the first bears one mark", [0, 1, 2]],
    ["the first bears the other", [0, 2, 1]]
  ])("cells side by side that are merged are one: %s", (_, [a, b, c]) => {
    const merged = [a, b, c].map((across, at) => cell(...edges[at]!, {across: across!}));
    expect(show(row(["规章", "12", ""], merged), row(["其他", "3", "4"], plain))).toEqual([
      ["规章|12|12", "其他|3|4"]
    ]);
  });

  test("a cell goes on downwards; one that goes on with nothing over it is its own", () => {
    const first = [cell(0, 2000, {down: "first"}), ...plain.slice(1)];
    const more = [cell(0, 2000, {down: "more"}), ...plain.slice(1)];
    expect(
      show(
        row(["(三)不予公开", "1", "2"], first),
        row(["", "3", "4"], more),
        row(["总计", "5", ""], plain)
      )
    ).toEqual([["(三)不予公开|1|2", "(三)不予公开|3|4", "总计|5|"]]);
    expect(show(row(["", "3", "4"], more), row(["总计", "5", "6"], plain))).toEqual([
      ["|3|4", "总计|5|6"]
    ]);
  });

  test("a row that does not say as many cells as it has is not drawn", () => {
    const two = plain.slice(0, 2);
    expect(show(row(["规章", "1", "2"], two), row(["其他", "3", ""], plain))).toEqual([
      ["规章|1|2", "其他|3|"]
    ]);
  });

  test("a table in a cell of another is read before what stands after it", () => {
    const inner = [
      ...row(["规章", "1"], plain.slice(0, 2), 2),
      ...row(["其他", ""], plain.slice(0, 2), 2)
    ];
    expect(show(inner, row(["", ""], plain.slice(0, 2)))).toEqual([["规章|1", "其他|"]]);
  });
});

const edges: [number, number][] = [
  [0, 2000],
  [2000, 3000],
  [3000, 4000]
];

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
