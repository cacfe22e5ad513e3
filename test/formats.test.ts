/** The common suite: the same report reads the same in every format, and in every shape that a format was seen in. */
import {describe, expect, test} from "vitest";
import {parsePlace} from "#data/schema/place.ts";
import {figuresOf, onlyReport, readAny} from "#test/printed/read.ts";
import {printReport, type Edition, type PrintedReport, type Truth} from "#test/printed/report.ts";
import * as text from "#test/printed/text.ts";

type Write = (report: PrintedReport) => Uint8Array | Promise<Uint8Array>;

const dump =
  (options: text.Dump): Write =>
  (report) =>
    text.writeText(report, options);

/** Labels broken by a soft line break: 商业 and 企业, (三) and 不予公开. */
const broken = (written: string) =>
  written
    .replaceAll(/^(商业|对外公开|本年新)(企业|总数量|公开数量)$/gm, "$1\n$2")
    .replaceAll(/^(\([三四五]\))(.{4})$/gm, "$1\n$2")
    .replaceAll("政府信息\n公开申请数量", "政府信息公开申请数量");

/** Every format by its file in parsers/formats, and the shapes it comes in. */
const formats: Record<string, Record<string, Write>> = {
  text: {
    "a cell a line": dump({table: text.cellALine}),
    "a cell a line, an empty line between": dump({table: text.cellALine, between: "\n\n"}),
    "lines of | between cells": dump({table: text.barsBetween}),
    "lines of | between cells, empty lines too": dump({table: text.barsBetween, between: "\n\n"}),
    "lines of | around rows": dump({table: text.barsAround}),
    "a row a line": dump({table: text.rowALine}),
    "a row a line, an empty line between": dump({table: text.rowALine, between: "\n\n"}),
    "a row a line, as in Markdown": dump({table: text.markdown}),
    "a row a line, with tabs": dump({table: text.tabs}),
    "labels broken over lines": dump({table: text.cellALine, change: broken}),
    "line ends of Windows": dump({table: text.cellALine, between: "\r\n"}),
    "line ends of old Macs": dump({table: text.cellALine, between: "\r"}),
    "a byte order mark": dump({table: text.cellALine, change: (written) => `\ufeff${written}`}),
    "UTF-16": dump({table: text.rowALine, encode: text.toUtf16}),
    "GB 18030": dump({table: text.rowALine, encode: text.toGb18030}),
    "full-width digits and punctuation": dump({table: text.rowALine, change: text.toFullWidth})
  }
};

const shapes = Object.entries(formats).flatMap(([format, writers]) =>
  Object.entries(writers).map(([shape, write]) => ({format, shape, write}))
);

const read = async (bytes: ReturnType<Write>) => onlyReport(await readAny(await bytes));

const withoutRaw = (truth: Truth) =>
  Object.fromEntries(Object.entries(truth).map(([key, {value, state}]) => [key, {value, state}]));

/** A number of its own in every cell, so that no two can be mistaken for each other. */
function numbered(): (key: string) => string {
  let next = 0;
  return () => String((next += 7));
}

/** Blanks, strokes and words for none among the numbers, as reports have them. */
function speckled(edition: Edition): (key: string) => string {
  const signs = ["", "/", "无", "1,034", "不适用", "0"];
  let next = 0;
  return (key) => {
    next++;
    const sign = next % 5 === 0 ? signs[(next / 5) % signs.length]! : String(next);
    // A blank at the end of a row, or a row of one cell, is another test's business.
    const ends =
      edition === "statistics" || /@total|\.(?:decisions|amount|in_force|total)$/.test(key);
    return sign === "" && ends ? "0" : sign;
  };
}

describe.each(shapes)("$format: $shape", ({format, write}) => {
  test.each<Edition>(["statistics", "2019", "2021"])(
    "the form of %s, every cell a number",
    async (edition) => {
      const {report, truth} = printReport(edition, numbered());
      const document = await read(write(report));
      expect(document.reading.document.format).toBe(format);
      expect(figuresOf(document)).toEqual(withoutRaw(truth));
      expect(document.reading.notes).toEqual([
        {code: "body-unknown", raw: "青禾县教育局", place: expect.any(String)}
      ]);
    }
  );

  test.each<Edition>(["statistics", "2019", "2021"])(
    "the form of %s, with blanks and signs",
    async (edition) => {
      const {report, truth} = printReport(edition, speckled(edition));
      expect(figuresOf(await read(write(report)))).toEqual(withoutRaw(truth));
    }
  );

  test("what frames the report", async () => {
    const {report} = printReport("2021", () => "0");
    const {reading, sections, statements} = await read(write(report));
    expect(reading.report).toMatchObject({
      body: "~青禾县教育局",
      body_printed: "青禾县教育局",
      year: 2022,
      published: "2023-01-20",
      template: "standard-2021"
    });
    expect(
      sections.map(({expected_order, printed_number, empty}) => [
        expected_order,
        printed_number,
        empty
      ])
    ).toEqual([1, 2, 3, 4, 5, 6].map((number) => [number, number, false]));
    const years = statements.filter(({kind}) => kind === "year");
    expect(years).toMatchObject([
      {role: "title", year: 2022},
      {role: "period", year: 2022}
    ]);
  });

  test("every figure leads back to its very characters", async () => {
    const {report} = printReport("2021", numbered());
    const {reading, blocks} = await read(write(report));
    const text = new Map(blocks.map(({block, text}) => [block, text]));
    for (const {raw, place} of reading.observations) {
      const {block, row, start, end} = parsePlace(place);
      const words = text.get(block)!;
      if (row === undefined) expect(words.slice(start, end)).toBe(raw);
      else expect(words.split("\n").flatMap((line) => line.split("\t"))).toContain(raw);
    }
  });
});

test("a dump with spaces between cells holds every number", async () => {
  const {report, truth} = printReport("2021", numbered());
  expect(figuresOf(await read(dump({table: text.spaces})(report)))).toEqual(withoutRaw(truth));
});
