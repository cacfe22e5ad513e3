import type {DocumentFormat} from "#data/schema/document.ts";

/**
 * The neutral model: all that a template ever sees of a document. What is not in it (fonts, colours,
 * classes, page furniture) is what formats are for losing.
 */
export interface Document {
  sha256: string;
  format: DocumentFormat;
  blocks: Block[];
}

export type Block = Heading | Paragraph | Table;

/** `block` is the number that places carry; in a text file it is the line, counted from one. */
export interface Heading {
  type: "heading";
  block: number;
  text: string;
}

/** Text exactly as printed, spaces included, so that characters can be counted in it. */
export interface Paragraph {
  type: "paragraph";
  block: number;
  text: string;
}

/** A rectangular grid: a spanned cell stands in every slot it covers, with the place of its origin. */
export interface Table {
  type: "table";
  block: number;
  rows: Cell[][];
}

export interface Cell {
  text: string;
  row: number;
  column: number;
}

/** The same sentence in the languages of the command. */
export interface Sentence {
  zh: string;
  en: string;
}

/** Bytes that cannot be decoded: one clear sentence on why, where, and what to do. */
export class DecodeError extends Error {
  override name = "DecodeError";
  sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

/** A file format: how its bytes are recognised, and become a Document. */
export interface Format {
  format: DocumentFormat;
  /** Whether these bytes are of this format, told by content and never by name. */
  sniff(bytes: Uint8Array): boolean;
  /** Throws DecodeError. A library that a format needs is loaded when the first such file comes. */
  decode(received: Received, readData: ReadData): Document | Promise<Document>;
}

/** Reads a file of data that comes with an installed package, by its path: `pdfjs-dist/cmaps/GBK-EUC-H.bcmap`. */
export type ReadData = (path: string) => Promise<Uint8Array>;

/** A file of files: an archive of attachments, a stored page with what belongs to it. */
export interface Container {
  sniff(bytes: Uint8Array): boolean;
  /** Throws DecodeError. */
  unpack(received: Received): Member[] | Promise<Member[]>;
}

/** One file of a container. */
export interface Member {
  /** As the container names it. */
  name: string;
  bytes: Uint8Array;
  /** Where it was fetched from, if the container says so. */
  url: string | null;
}

/** Bytes with what is known of where they came from. */
export interface Received {
  bytes: Uint8Array;
  sha256: string;
  /** As the user gave it; printed again, never opened. */
  path: string;
  url: string | null;
}
