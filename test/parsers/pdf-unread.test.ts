/** What is there in a PDF and cannot be read is said, with its page. */
import {describe, expect, test} from "vitest";
import type {Block, Picture, Recogniser} from "#parsers/document.ts";
import {readPictures} from "#parsers/decode/pdf-pictures.ts";
import pdf from "#parsers/formats/pdf.ts";
import {makePdf, textAt, type PdfPage} from "#test/printed/pdf.ts";
import {cells, draw, grid, page, received, words} from "#test/printed/pdf-pages.ts";
import {library, readAny} from "#test/printed/read.ts";

/** Sees a number and nothing else. */
const recogniser: Recogniser = {
  see: (_picture: Picture) =>
    Promise.resolve([
      [..."12"].map((text, at) => ({
        ...{text, confidence: 99, left: at * 10, right: at * 10 + 9, top: 0, bottom: 20}
      }))
    ]),
  close: () => Promise.resolve()
};
const tools = {...library, openRecogniser: () => Promise.resolve(recogniser)};

async function blocksOf(...pages: PdfPage[]): Promise<Block[]> {
  return (await pdf.decode(received(makePdf(pages)), tools)).blocks;
}
/** What is unread, and between it runs of what is not. */
const distinct = (blocks: Block[]) =>
  blocks.map(({unread}) => unread).filter((unread, at, all) => at === 0 || unread !== all[at - 1]);
const unreadIn = (blocks: Block[]) => blocks.flatMap(({unread}) => unread ?? []);

/** A picture of some size on the page, its pixels given as hex: one bit each, or packed so that nobody unpacks it. */
const picture = (at: string, rest: string, hex: string) => `q ${at} cm BI ${rest} ID ${hex}> EI Q `;
const grey = "/W 300 /H 300 /BPC 8 /CS /G /F /AHx";
const whole = "400 0 0 400 0 0";
const broken = picture(whole, "/W 300 /H 300 /BPC 8 /CS /G /F [/AHx /DCT]", "ffd8ffe000");

/** Lines that stand on no other page. */
const proseOf = (sign: string) =>
  Array.from({length: 6}, (_, line) =>
    textAt(`${sign}政府信息公开工作的情况在此说明。`, 40, 380 - 15 * line, 10)
  ).join("");
const prose = proseOf("一");

/** Pixels, row by row, each two signs. */
const pixels = (shade: (x: number, y: number) => string) =>
  Array.from({length: side * side}, (_, at) => shade(at % side, Math.floor(at / side))).join("");
const side = 300;
const isLine = (at: number) => [20, 21, 150, 151, 280, 281].includes(at);
const ruled = pixels((x, y) => (isLine(x) || isLine(y) ? "00" : "ff"));
const shades = pixels((x) => (128 + Math.floor(x / 4)).toString(16));

describe("a page that is a picture", () => {
  test("and cannot be unpacked is said to be there, among pages that are read", async () => {
    const blocks = await blocksOf(page(prose), page(broken), page(proseOf("二")));
    expect(distinct(blocks)).toEqual([undefined, "第2页", undefined]);
  });

  test("and has a machine's guess under it is read as such where it cannot be unpacked", async () => {
    const guess = `3 Tr ${prose} 0 Tr `;
    const blocks = await blocksOf(page(proseOf("二")), page(guess + broken));
    expect(blocks.map(({recognised}) => recognised)).toEqual(
      blocks.map((block) => (JSON.stringify(block).includes("一政府") ? true : undefined))
    );
    expect(blocks.at(-1)).toMatchObject({text: "一政府信息公开工作的情况在此说明。"});
  });

  test("hides the text that was set before it", async () => {
    const scan = picture(whole, grey, shades);
    const blocks = await blocksOf(page(prose), page(prose.replaceAll("情况", "99件") + scan));
    expect(JSON.stringify(blocks)).not.toContain("99件");
  });

  test("is said to be there where it holds but marks without number", async () => {
    const grain = picture(
      whole,
      "/W 1200 /H 1200 /BPC 1 /CS /G /F /AHx",
      Array.from({length: 1200}, (_, y) => (y % 4 ? "ff" : "77").repeat(150)).join("")
    );
    expect(unreadIn(await blocksOf(page(prose), page(grain)))).toEqual(["第2页"]);
  });
});

