import {decodeWorkbook} from "#parsers/decode/workbook.ts";
import {readWorkbookXml} from "#parsers/decode/workbook-xml.ts";
import {hasPart, readZip} from "#parsers/decode/zip.ts";
import {DecodeError, type Format} from "#parsers/document.ts";

/** A workbook of Excel since 2007, or of WPS: a zip archive with a part that names its sheets, in XML or in bytes. */
export default {
  format: "xlsx",
  sniff: (bytes) => hasPart(bytes, "[Content_Types].xml") && hasPart(bytes, "xl/"),
  async decode(received) {
    // The library inflates whatever it is given: first every part is inflated within limits.
    const parts = await readZip(received.bytes);
    if (!parts.some(({name}) => /^xl\/workbook\.(?:xml|bin)$/.test(name)))
      throw new DecodeError(half);
    const isXml = parts.some(({name}) => name === "xl/workbook.xml");
    return decodeWorkbook(received, "xlsx", isXml ? await readWorkbookXml(parts) : null);
  }
} satisfies Format;

const half = {
  zh: "其中没有说明工作表的部分（xl/workbook.xml），文件不完整；请重新下载",
  en: "it lacks the part that names its sheets (xl/workbook.xml), so it is but part of a file: fetch it again"
};
