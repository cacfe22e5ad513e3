import {DecodeError} from "#parsers/document.ts";
import {isSeen, type Look} from "./look.ts";
import {isUncounted, readSheet} from "./sheet-xml.ts";
import {readDrawing} from "./workbook-drawings.ts";
import {readCellStyles, readStrings, shownOf, wholeOf, type Run} from "./workbook-looks.ts";
import type {Written, WrittenSheet} from "./written.ts";
import {loadXmlReader, localName, type ReadXml} from "./xml.ts";
import type {ZipEntry} from "./zip.ts";

const sentences = {
  damaged: (part: string) => ({
    zh: `其中的 ${part} 已损坏，Excel 也无法照原样打开；请重新下载，或用 Excel、WPS 修复后另存一份`,
    en: `${part} in it is damaged, and Excel would not open it as it is: fetch it again, or mend it with Excel or WPS and save it again`
  })
};

/** What of a workbook tells figures: pictures, charts and settings of printers do not. */
const telling = /^xl\/(?:(?:workbook|styles|sharedStrings)\.xml|_rels\/workbook\.xml\.rels)$/;

/**
 * Reads the XML of a workbook by its letter. The library finds cells by patterns, and goes on where Excel would not:
 * where a tag is broken a cell is blank, or another's. Throws DecodeError for what is damaged.
 */
export async function readWorkbookXml(parts: ZipEntry[]): Promise<Written> {
  const readXml = await loadXmlReader();
  const xml = new Map(
    parts.filter(({name}) => name.startsWith("xl/")).map((part) => [part.name, part.bytes])
  );
  const textOf = (name: string) => decode(name, xml.get(name));
  for (const name of xml.keys())
    if (telling.test(name) && !readXml(textOf(name), {open: () => {}}))
      throw new DecodeError(sentences.damaged(name));
  const targets = targetsIn(textOf(rels), readXml);
  const sheets = new Map<string | number, WrittenSheet>();
  const runs = xml.has(shared) ? readStrings(textOf(shared), readXml) : [];
  const styles = xml.has(looks) ? readCellStyles(textOf(looks), readXml) : [];
  const {named, isUncounted: isAllUncounted} = sheetsIn(textOf(workbook), readXml);
  for (const {name, id} of named) {
    const part = targets.get(id) ?? workbook;
    // A sheet that is one chart, or of macros, holds no cells.
    if (!/worksheets\//.test(part)) continue;
    const sheet = readSheet(textOf(part), readXml);
    if (!sheet) throw new DecodeError(sentences.damaged(part));
    show(sheet, styles, runs);
    const drawing = xml.has(relsOf(part)) && drawingIn(textOf(relsOf(part)), readXml);
    if (drawing && xml.has(drawing)) sheet.drawn = readDrawing(textOf(drawing), readXml);
    sheets.set(name, {...sheet, isUncounted: isAllUncounted || sheet.isUncounted === true});
  }
  return {sheets, strings: runs.map(wholeOf)};
}

const workbook = "xl/workbook.xml";
const rels = "xl/_rels/workbook.xml.rels";
const shared = "xl/sharedStrings.xml";
const looks = "xl/styles.xml";

function decode(name: string, bytes: Uint8Array | undefined): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes!);
  } catch {
    throw new DecodeError(sentences.damaged(name));
  }
}

/** The parts of a workbook by the names that it calls them. */
function targetsIn(xml: string, readXml: ReadXml): Map<string, string> {
  const targets = new Map<string, string>();
  readXml(xml, {
    open: ({attributes: {Id: id, Target: target}}) => {
      if (id && target) targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    }
  });
  return targets;
}

/** xl/worksheets/sheet1.xml has what it calls by name in xl/worksheets/_rels/sheet1.xml.rels. */
const relsOf = (part: string) => part.replace(/[^/]*$/, (name) => `_rels/${name}.rels`);

/** The part in which is drawn over a sheet. */
function drawingIn(xml: string, readXml: ReadXml): string | null {
  let found: string | null = null;
  readXml(xml, {
    open: ({attributes: {Type: type, Target: target = ""}}) => {
      if (/\/drawing$/.test(type ?? "")) found = `xl/drawings/${target.replace(/^.*\//, "")}`;
    }
  });
  return found;
}

interface Sheets {
  named: {name: string; id: string}[];
  /** Programs that fill in a form without counting ask for it: what they save with =SUM(D4:I4) is 0, or of the form. */
  isUncounted: boolean;
}

function sheetsIn(xml: string, readXml: ReadXml): Sheets {
  const sheets: Sheets = {named: [], isUncounted: false};
  readXml(xml, {
    open: ({name: written, attributes}) => {
      const name = localName(written);
      if (name === "calcPr") sheets.isUncounted = isUncounted(attributes);
      if (name !== "sheet") return;
      const id = Object.keys(attributes).find((key) => /:id$/.test(key)) ?? "";
      sheets.named.push({name: attributes.name ?? "", id: attributes[id] ?? ""});
    }
  });
  return sheets;
}

/** Leaves out of the cells of a sheet what nobody sees in them. */
function show({cells}: WrittenSheet, styles: Look[], strings: Run[][]): void {
  for (const cell of cells.values()) {
    const look = styles[cell.style ?? 0] ?? {};
    const runs = cell.type === "s" ? strings[Number(cell.text)] : undefined;
    const shown = runs ? shownOf(runs, look) : isSeen(look) ? cell.text : "";
    if (shown !== (runs ? wholeOf(runs) : cell.text)) cell.shown = shown;
  }
}
