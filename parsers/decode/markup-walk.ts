import type {PageFrame} from "#parsers/document.ts";
import type {Piece, Styles} from "./note-marks.ts";
import type {OpenLook} from "./page-looks.ts";
import type {PageElement} from "./page-style.ts";
import type {Range} from "./page-unseen.ts";
import {emptyFrame} from "./page-head.ts";
import type {SourceRow} from "./table-grid.ts";
import type {Content, SourceCell} from "./table-layout.ts";

export interface OpenTable {
  depth: number;
  /** Where what the table comes to will stand, and what stands in it and in none of its cells. */
  sink: Content[];
  rows: SourceRow<SourceCell>[];
  row: SourceRow<SourceCell> | null;
  cell: {depth: number; cell: SourceCell} | null;
  opensGroup: boolean;
}

/** A part of the page that may be a menu: all that was put into `sink` from `start` on. */
export interface OpenFrame {
  depth: number;
  sink: Content[];
  start: number;
}

type OpenPiece = Omit<Piece, "end"> & {depth: number};

/** What is open where the walk has come to; a depth of 0 is none. */
export interface Walk {
  depth: number;
  skipped: number;
  linked: number;
  /** Whether the link that is open leads to a picture. */
  enlarges: boolean;
  /** Of a footnote's mark that is open. */
  raised: number;
  /** What may be such a mark and is not called one: what is open, and what the line holds. */
  open: OpenPiece[];
  pieces: Piece[];
  styles: Styles;
  /** All elements that are open, from the outermost, and those of them that look otherwise than what is around them. */
  path: PageElement[];
  looks: OpenLook[];
  /** What of the line nobody may see. */
  unseen: Range[];
  inStyles: boolean;
  preformatted: number;
  title: number;
  heading: boolean;
  text: string;
  /** How many characters of the text are links. */
  linkText: number;
  /** Addresses of the pictures in the line. */
  pictures: string[];
  sink: Content[];
  tables: OpenTable[];
  frames: OpenFrame[];
  slots: number;
  page: PageFrame;
  pageTitle: string;
}

export const startWalk = (sink: Content[]): Walk => ({
  depth: 0,
  skipped: 0,
  linked: 0,
  enlarges: false,
  raised: 0,
  open: [],
  pieces: [],
  styles: {source: "", classes: null},
  path: [],
  looks: [],
  unseen: [],
  inStyles: false,
  preformatted: 0,
  title: 0,
  heading: false,
  text: "",
  linkText: 0,
  pictures: [],
  sink,
  tables: [],
  frames: [],
  slots: 0,
  page: emptyFrame(),
  pageTitle: ""
});

/** What is drawn in a cell may be its figure. */
export function draw({tables}: Walk): void {
  const open = tables.at(-1)?.cell;
  if (open) open.cell.isDrawn = true;
}
