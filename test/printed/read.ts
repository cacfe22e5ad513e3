import type {FileReading, ReadReport} from "#data/schema/reading.ts";
import text from "#parsers/formats/text.ts";
import {readDocument, readFile, type Library} from "#parsers/read.ts";
import {loadLibrary} from "#pipeline/library.ts";
import {quietWorld, sha256Of} from "#test/bundle.ts";
import {printReport, type Edition, type Print} from "./report.ts";
import {cellALine, writeText} from "./text.ts";

export const library: Library = await loadLibrary(quietWorld);

const received = (bytes: Uint8Array) => ({bytes, sha256: sha256Of(bytes), path: "made", url: null});

/** Reads bytes of any format, told by content. */
export const readAny = (bytes: Uint8Array, known = library): Promise<FileReading> =>
  readFile(received(bytes), known);

/** Reads the bytes of a text file. */
export function readBytes(bytes: Uint8Array, known = library): FileReading {
  const file = received(bytes);
  return readDocument(text.decode(file), file, known);
}

export const readText = (text: string): FileReading => readBytes(new TextEncoder().encode(text));

/** The one report of a file that holds nothing else. */
export function onlyReport(read: FileReading): ReadReport {
  const [document, ...others] = read.documents;
  if (document?.kind !== "report" || others.length > 0)
    throw new Error(`not one report: ${read.documents.map(({kind}) => kind).join()}`);
  return document;
}

/** A made report as a dump of one cell a line. */
export function dumpOf(edition: Edition, print: Print = () => "0"): string {
  const {report} = printReport(edition, print);
  return new TextDecoder().decode(writeText(report, {table: cellALine}));
}

export const notesOf = ({reading}: ReadReport) =>
  reading.notes.map(({code, raw}) => `${code}: ${raw}`);

/** A figure by the end of its id: request.received@total. */
export const figure = ({reading}: ReadReport, id: string) =>
  reading.observations.find((each) => each.id.endsWith(`/${id}`));

/** What the tables of a reading say, the appendix among them, in the form of the truth, without the characters. */
export function figuresOf({reading}: ReadReport): Record<string, unknown> {
  const prefix = `${reading.report.body}/${reading.report.year}/`;
  return Object.fromEntries(
    reading.observations
      .filter(({origin}) => origin !== "narrative")
      .map(({id, value, state}) => [id.slice(prefix.length), {value, state}])
  );
}
