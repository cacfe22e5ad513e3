/** Pictures that cannot be read, each with one sentence, and a machine without a recogniser. */
import {PNG} from "pngjs";
import {afterEach, describe, expect, test, vi} from "vitest";
import image from "#parsers/formats/image.ts";
import {DecodeError, type Sentence, type Tools} from "#parsers/document.ts";
import {openRecogniser} from "#pipeline/recogniser.ts";
import {library} from "#test/printed/read.ts";
import {answering} from "./drawn.ts";

const png = (width: number, height: number): Buffer =>
  PNG.sync.write({width, height, data: Buffer.alloc(width * height * 4, 255)});

/** A PNG whose head says another size. */
function saying(width: number, height: number): Buffer {
  const bytes = png(8, 8);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

const jpegHead = (width: number, height: number): Buffer =>
  Buffer.from([
    ...[0xff, 0xd8, 0xff, 0xc0, 0, 11, 8],
    ...[height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]
  ]);

async function refusal(bytes: Uint8Array, tools: Tools = library): Promise<Sentence> {
  expect(image.sniff(bytes)).toBe(true);
  const received = {bytes, sha256: "0".repeat(64), path: "a", url: null};
  const error = await Promise.resolve(image.decode(received, tools)).then(
    () => null,
    (error: unknown) => error
  );
  expect(error).toBeInstanceOf(DecodeError);
  return (error as DecodeError).sentence;
}

describe("one sentence", () => {
  test.each([
    ["half a PNG", png(400, 400).subarray(0, 300), "broken"],
    ["the head of a PNG alone", png(8, 8).subarray(0, 20), "broken"],
    ["a PNG that says more than it holds", saying(90, 90), "broken"],
    ["a PNG as large as a wall", saying(60_000, 60_000), "60000 × 60000 pixels"],
    ["a JPEG as large as a wall", jpegHead(50_000, 50_000), "50000 × 50000 pixels"],
    ["a JPEG without a frame", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1]), "broken"],
    ["a TIFF", Buffer.from("II*\0........"), "a TIFF picture"],
    ["a GIF", Buffer.from("GIF89a...."), "a GIF picture"],
    ["a BMP", Buffer.from("BM....\0\0\0\0....(\0\0\0...."), "a BMP picture"],
    ["a WebP", Buffer.from("RIFF....WEBPVP8 "), "a WebP picture"],
    ["what a telephone takes", Buffer.from("\0\0\0\x18ftypheic...."), "a HEIC picture"]
  ])("for %s", async (_what, bytes, what) => {
    const {zh, en} = await refusal(bytes);
    expect(en).toContain(what);
    expect(zh).toMatch(/图片.*请/);
  });

  test("for a page that has nothing to be seen on it", async () => {
    const tools = {...library, openRecogniser: () => Promise.resolve(answering(""))};
    expect((await refusal(png(300, 300), tools)).en).toContain("no text");
  });
});

test("a text that begins with BM is no picture", () => {
  expect(image.sniff(Buffer.from("BM局2021年政府信息公开工作年度报告"))).toBe(false);
});

test("a picture of nothing but grain is none of a page, and nobody looks at it", async () => {
  const grain = PNG.sync.read(png(1200, 1200));
  for (let y = 0; y < 1200; y += 4)
    for (let x = 0; x < 1200; x += 4)
      grain.data.fill(0, (y * 1200 + x) * 4, (y * 1200 + x) * 4 + 3);
  const tools = {...library, openRecogniser: () => Promise.reject(new Error("asked"))};
  expect((await refusal(PNG.sync.write(grain), tools)).en).toContain("far more marks");
});

describe("without a recogniser", () => {
  afterEach(() => vi.doUnmock("tesseract.js"));

  test("it is said what to install, in both languages", async () => {
    vi.doMock("tesseract.js", () => {
      throw new Error("Cannot find package 'tesseract.js'");
    });
    const {zh, en} = await refusal(png(300, 300), {...library, openRecogniser});
    for (const sentence of [zh, en])
      expect(sentence).toContain("npm install tesseract.js@7.0.0 @tesseract.js-data/chi_sim@1.0.0");
    expect(zh).toContain("没有安装");
    expect(en).toContain("not installed");
  });
});

test("what a recogniser fails on is one sentence, and it is closed", async () => {
  let closed = 0;
  const failing: Tools = {
    ...library,
    openRecogniser: () =>
      Promise.resolve({
        see: () => Promise.reject(new DecodeError({zh: "图片，请", en: "took too long"})),
        close: () => Promise.resolve(void closed++)
      })
  };
  const picture = png(300, 300);
  const dark = PNG.sync.read(picture);
  for (let y = 100; y < 120; y++)
    for (let x = 50; x < 200; x++)
      if (x % 16 < 9) dark.data.fill(0, (y * 300 + x) * 4, (y * 300 + x) * 4 + 3);
  expect((await refusal(PNG.sync.write(dark), failing)).en).toBe("took too long");
  expect(closed).toBe(1);
});
