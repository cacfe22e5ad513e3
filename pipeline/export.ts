import type {Table} from "#data/schema/tables.ts";
import type {Database} from "#pipeline/database.ts";

/** A table or view on its way out: what asks for its rows in the order of its key, and the database it is in. */
export interface Outgoing {
  name: string;
  table: Table;
  rows: string;
  database: Database;
}

/** A file format of the release: a file of pipeline/exports, whose name is the files' ending. */
export interface Export {
  mediatype: string;
  write(outgoing: Outgoing, file: string): Promise<void>;
}
