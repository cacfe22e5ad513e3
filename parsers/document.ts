import type {DocumentFormat} from "#data/schema/document.ts";

/**
 * The neutral model: all that a template ever sees of a document. What is not in it (fonts, colours,
 * classes, page furniture) is what formats are for losing.
 */
export interface Document {
  sha256: string;
  format: DocumentFormat;
  blocks: Block[];
  /** What a web page says of itself and of what hangs on it; other files say nothing. */
  frame?: PageFrame;
}

/** What stands in the head of a page, or cannot be read on it: none of it has a place among the blocks. */
export interface PageFrame {
  /** As the page's head has it, with the site's name or without. */
  title: string | null;
  published: string | null;
  /** Names of the files that it links to. */
  attachments: string[];
  /** How many pictures it has that may be pages of a report, and how many scripts. */
  pictures: number;
  scripts: number;
}

export type Block = Heading | Paragraph | Table;

interface Standing {
  /** The number that places carry; in a text file it is the line, counted from one. */
  block: number;
  /** Menus, lists of links, the foot of a page: to be seen on it, and no part of its text. */
  outside?: boolean;
}

export interface Heading extends Standing {
  type: "heading";
  text: string;
}

/** Text exactly as printed, spaces included, so that characters can be counted in it. */
export interface Paragraph extends Standing {
  type: "paragraph";
  text: string;
}

/** A grid: a spanned cell stands in every slot it covers, with the place of its origin; short rows stay short. */
export interface Table extends Standing {
  type: "table";
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
  /** When, in ISO 8601, if the container says so. */
  fetched?: string | null;
}

/** Bytes with what is known of where they came from. */
export interface Received {
  bytes: Uint8Array;
  sha256: string;
  /** As the user gave it; printed again, never opened. */
  path: string;
  url: string | null;
  /** When it was fetched, if what it lies in says so. */
  fetched?: string | null;
}
