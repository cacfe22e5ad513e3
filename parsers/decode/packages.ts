/**
 * The packages that formats need, each loaded when the first such file comes: reading a page waits for no reader of PDF.
 * They are asked for once, since even a known package is asked of the loader's own thread, file after file.
 */
export const packages = {
  htmlparser2: once(() => import("htmlparser2")),
  mammoth: once(() => import("mammoth")),
  pdfjs: once(() => import("pdfjs-dist/legacy/build/pdf.mjs")),
  pngjs: once(() => import("pngjs")),
  saxes: once(() => import("saxes")),
  sheets: once(loadSheets),
  yauzl: once(() => import("yauzl"))
};

/** Files of Excel 5 and 95 hold GBK and name its code page; the library knows none by itself. */
async function loadSheets() {
  const library = await import("@e965/xlsx");
  library.set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
  return library;
}

function once<Package>(load: () => Promise<Package>): () => Promise<Package> {
  let loaded: Promise<Package> | undefined;
  return () => (loaded ??= load());
}
