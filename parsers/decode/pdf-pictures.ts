import type {Picture, ReadData} from "#parsers/document.ts";
import {packages} from "./packages.ts";
import {optionsFor, packageData, type Options} from "./pdf-open.ts";
import {apply, times, type Matrix} from "./pdf-path.ts";
import {isTooLarge} from "./picture.ts";

/** A page of A3 at 400 dots an inch has thirty million pixels. */
const mostPixels = 40_000_000;

/** A picture where it is drawn: its own square to the page's view. */
interface Drawn {
  /** null where it cannot be unpacked. */
  picture: Picture | null;
  matrix: Matrix;
  /** Whether it hides what was painted before it, which is so many pieces of text. */
  isOpaque: boolean;
  pieces: number;
}

/** The pictures of a page. */
export interface Pictured {
  /** All of them as one, as fine as the finest; null where one that counts cannot be unpacked, or all are too large. */
  picture: Picture | null;
  /** How much of the page they cover, of one. */
  covered: number;
  /** Of so many pieces of text, from the first on, most are under a picture that hides them. */
  under: number;
}

/** Whether pictures are the page: of a scan they cover at least half of it. */
export const isScan = ({covered}: Pictured): boolean => covered >= 0.5;

/** The pictures of some pages, by the number of the page; none where the file cannot be opened again. */
export async function readPictures(
  bytes: Uint8Array,
  numbers: number[],
  readData: ReadData
): Promise<Map<number, Pictured>> {
  const pdfjs = await packages.pdfjs();
  const task = pdfjs.getDocument(withPictures(bytes, readData));
  const pages = new Map<number, Pictured>();
  try {
    const document = await task.promise;
    for (const number of numbers) {
      const found = await picturedOn(document, number, pdfjs.OPS).catch(() => null);
      if (found) pages.set(number, found);
    }
    return pages;
  } catch {
    return pages;
  } finally {
    await task.destroy();
  }
}

async function picturedOn(document: PdfDocument, number: number, codes: Codes): Promise<Pictured> {
  const page = await document.getPage(number);
  const found = toPage(await drawnOn(page, codes), page.getViewport({scale: 1}));
  page.cleanup();
  return found;
}

/** Scans are often packed as JBIG2 or JPEG 2000, for which pdfjs has programs in its own package. */
const withPictures = (bytes: Uint8Array, readData: ReadData): Options => ({
  ...(optionsFor(bytes, readData) as object),
  useWasm: true,
  wasmUrl: "pdfjs-dist/wasm/",
  maxImageSize: mostPixels,
  BinaryDataFactory: packageData(readData, {
    kind: "wasmUrl",
    name: /^(?:jbig2|openjpeg)\.wasm$/,
    folder: "pdfjs-dist/wasm/"
  })
});

type PdfDocument = import("pdfjs-dist/legacy/build/pdf.mjs").PDFDocumentProxy;
type Page = import("pdfjs-dist/legacy/build/pdf.mjs").PDFPageProxy;
type Codes = typeof import("pdfjs-dist/legacy/build/pdf.mjs").OPS;

/** What pdfjs gives of a picture: one bit a pixel, three bytes or four. */
interface Unpacked {
  width: number;
  height: number;
  data?: Uint8Array | Uint8ClampedArray;
  kind?: number;
}

async function drawnOn(page: Page, codes: Codes): Promise<Drawn[]> {
  const {fnArray, argsArray} = await page.getOperatorList({annotationMode: 0});
  const drawn: Drawn[] = [];
  const stack: Matrix[] = [];
  let matrix = page.getViewport({scale: 1}).transform as Matrix;
  let pieces = 0;
  const draw = (image: Unpacked | null, isMask: boolean) => {
    const picture = image && toPicture(image, isMask);
    drawn.push({picture, matrix, pieces, isOpaque: !isMask && image?.kind !== withCover});
  };
  for (const [at, code] of fnArray.entries()) {
    const args = (argsArray[at] ?? []) as [never];
    if (code === codes.showText) pieces++;
    if (code === codes.save || code === codes.beginGroup) stack.push(matrix);
    if (code === codes.restore || code === codes.endGroup || code === codes.paintFormXObjectEnd)
      matrix = stack.pop() ?? matrix;
    if (code === codes.transform) matrix = times(matrix, args as unknown as number[]);
    if (code === codes.paintFormXObjectBegin) {
      stack.push(matrix);
      if (args[0]) matrix = times(matrix, args[0] as number[]);
    }
    if (code === codes.paintImageXObject) draw(await objectOf(page, args[0]), false);
    if (code === codes.paintInlineImageXObject) draw(args[0], false);
    if (code === codes.paintImageMaskXObject) {
      const mask = args[0] as Unpacked & {data: unknown};
      draw(typeof mask.data === "string" ? await objectOf(page, mask.data) : mask, true);
    }
  }
  return drawn;
}

