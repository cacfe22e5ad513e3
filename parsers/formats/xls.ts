import {compoundKind, compoundSentences} from "#parsers/decode/compound.ts";
import {decodeWorkbook} from "#parsers/decode/workbook.ts";
import {DecodeError, type Format} from "#parsers/document.ts";

/** A workbook of Excel 5 to 2003. What is locked or cut short, and may be any file of Office, is refused here too. */
export default {
  format: "xls",
  sniff: (bytes) => ["workbook", "locked", "half"].includes(compoundKind(bytes)!),
  async decode(received) {
    const kind = compoundKind(received.bytes);
    if (kind === "locked" || kind === "half") throw new DecodeError(compoundSentences[kind]);
    return decodeWorkbook(received, "xls");
  }
} satisfies Format;
