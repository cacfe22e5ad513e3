import {longestText, tooLong} from "#parsers/bounds.ts";
import {compoundKind} from "#parsers/decode/compound.ts";
import {readMarkup} from "#parsers/decode/markup.ts";
import {loadMarkupParser} from "#parsers/decode/markup-parser.ts";
import {packages} from "#parsers/decode/packages.ts";
import {seePictures} from "#parsers/decode/page-pictures.ts";
import {unreadSign} from "#parsers/decode/word-drawings.ts";
import {readMargins} from "#parsers/decode/word-margins.ts";
import {readStyles} from "#parsers/decode/word-looks.ts";
import {withUsualNames} from "#parsers/decode/word-parts.ts";
import {withRaised} from "#parsers/decode/word-raised.ts";
import {asShown} from "#parsers/decode/word-shown.ts";
import {unwrapped} from "#parsers/decode/word-wrapped.ts";
import {loadXmlReader} from "#parsers/decode/xml.ts";
import {hasPart, readZip, type ZipEntry} from "#parsers/decode/zip.ts";
import {
  DecodeError,
  type Document,
  type Format,
  type Received,
  type Tools
} from "#parsers/document.ts";

/** A Word document since 2007: a block is a paragraph, a heading or a table, counted from one. */
export default {
  format: "docx",
  sniff: (bytes) => isWord(bytes) || compoundKind(bytes) === "locked",
  async decode({bytes, sha256}: Received, tools: Tools): Promise<Document> {
    if (compoundKind(bytes) === "locked") throw new DecodeError(sentences.locked);
    // mammoth inflates whatever it is given, so it is given what was inflated within limits.
    const parts = withUsualNames(await readZip(bytes));
    if (!parts.some(({name}) => name === "word/document.xml"))
      throw new DecodeError(sentences.half);
    await expectWhole(parts);
    expectShort(parts);
    const {source, pictures} = await toMarkup(parts);
    const {over, under} = readMargins(parts, await loadXmlReader());
    const markup = readMarkup(source + inMargin([...over, ...under]), await loadMarkupParser());
    if (markup.frame.pictures === 0 && markup.blocks.every(isEmpty))
      throw new DecodeError(sentences.empty);
    markup.frame.title ??= over.find((line) => isTitle.test(line)) ?? null;
    markup.frame.site = over.map(nameIn).find((name) => name !== "") ?? null;
    markup.frame.yearOverPages = yearOver(over);
    const bytesOf = (address: string) => pictures[Number(address)] ?? null;
    return {sha256, format: "docx", ...(await seePictures(markup, bytesOf, tools))};
  }
} satisfies Format;

/** Parts of a document of Word, its text among them or not. */
const isWord = (bytes: Uint8Array) =>
  hasPart(bytes, "[Content_Types].xml") && hasPart(bytes, "word/");

const isEmpty = (block: Document["blocks"][number]) =>
  block.type !== "table" && (block.text === "" || block.outside === true);

/** What stands over and under every page is on it, and no part of its text. */
const inMargin = (lines: string[]): string =>
  lines.length === 0 ? "" : `<nav>${lines.map((line) => `<p>${escaped(line)}</p>`).join("")}</nav>`;

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const isTitle = /(?:信息公开|政务公开).{0,12}(?:报告|年报|总结)$/;

/** Whose document it is: the head of a page may be a name, or a title with the name before its year and subject. */
const nameIn = (line: string): string =>
  line.replace(/(?:关于)?(?:20\d\d年|(?:政府|政务)?信息公开).*$/, "").trim();

const endsInYear = /(?<!\d)(20\d\d)年度?(?:.{0,20}(?:报告|年报|总结))?$/;

/** The one year that the heads of pages name: 粮食局2021年度报告; null where they name none, or several. */
function yearOver(lines: string[]): number | null {
  const years = new Set(lines.flatMap((line) => endsInYear.exec(line)?.[1] ?? []));
  const [year] = years;
  return years.size === 1 ? Number(year) : null;
}

