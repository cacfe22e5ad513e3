import type {Container} from "#parsers/document.ts";
import {hasPart, isZip, readZip} from "#parsers/decode/zip.ts";

/** An archive of attachments. DOCX and XLSX are zip archives too, and are formats of their own. */
export default {
  sniff: (bytes) => isZip(bytes) && !hasPart(bytes, "[Content_Types].xml"),
  async unpack({bytes}) {
    const entries = await readZip(bytes);
    return entries.filter(({name}) => !isClutter(name)).map((entry) => ({...entry, url: null}));
  }
} satisfies Container;

/** What systems leave in archives beside the files of a person: __MACOSX/, .DS_Store, Thumbs.db. */
const isClutter = (name: string) =>
  /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(name);
