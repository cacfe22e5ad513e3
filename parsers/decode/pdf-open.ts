import {DecodeError, type ReadData, type Received} from "#parsers/document.ts";
import {packages} from "./packages.ts";
import {PdfHalves} from "./pdf-halves.ts";
import {printPage, type Printed} from "./pdf-page.ts";
import {toFont, type FontData} from "./pdf-font.ts";
import type {Matrix} from "./pdf-path.ts";

/** A report with its scans has some megabytes. */
const mostBytes = 64 * 1024 * 1024;
/** The longest annual report of a government has about sixty pages. */
const mostPages = 300;
/** A page of small print has four thousand characters and, with its table, as many lines. */
const mostOperators = 400_000;

const sentences = {
  tooBig: {
    zh: `PDF 超过 ${mostBytes >> 20} MB，远大于任何年度报告，未打开；请检查来源`,
    en: `the PDF has more than ${mostBytes >> 20} MB, far more than any annual report, and is not opened: see where it comes from`
  },
  tooLong: (pages: number) => ({
    zh: `PDF 有 ${pages} 页，超过 ${mostPages} 页，未读；请只取出报告所在的页`,
    en: `the PDF has ${pages} pages, more than ${mostPages}, and is not read: take out those of the report`
  }),
  tooFull: (page: number) => ({
    zh: `PDF 第 ${page} 页上的图形和文字过多，未读；请检查是什么文件`,
    en: `page ${page} of the PDF holds more drawings and text than any report, and is not read: see what it is`
  }),
  locked: {
    zh: "PDF 加了密码，打不开；请先解除密码再试",
    en: "the PDF is locked with a password: unlock it first"
  },
  half: {
    zh: "PDF 没有结尾，可能没有下载完整；请重新下载",
    en: "the PDF has no end, as if half of it was fetched: fetch it again"
  },
  broken: (message: string) => ({
    zh: "PDF 已损坏；请重新下载",
    en: `the PDF is broken (${message}): fetch it again`
  }),
  brokenPage: (page: number, message: string) => ({
    zh: `PDF 第 ${page} 页已损坏；请重新下载`,
    en: `page ${page} of the PDF is broken (${message}): fetch it again`
  })
};

/** Every page of a PDF. Scripts in it are not run, pictures not unpacked, nothing is fetched. Throws DecodeError. */
export async function readPages({bytes}: Received, readData: ReadData): Promise<Printed[]> {
  if (bytes.length > mostBytes) throw new DecodeError(sentences.tooBig);
  if (!hasEnd(bytes)) throw new DecodeError(sentences.half);
  const pdfjs = await packages.pdfjs();
  const halves = new PdfHalves();
  const worker = new pdfjs.PDFWorker({port: halves as never});
  pdfjs.WorkerMessageHandler.initializeFromPort(halves);
  const task = pdfjs.getDocument({...(optionsFor(bytes, readData) as object), worker});
  try {
    const document = await task.promise.catch(fail);
    if (document.numPages > mostPages) throw new DecodeError(sentences.tooLong(document.numPages));
    const names = new Map(Object.entries(pdfjs.OPS).map(([name, number]) => [number, name]));
    const pages: Printed[] = [];
    const layers = await document.getOptionalContentConfig();
    const open = {document, names, isShown: (layer: unknown) => layers.isVisible(layer as object)};
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await readPage(open, number));
    return pages;
  } finally {
    await task.destroy();
    worker.destroy();
  }
}

type PdfDocument = import("pdfjs-dist/legacy/build/pdf.mjs").PDFDocumentProxy;
export type Options = Parameters<typeof import("pdfjs-dist/legacy/build/pdf.mjs").getDocument>[0];

/** How a PDF is opened: nothing in it is run, nothing fetched, no picture unpacked. */
export function optionsFor(bytes: Uint8Array, readData: ReadData): Options {
  return {
    // A copy: pdfjs takes the bytes that it is given away from whoever gave them.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    fontExtraProperties: true,
    disableFontFace: false,
    useWorkerFetch: false,
    useWasm: false,
    maxImageSize: 0,
    cMapUrl: "pdfjs-dist/cmaps/",
    BinaryDataFactory: characterMaps(readData)
  } as Options;
}

/** What pdfjs may read besides the file: which codes are which Chinese characters. No fonts, no programs. */
const characterMaps = (readData: ReadData) =>
  packageData(readData, {kind: "cMapUrl", name: /^[\w-]+\.bcmap$/, folder: "pdfjs-dist/cmaps/"});

/** Files of a package that pdfjs may read, and no others. */
export const packageData = (
  readData: ReadData,
  open: {kind: string; name: RegExp; folder: string}
) =>
  class {
    fetch({kind, filename}: {kind: string; filename: string}): Promise<Uint8Array> {
      const known = kind === open.kind && open.name.test(filename);
      return known
        ? readData(`${open.folder}${filename}`)
        : Promise.reject(new Error(`not read: ${filename}`));
    }
  };

/** A PDF ends with %%EOF; a server may have put a few bytes behind it. */
function hasEnd(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === 0x20)) end--;
  const tail = String.fromCharCode(...bytes.subarray(Math.max(0, end - 2048), end));
  return tail.includes("%%EOF");
}

function fail(error: Error): never {
  throw new DecodeError(
    error.name === "PasswordException" ? sentences.locked : sentences.broken(error.message)
  );
}

/** A PDF with the names of its operators, and which of its layers are shown. */
interface Opened {
  document: PdfDocument;
  names: Map<number, string>;
  isShown(layer: unknown): boolean;
}

async function readPage({document, names, isShown}: Opened, number: number): Promise<Printed> {
  try {
    const page = await document.getPage(number);
    // Annotations stand on a page and are no part of it: stamps, comments, fields to fill in.
    const {fnArray, argsArray} = await page.getOperatorList({annotationMode: 0});
    if (fnArray.length > mostOperators) throw new DecodeError(sentences.tooFull(number));
    const {width, height, transform} = page.getViewport({scale: 1});
    const printed = printPage({
      names: fnArray.map((code) => names.get(code) ?? ""),
      args: argsArray.map((args, at) =>
        names.get(fnArray[at]!) === "constructPath" ? [names.get(args[0])!, args[1]] : args
      ),
      view: transform as Matrix,
      width,
      height,
      isShown,
      fontOf: (name) =>
        toFont(page.commonObjs.has(name) ? (page.commonObjs.get(name) as FontData) : null)
    });
    page.cleanup();
    return printed;
  } catch (error) {
    if (error instanceof DecodeError) throw error;
    throw new DecodeError(sentences.brokenPage(number, (error as Error).message));
  }
}
