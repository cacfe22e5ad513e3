/**
 * The packages that formats need, each loaded when the first such file comes: reading a page waits for no reader of PDF.
 * They are asked for once, since even a known package is asked of the loader's own thread, file after file.
 */
export const packages = {
  htmlparser2: once(() => import("htmlparser2")),
  mammoth: once(() => import("mammoth")),
  pdfjs: once(loadPdfjs),
  pngjs: once(() => import("pngjs")),
  saxes: once(() => import("saxes")),
  oldSheets: once(loadOldSheets),
  sheets: once(() => import("@e965/xlsx")),
  yauzl: once(() => import("yauzl"))
};

/**
 * For the sake of old engines it puts a push and a JSON of its own in place of the engine's, for the whole process, and so
 * does its worker, which else comes with the first file: all that is read and written afterwards would take longer.
 */
async function loadPdfjs() {
  const [{push}, {parse, stringify}] = [Array.prototype, JSON];
  const {WorkerMessageHandler} = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  const library = await import("pdfjs-dist/legacy/build/pdf.mjs");
  Object.assign(Array.prototype, {push});
  Object.assign(JSON, {parse, stringify});
  return {...library, WorkerMessageHandler};
}

/**
 * Files of Excel 5 and 95 hold GBK and name its code page; the library knows none by itself. All code pages take twelve
 * megabytes, which no workbook of a later format needs.
 */
async function loadOldSheets() {
  const library = await import("@e965/xlsx");
  library.set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
  return library;
}

function once<Package>(load: () => Promise<Package>): () => Promise<Package> {
  let loaded: Promise<Package> | undefined;
  return () => (loaded ??= load());
}
