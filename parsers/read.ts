import type {Indicator} from "#data/schema/indicator.ts";
import {formatPlace} from "#data/schema/place.ts";
import type {FileReading, LeftOut, ReadReport} from "#data/schema/reading.ts";
import {expectBounded} from "./bounds.ts";
import {splitBundle} from "./bundle.ts";
import {splitAtRestarts} from "./restarts.ts";
import {withoutSharedDates} from "./shared-date.ts";
import {
  DecodeError,
  type Container,
  type Document,
  type Format,
  type PageFrame,
  type Received,
  type Tools
} from "./document.ts";
import type {Templates} from "./report/era.ts";
import type {KnownName} from "./report/identity.ts";
import {readAlone} from "./report/alone.ts";
import {datedFromAbove, introductionOf, type JudgedPage} from "./report/introduction.ts";
import {judge, tablesAlone} from "./report/kind.ts";
import {blocksOf, linesOf, type Line} from "./lines.ts";
import {withSpans} from "./table/repeats.ts";
import {readPage, readReport, type Page, type ReportContext} from "./report.ts";

/** What the reader knows besides the document: made at the edge, from folders and files of data. */
export interface Library extends Tools {
  formats: Map<string, Format>;
  containers: Map<string, Container>;
  templates: Templates;
  bodies: KnownName[];
  indicators: Indicator[];
}

/** Reads a file of any known format: every report in it, and what else stands in it. Throws DecodeError. */
export async function readFile(received: Received, library: Library): Promise<FileReading> {
  const document = await decode(received, library);
  expectBounded(document.blocks);
  return readDocument(document, received, library);
}

/** Reads what a file was decoded to. */
export function readDocument(
  {format, blocks, frame}: Document,
  received: Received,
  library: Library
): FileReading {
  const {sha256, path, url} = received;
  const bytes = received.bytes.length;
  const context = {
    source: {sha256, format, bytes, path, url},
    templates: library.templates,
    bodies: library.bodies,
    units: new Map(library.indicators.map(({indicator, unit}) => [indicator, unit]))
  };
  const printed = blocks.map((block) =>
    block.type === "table" ? {...block, rows: withSpans(block.rows)} : block
  );
  const bundle = splitBundle(linesOf(printed));
  const parts = bundle.flatMap((lines) => splitAtRestarts(lines, library.templates));
  const frames = bundle.length === 1 && frame ? framesOf(frame, parts.length) : [];
  const pages = parts.map((lines, at) => readPage(lines, library.templates, frames[at] ?? null));
  const dated = withoutSharedDates(pages);
  const judged = dated.map((page) => ({page, other: judge(page) ?? introductionOf(page, dated)}));
  const documents = datedFromAbove(judged).map((each, at) => {
    const lines = parts[at]!;
    const size = parts.length === 1 ? bytes : sizeOf(lines);
    return {...readPart(each, context), part: placeOfPart(sha256, lines), part_bytes: size};
  });
  return {sha256, format, bytes, documents};
}

/** The format is told by content and never by name. */
function decode(received: Received, library: Library): Document | Promise<Document> {
  const {formats} = library;
  const format = [...formats.values()].find(({sniff}) => sniff(received.bytes));
  if (format) return format.decode(received, library);
  const beginning = [...received.bytes.subarray(0, 4)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join(" ");
  const known = [...formats.keys()].join(", ");
  throw new DecodeError({
    zh: `文件开头的字节是 ${beginning}，不是能读的格式；能读的有：${known}。请换成其中一种再试`,
    en: `a file that begins with the bytes ${beginning} is of no format that can be read; known are ${known}: save it as one of them`
  });
}

/**
 * What the head of a page says is said of its first report, where it has several, but for what may be another's: one
 * year, and the files that it links to.
 */
function framesOf(frame: PageFrame, reports: number): PageFrame[] {
  if (reports === 1) return [frame];
  const years = new Set(frame.title?.match(/20\d{2}/g));
  const title = years.size === 1 ? null : frame.title;
  return [{...frame, title, attachments: [], enclosed: [], yearOverPages: null}];
}

type Unplaced<T> = Omit<T, "part" | "part_bytes">;

function readPart(
  {page, other}: JudgedPage,
  context: ReportContext
): Unplaced<ReadReport> | Unplaced<LeftOut> {
  const {frame} = page;
  if (!other) {
    const attachments = frame?.enclosed ?? [];
    const linked = attachments.length > 0 ? {attachments} : {};
    return {kind: "report", ...readReport(page, context), ...linked};
  }
  const {mayBeTables, ...said} = other;
  const appendix = mayBeTables ? readAlone(page, context) : null;
  if (appendix === null) return {kind: "left_out", ...said, ...leading(page, said.is, context)};
  const reason = page.appendix?.isWhole ? said.reason : tablesAlone;
  return {kind: "left_out", ...said, reason, appendix};
}

/** What a page that leads to its report says of it. */
function leading(
  {facts, year, frame, printed}: Page,
  is: LeftOut["is"],
  {source}: ReportContext
): Pick<LeftOut, "leads"> {
  const {published, title, heading} = facts;
  if (is !== "attachment") return {};
  const body_printed = heading?.body ?? title?.body ?? null;
  const said = {body_printed, year, published, attachments: frame?.enclosed ?? []};
  return {leads: {document: source, blocks: blocksOf(printed), ...said}};
}

function placeOfPart(document: string, lines: Line[]): string {
  return formatPlace({document, block: lines[0]!.block, lastBlock: lines.at(-1)!.block});
}

/** Bytes of a part of a bundle, as UTF-8 with one sign at the end of each line. */
function sizeOf(lines: Line[]): number {
  return new TextEncoder().encode(lines.map(({text}) => `${text}\n`).join("")).length;
}
