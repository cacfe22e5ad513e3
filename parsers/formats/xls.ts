import {compoundKind, compoundSentences} from "#parsers/decode/compound.ts";
import {packages} from "#parsers/decode/packages.ts";
import {decodeWorkbook} from "#parsers/decode/workbook.ts";
import {readRecords} from "#parsers/decode/workbook-records.ts";
import {DecodeError, type Format} from "#parsers/document.ts";

/** A workbook of Excel 5 to 2003. What is locked or cut short, and may be any file of Office, is refused here too. */
export default {
  format: "xls",
  sniff: (bytes) => ["workbook", "locked", "half"].includes(compoundKind(bytes)!),
  async decode(received) {
    const kind = compoundKind(received.bytes);
    if (kind === "locked" || kind === "half") throw new DecodeError(compoundSentences[kind]);
    const sheets = readRecords(await streamOf(received.bytes));
    if (sheets === null) throw new DecodeError(damaged);
    if (sheets === "locked") throw new DecodeError(compoundSentences.locked);
    return decodeWorkbook(received, "xls", {
      sheets: new Map(sheets.entries()),
      strings: []
    });
  }
} satisfies Format;

const damaged = {
  zh: "表格文件的内部记录已损坏，Excel 也无法照原样打开；请重新下载，或用 Excel、WPS 修复后另存一份",
  en: "the records of the workbook are damaged, and Excel would not open it as it is: fetch it again, or mend it with Excel or WPS and save it again"
};

/** The stream of records of a workbook; one of Excel 5 and 95 calls it Book. */
async function streamOf(bytes: Uint8Array): Promise<Uint8Array> {
  const {CFB} = await packages.sheets();
  try {
    const file = CFB.read(bytes, {type: "array"});
    const found = CFB.find(file, "/Workbook") ?? CFB.find(file, "/Book");
    return Uint8Array.from(found?.content ?? []);
  } catch {
    throw new DecodeError(damaged);
  }
}
