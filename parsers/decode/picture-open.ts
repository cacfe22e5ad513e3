import {DecodeError, type Picture, type Received, type Tools} from "#parsers/document.ts";
import {packages} from "./packages.ts";
import {readPictures} from "./pdf-pictures.ts";
import {quarterTurns, isTooLarge, toFit} from "./picture.ts";
import {sizeOfPng, wrapJpeg} from "./picture-head.ts";
import {kindOf, type PictureKind} from "./picture-kind.ts";
import {quartersOf} from "./picture-turned.ts";

/** A photograph of a page has some megabytes. */
const mostBytes = 64 * 1024 * 1024;

const sentences = {
  tooBig: {
    zh: `图片超过 ${mostBytes >> 20} MB，远大于任何扫描页，未打开；请检查来源`,
    en: `the picture has more than ${mostBytes >> 20} MB, far more than any scanned page, and is not opened: see where it comes from`
  },
  tooLarge: (width: number, height: number) => ({
    zh: `图片有 ${width} × ${height} 个像素，超过上限，未打开；请按每英寸 300 点重新扫描，或拆成几张`,
    en: `the picture has ${width} × ${height} pixels, more than is opened: scan it at 300 dots an inch, or cut it into several`
  }),
  unopened: (kind: PictureKind) => ({
    zh: `${kind} 图片不能直接识别；请另存为 PNG、JPEG 或 PDF 后再试`,
    en: `a ${kind} picture is not recognised as it is: save it as PNG, JPEG or PDF`
  }),
  broken: {
    zh: "图片已损坏，打不开；请重新下载",
    en: "the picture is broken and cannot be opened: fetch it again"
  }
};

/** A picture that may be a page: PNG, JPEG, and others of which is said what to do with them. */
export const isPicture = (bytes: Uint8Array): boolean => kindOf(bytes) !== null;

/** The shades of a picture. Throws DecodeError. */
export async function openPicture(
  {bytes}: Pick<Received, "bytes">,
  {readData}: Tools
): Promise<Picture> {
  const kind = kindOf(bytes);
  if (kind && kind !== "PNG" && kind !== "JPEG") throw new DecodeError(sentences.unopened(kind));
  if (bytes.length > mostBytes) throw new DecodeError(sentences.tooBig);
  const picture = kind === "PNG" ? await openPng(bytes) : await openJpeg(bytes, readData);
  if (!picture) throw new DecodeError(sentences.broken);
  return toFit(picture);
}

async function openPng(bytes: Uint8Array): Promise<Picture | null> {
  const size = sizeOfPng(bytes);
  if (!size) return null;
  if (isTooLarge(size)) throw new DecodeError(sentences.tooLarge(size.width, size.height));
  const {PNG} = await packages.pngjs();
  try {
    return onPaper(PNG.sync.read(Buffer.from(bytes)));
  } catch {
    return null;
  }
}

interface Coloured {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Colours as shades, on white paper where they do not cover it. */
function onPaper({width, height, data}: Coloured): Picture {
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at++) {
    const [red, green, blue, cover] = data.subarray(at * 4, at * 4 + 4) as unknown as number[];
    const shade = red! * 0.299 + green! * 0.587 + blue! * 0.114;
    grey[at] = Math.round(255 - ((255 - shade) * cover!) / 255);
  }
  return {width, height, grey};
}

/** The library that reads PDF reads JPEG: a file of one page is put around it. */
async function openJpeg(bytes: Uint8Array, readData: Tools["readData"]): Promise<Picture | null> {
  const wrapped = wrapJpeg(bytes);
  if (!wrapped) return null;
  const {width, height, pdf} = wrapped;
  if (isTooLarge({width, height})) throw new DecodeError(sentences.tooLarge(width, height));
  const pictures = await readPictures(pdf, [1], readData);
  const picture = pictures.get(1)?.picture ?? null;
  return picture && quarterTurns(picture, quartersOf(bytes));
}
