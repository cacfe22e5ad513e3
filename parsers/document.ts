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
  /** Whence its text came, and whose site it is, as meta tags say. */
  source: string | null;
  site: string | null;
  /** The year that a document of Word prints over every page. */
  yearOverPages?: number | null;
  /** Addresses of the files that it links to, as they are written. */
  attachments: string[];
  /** Those of them that stand in none of its menus. */
  enclosed: string[];
  /** How many pictures it has that may be pages of a report, and how many scripts. */
  pictures: number;
  scripts: number;
  /** Where it sends a browser on to by itself. */
  leadsTo: string | null;
}

export type Block = Heading | Paragraph | Table;

interface Standing {
  /** The number that places carry; in a text file it is the line, counted from one. */
  block: number;
  /** Menus, lists of links, the foot of a page: to be seen on it, and no part of its text. */
  outside?: boolean;
  /** Seen on a picture by a machine, which may err. */
  recognised?: boolean;
  /** Stands for what is there and is not read: 第3页, 第3页的图片. It has no text then. */
  unread?: string;
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
  decode(received: Received, tools: Tools): Document | Promise<Document>;
}

/** What formats need of the world besides a file's bytes: made at the edge. */
export interface Tools {
  readData: ReadData;
  openRecogniser: OpenRecogniser;
  unbrotli: Unbrotli;
}

/** Unpacks what a server packed with brotli, up to so many bytes. */
export type Unbrotli = (bytes: Uint8Array, most: number) => Promise<Uint8Array | NotInflated>;

/** Why some bytes were not inflated. */
export type NotInflated = "broken" | "too much";

/** Reads a file of data that comes with an installed package, by its path: `pdfjs-dist/cmaps/GBK-EUC-H.bcmap`. */
export type ReadData = (path: string) => Promise<Uint8Array>;

/** A picture in shades of grey, row by row; 0 is black. */
export interface Picture {
  width: number;
  height: number;
  grey: Uint8Array;
}

/** A rectangle of a picture, in its pixels; right and bottom are the first outside. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A character as a recogniser sees it, and how sure it is, from 0 to 100. */
export interface Seen extends Box {
  text: string;
  confidence: number;
}

/** What a picture is taken for: some lines of text, one line, or a number. */
export type Manner = "block" | "line" | "figure";

/** Sees text in pictures: a program of its own, for one page; it is to be closed. */
export interface Recogniser {
  /** The lines of a picture, each from left to right. Throws DecodeError where it takes too long. */
  see(picture: Picture, manner: Manner): Promise<Seen[][]>;
  close(): Promise<void>;
}

/** Throws DecodeError where no recogniser is installed. */
export type OpenRecogniser = () => Promise<Recogniser>;

/** A file of files: an archive of attachments, a stored page with what belongs to it. */
export interface Container {
  sniff(bytes: Uint8Array): boolean;
  /** Throws DecodeError. */
  unpack(received: Received, tools: Tools): Member[] | Promise<Member[]>;
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
  /** Why it is not read, where the container itself says that it is not whole; the rest is. */
  problem?: Sentence;
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
  /** The path of the container that it lies in. */
  within?: string;
}
