import type {Table} from "#data/schema/tables.ts";
import type {Database} from "#pipeline/database.ts";
import type {Pieces} from "#pipeline/pieces.ts";

/** Some rows of a table on its way out, one after the other. */
export interface Part {
  /** What asks for them, in the order of the key. */
  rows: string;
  /** Changes with whatever stands in them. */
  content: string;
}

/** A table or view on its way out, all of it in parts, and the database it is in. */
export interface Outgoing {
  name: string;
  table: Table;
  parts: Part[];
  database: Database;
  pieces: Pieces;
}

/** A file format of the release: a file of pipeline/exports, whose name is the files' ending. */
export interface Export {
  mediatype: string;
  write(outgoing: Outgoing, file: string): Promise<void>;
}
