/** What is seen on pictures: ink, lines, numbers; and what is not certain is not told. */
import {describe, expect, test} from "vitest";
import type {Picture, Recogniser} from "#parsers/document.ts";
import {readCell} from "#parsers/decode/picture-cell.ts";
import {readFigure, shapeOf, type Figure, type Sheet} from "#parsers/decode/picture-figure.ts";
import {inkOf, marksIn} from "#parsers/decode/picture-ink.ts";
import {misfits} from "#parsers/decode/picture-likeness.ts";
import {rulesOf} from "#parsers/decode/picture-rules.ts";
import {skewOf} from "#parsers/decode/picture-skew.ts";
import {quartersOf} from "#parsers/decode/picture-turned.ts";
import {quarterTurns, turn} from "#parsers/decode/picture.ts";
import {answering, ink, paper} from "./drawn.ts";

const whole = ({width, height}: Picture) => ({left: 0, top: 0, right: width, bottom: height});
const marksOf = (picture: Picture) => marksIn(inkOf(picture), whole(picture));

const sheetOf = (picture: Picture, recogniser: Recogniser): Sheet => ({
  ...{picture, ink: inkOf(picture), em: 22, recogniser},
  figures: []
});

/** Three digits' worth of ink, each 9 wide and 16 high; `more` is added. */
function threeDigits(...more: number[][]): Picture {
  const picture = paper(120, 40);
  for (const left of [30, 42, 58]) ink(picture, [left, 12, 9, 16]);
  for (const box of more) ink(picture, box);
  return picture;
}

describe("shapes of ink", () => {
  test.each([
    ["digits", threeDigits(), "000"],
    ["a comma that reaches below the line", threeDigits([53, 26, 3, 6]), "00,0"],
    ["a point that stands on it", threeDigits([53, 25, 3, 3]), "00.0"],
    ["a minus before", threeDigits([18, 20, 8, 2]), "-000"],
    ["a character as wide as it is high", threeDigits([70, 12, 16, 16]), null],
    ["a digit whose ink is broken", ink(threeDigits([70, 12, 9, 7]), [70, 21, 9, 7]), "0000"]
  ])("%s", (_what, picture, shape) => {
    expect(shapeOf(marksOf(picture))).toBe(shape);
  });

  test("a shadow on the paper is none", () => {
    const picture = threeDigits();
    for (let x = 0; x < 120; x++)
      for (let y = 0; y < 40; y++)
        picture.grey[y * 120 + x] = Math.round(picture.grey[y * 120 + x]! * (0.4 + x / 200));
    expect(shapeOf(marksOf(picture))).toBe("000");
  });
});

describe("numbers", () => {
  const read = async (picture: Picture, ...answers: string[]) =>
    (await readFigure(sheetOf(picture, answering(...answers)), marksOf(picture)))?.text ?? null;

  test.each([
    ["two looks that agree", ["415", "415"], "415"],
    ["two looks that do not", ["415", "475"], null],
    ["a digit fewer than there is ink", ["45", "45"], null],
    ["a digit more", ["4155", "4155"], null],
    ["a point that the ink does not have", ["4.5", "4.5"], null],
    ["nothing", [""], null]
  ])("%s", async (_what, answers, text) => {
    expect(await read(threeDigits(), ...answers)).toBe(text);
  });

  test("a stroke aslant is a slash, and never 1", async () => {
    const slash = paper(60, 60);
    for (let step = 0; step < 24; step++) ink(slash, [36 - Math.floor(step / 2), 18 + step, 3, 1]);
    expect(await read(slash, "1", "1")).toBeNull();
    expect(await read(slash, "/", "/")).toBe("/");
  });

  test("a machine that is not sure is not believed", async () => {
    const picture = threeDigits();
    const unsure: Recogniser = {
      ...answering(""),
      see: () =>
        Promise.resolve([
          [..."415"].map((text) => ({
            ...{text, confidence: 40, left: 0, right: 9, top: 0, bottom: 20}
          }))
        ])
    };
    expect(await readFigure(sheetOf(picture, unsure), marksOf(picture))).toBeNull();
  });

  test("a six among sixes is no nought", () => {
    const picture = paper(400, 40);
    const figures: Figure[] = Array.from({length: 8}, (_, at) => {
      const left = 10 + at * 40;
      // Sixes have a bar in the middle, noughts have none.
      ink(picture, [left, 10, 9, 16]);
      for (let y = 12; y < 24; y++) picture.grey.fill(255, y * 400 + left + 2, y * 400 + left + 7);
      if (at !== 1 && at !== 3 && at !== 5) ink(picture, [left + 2, 17, 5, 3]);
      const mark = {left, top: 10, right: left + 9, bottom: 26, area: 1};
      return {text: [1, 3, 5, 7].includes(at) ? "0" : "6", signs: [mark]};
    });
    expect([...misfits(picture, figures)]).toEqual([figures[7]]);
  });
});

