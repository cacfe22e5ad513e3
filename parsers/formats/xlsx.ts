import {decodeWorkbook} from "#parsers/decode/workbook.ts";
import {hasPart, readZip} from "#parsers/decode/zip.ts";
import type {Format} from "#parsers/document.ts";

/** A workbook of Excel since 2007, or of WPS: a zip archive with a part that names its sheets. */
export default {
  format: "xlsx",
  sniff: (bytes) => hasPart(bytes, "xl/workbook.xml"),
  async decode(received) {
    // The library inflates whatever it is given: first every part is inflated within limits.
    await readZip(received.bytes);
    return decodeWorkbook(received, "xlsx");
  }
} satisfies Format;