/** A report of twenty pages has some thirty thousand tags; of so many mammoth makes a document in five seconds. */
const mostTags = 400_000;

const sentences = {
  locked: {
    zh: "文件加了密码；请先在 Word 中取消密码再保存",
    en: "it is locked with a password: open it in Word and save it without one"
  },
  half: {
    zh: "其中没有正文（word/document.xml），文件不完整；请重新下载",
    en: "it lacks its text (word/document.xml), so it is but part of a file: fetch it again"
  },
  full: {
    zh: `文档内部的标签超过 ${mostTags} 个，远多于一份报告，未读；请检查来源，或分成几个文件`,
    en: `it has more than ${mostTags} tags within, far more than a report, and is not read: see where it comes from, or cut it into several files`
  },
  empty: {
    zh: "文档中没有文字；请检查是什么文件",
    en: "there is no text in the document: see what it is"
  },
  broken: (message: string, part?: string) => ({
    zh: `Word 文档的内部结构已损坏${part ? `（${part}）` : ""}；请重新下载，或用 Word 另存`,
    en: `the Word document is broken within (${message}): fetch it again, or save it anew in Word`
  })
};

/** What mammoth reads an archive by; its types know only of bytes and paths. */
interface Archive {
  exists(name: string): boolean;
  read(name: string, encoding?: string): Promise<Uint8Array | string>;
}

function toArchive(parts: ZipEntry[]): Archive {
  const files = new Map(parts.map(({name, bytes}) => [name, bytes]));
  const styles = new TextDecoder().decode(files.get("word/styles.xml") ?? new Uint8Array());
  const read = async (name: string, encoding?: string) => {
    const bytes = files.get(name)!;
    if (!encoding) return bytes;
    const xml = new TextDecoder(encoding).decode(bytes);
    if (!words.test(name)) return xml;
    const shown = await asShown(xml, await readStyles(styles));
    return withRaised(unwrapped(shown), styles);
  };
  return {exists: (name) => files.has(name), read};
}

/** What of a document is words, and no styles, numbers or names. */
const words = /^word\/(?:document|footnotes|endnotes)\.xml$/;

const told = /^word\/(?:document|styles|numbering|footnotes|endnotes)\.xml$/;

/** mammoth goes on where a tag is broken, with a blank for what it held; Word would not open such a document. */
async function expectWhole(parts: ZipEntry[]): Promise<void> {
  const readXml = await loadXmlReader();
  for (const {name, bytes} of parts.filter((part) => told.test(part.name)))
    if (!readXml(new TextDecoder().decode(bytes), {open: () => {}}))
      throw new DecodeError(sentences.broken(name, name));
}

/** mammoth makes of every tag a thousand bytes. */
function expectShort(parts: ZipEntry[]): void {
  const {bytes} = parts.find(({name}) => name === "word/document.xml")!;
  const pieces = new TextDecoder().decode(bytes).split(/<[^<>]*>/);
  if (pieces.length > mostTags) throw new DecodeError(sentences.full);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length > longestText) throw new DecodeError(tooLong);
}

/** The address of a picture that is not in the file. */
const nowhere = "nowhere";

/** The document as markup, with the spans of its cells, and its pictures, each by its number. */
async function toMarkup(parts: ZipEntry[]): Promise<{source: string; pictures: Uint8Array[]}> {
  const {default: mammoth} = await packages.mammoth();
  const pictures: Uint8Array[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    // One that lies elsewhere is not fetched.
    const bytes = await image.readAsArrayBuffer().catch(() => null);
    return {src: bytes ? String(pictures.push(new Uint8Array(bytes)) - 1) : nowhere};
  });
  const input = {file: toArchive(parts)} as unknown as {buffer: Buffer};
  try {
    const {value} = await mammoth.convertToHtml(input, {convertImage});
    return {source: value.replaceAll(unreadSign, `<img src="${nowhere}">`), pictures};
  } catch (error) {
    const [message] = (error as Error).message.split("\n");
    throw new DecodeError(sentences.broken(message!.slice(0, 80).replace(/\s+/g, " ")));
  }
}