describe("cells", () => {
  const cell = async (picture: Picture, ...answers: string[]) =>
    (await readCell(sheetOf(picture, answering(...answers)), whole(picture))).text;

  test("without ink is blank, and nobody is asked", async () => {
    const recogniser = answering("8");
    expect(await readCell(sheetOf(paper(60, 30), recogniser), whole(paper(60, 30)))).toEqual({
      text: ""
    });
    expect(recogniser.asked).toEqual([]);
  });

  test("a stroke that lies is a sign for none, and not the Han numeral for one", async () => {
    expect(await cell(ink(paper(80, 40), [30, 19, 20, 2]), "一")).toBe("—");
  });

  test.each([
    ["what is seen twice", ["415", "415"], "415"],
    ["what is seen as other digits", ["415", "475", "415"], "415\ufffd"],
    ["a Han numeral", ["", "四十"], "四十\ufffd"],
    ["letters that look like digits", ["", "lOI"], "lOI\ufffd"],
    ["a word", ["", "属于国家秘密"], "属于国家秘密"],
    ["无, seen twice", ["", "无", "无"], "无"],
    ["无, seen once", ["", "无", "元"], "无\ufffd"]
  ])("%s", async (_what, answers, text) => {
    expect(await cell(threeDigits(), ...answers)).toBe(text);
  });
});

describe("lines", () => {
  /** Three rows of two cells, each 100 wide and 40 high, drawn two pixels thick, with strokes of characters in them. */
  function table(): Picture {
    const picture = paper(260, 180);
    for (const top of [20, 60, 100, 140]) ink(picture, [20, top, 202, 2]);
    for (const left of [20, 120, 220]) ink(picture, [left, 20, 2, 122]);
    ink(picture, [40, 40, 20, 2]);
    return ink(picture, [150, 70, 2, 20]);
  }

  test("are found, and strokes of characters are none", () => {
    const {across, down} = rulesOf(inkOf(table()), 20);
    expect(across.map(({at}) => at)).toEqual([21, 61, 101, 141]);
    expect(down.map(({at}) => at)).toEqual([21, 121, 221]);
  });

  test("that lie aslant are set straight", () => {
    const angle = (1.2 * Math.PI) / 180;
    const big = paper(900, 700);
    for (let top = 60; top < 660; top += 60) ink(big, [60, top, 780, 3]);
    for (let left = 60; left < 860; left += 130) ink(big, [left, 60, 3, 543]);
    const aslant = turn(big, angle);
    expect(skewOf(inkOf(aslant))).toBeCloseTo(-angle, 2);
    const {across} = rulesOf(inkOf(turn(aslant, skewOf(inkOf(aslant)))), 20);
    expect(across).toHaveLength(10);
    expect(skewOf(inkOf(big))).toBe(0);
  });
});

describe("a photograph of a camera that was held upright", () => {
  /** The head of a JPEG with one tag in it, in the order of bytes of its maker. */
  const head = (held: number, isLittle: boolean) => {
    const tiff = Buffer.alloc(22);
    const [two, four] = isLittle
      ? [tiff.writeUInt16LE.bind(tiff), tiff.writeUInt32LE.bind(tiff)]
      : [tiff.writeUInt16BE.bind(tiff), tiff.writeUInt32BE.bind(tiff)];
    tiff.write(isLittle ? "II" : "MM", "latin1");
    two(42, 2);
    four(8, 4);
    two(1, 8);
    two(0x112, 10);
    two(3, 12);
    four(1, 14);
    two(held, 18);
    const length = Buffer.from([0, tiff.length + 8]);
    return Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xe1]),
      ...[length, Buffer.from("Exif\0\0"), tiff, Buffer.from([0xff, 0xda, 0, 2])]
    ]);
  };

  test.each([
    [1, 0],
    [3, 2],
    [6, 1],
    [8, 3],
    [9, 0]
  ])("held in way %i is turned by %i quarters", (held, quarters) => {
    expect([true, false].map((isLittle) => quartersOf(head(held, isLittle)))).toEqual([
      quarters,
      quarters
    ]);
  });

  test("of which half the head is lost is left as it is", () => {
    const whole = head(6, true);
    for (let length = 3; length < 30; length++)
      expect(quartersOf(Uint8Array.from(whole.subarray(0, length)))).toBe(0);
  });

  test("a quarter to the right brings what is left on top", () => {
    const picture = {width: 3, height: 2, grey: Uint8Array.from([1, 2, 3, 4, 5, 6])};
    expect(quarterTurns(picture, 1)).toEqual({
      width: 2,
      height: 3,
      grey: Uint8Array.from([4, 1, 5, 2, 6, 3])
    });
    expect(quarterTurns(quarterTurns(picture, 1), 3)).toEqual(picture);
    expect(quarterTurns(picture, 2).grey).toEqual(Uint8Array.from([6, 5, 4, 3, 2, 1]));
  });
});