describe("scans are unpacked that are packed as", () => {
  /** 64 by 64 pixels, black from 10, 20 to 50, 40. */
  const fax = "fffff2706cffffffffffffffc7fffffc004004";
  const size64 = "0000004000000040";
  const bits = Array.from({length: 64}, (_, y) =>
    y >= 20 && y < 40 ? "ffc0000000003fff" : "ffffffffffffffff"
  ).join("");
  const inks = Array.from({length: 64 * 64}, (_, at) =>
    at >= 20 * 64 && at < 40 * 64 && at % 64 >= 10 && at % 64 < 50 ? "000000ff" : "00000000"
  ).join("");
  test.each([
    ["G4", `/BitsPerComponent 1 /ColorSpace /DeviceGray`, "/CCITTFaxDecode", fax],
    [
      "JBIG2",
      "/BitsPerComponent 1 /ColorSpace /DeviceGray",
      "/JBIG2Decode",
      `0000000030000100000013${size64}0000000000000000000000` +
        `0000000126000100000025${size64}00000000000000000001${fax}`
    ],
    ["bits", "/BitsPerComponent 1 /ColorSpace /DeviceGray", "", bits],
    ["a mask", "/BitsPerComponent 1 /ImageMask true", "", bits],
    ["inks of four colours", "/BitsPerComponent 8 /ColorSpace /DeviceCMYK", "", inks]
  ])("%s", async (_, kind, filter, hex) => {
    const k =
      filter === "/CCITTFaxDecode" ? "/DecodeParms [null << /K -1 /Columns 64 /Rows 64 >>]" : "";
    const object =
      `90 0 obj\n<< /Type /XObject /Subtype /Image /Width 64 /Height 64 ${kind} ${k} ` +
      `/Filter [/ASCIIHexDecode ${filter}] /Length ${hex.length + 1} >>\nstream\n${hex}>\nendstream\nendobj\n`;
    const file = Buffer.from(makePdf([page("q 64 0 0 64 0 0 cm /P Do Q", {width: 64, height: 64})]))
      .toString("latin1")
      .replace("1 0 obj\n", () => `${object}1 0 obj\n`)
      .replace("/Font <<", "/XObject << /P 90 0 R >> /Font <<");
    const found = await readPictures(Buffer.from(file, "latin1"), [1], library.readData);
    const {picture} = found.get(1)!;
    const dark = [...picture!.grey].flatMap((shade, at) => (shade < 128 ? [at] : []));
    expect([dark.length, dark[0], dark.at(-1)]).toEqual([40 * 20, 20 * 64 + 10, 39 * 64 + 49]);
  });
});

describe("a picture on a page of text", () => {
  test("is said to be there if lines on it make a table, or it cannot be unpacked", async () => {
    const at = "300 0 0 200 50 20";
    const shown = (hex: string) => page(prose + picture(at, grey, hex));
    expect(unreadIn(await blocksOf(shown(ruled)))).toEqual(["第1页的图片"]);
    expect(unreadIn(await blocksOf(shown(shades)))).toEqual([]);
    expect(unreadIn(await blocksOf(page(broken + prose)))).toEqual(["第1页的图片"]);
  });

  test("does not part a number that goes on over the page", async () => {
    const line = textAt("本年度公开信息共计十二件其中规章4", 40, 60, 10);
    const first = `${line}${picture("300 0 0 200 50 100", grey, ruled)}${prose}`;
    const second = textAt("3000余件。", 40, 395, 10) + proseOf("二");
    const blocks = await blocksOf(page(first), page(second));
    expect(JSON.stringify(blocks)).toContain("规章43000余件。");
    expect(unreadIn(blocks)).toEqual(["第1页的图片"]);
  });
});

test("a page on whose picture nothing is seen is said to be there", async () => {
  const white = picture(
    whole,
    grey,
    pixels(() => "ff")
  );
  expect(unreadIn(await blocksOf(page(prose), page(white)))).toEqual(["第2页"]);
});

describe("a page of characters without names", () => {
  const garbage = page(prose.replaceAll("/F", "/G") + draw(grid) + words(cells));

  test("is not read, and said to be there", async () => {
    const blocks = await blocksOf(page(prose), garbage, page(proseOf("二")));
    expect(distinct(blocks)).toEqual([undefined, "第2页", undefined]);
  });

  test("is a note of the report", async () => {
    const report = [
      textAt("青禾县教育局2021年政府信息公开工作年度报告", 60, 380, 10),
      textAt("一、总体情况", 40, 350, 10),
      textAt("　　2021年，我局主动公开政府信息12条，收到申请3件。", 40, 330, 10)
    ].join("");
    const {documents} = await readAny(makePdf([page(report), garbage]), tools);
    const notes = documents.flatMap((each) => (each.kind === "report" ? each.reading.notes : []));
    expect(notes.filter(({code}) => code === "part-unread").map(({raw}) => raw)).toEqual(["第2页"]);
  });
});
