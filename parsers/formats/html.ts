import {decodePage} from "#parsers/decode/charset.ts";
import {readMarkup} from "#parsers/decode/markup.ts";
import {firstElement, isMarkup} from "#parsers/decode/signature.ts";
import {loadMarkupParser} from "#parsers/decode/markup-parser.ts";
import {bytesInAddress, seePictures} from "#parsers/decode/page-pictures.ts";
import {
  DecodeError,
  type Document,
  type Format,
  type Received,
  type Tools
} from "#parsers/document.ts";

/** A web page, or what Word saves as one: a block is a paragraph, a heading or a table, counted from one. */
export default {
  format: "html",
  sniff: isMarkup,
  async decode({bytes, sha256}: Received, tools: Tools): Promise<Document> {
    if (bytes.length > mostBytes) throw new DecodeError(sentences.large);
    const ending = endings.get(firstElement(bytes) ?? "");
    if (ending) throw new DecodeError(sentences.office(ending));
    const markup = readMarkup(decodePage(bytes), await loadMarkupParser());
    return {sha256, format: "html", ...(await seePictures(markup, bytesInAddress, tools))};
  }
} satisfies Format;

/** Word saves a report of twenty pages as half a megabyte; with its pictures written into it, as some ten. */
const mostBytes = 32 * 1024 * 1024;

/** What Excel, Word and LibreOffice save as one file of XML, and call .xls, .doc and .xml, by its first element. */
const endings = new Map([
  ["Workbook", ".xlsx"],
  ["ss:Workbook", ".xlsx"],
  ["w:wordDocument", ".docx"],
  ["pkg:package", ".docx"],
  ["office:document", ".xlsx / .docx"]
]);

const sentences = {
  office: (ending: string) => ({
    zh: `这是 Office 保存的 XML 文件，不能直接读；请用 Excel、Word 或 WPS 另存为 ${ending}`,
    en: `this is a file of Office in XML, which is not read: save it as ${ending} with Excel, Word or WPS`
  }),
  large: {
    zh: `网页超过 ${mostBytes >> 20} MiB，未读；请检查来源`,
    en: `the page has more than ${mostBytes >> 20} MiB, and is not read: see where it comes from`
  }
};
