import {DecodeError, type Container} from "#parsers/document.ts";
import {hasPart, isZip, readZip, type ZipEntry} from "#parsers/decode/zip.ts";

/** An archive of attachments. DOCX and XLSX are zip archives too, and are formats of their own. */
export default {
  sniff: (bytes) => isZip(bytes) && !hasPart(bytes, "[Content_Types].xml"),
  async unpack({bytes}) {
    const entries = await readZip(bytes);
    const kind = openDocument(entries);
    if (kind !== null) throw new DecodeError(sentence(kind));
    return entries.filter(({name}) => !isClutter(name)).map((entry) => ({...entry, url: null}));
  }
} satisfies Container;

/** What an OpenDocument file calls itself: text (.odt), spreadsheet (.ods); null for any other archive. */
function openDocument(entries: ZipEntry[]): string | null {
  const said = entries.find(({name}) => name === "mimetype");
  const type = said && new TextDecoder().decode(said.bytes.subarray(0, 200)).trim();
  return (
    /^application\/vnd\.(?:oasis\.opendocument|sun\.xml)\.([\w-]+)/.exec(type ?? "")?.[1] ?? null
  );
}

function sentence(kind: string) {
  const ending = kind.startsWith("spreadsheet") ? ".xlsx" : ".docx";
  return {
    zh: `这是 OpenDocument 文件（.odt、.ods 等），不能直接读；请用 Word、WPS 或 LibreOffice 另存为 ${ending}`,
    en: `this is an OpenDocument file (.odt, .ods), which is not read: save it as ${ending} with Word, WPS or LibreOffice`
  };
}

/** What systems leave in archives beside the files of a person: __MACOSX/, .DS_Store, Thumbs.db. ../ is no such name. */
const isClutter = (name: string) =>
  /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(name);
