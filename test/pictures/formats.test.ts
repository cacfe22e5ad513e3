/** Pictures in the common suite: what is read of them is right, and what is not certain is not read. */
import {beforeAll, describe, expect, test} from "vitest";
import type {ReadReport} from "#data/schema/reading.ts";
import {bindScans, shots, takePictures} from "#test/printed/picture.ts";
import {figuresOf, onlyReport, readAny} from "#test/printed/read.ts";
import {printReport, type Edition} from "#test/printed/report.ts";

interface Shape {
  edition: Edition;
  shot: keyof typeof shots;
  /** What becomes of the picture. */
  bind: (picture: Uint8Array) => Uint8Array;
}

/** A page of each form takes some ten seconds: what else there is, `npm run accuracy` measures. */
const formats: Record<string, Record<string, Shape>> = {
  image: {
    "a picture as PNG": {edition: "2021", shot: "clean", bind: (picture) => picture}
  },
  pdf: {
    "a scan, and a machine's guess under it": {
      edition: "statistics",
      shot: "scanned",
      bind: (picture) => bindScans([picture], "2016年共收到政府信息公开申请31415件。")
    }
  }
};

const shapes = Object.entries(formats).flatMap(([format, shapes]) =>
  Object.entries(shapes).map(([shape, rest]) => ({format, shape, ...rest}))
);

/** Numbers of one to seven digits, blanks, strokes and words for none. */
function mixed(): () => string {
  let next = 0;
  const signs = ["", "/", "无", "不适用", "0"];
  return () => {
    next++;
    if (next % 6 === 0) return signs[(next / 6) % signs.length]!;
    return String((next * 7919 * 104729) % 10 ** ((next % 7) + 1));
  };
}

const seconds = 1000;

describe.each(shapes)("$format: $shape", ({format, edition, shot, bind}) => {
  const {report, truth} = printReport(edition, mixed());
  let read: ReadReport;
  beforeAll(async () => {
    const [picture] = await takePictures([report], shots[shot]);
    read = onlyReport(await readAny(bind(picture!)));
  }, 300 * seconds);

  test("no figure is wrong or invented, and most are read", () => {
    const figures = Object.entries(figuresOf(read)) as [string, {value: unknown; state: unknown}][];
    const told = figures.filter(([, {state}]) => state !== "unreadable");
    const wrong = told.filter(([key, {value, state}]) => {
      const {value: true_, state: trueState} = truth[key] ?? {value: NaN, state: ""};
      return value !== true_ || state !== trueState;
    });
    expect(wrong).toEqual([]);
    expect(told.length).toBeGreaterThan(Object.keys(truth).length * 0.8);
  });

  test("every figure lies in what is marked as seen by a machine", () => {
    expect(read.reading.document.format).toBe(format);
    const [mark, ...others] = read.reading.notes.filter(({code}) => code === "read-by-ocr");
    expect(others).toEqual([]);
    expect(mark!.place).toBe(read.part);
    expect(mark!.raw).toBe(report.title);
  });

  test("what frames the report is read", () => {
    const {body_printed, year, published} = read.reading.report;
    expect({body_printed, year, published}).toEqual({
      body_printed: "青禾县教育局",
      year: expect.any(Number),
      published: report.published
    });
    expect(report.title).toContain(String(year));
  });
});