/** A picture by its name: it may still be unpacked when the operators are known. null if it cannot be. */
function objectOf(page: Page, name: string): Promise<Unpacked | null> {
  const objects = name.startsWith("g_") ? page.commonObjs : page.objs;
  return new Promise((resolve) => objects.get(name, resolve));
}

/** What pdfjs calls the kind of pictures that say for each pixel how much it covers. */
const withCover = 3;

/** Shades of what pdfjs unpacked. A mask has a bit that is not set where it leaves ink. */
function toPicture({width, height, data, kind}: Unpacked, isMask: boolean): Picture | null {
  if (!data || width * height === 0 || isTooLarge({width, height})) return null;
  const grey = new Uint8Array(width * height);
  const channels = data.length / grey.length;
  if (isMask || kind === 1 || channels < 1) {
    const row = (width + 7) >> 3;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        grey[y * width + x] = data[y * row + (x >> 3)]! & (0x80 >> (x & 7)) ? 255 : 0;
    return {width, height, grey};
  }
  if (channels !== 3 && channels !== 4) return null;
  for (let at = 0; at < grey.length; at++) {
    const [red, green, blue] = [0, 1, 2].map((colour) => data[at * channels + colour]!);
    const shade = red! * 0.299 + green! * 0.587 + blue! * 0.114;
    const cover = channels === 4 ? data[at * channels + 3]! : 255;
    grey[at] = Math.round(255 - ((255 - shade) * cover) / 255);
  }
  return {width, height, grey};
}

/** More than this part of a page is no seal and no sign of an office. */
const leastOfPage = 0.05;

function toPage(drawn: Drawn[], view: {width: number; height: number}): Pictured {
  const area = view.width * view.height;
  const covered = drawn.reduce((sum, {matrix}) => sum + areaOf(matrix), 0) / area;
  const hiding = drawn.filter(({matrix, isOpaque}) => isOpaque && areaOf(matrix) > area / 2);
  const under = Math.max(0, ...hiding.map(({pieces}) => pieces));
  const lost = drawn.some(({picture, matrix}) => !picture && areaOf(matrix) > area * leastOfPage);
  return {covered, under, picture: lost ? null : joinPictures(drawn, view)};
}

function joinPictures(drawn: Drawn[], view: {width: number; height: number}): Picture | null {
  const found = drawn.flatMap(({picture, matrix}) => (picture ? [{picture, matrix}] : []));
  const finest = found.reduce(
    (most, {picture, matrix}) =>
      Math.max(most, Math.sqrt((picture.width * picture.height) / (areaOf(matrix) || Infinity))),
    0
  );
  const [width, height] = [Math.round(view.width * finest), Math.round(view.height * finest)];
  if (width * height === 0 || isTooLarge({width, height})) return null;
  const page: Picture = {width, height, grey: new Uint8Array(width * height).fill(255)};
  for (const one of found) lay(one, page, finest);
  return page;
}

const areaOf = ([a, b, c, d]: Matrix) => Math.abs(a * d - b * c);

type Laid = {picture: Picture; matrix: Matrix};

/** Lays a picture on a page; the square from (0, 0) to (1, 1) is the picture, its first row at the top. */
function lay({picture, matrix}: Laid, page: Picture, fineness: number): void {
  const onPage = times([fineness, 0, 0, fineness, 0, 0], matrix);
  const back = inverseOf(onPage);
  const corners = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1]
  ].map(([x, y]) => apply(onPage, x!, y!));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right] = [Math.max(0, Math.floor(Math.min(...xs))), Math.max(...xs)];
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...ys))), Math.max(...ys)];
  for (let y = top; y < Math.min(bottom, page.height); y++)
    for (let x = left; x < Math.min(right, page.width); x++) {
      const [u, v] = apply(back, x + 0.5, y + 0.5);
      if (u < 0 || u >= 1 || v < 0 || v >= 1) continue;
      const row = Math.floor((1 - v) * picture.height);
      const at = Math.min(row, picture.height - 1) * picture.width + Math.floor(u * picture.width);
      page.grey[y * page.width + x] = picture.grey[at]!;
    }
}

function inverseOf([a, b, c, d, e, f]: Matrix): Matrix {
  const area = a * d - b * c;
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}
